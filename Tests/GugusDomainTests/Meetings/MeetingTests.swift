import TestSupport
import Testing

@testable import GugusDomain

@Suite("A meeting, folded from its events")
struct MeetingTests {
  private static func content() -> MeetingContent {
    var content = MeetingContent(title: "Rapat koordinasi ke-3", date: "2026-03-12")
    content.place = "Ruang rapat Bappeda"
    content.decisions = [Decision(number: 1, text: "Data dipadankan setiap bulan.")]
    return content
  }

  private static let edition = MinutesEdition(
    number: 1, quorum: Quorum(needed: 2, members: ["DINKES", "DINSOS", "SETDA"]))

  private static let later = MinutesEdition(
    number: 2, madeFrom: 1, quorum: Quorum(needed: 2, members: ["DINKES", "DINSOS", "SETDA"]))

  private static func change(
    from old: MeetingContent? = nil, to new: MeetingContent = content()
  ) throws -> MeetingChange {
    try #require(MeetingChange(from: old, to: new))
  }

  private static func next(
    _ meeting: Meeting?, _ event: MeetingEvent, on day: Day = "2026-03-20"
  ) throws -> Meeting {
    try Meeting.next(meeting, event, code: "TPPS/M1", on: day)
  }

  private static func scheduled() throws -> Meeting {
    try next(nil, .scheduled("TPPS", change()), on: "2026-03-01")
  }

  private static func held() throws -> Meeting {
    try next(nil, .logged("TPPS", change(), edition), on: "2026-03-12")
  }

  private static func meeting(_ state: MeetingState) throws -> Meeting {
    switch state {
    case .scheduled: try scheduled()
    case .held: try held()
    case .ratified: try next(held(), .ratified)
    case .cancelled: try next(scheduled(), .cancelled(reason: "Ditunda"))
    }
  }

  private static let amendment = Amendment(
    number: 1, decision: 1, text: "Dua bulan sekali.", reason: "Salah catat", on: "2026-03-20")

  private static func event(
    _ kind: MeetingEvent.Kind, in state: MeetingState
  ) throws -> MeetingEvent {
    switch kind {
    case .scheduled: .scheduled("TPPS", try change())
    case .rescheduled: .rescheduled(try change())
    case .answered: .answered(MeetingAnswer(agency: "DINKES", answer: .comes))
    case .logged: .logged("TPPS", try change(), state == .held ? later : edition)
    case .ratified: .ratified
    case .amended: .amended(amendment)
    case .cancelled: .cancelled(reason: "Ditunda")
    }
  }

  enum Outcome: Equatable {
    case becomes(MeetingState)
    case refused(String)
  }

  /// What follows in the states scheduled, held, ratified and cancelled.
  private static let table: [MeetingEvent.Kind: [Outcome]] = [
    .scheduled: [
      .refused("already-exists"), .refused("already-exists"), .refused("already-exists"),
      .refused("already-exists"),
    ],
    .rescheduled: [
      .becomes(.scheduled), .refused("meeting-state"), .refused("meeting-state"),
      .refused("meeting-state"),
    ],
    .answered: [
      .becomes(.scheduled), .refused("meeting-state"), .refused("meeting-state"),
      .refused("meeting-state"),
    ],
    .logged: [
      .becomes(.held), .becomes(.held), .refused("ratified"), .refused("meeting-state"),
    ],
    .ratified: [
      .refused("meeting-state"), .becomes(.ratified), .refused("meeting-state"),
      .refused("meeting-state"),
    ],
    .amended: [
      .refused("meeting-state"), .refused("not-ratified"), .becomes(.ratified),
      .refused("meeting-state"),
    ],
    .cancelled: [
      .becomes(.cancelled), .refused("meeting-state"), .refused("meeting-state"),
      .refused("meeting-state"),
    ],
  ]

  private static func outcome(of event: MeetingEvent, on meeting: Meeting) -> Outcome {
    do {
      return .becomes(
        try Meeting.next(meeting, event, code: meeting.code, on: "2026-03-20").state)
    } catch {
      return .refused(error.name)
    }
  }

