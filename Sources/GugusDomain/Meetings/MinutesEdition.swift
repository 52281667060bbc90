/// An edition of the minutes of a meeting, beside what it says: which one it is, which one it changes,
/// and by which quorum the meeting could decide.
public struct MinutesEdition: Hashable, Sendable, Codable {
  /// From 1 within the meeting. One that is taken back keeps its number.
  public var number: Int
  /// The edition from which it was made and of which only its difference is recorded; nil for the first.
  public var madeFrom: Int?
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

extension Register {
  /// The edition that comes next of a meeting's minutes. The quorum stays that of the first, as long
  /// as the meeting's day does.
  ///
  /// - Parameter date: the meeting's day, as the edition has it.
  func nextEdition(
    of code: MeetingCode, in taskForce: TaskForceCode, on date: Day
  ) throws -> MinutesEdition {
    let number = try editions(of: code).max() ?? 0
    let old = try meeting(code)
    let standing = old?.content.date == date ? old?.edition?.quorum : nil
    return MinutesEdition(
      number: number + 1, madeFrom: old?.edition?.number,
      quorum: try standing ?? Quorum(of: known(taskForce), on: date, settingsBefore()))
  }

  /// Of all that ever came on the record, those too that were taken back.
  private func editions(of code: MeetingCode) throws -> [Int] {
    try entries(of: .meeting(code)).compactMap(\.event.edition)
  }

  /// Refuses to go on from an edition on which another has followed, or that does not stand.
  ///
  /// - Throws: `Refusal.otherEdition`, with what has changed since.
  func checkStands(edition: Int, of code: MeetingCode) throws {
    let standing = try meeting(code)
    guard standing?.edition?.number != edition else { return }
    let old = try content(of: code, edition: edition)
    let changed =
      standing.flatMap { standing in
        old.map { MinutesDifference.all(from: $0, to: standing.content) }
      } ?? []
    throw Refusal.otherEdition(
      code, from: edition, standing: standing?.edition?.number, changed)
  }

  /// What an edition said; nil of one that does not stand any more, or never did.
  private func content(of code: MeetingCode, edition: Int) throws -> MeetingContent? {
    let entries = try entries(of: .meeting(code)).inEffect.filter { entry in
      entry.event.edition.map { $0 <= edition } ?? true
    }
    guard entries.contains(where: { $0.event.edition == edition }),
      case .whole(.meeting(let meeting)?) = Aggregate.folded(entries)
    else { return nil }
    return meeting.content
  }
}

extension Event {
  /// The number of the edition of minutes that it put on the record.
  fileprivate var edition: Int? {
    guard case .meeting(_, .logged(_, _, let edition)) = self else { return nil }
    return edition.number
  }
}
