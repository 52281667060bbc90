import GugusCalendar
import GugusDomain
import GugusFiles
import GugusOutput
import GugusStore

/// Takes the meetings of a calendar file onto the record, and the answers in it: all or nothing.
public struct TakeCalendar {
  private let bytes: [UInt8]
  private let file: String
  private let taskForce: TaskForceCode?
  private let period: Period?
  private let request: RecordRequest

  /// A calendar file, and how it is to go on record.
  ///
  /// - Parameters:
  ///   - file: how messages call it.
  ///   - taskForce: whose meetings they are; nil for that of the first which is known here.
  ///   - period: only of events in it.
  public init(
    _ bytes: [UInt8], file: String, of taskForce: TaskForceCode?, in period: Period?,
    _ request: RecordRequest
  ) {
    self.bytes = bytes
    self.file = file
    self.taskForce = taskForce
    self.period = period
    self.request = request
  }

  /// What became of a calendar.
  public struct Answer {
    /// What went on record; of a rehearsal, what would.
    public let recorded: Recorded
    /// What became of the events of the file.
    public let account: CalendarAccount
  }

  /// Nobody has said whose meetings they are, and none of them is known here.
  public struct UnknownHome: Error {}

  /// Puts the meetings and answers of the file on record.
  ///
  /// - Throws: `UnknownHome`, `FileFaults`, `Refusal`, `WorkspaceFault`; then nothing is recorded.
  public func run(
    on record: Workspace, _ clock: Clock, keyring: @escaping Keyring
  ) throws -> Answer {
    let identity = CalendarIdentity(workspace: try record.identity())
    let calendar = try CalendarFile.read(
      bytes: bytes, file: file, zone: try record.settings().zone ?? clock.zone, identity: identity)
    var intake = try CalendarIntake(
      record, identity, of: try home(of: calendar, identity, record), today: clock.today)
    let meetings = try intake.meetings(of: calendar.events, in: period)
    let recorded = try Perform(
      PlanMeetings(taskForce: intake.taskForce.code, meetings), request
    ).run(on: record, now: clock.now, keyring: keyring)
    return Answer(
      recorded: recorded,
      account: CalendarAccount(
        calendar, skipped: intake.skipped, strangers: intake.strangers, recorded: recorded,
        meetings: meetings))
  }

  private func home(
    of calendar: CalendarFile, _ identity: CalendarIdentity, _ record: Workspace
  ) throws -> TaskForceCode {
    if let taskForce { return taskForce }
    let known = calendar.events.lazy.compactMap(\.uid).compactMap(identity.meeting(ofUID:)).first
    guard let known else { throw UnknownHome() }
    return try record.meeting(known).taskForce
  }
}
