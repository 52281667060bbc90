/// Keeps a follow-up that every agenda of a task force is to hold, or drops one.
public struct KeepStanding: Action {
  /// The task force on whose agendas it stands.
  public var code: TaskForceCode
  /// What is added or dropped.
  public var change: Change

  /// What becomes of a row.
  public enum Change: Sendable {
    /// Its number is given here.
    case add(StandingFollowUp)
    case drop(Int)
  }

  public init(_ code: TaskForceCode, _ change: Change) {
    self.code = code
    self.change = change
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let taskForce = try record.known(code)
    switch change {
    case .drop(let number):
      return Ruling([Happening(.taskForce(code, .standingDropped(number)), on: act.on)])
    case .add(var row):
      row.number = (taskForce.standing.map(\.number).max() ?? 0) + 1
      return Ruling([Happening(.taskForce(code, .standingAdded(row)), on: act.on)])
    }
  }
}
