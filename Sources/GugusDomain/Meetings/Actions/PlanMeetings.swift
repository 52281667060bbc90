/// Puts the meetings of a calendar on the record, and the answers to their invitations; all or
/// nothing. The same calendar again records nothing, a changed one only the difference. What has
/// been held stays as it is, and what was cancelled too: where a newer version of its event says that
/// it is on after all, it is another meeting. What an event says and does not come to pass is noted.
public struct PlanMeetings: Action {
  /// The task force whose meetings they are.
  public var taskForce: TaskForceCode
  /// In the order of the file, at most one for each meeting.
  public var meetings: [CalendarMeeting]

  public init(taskForce: TaskForceCode, _ meetings: [CalendarMeeting]) {
    self.taskForce = taskForce
    self.meetings = meetings
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let taskForce = try record.known(taskForce)
    var number = try record.lastNumber(.meeting, in: taskForce.code)
    var ruling = Ruling([])
    var taken: Set<MeetingCode> = []
    for wanted in meetings {
      let old = try meeting(wanted, in: record, butFor: taken)
      let events: [MeetingEvent]
      let code: MeetingCode
      if let old, !wanted.isOnAgain(old) {
        code = old.code
        events = changes(of: old, to: wanted)
        if !events.isEmpty || wanted.isHeld(though: old), let reason = wanted.reasonToPassOver(old)
        {
          ruling.remarks.append(.eventPassedOver(lines: wanted.lines, reason))
          taken.insert(code)
          continue
        }
        ruling.remarks += try remarks(of: events, old, in: record)
      } else if case .held(let content) = wanted.plan {
        number += 1
        code = MeetingCode(taskForce.code, number)
        events = beginning(content, wanted)
        if let old { ruling.remarks.append(.onAgain(old.code, as: code)) }
      } else {
        ruling.remarks.append(.eventPassedOver(lines: wanted.lines, .unknown))
        continue
      }
      taken.insert(code)
      ruling.happenings += events.map { Happening(.meeting(code, $0), on: act.on) }
    }
    return ruling
  }

  private func meeting(
    _ wanted: CalendarMeeting, in record: some Record, butFor taken: Set<MeetingCode>
  ) throws -> Meeting? {
    switch wanted.name {
    case .code(let code):
      let meeting = try record.known(code)
      guard meeting.taskForce == taskForce else {
        throw Refusal.meeting(.otherTaskForce(code.text, meeting.taskForce))
      }
      return meeting
    case .calendarID(let id):
      if let meeting = try record.meeting(calendarID: id, of: taskForce) { return meeting }
      return try namesake(of: wanted, in: record, butFor: taken)
    case .none: return try namesake(of: wanted, in: record, butFor: taken)
    }
  }

  /// The meeting of that day and title that no calendar has named yet: someone scheduled it by
  /// hand. Of several the one that begins at the same time, else the first.
  ///
  /// - Parameter taken: those that other events of the calendar stand for.
  private func namesake(
    of wanted: CalendarMeeting, in record: some Record, butFor taken: Set<MeetingCode>
  ) throws -> Meeting? {
    guard case .held(let content) = wanted.plan else { return nil }
    let namesakes = try record.meetings(of: taskForce, on: content.date).filter {
      $0.content.calendarID == nil && identical($0.content.title, content.title)
        && !taken.contains($0.code)
    }
    return namesakes.first { $0.content.start == content.start } ?? namesakes.first
  }

  private func beginning(
    _ content: MeetingContent, _ wanted: CalendarMeeting
  ) -> [MeetingEvent] {
    let content = wanted.applied(content, to: MeetingContent(title: "", date: content.date))
    guard let change = MeetingChange(from: nil, to: content) else { return [] }
    return [.scheduled(taskForce, change)] + answers(wanted, since: [])
  }

  /// What would have to happen for the meeting to be as the event has it.
  private func changes(of old: Meeting, to wanted: CalendarMeeting) -> [MeetingEvent] {
    switch wanted.plan {
    case .cancelled(let reason):
      if old.state == .cancelled { return [] }
      return wanted.newVersion(of: old) + [.cancelled(reason: .known(reason))]
    case .unsaid:
      return answers(wanted, since: old.answers)
    case .held(let content):
      let content = wanted.applied(content, to: old.content, isKept: old.state != .scheduled)
      guard let change = MeetingChange(from: old.content, to: content) else {
        return answers(wanted, since: old.answers)
      }
      let kept = content.isAtTheTime(of: old.content) ? old.answers : []
      return [.rescheduled(change)] + answers(wanted, since: kept)
    }
  }

  /// What to say of the commitments that come from a meeting which the calendar moves or cancels.
  private func remarks(
    of events: [MeetingEvent], _ old: Meeting, in record: some Record
  ) throws -> [Remark] {
    try events.flatMap { event -> [Remark] in
      switch event {
      case .rescheduled(let change):
        return try record.remarks(
          ofMoving: old.code, from: old.content.date, to: change.date ?? old.content.date)
      case .cancelled:
        let commitments = try record.openCommitments(from: old.code)
        return commitments.isEmpty ? [] : [.cancelledUnder(old.code, commitments.map(\.code))]
      case .scheduled, .answered, .logged, .ratified, .amended: return []
      }
    }
  }

  private func answers(
    _ wanted: CalendarMeeting, since old: [MeetingAnswer]
  ) -> [MeetingEvent] {
    wanted.answers
      .map { answer in answer.keepingMissing(of: old.first { $0.agency == answer.agency }) }
      .filter { answer in !old.contains { identical($0, answer) } }
      .map { .answered($0) }
  }
}

extension CalendarMeeting {
  /// What a calendar knows, over the rest of what is on record.
  ///
  /// - Parameter isKept: what the calendar calls it is of no account: nothing of it changes.
  fileprivate func applied(
    _ new: MeetingContent, to old: MeetingContent, isKept: Bool = false
  ) -> MeetingContent {
    var content = old
    content.title = new.title
    content.date = new.date
    content.start = new.start
    content.end = new.end
    content.zone = new.zone
    content.place = new.place
    if case .calendarID(let id) = name, !isKept {
      content.calendarID = id
      if sequence > old.calendarSequence ?? 0 { content.calendarSequence = sequence }
    }
    return content
  }

  /// Whether it says that a meeting which was cancelled is on after all.
  fileprivate func isOnAgain(_ old: Meeting) -> Bool {
    guard case .held = plan, old.state == .cancelled else { return false }
    return sequence > old.content.calendarSequence ?? 0
  }

  /// Whether it is to take place for the calendar, and was cancelled here.
  fileprivate func isHeld(though old: Meeting) -> Bool {
    if case .held = plan { old.state == .cancelled } else { false }
  }

  /// Nil where the meeting may become as the event has it.
  fileprivate func reasonToPassOver(_ old: Meeting) -> PassedOver? {
    switch old.state {
    case .held, .ratified: return .held(old.code)
    case .cancelled: return .cancelled(old.code)
    case .scheduled:
      guard case .calendarID = name, let taken = old.content.calendarSequence, sequence < taken
      else { return nil }
      return .older(old.code, taken: taken)
    }
  }

  /// That it is of a later version, where nothing else of the meeting changes.
  fileprivate func newVersion(of old: Meeting) -> [MeetingEvent] {
    guard case .calendarID = name, sequence > old.content.calendarSequence ?? 0 else { return [] }
    var change = MeetingChange()
    change.calendarSequence = sequence
    return [.rescheduled(change)]
  }
}
