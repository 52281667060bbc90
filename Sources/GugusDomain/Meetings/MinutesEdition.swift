/// An edition of the minutes of a meeting, beside what it says: which one it is, which one it changes,
/// and by which quorum the meeting could decide.
public struct MinutesEdition: Hashable, Sendable, Codable {
  /// From 1 within the meeting. One that is taken back keeps its number.
  public var number: Int
  /// The edition from which it was made and of which only its difference is recorded; nil for the first.
  public var madeFrom: Int?
  /// By what the quorum of the meeting is counted.
  public var quorum: Quorum

  public init(number: Int, madeFrom: Int? = nil, quorum: Quorum) {
    self.number = number
    self.madeFrom = madeFrom
    self.quorum = quorum
  }
}

/// By what the quorum of a meeting is counted. It is written into the minutes with the settings and
/// members of the meeting's own day, so that whatever changes later changes no quorum of the past.
public struct Quorum: Hashable, Sendable, Codable {
  /// Agencies needed, where the minutes do not name another number.
  public var needed: Int
  /// The members that take part in the task force, of which it is counted.
  public var members: [AgencyCode]

  public init(needed: Int, members: [AgencyCode]) {
    self.needed = needed
    self.members = members
  }

  /// As members and settings are on a day.
  init(of taskForce: TaskForce, on day: Day, _ settings: Settings) {
    members = taskForce.members(on: day).filter(\.role.takesPart).map(\.agency)
    needed = settings.quorum(on: day) ?? taskForce.quorum(on: day)
  }

  /// Of its members those that were present or represented, and how many were needed.
  func count(in content: MeetingContent) -> (attending: Int, needed: Int) {
    let attending = content.attendance.count { $0.presence.counts && members.contains($0.agency) }
    return (attending, content.quorum ?? needed)
  }

  /// Its members that the minutes do not name.
  func notMentioned(in content: MeetingContent) -> [AgencyCode] {
    let mentioned = Set(content.attendance.map(\.agency))
    return members.filter { !mentioned.contains($0) }
  }
}