  @Test("Scheduled, held, ratified or cancelled: each cell", arguments: MeetingEvent.Kind.allCases)
  func states(kind: MeetingEvent.Kind) throws {
    let states: [MeetingState] = [.scheduled, .held, .ratified, .cancelled]
    let outcomes = try states.map { state in
      Self.outcome(of: try Self.event(kind, in: state), on: try Self.meeting(state))
    }
    #expect(outcomes == Self.table[kind])
  }

  @Test("Only a schedule or minutes begin a meeting")
  func beginnings() throws {
    #expect(try Self.scheduled().state == .scheduled)
    #expect(try Self.held().state == .held)
    let answer = MeetingAnswer(agency: "DINKES", answer: .comes)
    for event: MeetingEvent in [
      .rescheduled(try Self.change()), .answered(answer), .ratified, .amended(Self.amendment),
      .cancelled(reason: "x"),
    ] {
      #expect(throws: Refusal.time(.beforeItExisted("TPPS/M1", on: "2026-03-20", since: nil))) {
        try Self.next(nil, event)
      }
    }
  }

  @Test("Each agency's last answer counts, and none after the meeting has moved")
  func answers() throws {
    let comes = MeetingAnswer(agency: "DINKES", answer: .comes)
    let excused = MeetingAnswer(agency: "DINKES", answer: .excused, person: "Di Jakarta")
    let other = MeetingAnswer(agency: "DINSOS", answer: .sendsRepresentative)
    var meeting = try Self.next(Self.scheduled(), .answered(comes))
    meeting = try Self.next(meeting, .answered(other))
    meeting = try Self.next(meeting, .answered(excused))
    #expect(meeting.answers == [other, excused])

    var elsewhere = meeting.content
    elsewhere.place = "Aula"
    let toThere = try Self.change(from: meeting.content, to: elsewhere)
    #expect(try Self.next(meeting, .rescheduled(toThere)).answers == meeting.answers)

    var later = meeting.content
    later.date = "2026-03-13"
    let toThen = try Self.change(from: meeting.content, to: later)
    let moved = try Self.next(meeting, .rescheduled(toThen))
    #expect(moved.answers.isEmpty)
    #expect(moved.content.date == "2026-03-13")
  }

  @Test("What was answered says nothing about who came")
  func answersAreNotAttendance() throws {
    let answer = MeetingAnswer(agency: "DINKES", answer: .comes)
    let meeting = try Self.next(
      Self.next(Self.scheduled(), .answered(answer)), .logged("TPPS", .nothing, Self.edition))
    #expect(meeting.content.attendance.isEmpty)
    #expect(meeting.answers == [answer])
  }

  @Test("A meeting that was only scheduled has not been held")
  func scheduledIsNotHeld() throws {
    #expect(try Self.scheduled().heldOn == nil)
  }

  @Test("It was held on the date of its minutes, not on that of its schedule")
  func heldOn() throws {
    var moved = Self.content()
    moved.date = "2026-03-13"
    let change = try Self.change(from: Self.content(), to: moved)
    let meeting = try Self.next(
      Self.scheduled(), .logged("TPPS", change, Self.edition), on: "2026-03-15")
    #expect(meeting.heldOn == "2026-03-13")
    #expect(meeting.since == "2026-03-01")
  }

  @Test("Minutes without a change make a scheduled meeting held")
  func heldAsScheduled() throws {
    let meeting = try Self.next(Self.scheduled(), .logged("TPPS", .nothing, Self.edition))
    #expect(meeting.state == .held)
    #expect(meeting.content == Self.content())
  }

  @Test("Ratified minutes keep the day and take no more changes")
  func ratified() throws {
    let meeting = try Self.meeting(.ratified)
    #expect(meeting.ratifiedOn == "2026-03-20")
    #expect(throws: Refusal.meeting(.ratified("TPPS/M1"))) {
      try Self.next(meeting, .logged("TPPS", .nothing, Self.edition))
    }
  }

  @Test("An edition follows the one that it changes, and no other")
  func editions() throws {
    let second = try Self.next(Self.held(), .logged("TPPS", .nothing, Self.later))
    #expect(second.edition == Self.later)
    for edition in [Self.edition, Self.later] {
      #expect(throws: Refusal.time(.beforeItExisted("TPPS/M1", on: "2026-03-20", since: nil))) {
        try Self.next(second, .logged("TPPS", .nothing, edition))
      }
    }
    #expect(throws: Refusal.time(.beforeItExisted("TPPS/M1", on: "2026-03-20", since: nil))) {
      try Self.next(nil, .logged("TPPS", Self.change(), Self.later))
    }
  }

  @Test("An amendment stands beside ratified minutes, which stay")
  func amended() throws {
    let before = try Self.meeting(.ratified)
    let after = try Self.next(before, .amended(Self.amendment))
    #expect(after.amendments == [Self.amendment])
    #expect(after.content == before.content)
  }

  @Test("An amendment names a decision of the minutes")
  func amendsUnknownDecision() throws {
    var amendment = Self.amendment
    amendment.decision = 2
    let meeting = try Self.meeting(.ratified)
    #expect(throws: Refusal.meeting(.unknownDecision("TPPS/M1", 2, known: [1]))) {
      try Self.next(meeting, .amended(amendment))
    }
  }

  @Test("An amendment need not be of a decision")
  func amendsNoDecision() throws {
    var amendment = Self.amendment
    amendment.decision = nil
    let meeting = try Self.next(Self.meeting(.ratified), .amended(amendment))
    #expect(meeting.amendments == [amendment])
  }

  @Test("A cancelled meeting keeps why")
  func cancelled() throws {
    #expect(try Self.meeting(.cancelled).cancellation == "Ditunda")
  }

  @Test("A meeting does not end before it starts")
  func endsBeforeItStarts() throws {
    let (nine, ten) = (
      try #require(ClockTime(hour: 9, minute: 0)), try #require(ClockTime(hour: 10, minute: 0))
    )
    var content = Self.content()
    content.start = ten
    content.end = nine
    let change = try Self.change(to: content)
    #expect(throws: Refusal.time(.meetingEndsBeforeItStarts(start: ten, end: nine))) {
      try Self.next(nil, .logged("TPPS", change, Self.edition))
    }
  }

  @Test("A quorum is of 1 to 1000 agencies", arguments: [0, 1001])
  func quorumOutOfRange(quorum: Int) throws {
    var content = Self.content()
    content.quorum = quorum
    let change = try Self.change(to: content)
    #expect(throws: Refusal.given(.outOfRange(.quorum, value: quorum, 1...1000))) {
      try Self.next(nil, .scheduled("TPPS", change))
    }
  }

  @Test("A decision has a number of its own")
  func decisionTwice() throws {
    var content = Self.content()
    content.decisions.append(Decision(number: 1, text: "Dana."))
    let change = try Self.change(to: content)
    #expect(throws: Refusal.given(.alreadyExists("TPPS/M1 decision 1"))) {
      try Self.next(nil, .logged("TPPS", change, Self.edition))
    }
  }

  @Test("An agency attends once")
  func attendsTwice() throws {
    var content = Self.content()
    content.attendance = [
      Attendance(agency: "DINKES", presence: .present),
      Attendance(agency: "DINKES", presence: .excused),
    ]
    let change = try Self.change(to: content)
    #expect(throws: Refusal.given(.namedTwice("DINKES"))) {
      try Self.next(nil, .logged("TPPS", change, Self.edition))
    }
  }

  @Test("Present and represented agencies attend; excused and absent ones do not")
  func attending() throws {
    var content = Self.content()
    let agencies: [AgencyCode] = ["DINKES", "DINSOS", "DPMD", "SETDA"]
    content.attendance = zip(agencies, Presence.allCases).map {
      Attendance(agency: $0, presence: $1)
    }
    let meeting = try Self.next(nil, .logged("TPPS", Self.change(to: content), Self.edition))
    #expect(meeting.attending == 2)
  }

  @Test("The quorum counts members, by the number that the minutes name before any other")
  func quorum() throws {
    var content = Self.content()
    content.attendance = [
      Attendance(agency: "DINKES", presence: .present),
      Attendance(agency: "DINSOS", presence: .absent),
      Attendance(agency: "KPK", presence: .present),
    ]
    let meeting = try Self.next(
      nil, .logged("TPPS", Self.change(to: content), Self.edition))
    #expect(try #require(meeting.quorum) == (attending: 1, needed: 2))
    #expect(meeting.notMentioned == ["SETDA"])
    content.quorum = 1
    let named = try Self.next(nil, .logged("TPPS", Self.change(to: content), Self.edition))
    #expect(try #require(named.quorum) == (attending: 1, needed: 1))
    #expect(try Self.scheduled().quorum == nil)
  }

  // MARK: The change of a draft

  @Test("The same content is no change", arguments: seeds)
  func sameContent(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let content = random.meetingContent()
    #expect(MeetingChange(from: content, to: content) == nil)
  }

  @Test("The change from one content to another, applied, gives the other", arguments: seeds)
  func changeIsDifference(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (old, new) = (random.meetingContent(), random.meetingContent())
    let applied = MeetingChange(from: old, to: new).map { $0.applied(to: old) } ?? old
    #expect(applied == new)
  }

  @Test("The change from nothing, applied to a blank meeting, gives the content", arguments: seeds)
  func changeFromNothing(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let content = random.meetingContent()
    let blank = MeetingContent(title: "", date: "1999-01-01")
    #expect(MeetingChange(from: nil, to: content)?.applied(to: blank) == content)
  }

  @Test("What the new minutes no longer say is cleared")
  func cleared() throws {
    var random = SplitMix64(seed: 1)
    var old = random.meetingContent()
    old.start = ClockTime(hour: 9, minute: 0)
    old.end = ClockTime(hour: 11, minute: 30)
    old.zone = .wib
    old.place = "Aula"
    old.chair = "BAPPEDA"
    old.minuteTaker = "SETDA"
    old.quorum = 4
    let bare = MeetingContent(title: old.title, date: old.date)
    let change = try Self.change(from: old, to: bare)
    #expect(
      Set(change.cleared ?? [])
        == [.start, .end, .zone, .place, .chair, .minuteTaker, .quorum])
    #expect(change.applied(to: old) == bare)
  }

  static let respelt: [(String, @Sendable (inout MeetingContent, String) -> Void)] = [
    ("title", { $0.title = $1 }), ("place", { $0.place = $1 }),
    ("discussion", { $0.discussion = .known($1) }), ("agenda", { $0.agenda = [$1] }),
    ("decisions", { $0.decisions = [Decision(number: 1, text: $1)] }),
    (
      "attendance",
      { $0.attendance = [Attendance(agency: "DINKES", presence: .present, person: .known($1))] }
    ),
  ]

  @Test("A text typed with other code points is a change", arguments: respelt.map(\.0))
  func bytesCount(field: String) throws {
    let write = try #require(Self.respelt.first { $0.0 == field }).1
    var (old, new) = (Self.content(), Self.content())
    write(&old, "Caf\u{E9}")
    write(&new, "Cafe\u{301}")
    // Texts inside a list are compared as Swift compares them, not byte by byte.
    #expect(MeetingChange(from: old, to: new) != nil)
  }
}

