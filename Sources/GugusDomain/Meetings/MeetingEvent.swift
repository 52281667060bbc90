public enum MeetingEvent: Hashable, Sendable {
  case scheduled(TaskForceCode, MeetingChange)
  /// It is to be at another time or place, or is called otherwise.
  case rescheduled(MeetingChange)
  /// An agency said whether it will come.
  case answered(MeetingAnswer)
  /// Minutes came on the record, whole at first, then only what changed of the draft.
  case logged(TaskForceCode, MeetingChange, MinutesEdition)
  case ratified
  case amended(Amendment)
  case cancelled(reason: PersonalText)

  public enum Kind: String, CaseIterable, Sendable {
    case scheduled, rescheduled, answered, logged, ratified, amended, cancelled
  }

  public var kind: Kind {
    switch self {
    case .scheduled: .scheduled
    case .rescheduled: .rescheduled
    case .answered: .answered
    case .logged: .logged
    case .ratified: .ratified
    case .amended: .amended
    case .cancelled: .cancelled
    }
  }

  private struct Planned: Codable {
    var taskForce: TaskForceCode
    var minutes: MeetingChange
  }

  private struct Logged: Codable {
    var taskForce: TaskForceCode
    var minutes: MeetingChange
    var edition: MinutesEdition
  }

  init(_ kind: Kind, from decoder: any Decoder) throws {
    switch kind {
    case .scheduled:
      let planned = try Planned(from: decoder)
      self = .scheduled(planned.taskForce, planned.minutes)
    case .rescheduled: self = .rescheduled(try MeetingChange(from: decoder))
    case .answered: self = .answered(try MeetingAnswer(from: decoder))
    case .logged:
      let logged = try Logged(from: decoder)
      self = .logged(logged.taskForce, logged.minutes, logged.edition)
    case .ratified: self = .ratified
    case .amended: self = .amended(try Amendment(from: decoder))
    case .cancelled: self = .cancelled(reason: try Because(from: decoder).reason ?? "")
    }
  }

  func encodeBody(to encoder: any Encoder) throws {
    switch self {
    case .scheduled(let taskForce, let change):
      try Planned(taskForce: taskForce, minutes: change).encode(to: encoder)
    case .logged(let taskForce, let change, let edition):
      try Logged(taskForce: taskForce, minutes: change, edition: edition).encode(to: encoder)
    case .rescheduled(let change): try change.encode(to: encoder)
    case .answered(let answer): try answer.encode(to: encoder)
    case .ratified: try Nothing().encode(to: encoder)
    case .amended(let amendment): try amendment.encode(to: encoder)
    case .cancelled(let reason): try Because(reason: reason).encode(to: encoder)
    }
  }
}

extension Meeting {
  /// The meeting after that event. Scheduled → held → ratified, or cancelled; it moves and is
  /// answered only before it is held; ratified minutes take only amendments.
  ///
  /// - Throws: `Refusal` where the event cannot follow what is on record.
  public static func next(
    _ meeting: Meeting?, _ event: MeetingEvent, code: MeetingCode, on day: Day,
    accordingTo: String? = nil
  ) throws(Refusal) -> Meeting {
    guard var next = meeting else {
      switch event {
      case .scheduled(let taskForce, let change):
        return try Meeting.begun(code, taskForce, change, nil, on: day)
      case .logged(let taskForce, let change, let edition) where edition.madeFrom == nil:
        var held = try Meeting.begun(code, taskForce, change, edition, on: day)
        held.accordingTo = accordingTo
        return held
      case .logged, .rescheduled, .answered, .ratified, .amended, .cancelled:
        throw .beforeItExisted(code.text, on: day, since: nil)
      }
    }
    switch (event, next.state) {
    case (.scheduled, _): throw .alreadyExists(code.text)
    case (.rescheduled(let change), .scheduled):
      let old = next.content
      next.content = change.applied(to: old)
      try next.checkContent()
      // Who could come then has not said whether it can come now.
      if !next.content.isAtTheTime(of: old) { next.answers = [] }
    case (.answered(let answer), .scheduled):
      next.answers.removeAll { $0.agency == answer.agency }
      next.answers.append(answer)
    case (.logged(_, let change, let edition), .scheduled),
      (.logged(_, let change, let edition), .held):
      // Only the difference from that one is recorded, so that it can follow no other.
      guard next.edition?.number == edition.madeFrom else {
        throw .beforeItExisted(code.text, on: day, since: nil)
      }
      next.content = change.applied(to: next.content)
      next.edition = edition
      next.accordingTo = accordingTo
      next.state = .held
      next.heldOn = next.content.date
      try next.checkContent()
    case (.logged, .ratified): throw .ratified(code)
    case (.ratified, .held):
      next.state = .ratified
      next.ratifiedOn = day
    case (.amended(let amendment), .ratified):
      if let decision = amendment.decision,
        !next.content.decisions.contains(where: { $0.number == decision })
      {
        throw .unknownDecision(code, decision, known: next.content.decisions.map(\.number))
      }
      guard !next.amendments.contains(where: { $0.number == amendment.number }) else {
        throw .alreadyExists("\(code) amendment \(amendment.number)")
      }
      next.amendments.append(amendment)
    case (.amended, .held): throw .notRatified(code)
    case (.cancelled(let reason), .scheduled):
      next.state = .cancelled
      next.cancellation = reason
    case (.rescheduled, _), (.answered, _), (.ratified, _), (.amended, _), (.cancelled, _),
      (.logged, .cancelled):
      throw .meetingState(code, next.state, event.kind)
    }
    return next
  }

  private static func begun(
    _ code: MeetingCode, _ taskForce: TaskForceCode, _ change: MeetingChange,
    _ edition: MinutesEdition?, on day: Day
  ) throws(Refusal) -> Meeting {
    // What only changes a meeting that was scheduled says too little to begin one.
    guard let title = change.title, let date = change.date else {
      throw .beforeItExisted(code.text, on: day, since: nil)
    }
    var meeting = Meeting(
      code: code, taskForce: taskForce, since: day, state: edition == nil ? .scheduled : .held,
      content: change.applied(to: MeetingContent(title: title, date: date)))
    meeting.edition = edition
    if edition != nil { meeting.heldOn = meeting.content.date }
    try meeting.checkContent()
    return meeting
  }

  private func checkContent() throws(Refusal) {
    if let start = content.start, let end = content.end, end < start {
      throw .meetingEndsBeforeItStarts(start: start, end: end)
    }
    if let quorum = content.quorum, !(1...1000).contains(quorum) {
      throw .outOfRange(.quorum, value: quorum, 1...1000)
    }
    var numbers: Set<Int> = []
    for decision in content.decisions where !numbers.insert(decision.number).inserted {
      throw .alreadyExists("\(code) decision \(decision.number)")
    }
    var seen: Set<AgencyCode> = []
    for attendance in content.attendance where !seen.insert(attendance.agency).inserted {
      throw .namedTwice(attendance.agency)
    }
  }
}
