import Testing

@testable import GugusDomain

@Suite("Logging minutes")
struct LogMinutesTests {
  /// The members that take part; more than half are four.
  private static let members: [AgencyCode] = [
    "BAPPEDA", "SETDA", "DINKES", "DINSOS", "DPMD", "SETWAPRES",
  ]

  /// Minutes of 2026-03-12 that SETDA wrote and BAPPEDA chaired, with one decision.
  private func minutes(
    _ rows: FollowUp..., of taskForce: TaskForceCode = "TPPS", title: String = "Rapat ke-3",
    date: Day = "2026-03-12", start: ClockTime? = nil, code: MeetingCode? = nil,
    edition: Int? = nil, chair: PersonalText? = "BAPPEDA", present: [AgencyCode] = members,
    discussion: PersonalText = "",
    decisions: [String] = ["Data dipadankan."], amendments: [Amendment] = []
  ) -> Minutes {
    Minutes(
      taskForce: taskForce, code: code, edition: edition, title: title, date: date, start: start,
      chair: chair, attendance: present.map { Attendance(agency: $0, presence: .present) },
      discussion: discussion,
      decisions: decisions.enumerated().map { Decision(number: $0 + 1, text: $1) },
      followUps: rows, amendments: amendments)
  }

  private func row(
    _ deliverable: String = "Kirim data timbang", code: CommitmentCode? = nil,
    debtor: AgencyCode = "DINKES", due: Day = "2026-04-10", decision: Int? = 1,
    isImposed: Bool = false
  ) -> FollowUp {
    FollowUp(
      code: code, deliverable: deliverable, debtor: debtor, creditor: "BAPPEDA",
      supporters: ["DINSOS"], due: due, decision: decision, isImposed: isImposed)
  }

  private let amendment = Amendment(
    number: 1, decision: 1, text: "Dua bulan sekali.", reason: "Salah catat", on: "2026-03-20")

  /// The first log of these minutes, on 2026-03-15.
  private func logged(_ minutes: Minutes) throws -> Ledger {
    var ledger = try Ledger.founded()
    try ledger.perform(LogMinutes(minutes), today: "2026-03-15")
    return ledger
  }

  private func kinds(_ ruling: Ruling) -> [EventKind] { ruling.happenings.map(\.event.kind) }

  @Test("Rows that say the same stand for as many commitments, the first of which is taken first")
  func alike() throws {
    var ledger = try logged(minutes(row(), row(), row(due: "2026-05-10"), row("Other")))
    // One is gone, and one has another day.
    let edition = minutes(row("Other"), row(), row(due: "2026-05-10"), row(due: "2026-06-10"))
    let ruling = try ledger.perform(
      LogMinutes(edition, identity: .editionOf("TPPS/M1")), today: "2026-03-16")
    #expect(kinds(ruling).filter { $0 == .commitment(.corrected) }.count == 1)
    #expect(ledger.commitment("TPPS/K2")?.terms.due == "2026-06-10")
    #expect(ledger.commitment("TPPS/K1")?.terms.due == "2026-04-10")
    #expect(ledger.commitment("TPPS/K3")?.terms.due == "2026-05-10")
  }

  // MARK: The first log

  @Test("The meeting is held on its day, whenever it is written down")
  func firstLog() throws {
    let meeting = try #require(try logged(minutes(row())).meeting("TPPS/M1"))
    #expect(meeting.state == .held)
    #expect(meeting.since == "2026-03-12")
    #expect(meeting.content == MeetingContent(minutes()))
  }

