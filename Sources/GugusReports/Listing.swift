import GugusDomain
import GugusStore

/// A list as a value. Its rows are read one at a time while it is written, so that a million of them
/// pass through without being held.
public struct Listing<Row> {
  private let read: (_ body: (Row) throws -> Void) throws -> Void

  /// - Parameter read: calls its body with each row. May be called again for each rendering.
  public init(_ read: @escaping (_ body: (Row) throws -> Void) throws -> Void) {
    self.read = read
  }

  /// Calls `body` with each row, in the order of the list.
  ///
  /// - Throws: what `body` throws, and what reading the rows does.
  public func eachRow(_ body: (Row) throws -> Void) throws { try read(body) }
}

extension Listing where Row == Agency {
  /// Agencies, by code.
  ///
  /// - Parameter today: the day on which membership counts.
  public init(_ workspace: Workspace, _ filter: AgencyFilter, on today: Day) {
    self.init { try workspace.eachAgency(filter, on: today, $0) }
  }
}

extension Listing where Row == TaskForceRow {
  /// Task forces, by code.
  ///
  /// - Parameter today: the day on which membership counts.
  public init(_ workspace: Workspace, _ filter: TaskForceFilter, on today: Day) {
    self.init { try workspace.eachTaskForce(filter, on: today, $0) }
  }
}

extension Listing where Row == MeetingRow {
  /// Meetings, by date.
  public init(_ workspace: Workspace, _ filter: MeetingFilter) {
    self.init { try workspace.eachMeeting(filter, $0) }
  }
}

extension Listing where Row == CommitmentRow {
  /// Commitments, by due date where nothing else is said.
  public init(
    _ workspace: Workspace, _ filter: CommitmentFilter, by order: CommitmentOrder = .due
  ) {
    self.init { try workspace.eachCommitment(filter, by: order, $0) }
  }
}

extension Listing where Row == FindingRow {
  /// Findings, by the day on which they were raised.
  public init(_ workspace: Workspace, _ filter: FindingFilter) {
    self.init { try workspace.eachFinding(filter, $0) }
  }
}

extension Listing where Row == Incentive {
  /// Awards and sanctions, by the day from which they are in force.
  public init(_ workspace: Workspace, _ filter: IncentiveFilter) {
    self.init { try workspace.eachIncentive(filter, $0) }
  }
}

extension Listing where Row == Entry {
  /// Entries, in the order of the journal.
  public init(_ workspace: Workspace, _ filter: JournalFilter) {
    self.init { try workspace.eachEntry(filter, $0) }
  }
}