extension SplitMix64 {
  fileprivate mutating func text() -> String {
    one(of: "Rapat", "Padanan data", "Ruang rapat/lantai 2", "Caf\u{E9}", "\"kutip\"")
  }

  fileprivate mutating func clock() -> ClockTime? {
    ClockTime(hour: Int.random(in: 8...17, using: &self), minute: 30)
  }

  fileprivate mutating func meetingContent() -> MeetingContent {
    var content = MeetingContent(
      title: text(), date: Day(number: Int.random(in: 20_000...22_000, using: &self)))
    content.start = maybe { $0.clock() } ?? nil
    content.end = maybe { $0.clock() } ?? nil
    content.zone = maybe { $0.one(of: .wib, Zone(offsetMinutes: 480)) }
    content.place = maybe { $0.text() }
    content.chair = maybe { .known($0.text()) }
    content.minuteTaker = maybe { .known($0.text()) }
    content.quorum = maybe { Int.random(in: 1...9, using: &$0) }
    content.attendance = list(upTo: 3) { random in
      Attendance(
        agency: random.one(of: "DINKES", "DINSOS", "DPMD"),
        presence: random.one(of: .present, .represented, .excused, .absent),
        person: random.maybe { .known($0.text()) }, canDecide: random.one(of: true, false, nil))
    }
    content.agenda = list(upTo: 3) { $0.text() }
    content.discussion = maybe { .known($0.text()) } ?? ""
    content.decisions = list(upTo: 3) { random in
      Decision(number: Int.random(in: 1...5, using: &random), text: random.text())
    }
    return content
  }
}