  @Test("Each row is a commitment bound to its meeting and decision, from the meeting's day")
  func firstRows() throws {
    let ledger = try logged(minutes(row(), row("Verifikasi data", decision: nil)))
    #expect(ledger.commitments.map(\.code) == ["TPPS/K1", "TPPS/K2"])
    #expect(ledger.commitments.map(\.since) == ["2026-03-12", "2026-03-12"])
    #expect(
      ledger.commitment("TPPS/K1")?.terms
        == terms(verifier: nil, meeting: "TPPS/M1", decision: 1))
    #expect(ledger.commitments.map(\.state) == [.proposed, .proposed])
  }

  @Test("Minutes may take effect on a later day that is said")
  func saidOn() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(LogMinutes(minutes(row())), on: "2026-03-16")
    #expect(ledger.meeting("TPPS/M1")?.since == "2026-03-16")
    #expect(ledger.commitment("TPPS/K1")?.since == "2026-03-16")
  }

  @Test("Minutes do not take effect before the meeting")
  func saidTooEarly() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.self) {
      try ledger.perform(LogMinutes(minutes(row())), on: "2026-03-10")
    }
  }

  @Test("The minutes on record, as a file, are the minutes that were logged")
  func printedMinutes() throws {
    let ledger = try logged(minutes(row(), discussion: "Panjang.\n"))
    let meeting = try #require(ledger.meeting("TPPS/M1"))
    let rows = ledger.commitments(from: "TPPS/M1").map { FollowUp($0) }
    #expect(
      meeting.minutes(followUps: rows)
        == minutes(
          row(code: "TPPS/K1"), code: "TPPS/M1", edition: 1, discussion: "Panjang.\n"))
  }

  // MARK: Quorum and attendance

  @Test("A quorum that is met is said")
  func quorumMet() throws {
    var ledger = try Ledger.founded()
    let ruling = try ledger.perform(LogMinutes(minutes()))
    #expect(ruling.remarks == [.quorumMet("TPPS/M1", attending: 6, needed: 4)])
  }

  @Test(
    "Of members that are not mentioned nothing is recorded, and they are said; observers are not")
  func notMentioned() throws {
    var ledger = try Ledger.founded()
    let ruling = try ledger.perform(LogMinutes(minutes(present: ["BAPPEDA", "DINKES", "DPMD"])))
    #expect(
      ruling.remarks == [
        .notMentioned("TPPS/M1", ["SETDA", "DINSOS", "SETWAPRES"]),
        .quorumMissed("TPPS/M1", attending: 3, needed: 4),
      ])
    let meeting = try #require(ledger.meeting("TPPS/M1"))
    #expect(meeting.content.attendance.map(\.agency) == ["BAPPEDA", "DINKES", "DPMD"])
    #expect(meeting.notMentioned == ["SETDA", "DINSOS", "SETWAPRES"])
  }

  @Test("Observers and guests do not count for the quorum")
  func observers() throws {
    var ledger = try Ledger.founded()
    let ruling = try ledger.perform(
      LogMinutes(minutes(present: ["BAPPEDA", "DINKES", "DPMD", "BPS", "KPK"])))
    #expect(ruling.remarks.contains(.quorumMissed("TPPS/M1", attending: 3, needed: 4)))
  }

  @Test("A quorum that the minutes name goes before the usual one")
  func namedQuorum() throws {
    var ledger = try Ledger.founded()
    var minutes = minutes()
    minutes.quorum = 7
    let ruling = try ledger.perform(LogMinutes(minutes))
    #expect(ruling.remarks == [.quorumMissed("TPPS/M1", attending: 6, needed: 7)])
  }

  // MARK: Logging again

  @Test("The same minutes again record nothing and say so")
  func unchanged() throws {
    var ledger = try logged(minutes(row(), present: ["BAPPEDA"]))
    let ruling = try ledger.perform(LogMinutes(minutes(row(), present: ["BAPPEDA"])))
    #expect(ruling.happenings.isEmpty)
    #expect(ruling.remarks == [.nothingChanged("TPPS/M1")])
  }

  @Test("A changed draft records only its difference, on the day of the change")
  func changedDraft() throws {
    var ledger = try logged(minutes(row()))
    let ruling = try ledger.perform(
      LogMinutes(minutes(row(), code: "TPPS/M1", discussion: "Panjang.")))
    var new = MeetingContent(minutes())
    new.discussion = "Panjang."
    let change = try #require(MeetingChange(from: MeetingContent(minutes()), to: new))
    #expect(
      ruling.happenings == [
        Happening(
          .meeting("TPPS/M1", .logged("TPPS", change, edition(2, madeFrom: 1))), on: "2026-03-20")
      ])
    #expect(ruling.remarks.contains(.laterEdition("TPPS/M1", 2)))
  }

  /// Of the meeting of 2026-03-12, where four of six were needed.
  private func edition(_ number: Int, madeFrom: Int? = nil) -> MinutesEdition {
    let members: [AgencyCode] = ["BAPPEDA", "SETDA", "DINKES", "DINSOS", "DPMD", "SETWAPRES"]
    return MinutesEdition(
      number: number, madeFrom: madeFrom, quorum: Quorum(needed: 4, members: members))
  }

  @Test("A changed title is of the same meeting where the code says so")
  func changedTitle() throws {
    var ledger = try logged(minutes(row()))
    try ledger.perform(LogMinutes(minutes(row(), title: "Rapat ketiga", code: "TPPS/M1")))
    #expect(ledger.meetings.map(\.content.title) == ["Rapat ketiga"])
    #expect(ledger.commitments.count == 1)
  }

  @Test("A changed row corrects the proposal that nobody answered")
  func correctedRow() throws {
    var ledger = try logged(minutes(row()))
    let ruling = try ledger.perform(LogMinutes(minutes(row(due: "2026-04-20"), code: "TPPS/M1")))
    #expect(kinds(ruling) == [.meeting(.logged), .commitment(.corrected)])
    #expect(ledger.commitment("TPPS/K1")?.firstDue == "2026-04-20")
  }

  @Test("A correction keeps what minutes do not say")
  func correctionKeeps() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(LogMinutes(minutes()))
    try ledger.perform(
      MakeCommitment(terms(meeting: "TPPS/M1", decision: 1, weight: 5, person: "dr. Ani")))
    try ledger.perform(LogMinutes(minutes(row(due: "2026-04-20"), code: "TPPS/M1")))
    let terms = ledger.commitment("TPPS/K1")?.terms
    #expect(terms?.due == "2026-04-20")
    #expect(terms?.weight == 5)
    #expect(terms?.person == "dr. Ani")
    #expect(terms?.verifier == "DPMD")
  }

  @Test("A corrected proposal stays with the successor that took it over")
  func correctedAfterTransfer() throws {
    var ledger = try logged(minutes(row()))
    try ledger.foundSecond()
    try ledger.perform(
      DissolveTaskForce(
        code: "TPPS", dissolution: Dissolution(reason: "Selesai", successor: "POKJA")),
      on: "2026-03-18")
    let corrected = LogMinutes(minutes(row(due: "2026-04-20"), code: "TPPS/M1"))
    // It is the successor's now.
    #expect(throws: Refusal.taskForce(.doesNotGovern("SETDA", "POKJA", role: nil))) {
      try ledger.perform(corrected)
    }
    try ledger.perform(corrected, by: "DPMD")
    #expect(ledger.commitment("TPPS/K1")?.terms.due == "2026-04-20")
    #expect(ledger.commitment("TPPS/K1")?.terms.taskForce == "POKJA")
  }

  @Test("A changed row that was answered is refused")
  func answeredRow() throws {
    var ledger = try logged(minutes(row()))
    try ledger.perform(ActOnCommitment("TPPS/K1", .accept), by: "DINKES")
    #expect(throws: Refusal.meeting(.rowAnswered("TPPS/K1", .active))) {
      try ledger.perform(LogMinutes(minutes(row(due: "2026-04-20"), code: "TPPS/M1")))
    }
  }

  @Test("A proposed row is not turned into an imposed one")
  func rowBecomesImposed() throws {
    var ledger = try logged(minutes(row()))
    #expect(throws: Refusal.meeting(.rowAnswered("TPPS/K1", .proposed))) {
      try ledger.perform(LogMinutes(minutes(row(isImposed: true), code: "TPPS/M1")))
    }
  }

  @Test("An unchanged row stays, whatever became of its commitment since")
  func revisedRow() throws {
    var ledger = try logged(minutes(row()))
    try ledger.perform(ActOnCommitment("TPPS/K1", .accept), by: "DINKES", on: "2026-03-16")
    try ledger.perform(ActOnCommitment("TPPS/K1", .ask(.revision(late))), by: "DINKES")
    try ledger.perform(ActOnCommitment("TPPS/K1", .agree(.revision)), by: "BAPPEDA")
    #expect(try ledger.perform(LogMinutes(minutes(row()))).happenings.isEmpty)
  }

  @Test("A new row is a new commitment, from the meeting's day")
  func newRow() throws {
    var ledger = try logged(minutes(row()))
    try ledger.perform(LogMinutes(minutes(row(), row("Verifikasi data"), code: "TPPS/M1")))
    #expect(ledger.commitments.map(\.code) == ["TPPS/K1", "TPPS/K2"])
    #expect(ledger.commitment("TPPS/K2")?.since == "2026-03-12")
  }

  @Test("A row that names its commitment may change even its text")
  func rowByCode() throws {
    var ledger = try logged(minutes(row()))
    try ledger.perform(
      LogMinutes(minutes(row("Kirim data ukur", code: "TPPS/K1"), code: "TPPS/M1")))
    #expect(ledger.commitments.map(\.terms.deliverable) == ["Kirim data ukur"])
  }

  @Test("Of two rows with the same promise each keeps its own commitment")
  func twinRows() throws {
    let (april, may) = (row(due: "2026-04-10"), row(due: "2026-05-10"))
    var ledger = try logged(minutes(april, may))
    #expect(try ledger.perform(LogMinutes(minutes(may, april))).happenings.isEmpty)
  }

  @Test("A row that is gone leaves its commitment, and is said")
  func rowGone() throws {
    var ledger = try logged(minutes(row(), row("Verifikasi data")))
    let ruling = try ledger.perform(
      LogMinutes(minutes(row(), code: "TPPS/M1", discussion: "Panjang.")))
    #expect(ruling.remarks.contains(.rowsGone("TPPS/M1", ["TPPS/K2"])))
    #expect(ledger.commitments.count == 2)
  }

  @Test("A row that is gone is said also where nothing else changed")
  func onlyRowGone() throws {
    var ledger = try logged(minutes(row(), row("Verifikasi data")))
    let ruling = try ledger.perform(LogMinutes(minutes(row())))
    #expect(ruling.remarks.contains(.rowsGone("TPPS/M1", ["TPPS/K2"])))
  }

  @Test("A row that names an unknown commitment is refused")
  func unknownRow() throws {
    var ledger = try logged(minutes(row()))
    #expect(throws: Refusal.given(.unknown(.commitment, "TPPS/K7", nearest: ["TPPS/K1"]))) {
      try ledger.perform(LogMinutes(minutes(row(code: "TPPS/K7"), code: "TPPS/M1")))
    }
  }

  @Test("A row that names another meeting's commitment makes no second one")
  func rowOfAnotherMeeting() throws {
    var ledger = try logged(minutes(row()))
    let carriedOver = minutes(row(code: "TPPS/K1"), title: "Rapat ke-4", date: "2026-03-19")
    // Refused or passed over: either way the promise is on record once.
    _ = try? ledger.perform(LogMinutes(carriedOver))
    #expect(ledger.commitments.map(\.code) == ["TPPS/K1"])
  }

  // MARK: Ratified, cancelled, amended

  @Test("Ratified minutes may be logged again only as they are")
  func ratified() throws {
    var ledger = try logged(minutes(row()))
    try ledger.perform(ActOnMeeting("TPPS/M1", .ratify))
    let same = try ledger.perform(LogMinutes(minutes(row())))
    #expect(same.remarks == [.nothingChanged("TPPS/M1")])
    #expect(throws: Refusal.meeting(.ratified("TPPS/M1"))) {
      try ledger.perform(LogMinutes(minutes(row(), code: "TPPS/M1", discussion: "Panjang.")))
    }
    #expect(throws: Refusal.meeting(.ratified("TPPS/M1"))) {
      try ledger.perform(LogMinutes(minutes(row(), row("Verifikasi data"), code: "TPPS/M1")))
    }
  }

  @Test("A file that amends minutes not yet on record is refused")
  func amendmentsFirst() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.meeting(.notRatified("TPPS/M1"))) {
      try ledger.perform(LogMinutes(minutes(amendments: [amendment])))
    }
  }

  @Test("A changed draft that amends is refused")
  func amendsChangedDraft() throws {
    var ledger = try logged(minutes())
    #expect(throws: Refusal.meeting(.notRatified("TPPS/M1"))) {
      try ledger.perform(
        LogMinutes(minutes(code: "TPPS/M1", discussion: "Panjang.", amendments: [amendment])))
    }
  }

  @Test("An unchanged draft that amends is refused too")
  func amendsUnchangedDraft() throws {
    var ledger = try logged(minutes())
    #expect(throws: Refusal.meeting(.notRatified("TPPS/M1"))) {
      try ledger.perform(LogMinutes(minutes(code: "TPPS/M1", amendments: [amendment])))
    }
  }

  @Test("An amendment written into ratified minutes is refused")
  func amendsRatified() throws {
    var ledger = try logged(minutes())
    try ledger.perform(ActOnMeeting("TPPS/M1", .ratify))
    #expect(throws: Refusal.meeting(.ratified("TPPS/M1"))) {
      try ledger.perform(LogMinutes(minutes(code: "TPPS/M1", amendments: [amendment])))
    }
  }

  @Test("A cancelled meeting of that day is not the one")
  func cancelled() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(
      ScheduleMeeting(taskForce: "TPPS", content: MeetingContent(minutes())), on: "2026-03-01")
    try ledger.perform(ActOnMeeting("TPPS/M1", .cancel(reason: "Ditunda")), on: "2026-03-11")
    #expect(throws: Refusal.meeting(.meetingState("TPPS/M1", .cancelled, .logged))) {
      try ledger.perform(LogMinutes(minutes(code: "TPPS/M1", discussion: "Panjang.")))
    }
    try ledger.perform(LogMinutes(minutes()))
    #expect(ledger.meeting("TPPS/M2")?.state == .held)
  }

  // MARK: Scheduled meetings, several on a day

  @Test("A scheduled meeting is held under its code, from its day")
  func scheduledThenLogged() throws {
    var ledger = try Ledger.founded()
    var plan = MeetingContent(title: "Rapat ke-3", date: "2026-03-12")
    plan.place = "Aula"
    try ledger.perform(ScheduleMeeting(taskForce: "TPPS", content: plan), on: "2026-03-01")
    let ruling = try ledger.perform(LogMinutes(minutes(row())))
    #expect(ruling.happenings.map(\.on) == ["2026-03-12", "2026-03-12"])
    #expect(ledger.meetings.map(\.code) == ["TPPS/M1"])
    #expect(ledger.meeting("TPPS/M1")?.content.place == nil)
  }

  @Test("A meeting scheduled after it took place is held from the day it was scheduled")
  func scheduledTooLate() throws {
    var ledger = try Ledger.founded()
    let plan = MeetingContent(title: "Rapat ke-3", date: "2026-03-12")
    try ledger.perform(ScheduleMeeting(taskForce: "TPPS", content: plan), on: "2026-03-14")
    let ruling = try ledger.perform(LogMinutes(minutes()))
    #expect(ruling.happenings.map(\.on) == ["2026-03-14"])
  }

  @Test("A meeting held exactly as scheduled is held")
  func heldAsScheduled() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(
      ScheduleMeeting(taskForce: "TPPS", content: MeetingContent(minutes())), on: "2026-03-01")
    let ruling = try ledger.perform(LogMinutes(minutes()))
    #expect(kinds(ruling) == [.meeting(.logged)])
    #expect(ledger.meeting("TPPS/M1")?.state == .held)
  }

  /// Two meetings scheduled for 2026-03-12.
  private func twoOnADay() throws -> Ledger {
    var ledger = try Ledger.founded()
    for title in ["Rapat pagi", "Rapat sore"] {
      let plan = MeetingContent(title: title, date: "2026-03-12")
      try ledger.perform(ScheduleMeeting(taskForce: "TPPS", content: plan), on: "2026-03-01")
    }
    return ledger
  }

  @Test("Of several meetings on a day the title tells which")
  func byTitle() throws {
    var ledger = try twoOnADay()
    try ledger.perform(LogMinutes(minutes(title: "Rapat sore")))
    #expect(ledger.meetings.map(\.state) == [.scheduled, .held])
  }

  @Test("Of several meetings on a day the code tells which, whatever the title")
  func byCode() throws {
    var ledger = try twoOnADay()
    try ledger.perform(LogMinutes(minutes(title: "Rapat siang", code: "TPPS/M1")))
    #expect(ledger.meetings.map(\.state) == [.held, .scheduled])
  }

  @Test("Several meetings on a day and neither code nor title: which one?")
  func severalMeetings() throws {
    var ledger = try twoOnADay()
    #expect(
      throws: Refusal.meeting(.severalMeetings("TPPS", on: "2026-03-12", ["TPPS/M1", "TPPS/M2"]))
    ) { try ledger.perform(LogMinutes(minutes(title: "Rapat siang"))) }
  }

  // MARK: A second file of a day

  @Test("The same title and no other time is a doubt, which shows the difference")
  func sameTitle() throws {
    var ledger = try logged(minutes(row()))
    let changed = minutes(
      row(due: "2026-04-20"), title: "rapat  KE-3", start: ClockTime("09:00"),
      present: ["BAPPEDA"], decisions: ["Data dipadankan.", "Anggaran naik."])
    let words = Term(en: "present", id: "hadir")
    let gone = Self.members.dropFirst().map { MinutesDifference(.attendance($0), old: words) }
    let row = "DINKES → BAPPEDA: Kirim data timbang"
    let all =
      [
        MinutesDifference(
          .title, old: Term(same: "Rapat ke-3"), new: Term(same: "rapat  KE-3")),
        MinutesDifference(.time, new: Term(same: "09:00")),
      ] + gone + [
        MinutesDifference(.decision(2), new: Term(same: "Anggaran naik.")),
        MinutesDifference(
          .followUp("TPPS/K1"), old: Term(same: "\(row) (2026-04-10)"),
          new: Term(same: "\(row) (2026-04-20)")),
      ]
    #expect(throws: Refusal.edition(.sameMeeting("TPPS/M1", all))) {
      try ledger.perform(LogMinutes(changed))
    }
    try ledger.perform(LogMinutes(changed, identity: .editionOf("TPPS/M1")))
    #expect(ledger.meetings.map(\.edition?.number) == [2])
  }

  @Test("A doubt can be settled the other way: it is another meeting")
  func another() throws {
    var ledger = try logged(minutes())
    let ruling = try ledger.perform(
      LogMinutes(minutes(discussion: "Panjang."), identity: .another))
    #expect(ledger.meetings.map(\.code) == ["TPPS/M1", "TPPS/M2"])
    #expect(
      ruling.remarks.contains(
        .anotherMeeting("TPPS/M2", on: "2026-03-12", beside: ["TPPS/M1"])))
    #expect(ledger.meeting("TPPS/M1")?.content.discussion == "")
  }

  @Test("Another title is another meeting, and so is another time; both are said")
  func otherTitleOrTime() throws {
    var ledger = try logged(minutes(start: ClockTime("09:00")))
    let title = try ledger.perform(LogMinutes(minutes(title: "Rapat teknis")))
    #expect(
      title.remarks.contains(.anotherMeeting("TPPS/M2", on: "2026-03-12", beside: ["TPPS/M1"])))
    try ledger.perform(LogMinutes(minutes(start: ClockTime("14:00"))))
    #expect(ledger.meetings.map(\.code) == ["TPPS/M1", "TPPS/M2", "TPPS/M3"])
    #expect(ledger.meetings.map(\.edition?.number) == [1, 1, 1])
  }

  @Test("The same file again is no doubt")
  func sameFile() throws {
    var ledger = try logged(minutes(row()))
    #expect(try ledger.perform(LogMinutes(minutes(row()))).happenings.isEmpty)
  }

  @Test("Minutes under another title than the meeting that is scheduled for the day are a doubt")
  func scheduledUnderAnotherTitle() throws {
    var ledger = try Ledger.founded()
    let plan = MeetingContent(title: "Rapat bulanan", date: "2026-03-12")
    try ledger.perform(ScheduleMeeting(taskForce: "TPPS", content: plan), on: "2026-03-01")
    #expect(throws: Refusal.meeting(.severalMeetings("TPPS", on: "2026-03-12", ["TPPS/M1"]))) {
      try ledger.perform(LogMinutes(minutes()))
    }
    try ledger.perform(LogMinutes(minutes(), identity: .another))
    #expect(ledger.meetings.map(\.state) == [.scheduled, .held])
  }

  // MARK: Editions

  @Test("A file that names its edition goes on from it, whatever its title")
  func namesEdition() throws {
    var ledger = try logged(minutes())
    try ledger.perform(LogMinutes(minutes(title: "Rapat ketiga", edition: 1)))
    #expect(ledger.meeting("TPPS/M1")?.content.title == "Rapat ketiga")
    #expect(ledger.meeting("TPPS/M1")?.edition == edition(2, madeFrom: 1))
  }

  @Test("An older edition is refused, with what has changed since; what stands may be logged again")
  func olderEdition() throws {
    var ledger = try logged(minutes())
    let second = minutes(code: "TPPS/M1", edition: 1, decisions: ["Data dipadankan.", "Dana."])
    try ledger.perform(LogMinutes(second))
    #expect(try ledger.perform(LogMinutes(second)).happenings.isEmpty)
    let decision = MinutesDifference(.decision(2), new: Term(same: "Dana."))
    #expect(throws: Refusal.edition(.otherEdition("TPPS/M1", from: 1, standing: 2, [decision]))) {
      try ledger.perform(
        LogMinutes(minutes(code: "TPPS/M1", edition: 1, discussion: "Panjang.")))
    }
    #expect(throws: Refusal.edition(.otherEdition("TPPS/M1", from: 3, standing: 2, []))) {
      try ledger.perform(LogMinutes(minutes(code: "TPPS/M1", edition: 3)))
    }
  }

  @Test("An edition is one of minutes on record")
  func editionOfNothing() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.edition(.noEdition("TPPS", on: "2026-03-12"))) {
      try ledger.perform(LogMinutes(minutes(edition: 1)))
    }
    let plan = MeetingContent(title: "Rapat ke-3", date: "2026-03-12")
    try ledger.perform(ScheduleMeeting(taskForce: "TPPS", content: plan), on: "2026-03-01")
    #expect(throws: Refusal.edition(.otherEdition("TPPS/M1", from: 1, standing: nil, []))) {
      try ledger.perform(LogMinutes(minutes(code: "TPPS/M1", edition: 1)))
    }
  }

  @Test("An edition that was taken back keeps its number, and nothing goes on from it")
  func editionTakenBack() throws {
    var ledger = try logged(minutes())
    try ledger.perform(LogMinutes(minutes(code: "TPPS/M1", discussion: "Panjang.")))
    try ledger.perform(VoidEntry(.lastCommand, reason: "Salah", cascades: false))
    #expect(ledger.meeting("TPPS/M1")?.edition?.number == 1)
    #expect(throws: Refusal.edition(.otherEdition("TPPS/M1", from: 2, standing: 1, []))) {
      try ledger.perform(LogMinutes(minutes(code: "TPPS/M1", edition: 2, discussion: "Lain.")))
    }
    try ledger.perform(LogMinutes(minutes(code: "TPPS/M1", edition: 1, discussion: "Lain.")))
    #expect(ledger.meeting("TPPS/M1")?.edition == edition(3, madeFrom: 1))
  }

  @Test("An edition goes with the one from which it was made, and is not back-dated before it")
  func editionRests() throws {
    var ledger = try logged(minutes())
    let first = try #require(ledger.entries.last)
    let changed = LogMinutes(minutes(code: "TPPS/M1", discussion: "Panjang."))
    #expect(
      throws: Refusal.time(.beforeItExisted("TPPS/M1", on: "2026-03-11", since: "2026-03-12"))
    ) {
      try ledger.perform(changed, on: "2026-03-11")
    }
    try ledger.perform(changed)
    let second = try #require(ledger.entries.last)
    #expect(throws: Refusal.takingBack(.othersDepend(first.sequence, [second.sequence]))) {
      try ledger.perform(VoidEntry(.entry(first.sequence), reason: "Salah", cascades: false))
    }
  }

  @Test("Minutes go with the schedule that they only change")
  func scheduleTakenBack() throws {
    var ledger = try Ledger.founded()
    let plan = MeetingContent(title: "Rapat ke-3", date: "2026-03-12")
    try ledger.perform(ScheduleMeeting(taskForce: "TPPS", content: plan), on: "2026-03-01")
    let scheduled = try #require(ledger.entries.last)
    try ledger.perform(LogMinutes(minutes()))
    let logged = try #require(ledger.entries.last)
    #expect(throws: Refusal.takingBack(.othersDepend(scheduled.sequence, [logged.sequence]))) {
      try ledger.perform(VoidEntry(.entry(scheduled.sequence), reason: "Salah", cascades: false))
    }
  }

  // MARK: The decision under a promise

  /// K1, which carries out decision 2 and was accepted.
  private func promised() throws -> Ledger {
    var ledger = try logged(minutes(row(decision: 2), decisions: ["Data dipadankan.", "Dana."]))
    try ledger.perform(ActOnCommitment("TPPS/K1", .accept), by: "DINKES")
    return ledger
  }

  @Test(
    "A later edition neither drops, rewrites nor renumbers the decision under an accepted promise",
    arguments: [
      (["Data dipadankan."], true), (["Data dipadankan.", "Dana naik."], false),
      (["Dana.", "Data dipadankan."], false), (["Baru.", "Data dipadankan.", "Dana."], false),
    ])
  func decisionStays(decisions: [String], isGone: Bool) throws {
    var ledger = try promised()
    #expect(
      throws: Refusal.edition(.restsOnDecision("TPPS/K1", .active, "TPPS/M1", 2, isGone: isGone))
    ) {
      try ledger.perform(
        LogMinutes(minutes(code: "TPPS/M1", decisions: decisions)))
    }
    try ledger.perform(
      LogMinutes(
        minutes(
          row(decision: 2), code: "TPPS/M1", decisions: ["Dipadankan.", "Dana.", "Baru."])))
    #expect(ledger.meeting("TPPS/M1")?.content.decisions.count == 3)
  }

  @Test("The decision under a proposal may go where its row moves, and not without")
  func decisionUnderProposal() throws {
    var ledger = try logged(minutes(row(decision: 2), decisions: ["Data dipadankan.", "Dana."]))
    #expect(
      throws: Refusal.edition(.restsOnDecision("TPPS/K1", .proposed, "TPPS/M1", 2, isGone: true))
    ) { try ledger.perform(LogMinutes(minutes(code: "TPPS/M1"))) }
    try ledger.perform(LogMinutes(minutes(row(decision: 1), code: "TPPS/M1")))
    #expect(ledger.commitment("TPPS/K1")?.terms.decision == 1)
  }

  @Test("An edition is not taken back from under what was promised on it")
  func takenFromUnder() throws {
    var ledger = try logged(minutes())
    try ledger.perform(
      LogMinutes(
        minutes(row(decision: 2), code: "TPPS/M1", decisions: ["Data dipadankan.", "Dana."])))
    let logged = try #require(ledger.entries.last { $0.event.kind == .meeting(.logged) })
    let proposed = try #require(ledger.entries.last { $0.event.kind == .commitment(.proposed) })
    #expect(throws: Refusal.takingBack(.othersDepend(logged.sequence, [proposed.sequence]))) {
      try ledger.perform(VoidEntry(.entry(logged.sequence), reason: "Salah", cascades: false))
    }
    try ledger.perform(VoidEntry(.entry(logged.sequence), reason: "Salah", cascades: true))
    #expect(ledger.commitments.isEmpty)
    #expect(ledger.meeting("TPPS/M1")?.content.decisions.count == 1)
  }

  @Test("An edition that wrote a decision anew is not taken back once a promise on it was accepted")
  func rewordedFromUnder() throws {
    var ledger = try logged(minutes(row()))
    try ledger.perform(
      LogMinutes(minutes(row(), code: "TPPS/M1", decisions: ["Data dipadankan tiap bulan."])))
    let second = try #require(ledger.entries.last)
    try ledger.perform(ActOnCommitment("TPPS/K1", .accept), by: "DINKES")
    #expect(
      throws: Refusal.edition(.restsOnDecision("TPPS/K1", .active, "TPPS/M1", 1, isGone: false))
    ) {
      try ledger.perform(VoidEntry(.entry(second.sequence), reason: "Salah", cascades: false))
    }
  }

  // MARK: The quorum of its own day

  @Test("A quorum set later holds for later meetings alone, and so do later members")
  func quorumOfItsDay() throws {
    var ledger = try logged(minutes(present: ["BAPPEDA", "DINKES", "DPMD"]))
    var change = SettingsChange()
    change.quorum = 2
    try ledger.perform(Configure(change))
    try ledger.perform(
      LeaveTaskForce(code: "TPPS", agency: "DINSOS", until: "2026-03-12"), today: "2026-03-21")
    let held = try #require(ledger.meeting("TPPS/M1")?.quorum)
    #expect(held == (attending: 3, needed: 4))
    let again = minutes(
      code: "TPPS/M1", present: ["BAPPEDA", "DINKES", "DPMD"], discussion: "Panjang.")
    let ruling = try ledger.perform(LogMinutes(again))
    #expect(ruling.remarks.contains(.quorumMissed("TPPS/M1", attending: 3, needed: 4)))
    // Written down late, a meeting goes by the setting of its own day.
    try ledger.perform(LogMinutes(minutes(title: "Rapat ke-4", date: "2026-03-13")))
    #expect(ledger.meeting("TPPS/M2")?.quorum?.needed == 3)
    let later = minutes(title: "Rapat ke-5", date: "2026-03-21")
    try ledger.perform(LogMinutes(later), today: "2026-03-22")
    #expect(ledger.meeting("TPPS/M3")?.quorum?.needed == 2)
  }

  @Test("A quorum or an edition other than computed is refused")
  func forgedEdition() throws {
    let ledger = try logged(minutes())
    var lower = edition(2, madeFrom: 1)
    lower.quorum.needed = 1
    var fewer = edition(2, madeFrom: 1)
    fewer.quorum.members.removeLast()
    for (edition, misplacement) in [
      (lower, Refusal.Misplacement.computed), (fewer, .computed), (edition(2), .computed),
      (edition(3, madeFrom: 1), .number), (edition(1, madeFrom: 1), .number),
    ] {
      var ledger = ledger
      let happening = Happening(
        .meeting("TPPS/M1", .logged("TPPS", .nothing, edition)), on: "2026-03-20")
      #expect(throws: Refusal.outOfPlace(misplacement)) {
        try ledger.hear(ledger.unit([happening]))
      }
    }
  }

  // MARK: Imposed rows

  @Test("The chair imposes a row, on the task force's legal basis")
  func chairImposes() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(
      LogMinutes(minutes(row(isImposed: true), row("Verifikasi data"), chair: nil)),
      by: "BAPPEDA")
    #expect(ledger.commitments.map(\.state) == [.active, .proposed])
    #expect(ledger.commitments.map(\.imposedOn) == [decree, nil])
  }

  @Test("The secretariat records what a meeting led by the chair imposed")
  func chairLed() throws {
    let ledger = try logged(minutes(row(isImposed: true), chair: "bappeda"))
    #expect(ledger.commitment("TPPS/K1")?.isImposed == true)
  }

  @Test(
    "The secretariat imposes nothing of its own",
    arguments: [nil, "Sekda", "DINKES"] as [PersonalText?])
  func secretariatImposes(chair: PersonalText?) throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.commitment(.mayNotImpose("SETDA", "TPPS", role: .secretariat))) {
      try ledger.perform(LogMinutes(minutes(row(isImposed: true), chair: chair)))
    }
  }

  @Test("Someone imposes, even while the task force is being founded")
  func nobodyImposes() throws {
    var ledger = try Ledger.ofAgencies()
    let members = ["DINKES", "DINSOS", "BAPPEDA"] as [AgencyCode]
    try ledger.perform(
      FormTaskForce(
        code: "TPPS", details: taskForceDetails(),
        members: members.map { Membership(agency: $0, role: .member, from: "2026-01-05") }),
      by: nil, on: "2026-01-05")
    #expect(throws: Refusal.commitment(.noActor(.imposed, [.chairOrSteering]))) {
      try ledger.perform(LogMinutes(minutes(row(isImposed: true))), by: nil)
    }
  }

  @Test("All rows may be imposed at once")
  func imposesAll() throws {
    var ledger = try Ledger.founded()
    let all = LogMinutes(minutes(row(), row("Verifikasi data")), imposesAll: true)
    try ledger.perform(all)
    #expect(ledger.commitments.map(\.isImposed) == [true, true])
    #expect(try ledger.perform(all).happenings.isEmpty)
  }

  @Test("Nothing is imposed without a legal basis")
  func imposingNeedsLegalBasis() throws {
    var ledger = try Ledger.founded(taskForceDetails(legalBasis: nil, formality: .informal))
    #expect(throws: Refusal.commitment(.imposingNeedsLegalBasis("TPPS"))) {
      try ledger.perform(LogMinutes(minutes(row(isImposed: true))))
    }
  }

  // MARK: Refusals

  @Test("A meeting to come has no minutes; one of today has")
  func inTheFuture() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.time(.inTheFuture("2026-03-12", today: "2026-03-11"))) {
      try ledger.perform(LogMinutes(minutes()), today: "2026-03-11")
    }
    try ledger.perform(LogMinutes(minutes()), today: "2026-03-12")
    #expect(ledger.meetings.count == 1)
  }

  @Test("A row carries out a decision of these minutes")
  func unknownDecision() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.meeting(.unknownDecision("TPPS/M1", 2, known: [1]))) {
      try ledger.perform(LogMinutes(minutes(row(decision: 2))))
    }
  }

  @Test("A row is not due before the meeting, and may be due on its day")
  func dueBeforeMeeting() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.commitment(.dueTooEarly("2026-03-11", notBefore: "2026-03-12"))) {
      try ledger.perform(LogMinutes(minutes(row(due: "2026-03-11"))))
    }
    try ledger.perform(LogMinutes(minutes(row(due: "2026-03-12"))))
    #expect(ledger.commitments.count == 1)
  }

  @Test("A changed row is checked as a new one")
  func correctedRowChecked() throws {
    var ledger = try logged(minutes(row()))
    #expect(throws: Refusal.commitment(.dueTooEarly("2026-03-11", notBefore: "2026-03-12"))) {
      try ledger.perform(LogMinutes(minutes(row(due: "2026-03-11"), code: "TPPS/M1")))
    }
    #expect(throws: Refusal.meeting(.unknownDecision("TPPS/M1", 2, known: [1]))) {
      try ledger.perform(LogMinutes(minutes(row(decision: 2), code: "TPPS/M1")))
    }
  }

  @Test("The debtor of a row is a member that takes part on the day of the meeting")
  func rowParties() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.taskForce(.notMember("KPK", "TPPS", on: "2026-03-12"))) {
      try ledger.perform(LogMinutes(minutes(row(debtor: "KPK"))))
    }
    #expect(throws: Refusal.taskForce(.onlyObserves("BPS", "TPPS"))) {
      try ledger.perform(LogMinutes(minutes(row(debtor: "BPS"))))
    }
    #expect(throws: Refusal.given(.unknown(.agency, "DINKEZ", nearest: ["DINKES"]))) {
      try ledger.perform(LogMinutes(minutes(row(debtor: "DINKEZ"))))
    }
    #expect(throws: Refusal.commitment(.debtorIsCreditor("BAPPEDA"))) {
      try ledger.perform(LogMinutes(minutes(row(debtor: "BAPPEDA"))))
    }
  }

  @Test("One faulty row and nothing of the minutes is recorded")
  func allOrNothing() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.given(.text(.deliverable, .invisible))) {
      try ledger.perform(LogMinutes(minutes(row(), row(""))))
    }
    #expect(ledger.meetings.isEmpty)
    #expect(ledger.commitments.isEmpty)
  }

  @Test("Who attends is an agency on record")
  func unknownAttendance() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.given(.unknown(.agency, "XYZZY", nearest: []))) {
      try ledger.perform(LogMinutes(minutes(present: ["XYZZY"])))
    }
  }

  @Test("The task force is in force on the day of the meeting")
  func outsideTerm() throws {
    var ledger = try Ledger.founded(taskForceDetails(until: "2026-03-11"))
    #expect(
      throws: Refusal.taskForce(
        .outsideTerm(
          "TPPS", on: "2026-03-12", from: "2026-01-05", until: "2026-03-11"))
    ) { try ledger.perform(LogMinutes(minutes())) }
  }

  @Test("A meeting code is on record, of the same task force")
  func wrongCode() throws {
    var ledger = try logged(minutes())
    try ledger.foundSecond()
    #expect(throws: Refusal.given(.unknown(.meeting, "TPPS/M7", nearest: ["TPPS/M1"]))) {
      try ledger.perform(LogMinutes(minutes(code: "TPPS/M7")))
    }
    #expect(throws: Refusal.meeting(.otherTaskForce("TPPS/M1", "TPPS"))) {
      try ledger.perform(LogMinutes(minutes(of: "POKJA", code: "TPPS/M1")), by: "DPMD")
    }
  }
}
