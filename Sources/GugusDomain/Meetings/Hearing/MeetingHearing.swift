// Whoever governs a task force keeps its meetings.
extension Hearing {
  func check(_ event: MeetingEvent, of code: MeetingCode) throws {
    switch event {
    case .scheduled(let taskForce, let change): try check(taskForce, change, code)
    case .logged(let taskForce, let change, let edition):
      try check(taskForce, change, code)
      let date = try date(of: code, change)
      if date > entry.unit.day { throw Refusal.time(.inTheFuture(date, today: entry.unit.day)) }
      try check(edition, of: code, in: taskForce, on: date)
      try checkDecisions(of: code, change)
    case .rescheduled(let change):
      let meeting = try record.known(code)
      try checkGoverns(meeting.taskForce)
      try check(change.applied(to: meeting.content), record.known(meeting.taskForce))
    case .answered(let answer):
      let meeting = try record.known(code)
      _ = try record.known(answer.agency)
      if recorder != answer.agency { try checkGoverns(meeting.taskForce) }
      try answer.check(in: record.known(meeting.taskForce), on: meeting.content.date)
    case .amended(let amendment):
      let meeting = try record.known(code)
      try checkGoverns(meeting.taskForce)
      try checkNext(amendment.number, after: meeting.amendments.map(\.number).max())
      try checkComputed(amendment.on == day)
    case .ratified:
      let meeting = try record.known(code)
      try checkGoverns(meeting.taskForce)
      try checkRatifies(meeting)
    case .cancelled: try checkGoverns(record.known(code).taskForce)
    }
  }

  /// Minutes that impose something are ratified by who may impose it, by its own hand.
  private func checkRatifies(_ meeting: Meeting) throws {
    let waiting = try record.commitments(from: meeting.code).filter { $0.ratifier != nil }
    guard !waiting.isEmpty else { return }
    let role = try recorder.flatMap {
      try withRights(meeting.taskForce).role(of: $0, on: rightsDay)
    }
    guard role?.imposes == true else {
      throw Refusal.meeting(.ratificationImposes(meeting.code, waiting.map(\.code)))
    }
  }

  private func check(
    _ taskForce: TaskForceCode, _ change: MeetingChange, _ code: MeetingCode
  ) throws {
    let old = try record.meeting(code)
    if let old {
      guard old.taskForce == taskForce else {
        throw Refusal.meeting(.otherTaskForce(code.text, old.taskForce))
      }
    } else {
      guard code.series == taskForce.text else { throw Refusal.outOfPlace(.number) }
      try checkNext(.meeting, taskForce, code.number)
    }
    try checkGoverns(taskForce)
    let content = change.applied(to: old?.content ?? MeetingContent(title: "", date: day))
    try check(content, record.known(taskForce))
  }

  private func date(of code: MeetingCode, _ change: MeetingChange) throws -> Day {
    try change.date ?? record.meeting(code)?.content.date ?? day
  }

  /// It goes on from the edition that stands, bears the next number, and its quorum is computed.
  private func check(
    _ edition: MinutesEdition, of code: MeetingCode, in taskForce: TaskForceCode, on date: Day
  ) throws {
    if let from = edition.madeFrom { try record.checkStands(edition: from, of: code) }
    let next = try record.nextEdition(of: code, in: taskForce, on: date)
    guard edition.number == next.number else { throw Refusal.outOfPlace(.number) }
    try checkComputed(edition == next)
  }

  /// The decision under a commitment that was answered stays as it is. One under a proposal may move, if
  /// the proposal moves with it, which is looked at once the unit is whole; no row of a register moves
  /// one.
  private func checkDecisions(of code: MeetingCode, _ change: MeetingChange) throws {
    guard let decisions = change.decisions, let old = try record.meeting(code) else { return }
    let (new, before) = (decisions.byNumber, old.content.decisions.byNumber)
    for commitment in try record.commitments(from: code) {
      if entry.source == nil, commitment.state == .proposed { continue }
      try commitment.checkRests(on: new, before: before)
    }
  }

  private func check(_ content: MeetingContent, _ taskForce: TaskForce) throws {
    try taskForce.checkInForce(on: content.date)
    try content.check(in: record)
  }
}
