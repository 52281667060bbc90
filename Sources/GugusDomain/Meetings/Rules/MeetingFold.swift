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
        throw .time(.beforeItExisted(code.text, on: day, since: nil))
      }
    }
    switch (event, next.state) {
    case (.scheduled, _): throw .given(.alreadyExists(code.text))
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
        throw .time(.beforeItExisted(code.text, on: day, since: nil))
      }
      next.content = change.applied(to: next.content)
      next.edition = edition
      next.accordingTo = accordingTo
      next.state = .held
      next.heldOn = next.content.date
      try next.checkContent()
    case (.logged, .ratified): throw .meeting(.ratified(code))
    case (.ratified, .held):
      next.state = .ratified
      next.ratifiedOn = day
    case (.amended(let amendment), .ratified):
      if let decision = amendment.decision,
        !next.content.decisions.contains(where: { $0.number == decision })
      {
        throw .meeting(
          .unknownDecision(code, decision, known: next.content.decisions.map(\.number)))
      }
      guard !next.amendments.contains(where: { $0.number == amendment.number }) else {
        throw .given(.alreadyExists("\(code) amendment \(amendment.number)"))
      }
      next.amendments.append(amendment)
    case (.amended, .held): throw .meeting(.notRatified(code))
    case (.cancelled(let reason), .scheduled):
      next.state = .cancelled
      next.cancellation = reason
    case (.rescheduled, _), (.answered, _), (.ratified, _), (.amended, _), (.cancelled, _),
      (.logged, .cancelled):
      throw .meeting(.meetingState(code, next.state, event.kind))
    }
    return next
  }

  private static func begun(
    _ code: MeetingCode, _ taskForce: TaskForceCode, _ change: MeetingChange,
    _ edition: MinutesEdition?, on day: Day
  ) throws(Refusal) -> Meeting {
    // What only changes a meeting that was scheduled says too little to begin one.
    guard let title = change.title, let date = change.date else {
      throw .time(.beforeItExisted(code.text, on: day, since: nil))
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
      throw .time(.meetingEndsBeforeItStarts(start: start, end: end))
    }
    if let quorum = content.quorum, !(1...1000).contains(quorum) {
      throw .given(.outOfRange(.quorum, value: quorum, 1...1000))
    }
    var numbers: Set<Int> = []
    for decision in content.decisions where !numbers.insert(decision.number).inserted {
      throw .given(.alreadyExists("\(code) decision \(decision.number)"))
    }
    var seen: Set<AgencyCode> = []
    for attendance in content.attendance where !seen.insert(attendance.agency).inserted {
      throw .given(.namedTwice(attendance.agency))
    }
  }
}
