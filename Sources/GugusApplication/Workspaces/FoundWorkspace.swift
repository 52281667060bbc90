import GugusDomain
import GugusStore

/// Makes a new workspace, with the agency that keeps it where one is named.
public struct FoundWorkspace {
  private let founding: Founding
  private let steward: AddAgency?

  /// A workspace whose log begins so.
  ///
  /// - Parameter steward: the agency that is added and keeps it.
  public init(_ founding: Founding, steward: AddAgency?) {
    self.founding = founding
    self.steward = steward
  }

  /// Makes the workspace's file, whole or not at all.
  ///
  /// - Throws: `WorkspaceFault.alreadyThere` where something is in its place, `Refusal`; then nothing is
  ///   made.
  public func run(at path: String, now: Instant) throws {
    let today = now.day(offsetMinutes: founding.zone.offsetMinutes)
    let act = Circumstances(actor: Actor(), today: today)
    _ = try Workspace(creatingFileAt: path, founding, now: now) { recording in
      guard let steward else { return }
      try recording.record(steward, act)
      try recording.record(NameSteward(steward.code), act)
    }
  }
}
