import GugusDomain

extension Life {
  mutating func scheduleMeeting() throws {
    guard let code = anyTaskForce() else { return }
    let content = MeetingContent(title: text(), date: today + random.number(-3...30))
    try attempt(ScheduleMeeting(taskForce: code, content: content), as: governor(of: code))
  }

  mutating func logMinutes() throws {
    guard let code = anyTaskForce(), let taskForce = taskForce(code) else { return }
    let date = today + -random.number(0...20)
    let members = taskForce.members(on: date).map(\.agency)
    var minutes = Minutes(
      taskForce: code, title: text(), date: date, start: ClockTime("09:00"),
      end: ClockTime("11:30"), zone: .wib, place: text(),
      chair: members.first.map { .known($0.text) },
      quorum: random.chance(20) ? random.number(1...5) : nil,
      attendance: attendance(random.some(of: members, percent: 80)), agenda: [text()],
      discussion: random.chance(50) ? .known(text() + "\n" + text()) : "",
      decisions: (1...random.number(1...3)).map { Decision(number: $0, text: text()) })
    for _ in 0..<random.number(0...3) {
      if let row = followUp(code, on: date) { minutes.followUps.append(row) }
    }
    // Sometimes the minutes of a meeting that was scheduled.
    let scheduled = meetings.filter { $0.state == .scheduled && $0.taskForce == code }
    if random.chance(40), let meeting = random.pick(scheduled) { minutes.code = meeting.code }
    try log(minutes)
  }

  mutating func logAgain() throws {
    guard var minutes = random.pick(drafts) else { return }
    if random.chance(85) { goOn(&minutes) }
    if random.chance(20) { minutes.title = text() }
    if random.chance(30) { minutes.place = random.chance(50) ? nil : text() }
    if random.chance(30) { minutes.discussion = prose() }
    if random.chance(30) { minutes.attendance = attendance(minutes.attendance.map(\.agency)) }
    if random.chance(40), let row = followUp(minutes.taskForce, on: minutes.date) {
      minutes.followUps.append(row)
    }
    if random.chance(30), let index = minutes.followUps.indices.randomElement(using: &random) {
      minutes.followUps[index].due = minutes.followUps[index].due + random.number(-5...20)
    }
    if random.chance(10) { minutes.followUps = minutes.followUps.dropLast() }
    if random.chance(10) { minutes.decisions = minutes.decisions.dropLast() }
    if random.chance(10) { minutes.decisions.append(Decision(number: 7, text: text())) }
    if random.chance(10), let index = minutes.decisions.indices.randomElement(using: &random) {
      minutes.decisions[index].text = text()
    }
    try log(minutes)
  }

  /// The draft says of which meeting it is, sometimes from which edition it was made, sometimes a wrong
  /// one.
  private mutating func goOn(_ minutes: inout Minutes) {
    let meeting = meetings.last {
      $0.taskForce == minutes.taskForce && $0.content.date == minutes.date
        && $0.content.title == minutes.title
    }
    guard let meeting else { return }
    if random.chance(90) { minutes.code = meeting.code }
    minutes.edition = random.chance(40) ? meeting.edition?.number : nil
    if random.chance(5) { minutes.edition = random.number(1...4) }
  }

  mutating func moveMeeting() throws {
    guard let meeting = random.pick(meetings) else { return }
    if meeting.state == .scheduled, random.chance(60) { return try plan(meeting) }
    let step: ActOnMeeting.Step =
      switch random.number(1...6) {
      case 1...3: .ratify
      case 4: .cancel(reason: text())
      default:
        .amend(
          decision: random.chance(50) ? random.number(1...4) : nil, text: text(), reason: text())
      }
    try attempt(ActOnMeeting(meeting.code, step), as: governor(of: meeting.taskForce))
  }

  private mutating func plan(_ meeting: Meeting) throws {
    if random.chance(40) {
      var change = MeetingChange()
      change.date = meeting.content.date + random.number(0...9)
      change.place = text()
      try attempt(
        RescheduleMeeting(meeting.code, change), as: governor(of: meeting.taskForce))
    } else if let agency = member(of: meeting.taskForce) {
      let answer = MeetingAnswer(
        agency: agency, answer: random.pick(ExpectedPresence.allCases) ?? .comes,
        person: random.chance(30) ? prose() : nil)
      try attempt(AnswerMeeting(meeting.code, answer), as: agency)
    }
  }

  private mutating func log(_ minutes: Minutes) throws {
    var action = LogMinutes(minutes, imposesAll: random.chance(5))
    if random.chance(5) { action.identity = .another }
    let isLogged = try attempt(action, as: governor(of: minutes.taskForce))
    if isLogged { drafts.append(minutes) }
  }

  private mutating func attendance(_ agencies: [AgencyCode]) -> [Attendance] {
    agencies.map { agency in
      Attendance(
        agency: agency, presence: random.pick(Presence.allCases) ?? .present,
        person: random.chance(30) ? prose() : nil,
        canDecide: random.pick([true, false, nil]) ?? nil)
    }
  }

  private mutating func followUp(_ code: TaskForceCode, on date: Day) -> FollowUp? {
    guard let debtor = member(of: code), let creditor = member(of: code) else { return nil }
    return FollowUp(
      deliverable: text(), debtor: debtor, creditor: creditor,
      supporters: [member(of: code)].compactMap(\.self).filter { _ in random.chance(40) },
      due: date + random.number(random.chance(3) ? -5...0 : 0...60),
      decision: random.chance(50) ? random.number(1...3) : nil, isImposed: random.chance(10))
  }
}
