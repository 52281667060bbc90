import GugusDomain
import Testing

@testable import GugusFiles
@testable import GugusMinutes

@Suite("Minutes proposed for notes")
struct MinutesProposalTests {
  private static let head = "Task force: TPPS\nTitle: Call\nDate: 2026-03-12\n"

  private func propose(
    _ text: String, file: String = "n.md",
    _ change: (inout MinutesProposal.Assumptions) -> Void = { _ in }
  ) throws -> MinutesProposal {
    var assumptions = MinutesProposal.Assumptions()
    for (code, name) in [("BAPPEDA", "Badan Perencanaan"), ("DINKES", "Dinas Kesehatan")] {
      assumptions.names.agencies.add(AgencyCode(unchecked: code), Term(same: name))
    }
    change(&assumptions)
    return try MinutesProposal.read(bytes: Array(text.utf8), file: file, assuming: assumptions)
  }

  /// Line and English cause of all that is open, besides that nobody is named.
  private func open(
    _ text: String, file: String = "n.md",
    _ change: (inout MinutesProposal.Assumptions) -> Void = { _ in }
  ) throws -> [String] {
    let proposal = try propose(text, file: file, change)
    return faults { () throws(FileFaults) in try proposal.minutes() }
      .filter { !$0.hasSuffix(MinutesProposalTests.nobody) }
  }

  private static let nobody = "nothing says who came; write each agency in a line of its own"

  @Test("that name nobody are open, whatever else they say")
  func nobody() throws {
    let proposal = try propose(MinutesProposalTests.head + "Decision: Go on.")
    let open = faults { () throws(FileFaults) in try proposal.minutes() }
    #expect(open == ["1:1 \(MinutesProposalTests.nobody)"])
    #expect(faults(inMinutes: proposal.write(in: .english)).count == 2)
  }

