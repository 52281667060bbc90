import Testing

@testable import GugusDomain

@Suite("Actions on meetings")
struct MeetingActionTests {
  private func schedule(_ content: MeetingContent) -> ScheduleMeeting {
    ScheduleMeeting(taskForce: "TPPS", content: content)
  }

  private func content(
    _ title: String = "Rapat", date: Day = "2026-04-01"
  ) -> MeetingContent { MeetingContent(title: title, date: date) }

  /// One meeting held on 2026-03-12 with one decision.
  private func held() throws -> Ledger {
    var ledger = try Ledger.founded()
    try ledger.perform(
      LogMinutes(
        Minutes(
          taskForce: "TPPS", title: "Rapat", date: "2026-03-12",
          decisions: [Decision(number: 1, text: "Data dipadankan.")])))
    return ledger
  }

  @Test("Meetings are numbered within the task force")
  func numbering() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(schedule(content()))
    try ledger.perform(schedule(content("Rapat kedua")))
    #expect(ledger.meetings.map(\.code) == ["TPPS/M1", "TPPS/M2"])
    #expect(ledger.meeting("TPPS/M2")?.content == content("Rapat kedua"))
  }

  @Test("The task force is in force on the meeting's date")
  func outsideTerm() throws {
    var ledger = try Ledger.founded(taskForceDetails(until: "2026-03-31"))
    #expect(
      throws: Refusal.taskForce(
        .outsideTerm(
          "TPPS", on: "2026-04-01", from: "2026-01-05", until: "2026-03-31"))
    ) { try ledger.perform(schedule(content())) }
    try ledger.perform(schedule(content(date: "2026-03-31")))
    #expect(ledger.meetings.count == 1)
  }

  @Test("Who is invited is an agency on record")
  func unknownInvited() throws {
    var ledger = try Ledger.founded()
    var invitation = content()
    invitation.attendance = [Attendance(agency: "XYZZY", presence: .excused)]
    #expect(throws: Refusal.given(.unknown(.agency, "XYZZY", nearest: []))) {
      try ledger.perform(schedule(invitation))
    }
  }

  static let faultyTexts: [(Refusal.Field, @Sendable (inout MeetingContent) -> Void)] = [
    (.title, { $0.title = "" }), (.place, { $0.place = "" }), (.chair, { $0.chair = "" }),
    (.minuteTaker, { $0.minuteTaker = "" }), (.agenda, { $0.agenda = ["Satu", ""] }),
    (.decision, { $0.decisions = [Decision(number: 1, text: "")] }),
    (.discussion, { $0.discussion = "\n" }),
    (
      .person,
      { $0.attendance = [Attendance(agency: "DINKES", presence: .present, person: "")] }
    ),
  ]

  @Test("Its texts show", arguments: faultyTexts.indices)
  func texts(index: Int) throws {
    let (field, blank) = Self.faultyTexts[index]
    var faulty = content()
    blank(&faulty)
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.given(.text(field, .invisible))) {
      try ledger.perform(schedule(faulty))
    }
  }

  @Test("Minutes may have no discussion, and one of many lines")
  func discussion() throws {
    var ledger = try Ledger.founded()
    var long = content()
    long.discussion = "Satu\n\n\tDua\n"
    try ledger.perform(schedule(content()))
    try ledger.perform(schedule(long))
    #expect(ledger.meetings.map(\.content.discussion) == ["", "Satu\n\n\tDua\n"])
  }

  @Test("Held minutes are ratified on the effective date")
  func ratifying() throws {
    var ledger = try held()
    try ledger.perform(ActOnMeeting("TPPS/M1", .ratify), on: "2026-03-19")
    #expect(ledger.meeting("TPPS/M1")?.ratifiedOn == "2026-03-19")
  }

  @Test("Amendments of ratified minutes are numbered and dated")
  func amending() throws {
    var ledger = try held()
    try ledger.perform(ActOnMeeting("TPPS/M1", .ratify))
    let amend = ActOnMeeting(
      "TPPS/M1", .amend(decision: 1, text: "Dua bulan sekali.", reason: "Salah catat"))
    try ledger.perform(amend)
    try ledger.perform(amend, today: "2026-03-21")
    let amendments = ledger.meeting("TPPS/M1")?.amendments
    #expect(amendments?.map(\.number) == [1, 2])
    #expect(amendments?.map(\.on) == ["2026-03-20", "2026-03-21"])
  }

  @Test("A draft is corrected, not amended")
  func amendsDraft() throws {
    var ledger = try held()
    #expect(throws: Refusal.meeting(.notRatified("TPPS/M1"))) {
      try ledger.perform(
        ActOnMeeting("TPPS/M1", .amend(decision: nil, text: "a", reason: "b")))
    }
  }

  @Test("A meeting is cancelled before it is held")
  func cancelling() throws {
    var ledger = try held()
    #expect(throws: Refusal.meeting(.meetingState("TPPS/M1", .held, .cancelled))) {
      try ledger.perform(ActOnMeeting("TPPS/M1", .cancel(reason: "Ditunda")))
    }
    try ledger.perform(schedule(content()))
    try ledger.perform(ActOnMeeting("TPPS/M2", .cancel(reason: "Ditunda")))
    #expect(ledger.meeting("TPPS/M2")?.state == .cancelled)
  }

  @Test("Reasons and corrections show")
  func stepTexts() throws {
    var ledger = try held()
    let faulty: [(Refusal.Field, ActOnMeeting.Step)] = [
      (.reason, .cancel(reason: "")), (.text, .amend(decision: nil, text: "", reason: "b")),
      (.reason, .amend(decision: nil, text: "a", reason: "")),
    ]
    for (field, step) in faulty {
      #expect(throws: Refusal.given(.text(field, .invisible))) {
        try ledger.perform(ActOnMeeting("TPPS/M1", step))
      }
    }
  }

  @Test("Only those who govern the task force act on its meetings")
  func doesNotGovern() throws {
    var ledger = try held()
    #expect(throws: Refusal.taskForce(.doesNotGovern("DINKES", "TPPS", role: .member))) {
      try ledger.perform(ActOnMeeting("TPPS/M1", .ratify), by: "DINKES")
    }
  }

  @Test("A meeting that is not on record is named, with those most like it")
  func unknownMeeting() throws {
    var ledger = try held()
    #expect(throws: Refusal.given(.unknown(.meeting, "TPPS/M9", nearest: ["TPPS/M1"]))) {
      try ledger.perform(ActOnMeeting("TPPS/M9", .ratify))
    }
  }

  @Test("Nothing is ratified before it was held")
  func ratifiedTooEarly() throws {
    var ledger = try held()
    #expect(
      throws: Refusal.time(.beforeItExisted("TPPS/M1", on: "2026-03-11", since: "2026-03-12"))
    ) { try ledger.perform(ActOnMeeting("TPPS/M1", .ratify), on: "2026-03-11") }
  }
}
