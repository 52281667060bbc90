import Testing

@testable import GugusDomain

@Suite("Plans of a meeting")
struct MeetingPlanTests {
  private static let answer = MeetingAnswer(agency: "DINKES", answer: .comes)

  private static func content(
    _ title: String = "Rapat", date: Day = "2026-04-01", place: String? = nil
  ) -> MeetingContent {
    var content = MeetingContent(title: title, date: date)
    content.place = place
    return content
  }

  private static func scheduled() throws -> Ledger {
    var ledger = try Ledger.founded()
    try ledger.perform(ScheduleMeeting(taskForce: "TPPS", content: content()))
    return ledger
  }

  // MARK: Answers

  @Test("An agency answers for itself")
  func ownAnswer() throws {
    var ledger = try Self.scheduled()
    try ledger.perform(AnswerMeeting("TPPS/M1", Self.answer), by: "DINKES")
    #expect(ledger.meeting("TPPS/M1")?.answers == [Self.answer])
  }

  @Test("Whoever keeps the task force answers for any, an observer too")
  func answerForAnother() throws {
    var ledger = try Self.scheduled()
    try ledger.perform(AnswerMeeting("TPPS/M1", Self.answer), by: "SETDA")
    let observer = MeetingAnswer(agency: "BPS", answer: .excused)
    try ledger.perform(AnswerMeeting("TPPS/M1", observer), by: "SETDA")
    #expect(ledger.meeting("TPPS/M1")?.answers == [Self.answer, observer])
  }

