import GugusDomain
import GugusStore

/// From when a record is looked at, and which day it is there.
public struct Vantage: Hashable, Sendable {
  /// What of the record is seen.
  public let viewpoint: Viewpoint
  /// The day as of which the record is seen; today where nobody said another.
  public let today: Day
  /// By which day what is seen was on record, where that is not the day as of which it is seen.
  public let knownBy: Day?

  /// The moment from which somebody wants to look; now, unless said otherwise.
  ///
  /// - Parameters:
  ///   - asOf: how it stood at the end of this day.
  ///   - knownBy: what was on record by this instant. Whoever says that, and no more, asks how it stood
  ///     on that day.
  public init(asOf: Day? = nil, knownBy: Instant? = nil, _ clock: Clock) {
    let knownOn = knownBy?.day(offsetMinutes: clock.zone.offsetMinutes)
    viewpoint = Viewpoint(asOf: asOf, knownBy: knownBy)
    today = min(asOf ?? knownOn ?? clock.today, clock.today)
    self.knownBy = knownOn == today ? nil : knownOn
  }
}

extension Workspace {
  /// The workspace as it is seen from another moment; how far that has come is shown.
  public func seen(
    from viewpoint: Viewpoint, about scope: ViewScope, watching onlooker: some Onlooker
  ) throws -> Workspace {
    try onlooker.during { try seen(from: viewpoint, about: scope, progress: $0.show) }
  }

  /// Holds the workspace at one moment, for what is to be vouched for: every entry is hashed anew, and
  /// the tree computed from that; what stands in the file as their hashes must say the same.
  ///
  /// - Throws: `UnsoundJournal`, `WorkspaceFault`.
  public func vouch(watching onlooker: some Onlooker) throws {
    try holdSnapshot()
    try onlooker.during { try rehash(progress: $0.show) }
  }

  /// Refuses codes that are not on record, so that a typing error is not taken for an empty answer.
  ///
  /// - Throws: `Refusal`, `WorkspaceFault`.
  public func checkKnown(
    _ taskForce: TaskForceCode?, _ agencies: [AgencyCode?] = [], _ meeting: MeetingCode? = nil
  ) throws {
    if let taskForce { _ = try self.taskForce(taskForce) }
    for agency in agencies { if let agency { _ = try self.agency(agency) } }
    if let meeting { _ = try self.meeting(meeting) }
  }
}
