extension Record {
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
    throw Refusal.edition(
      .otherEdition(
        code, from: edition, standing: standing?.edition?.number, changed))
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