  @Test("Another agency answers for none")
  func answerOfAnother() throws {
    var ledger = try Self.scheduled()
    #expect(throws: Refusal.taskForce(.doesNotGovern("DINSOS", "TPPS", role: .member))) {
      try ledger.perform(AnswerMeeting("TPPS/M1", Self.answer), by: "DINSOS")
    }
  }

  @Test("Only who is a member that day is invited")
  func stranger() throws {
    var ledger = try Self.scheduled()
    #expect(throws: Refusal.taskForce(.notMember("KPK", "TPPS", on: "2026-04-01"))) {
      try ledger.perform(
        AnswerMeeting("TPPS/M1", MeetingAnswer(agency: "KPK", answer: .comes)), by: "KPK")
    }
  }

  @Test("The same answer again is nothing new")
  func sameAnswer() throws {
    var ledger = try Self.scheduled()
    try ledger.perform(AnswerMeeting("TPPS/M1", Self.answer), by: "DINKES")
    let again = try ledger.perform(AnswerMeeting("TPPS/M1", Self.answer), by: "DINKES")
    #expect(again.happenings.isEmpty)
    #expect(again.remarks == [.nothingChanged("TPPS/M1")])
  }

  // MARK: Another time

  private static func move(_ code: MeetingCode, to day: Day) -> RescheduleMeeting {
    var change = MeetingChange()
    change.date = day
    return RescheduleMeeting(code, change)
  }

  @Test("A meeting is moved by who keeps the task force")
  func moved() throws {
    var ledger = try Self.scheduled()
    let move = Self.move("TPPS/M1", to: "2026-04-02")
    #expect(throws: Refusal.taskForce(.doesNotGovern("DINKES", "TPPS", role: .member))) {
      try ledger.perform(move, by: "DINKES")
    }
    try ledger.perform(move)
    #expect(ledger.meeting("TPPS/M1")?.content.date == "2026-04-02")
  }

  @Test("A meeting is not moved to where it is, nor out of the term of the task force")
  func notMoved() throws {
    var ledger = try Ledger.founded(taskForceDetails(until: "2026-04-30"))
    try ledger.perform(ScheduleMeeting(taskForce: "TPPS", content: Self.content()))
    let still = try ledger.perform(Self.move("TPPS/M1", to: "2026-04-01"))
    #expect(still.happenings.isEmpty)
    #expect(
      throws: Refusal.taskForce(
        .outsideTerm(
          "TPPS", on: "2026-05-01", from: "2026-01-05", until: "2026-04-30"))
    ) { try ledger.perform(Self.move("TPPS/M1", to: "2026-05-01")) }
  }

  // MARK: From a calendar

  private static func calendar(
    _ name: CalendarMeeting.Name = .calendarID("a@x"),
    _ plan: CalendarMeeting.Plan = .held(content()),
    _ answers: [MeetingAnswer] = []
  ) -> PlanMeetings {
    PlanMeetings(
      taskForce: "TPPS", [CalendarMeeting(name: name, plan: plan, answers: answers)])
  }

  @Test("A calendar schedules a meeting with its answers, once")
  func imported() throws {
    var ledger = try Ledger.founded()
    let action = Self.calendar(.calendarID("a@x"), .held(Self.content()), [Self.answer])
    #expect(
      try ledger.perform(action).happenings.map(\.event.kind)
        == [.meeting(.scheduled), .meeting(.answered)])
    let meeting = try #require(ledger.meeting("TPPS/M1"))
    #expect(meeting.content.calendarID == "a@x")
    #expect(meeting.answers == [Self.answer])
    #expect(try ledger.perform(action).happenings.isEmpty)
  }

  @Test("Only who keeps the task force imports its meetings")
  func importedBy() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.taskForce(.doesNotGovern("DINKES", "TPPS", role: .member))) {
      try ledger.perform(Self.calendar(), by: "DINKES")
    }
  }

  @Test("Meetings of one calendar are numbered one after the other")
  func numbered() throws {
    var ledger = try Self.scheduled()
    let meetings = ["a@x", "b@x"].map { id in
      CalendarMeeting(
        name: .calendarID(id), plan: .held(Self.content(id, date: "2026-04-09")), answers: [])
    }
    try ledger.perform(PlanMeetings(taskForce: "TPPS", meetings))
    #expect(ledger.meetings.map(\.code) == ["TPPS/M1", "TPPS/M2", "TPPS/M3"])
  }

  @Test("An event that moved moves its meeting, and asks again who comes")
  func importedAgain() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(Self.calendar(.calendarID("a@x"), .held(Self.content()), [Self.answer]))
    let moved = Self.content(date: "2026-04-02", place: "Aula")
    try ledger.perform(Self.calendar(.calendarID("a@x"), .held(moved)))
    let meeting = try #require(ledger.meeting("TPPS/M1"))
    #expect(meeting.content.date == "2026-04-02")
    #expect(meeting.content.place == "Aula")
    #expect(meeting.answers.isEmpty)
    #expect(ledger.meetings.count == 1)
  }

  @Test("A calendar leaves alone what is not a calendar's")
  func keepsTheRest() throws {
    var ledger = try Ledger.founded()
    var content = Self.content()
    content.chair = "Sekda"
    content.agenda = ["Data"]
    try ledger.perform(ScheduleMeeting(taskForce: "TPPS", content: content))
    try ledger.perform(Self.calendar(.none, .held(Self.content(place: "Aula"))))
    let meeting = try #require(ledger.meeting("TPPS/M1"))
    #expect(meeting.content.chair == "Sekda")
    #expect(meeting.content.agenda == ["Data"])
    #expect(meeting.content.place == "Aula")
  }

  @Test("A meeting scheduled by hand gets the UID of the event of that day and title")
  func adopted() throws {
    var ledger = try Self.scheduled()
    try ledger.perform(Self.calendar())
    #expect(ledger.meetings.map(\.content.calendarID) == ["a@x"])
    try ledger.perform(Self.calendar(.calendarID("b@x")))
    #expect(ledger.meetings.map(\.content.calendarID) == ["a@x", "b@x"])
  }

  @Test("Two events of one day and title stand for two meetings, each for the one at its time")
  func namesakes() throws {
    var ledger = try Ledger.founded()
    func content(_ start: String) -> MeetingContent {
      var content = Self.content()
      content.start = ClockTime(start)
      return content
    }
    for start in ["09:00", "13:00"] {
      try ledger.perform(ScheduleMeeting(taskForce: "TPPS", content: content(start)))
    }
    let events = ["13:00", "09:00", "13:00"].map {
      CalendarMeeting(name: .none, plan: .held(content($0)), answers: [])
    }
    let twice = PlanMeetings(taskForce: "TPPS", Array(events.prefix(2)))
    #expect(try ledger.perform(twice).happenings.isEmpty)
    try ledger.perform(PlanMeetings(taskForce: "TPPS", events))
    #expect(ledger.meetings.map { $0.content.start?.description } == ["09:00", "13:00", "13:00"])
  }

  @Test("A cancelled event cancels its meeting, and one that is unknown is nothing")
  func cancelled() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(Self.calendar())
    try ledger.perform(Self.calendar(.calendarID("a@x"), .cancelled(reason: "Hujan")))
    #expect(ledger.meeting("TPPS/M1")?.cancellation == "Hujan")
    let unknown = try ledger.perform(Self.calendar(.calendarID("z@x"), .cancelled(reason: "Hujan")))
    #expect(unknown.happenings.isEmpty)
    #expect(unknown.remarks == [.eventPassedOver(lines: [], .unknown)])
  }

  private static func version(
    _ sequence: Int, _ plan: CalendarMeeting.Plan = .held(content())
  ) -> PlanMeetings {
    PlanMeetings(
      taskForce: "TPPS",
      [
        CalendarMeeting(
          name: .calendarID("a@x"), plan: plan, answers: [], sequence: sequence, lines: [7])
      ])
  }

  @Test("An older version of an event does nothing where it says something else, and is noted")
  func older() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(Self.version(2))
    #expect(try ledger.perform(Self.version(1)).remarks.isEmpty, "it says the same")
    for plan in [
      CalendarMeeting.Plan.held(Self.content(date: "2026-04-20")), .cancelled(reason: "Hujan"),
    ] {
      let ruling = try ledger.perform(Self.version(1, plan))
      #expect(ruling.happenings.isEmpty)
      #expect(ruling.remarks == [.eventPassedOver(lines: [7], .older("TPPS/M1", taken: 2))])
    }
    // A newer one is remembered, though nothing else of it is new.
    try ledger.perform(Self.version(4))
    #expect(ledger.meeting("TPPS/M1")?.content.calendarSequence == 4)
    #expect(try ledger.perform(Self.version(3, .cancelled(reason: "Hujan"))).happenings.isEmpty)
  }

  @Test("A cancelled meeting is on again by a newer version alone, and as another meeting")
  func onAgain() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(Self.version(0))
    try ledger.perform(Self.version(1, .cancelled(reason: "Hujan")))
    #expect(ledger.meeting("TPPS/M1")?.state == .cancelled)
    #expect(try ledger.perform(Self.version(1, .cancelled(reason: "Hujan"))).remarks.isEmpty)
    let same = try ledger.perform(Self.version(1))
    #expect(same.happenings.isEmpty)
    #expect(same.remarks == [.eventPassedOver(lines: [7], .cancelled("TPPS/M1"))])
    #expect(try ledger.perform(Self.version(2)).remarks == [.onAgain("TPPS/M1", as: "TPPS/M2")])
    #expect(ledger.meetings.map(\.state) == [.cancelled, .scheduled])
    try ledger.perform(Self.version(3, .held(Self.content(date: "2026-04-20"))))
    #expect(ledger.meeting("TPPS/M2")?.content.date == "2026-04-20")
    #expect(ledger.meetings.count == 2)
  }

  @Test("What has been held stays as it is, and known by its UID")
  func held() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(Self.calendar(.calendarID("a@x"), .held(Self.content(date: "2026-03-12"))))
    try ledger.perform(
      LogMinutes(Minutes(taskForce: "TPPS", code: "TPPS/M1", title: "Rapat", date: "2026-03-12")))
    let moved = Self.calendar(
      .calendarID("a@x"), .held(Self.content(date: "2026-04-02")), [Self.answer])
    let ruling = try ledger.perform(moved)
    #expect(ruling.happenings.isEmpty)
    #expect(ruling.remarks == [.eventPassedOver(lines: [], .held("TPPS/M1"))])
    #expect(ledger.meeting("TPPS/M1")?.content.calendarID == "a@x")
  }

  @Test("Answers to a meeting of our own are taken, and nothing else of it")
  func ownMeeting() throws {
    var ledger = try Self.scheduled()
    try ledger.perform(Self.calendar(.code("TPPS/M1"), .unsaid, [Self.answer]))
    #expect(ledger.meeting("TPPS/M1")?.answers == [Self.answer])
    #expect(ledger.meeting("TPPS/M1")?.content == Self.content())
    try ledger.foundSecond()
    #expect(throws: Refusal.meeting(.otherTaskForce("TPPS/M1", "TPPS"))) {
      try ledger.perform(
        PlanMeetings(
          taskForce: "POKJA",
          [CalendarMeeting(name: .code("TPPS/M1"), plan: .unsaid, answers: [])]), by: "DPMD")
    }
  }
}
