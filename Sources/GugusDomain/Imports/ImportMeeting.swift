extension ImportRow {
  func meeting(
    _ value: ImportedMeeting, in record: some Record, _ act: Circumstances
  ) throws -> Ruling {
    let taskForce = try record.known(value.taskForce, source)
    try check(value.reason, .reason)
    let before = try known(.meeting, in: record).map(MeetingCode.init(unchecked:))
    try checkCode(value.code, before)
    let code = try before ?? value.code.flatMap { try record.meeting($0)?.code }
    let now = try code.map { try record.known($0) }
    if let now, now.taskForce != taskForce.code {
      throw Refusal.meeting(.otherTaskForce(now.code.text, now.taskForce))
    }
    let said = try now.map { try self.said(of: $0, in: record) }

    let content = try content(of: value, over: said?.content, in: record)
    let next = MeetingCode(
      taskForce.code, try record.lastNumber(.meeting, in: taskForce.code) + 1)
    if now == nil { try checkFree(value.code, next, .meeting, in: record) }
    let own = now?.code ?? next
    var sitting = Sitting(
      code: own, taskForce: taskForce.code, state: now?.state, date: content.date,
      reason: value.reason, source: source, act: act,
      edition: try record.nextEdition(of: own, in: taskForce.code, on: content.date))
    sitting.change = try change(from: said, now, to: content)
    let wanted = value.state ?? sitting.usual
    let moves = try changes(
      .state, of: sitting.code, said: said?.state, now: now?.state, to: wanted)
    if moves {
      try sitting.lead(to: wanted)
    } else {
      if let reason = value.reason, let now, let cancellation = now.cancellation,
        !identical(cancellation, cancellation.replaced(by: .known(reason)) ?? cancellation)
      {
        throw Refusal.row(.cannotFollow(now.code.text, .reason))
      }
      try sitting.corrects()
    }
    return Ruling(sitting.happenings)
  }

  private func content(
    of value: ImportedMeeting, over said: MeetingContent?, in record: some Record
  ) throws -> MeetingContent {
    var content = said ?? MeetingContent(title: value.title, date: value.date)
    content.title = value.title
    content.date = value.date
    // What the row does not say stays.
    value.start.map { content.start = $0 }
    value.end.map { content.end = $0 }
    value.zone.map { content.zone = $0 }
    value.place.map { content.place = $0 }
    value.chair.map { content.chair = .known($0) }
    value.minuteTaker.map { content.minuteTaker = .known($0) }
    if !value.attendance.isEmpty {
      content.attendance = try value.attendance.map { attendance in
        Attendance(
          agency: try record.known(attendance.agency, source), presence: attendance.presence,
          person: attendance.person.map(PersonalText.known), canDecide: attendance.canDecide)
      }
    }
    if !value.decisions.isEmpty {
      content.decisions = value.decisions.enumerated().map { index, text in
        Decision(number: index + 1, text: text)
      }
    }
    if let said { content.keepMissing(of: said) }
    return content
  }

  private func said(of now: Meeting, in record: some Record) throws -> Meeting {
    guard case .meeting(let meeting)? = try said(of: .meeting(now.code), in: record) else {
      return now
    }
    return meeting
  }

  /// What the row changes of the content on record.
  private func change(
    from said: Meeting?, _ now: Meeting?, to content: MeetingContent
  ) throws(Refusal) -> MeetingChange? {
    guard let said, let now else { return MeetingChange(from: nil, to: content) }
    guard let wanted = MeetingChange(from: said.content, to: content) else { return nil }
    let change = MeetingChange(from: now.content, to: wanted.applied(to: now.content))
    let moved = MeetingChange(from: said.content, to: now.content)
    if let field = change?.fields.first(where: { moved?.fields.contains($0) ?? false }) {
      throw .row(.importConflict(now.code.text, field))
    }
    return change
  }
}

