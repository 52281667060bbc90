import GugusDomain
import GugusLog
import GugusStore

/// How something is put on record: by whom and from which day, under which key, and whether in earnest.
public struct RecordRequest: Sendable {
  /// By whom and when it is done, and as of which day.
  public var circumstances: Circumstances
  /// Under which key, and on the strength of what has been seen.
  public var asking: Asking
  /// What would be recorded is found out, and nothing is recorded.
  public var isDryRun: Bool

  /// A request in earnest, unless said otherwise.
  ///
  /// - Parameter isDryRun: only what would be is to be found out.
  public init(
    _ circumstances: Circumstances, asking: Asking = Asking(), isDryRun: Bool = false
  ) {
    self.circumstances = circumstances
    self.asking = asking
    self.isDryRun = isDryRun
  }
}

/// Does what an action wants, if the rules say yes.
public struct Perform<Wanted: Action> {
  private let action: Wanted
  private let request: RecordRequest
  private let attachment: Attachment?

  /// An action, and how it is to go on record.
  ///
  /// - Parameter attachment: the file that the action submits.
  public init(_ action: Wanted, _ request: RecordRequest, attachment: Attachment? = nil) {
    self.action = action
    self.request = request
    self.attachment = attachment
  }

  /// Asks the rules and puts on record what the action wants, as one unit.
  ///
  /// - Throws: `Refusal`, `WorkspaceFault`; then nothing is recorded.
  public func run(
    on workspace: Workspace, now: Instant, keyring: @escaping Keyring = { _ in nil }
  ) throws -> Recorded {
    try workspace.perform(
      action, request.circumstances, now: now, asking: request.asking, attachment: attachment,
      keyring: keyring, isDryRun: request.isDryRun)
  }
}