  @Test("know an agency by its code or its name, and whoever came for it")
  func agencies() throws {
    let text =
      MinutesProposalTests.head + """
        Present: Bappeda (Andi Putra), Ratna (dinas kesehatan), Budi (DINKES)
        """
    #expect(
      try propose(text).minutes().attendance == [
        Attendance(
          agency: AgencyCode(unchecked: "BAPPEDA"), presence: .present, person: "Andi Putra"),
        Attendance(
          agency: AgencyCode(unchecked: "DINKES"), presence: .present, person: "Ratna, Budi"),
      ])
  }

  @Test("are open where several agencies have the name, unless one has it for its code")
  func namesakes() throws {
    let two: (inout MinutesProposal.Assumptions) -> Void = {
      $0.names.agencies.add(AgencyCode(unchecked: "DINKES2"), Term(same: "Dinas Kesehatan"))
      $0.names.agencies.add(AgencyCode(unchecked: "X"), Term(same: "BAPPEDA"))
      $0.creditors = [AgencyCode(unchecked: "BAPPEDA")]
      $0.due = $0.due ?? Day(number: 20_600)
    }
    let words =
      "several agencies are called “Dinas Kesehatan”: DINKES, DINKES2; write the code of the one "
      + "that is meant"
    for (line, open) in [
      ("Present: Ann (Dinas Kesehatan)", [words]), ("Present: Dinas Kesehatan", [words]),
      ("Action: weigh (Dinas Kesehatan)", [words]), ("Action: Dinas Kesehatan: weigh", [words]),
      ("Present: Ann (Bappeda)", []), ("Action: weigh (DINKES2)", []),
    ] {
      let found = try self.open(MinutesProposalTests.head + line, two)
      #expect(found == open.map { "4:1 \($0)" }, "\(line)")
    }
  }

  @Test("say that an agency came where some of its people did, and list the others")
  func someCame() throws {
    let text = MinutesProposalTests.head + "Present: Ann (DINKES)\nRegrets: Bob (DINKES)"
    let proposal = try propose(text)
    #expect(try proposal.minutes().attendance.map(\.presence) == [.present])
    #expect(
      proposal.unplaced.map { "\($0.text) \($0.cause.en)" }
        == ["Bob did not come, while others of DINKES did"])
  }

  @Test(
    "are open where the heading is",
    arguments: [
      (
        "Title: Call\nDate: 2026-03-12", "n.md",
        ["1:1 the notes do not give a task force's code; name it with --taskforce"]
      ),
      (
        "Task force: TPPS\nDate: 2026-03-12", "n.md",
        ["1:1 nothing says what the meeting is called; fill in “meeting”"]
      ),
      ("Task force: TPPS\nTitle: Call", "n.md", ["1:1 nothing says on which day the meeting was"]),
      (
        "Task force: TPPS\nTitle: Call", "2026-03-12.md",
        ["1:1 only the name of the file says that it was on 2026-03-12"]
      ),
      (
        "Task force: TPPS\nTitle: Call\nDate: 03/04/2026", "n.md",
        ["3:1 taken as 2026-04-03, the day before the month; it may be the other way round"]
      ),
      (
        "Task force: TPPS\nTitle: Call, 2026-03-13\nDate: 2026-03-12", "n.md",
        ["3:1 this says 2026-03-12, an earlier line 2026-03-13: when was the meeting?"]
      ),
    ])
  func heading(_ text: String, _ file: String, _ expected: [String]) throws {
    #expect(try open(text, file: file) == expected)
  }

  @Test("take the task force that is given, unless the notes name another")
  func taskForce() throws {
    let mpp: (inout MinutesProposal.Assumptions) -> Void = {
      $0.taskForce = TaskForceCode(unchecked: "MPP")
    }
    #expect(
      try propose("Title: Call\nDate: 2026-03-12\nPresent: DINKES", mpp).minutes().taskForce.text
        == "MPP")
    #expect(
      try open(MinutesProposalTests.head, mpp)
        == ["1:1 the notes say TPPS, --taskforce says MPP: which is it?"])
  }

  private static func noAgency(_ name: String) -> String {
    "“\(name)” is no agency on record; write its code, or name a person's agency with --people"
  }

  @Test(
    "are open where an attendance is",
    arguments: [
      (
        "Present: Ann", noAgency("Ann")
      ),
      (
        "Present: Ann (DPMD)",
        "DPMD is written as an agency's code, but no such agency is known here"
      ),
      (
        "Present: Ann (DINKES)\nRegrets: Ann (DINKES)",
        "“Ann” is among those who came and among those who did not"
      ),
      (
        "Regrets: Dinsos (ill)", noAgency("Dinsos")
      ),
    ])
  func attendance(_ text: String, _ cause: String) throws {
    let found = try open(MinutesProposalTests.head + text)
    #expect(found.map { $0.drop { $0 != " " }.dropFirst() } == [cause[...]])
  }

  @Test(
    "are open where an action is",
    arguments: [
      (
        "Actions:\n- Send it (DINKES, 2026-04-10)",
        "nothing says to which agency it is owed; name one with --creditor"
      ),
      (
        "Chair: DINKES\nActions:\n- Send it (DINKES, 2026-04-10)",
        "nothing says to which agency it is owed; name one with --creditor"
      ),
    ])
  func creditor(_ text: String, _ cause: String) throws {
    let found = try open(MinutesProposalTests.head + text)
    #expect(found.map { $0.drop { $0 != " " }.dropFirst() } == [cause[...]])
  }

  @Test("owe an action to the agency in the chair, and say so")
  func chair() throws {
    let text = "Chair: BAPPEDA\nPresent: BAPPEDA, DINKES\nActions:\n- Send it (DINKES, 2026-04-10)"
    let proposal = try propose(MinutesProposalTests.head + text)
    #expect(try proposal.minutes().followUps.map(\.creditor.text) == ["BAPPEDA"])
    #expect(proposal.owedToChair == [7])
  }

  @Test(
    "are open where owner or due date is",
    arguments: [
      ("Send it (2026-04-10)", "nothing says which agency owes this"),
      ("Everyone to send it (2026-04-10)", "nothing says which agency owes this"),
      (
        "Send it (Zed, 2026-04-10)", noAgency("Zed")
      ),
      ("DINKES to send it (2026-04-10)", "its words name “DINKES”, so DINKES perhaps owes it"),
      ("DINKES: kirim (2026-04-10)", "its words name “DINKES”, so DINKES perhaps owes it"),
      (
        "Send it (DINKES, BAPPEDA; 2026-04-10)",
        "DINKES, BAPPEDA are named for it: one owes it and the others support, or there are several "
          + "commitments; write which"
      ),
      ("Send it (DINKES)", "nothing says when it is due; give one day for all with --due"),
      (
        "Send what 2026-04-10 brought (DINKES)",
        "it names 2026-04-10, but not as the day on which it is due"
      ),
      ("Send it (DINKES, 2026-03-01)", "due on 2026-03-01, before the meeting itself (2026-03-12)"),
    ])
  func action(_ item: String, _ cause: String) throws {
    let found = try open(MinutesProposalTests.head + "Actions:\n- " + item) {
      $0.creditors = [AgencyCode(unchecked: "DPPKB")]
    }
    #expect(found.map { $0.drop { $0 != " " }.dropFirst() } == [cause[...]])
  }

  @Test("owe an action to the first agency named for it that does not owe it itself")
  func creditors() throws {
    let text =
      MinutesProposalTests.head + """
        Actions:
        - Send it (DINKES, 2026-04-10)
        - Read it (BAPPEDA)

        Present: DINKES
        """
    let proposal = try propose(text) {
      $0.creditors = ["BAPPEDA", "DINKES"].map { AgencyCode(unchecked: $0) }
      $0.due = Day(number: 20_553)
    }
    #expect(try proposal.minutes().followUps.map(\.creditor.text) == ["BAPPEDA", "DINKES"])
    #expect(proposal.assumedDue == [6], "the day that was given for it is said to be so")
  }

  @Test("take decisions by their own numbers only where each has one")
  func numbers() throws {
    let resolutions = "Resolution #3: The form stays.\nResolution #7: Fees will rise.\n"
    func decisions(_ text: String) throws -> [Int] {
      try propose("\(MinutesProposalTests.head)\(text)\nPresent: DINKES").minutes().decisions.map(
        \.number)
    }
    #expect(try decisions(resolutions) == [3, 7])
    #expect(try decisions(resolutions + "AGREED: Clinics are open.") == [1, 2, 3])
  }

  @Test("keep whole what is not sure to be an owner")
  func keepsText() throws {
    let text = MinutesProposalTests.head + "Actions:\n- Send it (new form)"
    #expect(try propose(text).draft.followUps.map(\.deliverable) == ["Send it (new form)"])
  }

  @Test("are refused by the reader of our format at every place that is still open")
  func unsettled() {
    let text = """
      ---
      gugus-tugas: "?"
      rapat: R
      tanggal: ?2026-03-12
      ---
      ## Peserta
      - ?: hadir
      - ?DINKES: hadir
      - DINSOS: ?hadir, Ann
      ## Tindak lanjut
      | Kegiatan | Penanggung jawab | Untuk | Batas waktu |
      |---|---|---|---|
      | Kirim | ?DINKES | ? | ?2026-04-10 |
      """
    let guess =
      "is a guess that nobody has confirmed: delete the ? if it is right, else write what is"
    let nothing = "this is still open: write what is right in place of the ?"
    #expect(
      faults(inMinutes: text) == [
        "2:14 \(nothing)", "4:10 “?2026-03-12” \(guess)", "7:3 \(nothing)",
        "8:3 “?DINKES” \(guess)",
        "9:11 “?hadir, Ann” \(guess)", "13:11 “?DINKES” \(guess)", "13:21 \(nothing)",
        "13:25 “?2026-04-10” \(guess)",
      ])
  }

  @Test("hold no comment that ends before its end")
  func comments() throws {
    let text = MinutesProposalTests.head + "Present: DINKES\nActions:\n- [x] It --> was\n"
    let proposal = try propose(text)
    #expect(try minutes(proposal.write(in: .english)) == proposal.draft)
  }
}