/// The events that lead a meeting to the state that a row says.
private struct Sitting {
  let code: MeetingCode
  let taskForce: TaskForceCode
  /// Nil before it is on record.
  var state: MeetingState?
  let date: Day
  let reason: String?
  let source: EntrySource
  let act: Circumstances
  /// Of its minutes, the next.
  private var edition: MinutesEdition
  /// Still to be put on the record.
  var change: MeetingChange?
  private(set) var happenings: [Happening] = []

  init(
    code: MeetingCode, taskForce: TaskForceCode, state: MeetingState?, date: Day, reason: String?,
    source: EntrySource, act: Circumstances, edition: MinutesEdition
  ) {
    self.code = code
    self.taskForce = taskForce
    self.state = state
    self.date = date
    self.reason = reason
    self.source = source
    self.act = act
    self.edition = edition
  }

  /// What a meeting is whose row says nothing of it: held once its day is over.
  var usual: MeetingState {
    switch state {
    case nil, .scheduled: date < act.today ? .held : .scheduled
    case .held, .ratified, .cancelled: state ?? .scheduled
    }
  }

  /// - Throws: `Refusal.cannotFollow`, `Refusal.rowLacks`.
  mutating func lead(to wanted: MeetingState) throws(Refusal) {
    while state != wanted {
      switch (state, wanted) {
      case (nil, .scheduled), (nil, .cancelled):
        happens(.scheduled(taskForce, taken()), on: min(act.on, date), isSaid: false)
        state = .scheduled
      case (nil, .held), (nil, .ratified), (.scheduled, .held), (.scheduled, .ratified):
        logs(on: date)
        state = .held
      case (.scheduled, .cancelled):
        guard let reason else { throw .row(.rowLacks(.reason, state: wanted.term)) }
        happens(.cancelled(reason: .known(reason)), on: min(act.on, date), isSaid: false)
        state = .cancelled
      case (.held, .ratified):
        try corrects()
        // The row does not say when: by the day on which it is imported it was.
        happens(.ratified, on: act.on, isSaid: false)
        state = .ratified
      default: throw .row(.cannotFollow(code.text, .state))
      }
    }
    try corrects()
  }

  /// What is scheduled may be moved, and a draft may still change; what is ratified does not.
  mutating func corrects() throws(Refusal) {
    guard let change else { return }
    switch state {
    case .scheduled: happens(.rescheduled(taken()), on: act.on, isSaid: false)
    case .held: logs(on: act.on, isSaid: false)
    case .ratified: throw .meeting(.ratified(code))
    case nil, .cancelled:
      throw .row(.cannotFollow(code.text, change.fields.first ?? .title))
    }
  }

  private mutating func logs(on day: Day, isSaid: Bool = true) {
    happens(.logged(taskForce, taken(), edition), on: day, isSaid: isSaid)
    edition.madeFrom = edition.number
    edition.number += 1
  }

  private mutating func taken() -> MeetingChange {
    defer { change = nil }
    return change ?? .nothing
  }

  /// - Parameter isSaid: whether a field of the row says the day.
  private mutating func happens(_ event: MeetingEvent, on day: Day, isSaid: Bool = true) {
    var source = source
    if !isSaid { source.assumed = AssumedDay() }
    happenings.append(Happening(.meeting(code, event), on: day, source: source))
  }
}

extension MeetingChange {
  /// What it changes, as far as a row can say it.
  fileprivate var fields: [ImportField] {
    var fields: [ImportField] = []
    if title != nil { fields.append(.title) }
    if date != nil { fields.append(.date) }
    if start != nil { fields.append(.start) }
    if end != nil { fields.append(.end) }
    if zone != nil { fields.append(.zone) }
    if place != nil { fields.append(.place) }
    if chair != nil { fields.append(.chair) }
    if minuteTaker != nil { fields.append(.minuteTaker) }
    if attendance != nil { fields.append(.attendance) }
    if decisions != nil { fields.append(.decisions) }
    return fields
  }
}
