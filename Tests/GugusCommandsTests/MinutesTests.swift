import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusCommands

@Suite("Minutes, from the command line")
struct MinutesTests {
  private let desk: Desk

  init() throws {
    desk = try Desk.withCommitment()
    try desk.file("minutes.md", Desk.minutes)
  }

  /// The kinds of the latest entries of the journal.
  private func latest(_ count: Int) throws -> [String] {
    try desk.done("journal list --limit \(count) --format csv").split(separator: "\r\n")
      .dropFirst().map { String($0.split(separator: ",", omittingEmptySubsequences: false)[5]) }
  }

  private func exported(_ name: String) throws -> String {
    String(decoding: try desk.bytes(name), as: UTF8.self)
  }

  private func log(_ file: String = "minutes.md", _ more: String = "") -> Desk.Answer {
    desk.run("meeting log \(file) --as DPPKB \(more)")
  }

  @Test("come from a file: the meeting, and its follow-up as proposals")
  func fromFile() throws {
    let answer = log()
    #expect(answer.status == .done)
    #expect(answer.output.contains("TPPS/M1  held"))
    #expect(
      answer.output.contains("TPPS/K2  proposed  DINKES → BAPPEDA  2026-04-20  Match the data"))
    #expect(try latest(2) == ["meeting.logged", "commitment.proposed"])
  }

  @Test("come from standard input")
  func fromInput() throws {
    desk.input = Array(Desk.minutes.utf8)
    #expect(log("-").output.contains("TPPS/M1  held"))
  }

  @Test("come from an editor, which opens on a template")
  func fromEditor() throws {
    desk.isInputTerminal = true
    var template = ""
    desk.editor = { text in
      template = text
      return Desk.minutes
    }
    let answer = desk.run("meeting log --taskforce TPPS --as DPPKB")
    #expect(template.contains("task-force: TPPS"))
    #expect(template.contains("date: 2026-03-12"))
    #expect(answer.output.contains("TPPS/M1  held"))
    #expect(desk.has("tpps-2026-03-12.md"), "what was written is kept")
  }

  @Test("left in the editor as they were record nothing and leave no file")
  func editorLeft() throws {
    desk.isInputTerminal = true
    desk.editor = { $0 }
    let record = try desk.record()
    let answer = desk.run("meeting log --taskforce TPPS --as DPPKB")
    #expect(answer.status == .done)
    #expect(answer.words.contains("nothing was recorded"))
    #expect(try desk.record() == record)
    #expect(!desk.has("tpps-2026-03-12.md"))
  }

  @Test("that cannot be logged after editing are kept, and the next edit goes on from them")
  func editorKeeps() throws {
    desk.isInputTerminal = true
    desk.editor = { _ in "---\nnot yet\n" }
    #expect(desk.run("meeting log --taskforce TPPS --as DPPKB").status == .badData)
    var opened = ""
    desk.editor = { text in
      opened = text
      return Desk.minutes
    }
    #expect(desk.run("meeting log --taskforce TPPS --as DPPKB").status == .done)
    #expect(opened == "---\nnot yet\n")
  }

  @Test("whose editor failed record nothing")
  func editorFailed() throws {
    desk.isInputTerminal = true
    let record = try desk.record()
    #expect(desk.run("meeting log --taskforce TPPS --as DPPKB").status == .noInput)
    #expect(try desk.record() == record)
  }

  @Test("put their follow-up on agencies by authority with --impose")
  func impose() throws {
    #expect(log("minutes.md", "--impose").output.contains("TPPS/K2  active, imposed"))
    #expect(try latest(2) == ["meeting.logged", "commitment.imposed"])
  }

  @Test("show with --dry-run what would be recorded, and record nothing")
  func dryRun() throws {
    let record = try desk.record()
    let answer = log("minutes.md", "--dry-run")
    #expect(answer.status == .done)
    #expect(answer.output.contains("meeting.logged  TPPS/M1"))
    #expect(answer.output.contains("commitment.proposed  TPPS/K2"))
    #expect(try desk.record() == record)
  }

  @Test("logged again unchanged record nothing")
  func again() throws {
    #expect(log().status == .done)
    let record = try desk.record()
    let answer = log()
    #expect(answer.status == .done)
    #expect(answer.words.contains("TPPS/M1"))
    #expect(answer.output.isEmpty)
    #expect(try desk.record() == record)
  }

  @Test(
    "changed since the draft record only the difference",
    arguments: [
      ("every month", "every week", ["meeting.logged"]),
      ("2026-04-20", "2026-04-30", ["meeting.logged", "commitment.corrected"]),
      ("- DINSOS: excused", "- DINSOS: present", ["meeting.logged"]),
      ("| Match the data |", "| Match all the data |", ["meeting.logged", "commitment.proposed"]),
      ("| DINSOS | 2026-04-20", "| | 2026-04-20", ["meeting.logged", "commitment.corrected"]),
    ])
  func difference(_ old: String, _ new: String, _ kinds: [String]) throws {
    #expect(log().status == .done)
    let before = try desk.record().split(separator: "\n").count
    try desk.file("changed.md", Desk.minutes(new, insteadOf: old))
    #expect(log("changed.md", "--edition-of TPPS/M1").status == .done)
    #expect(try desk.record().split(separator: "\n").count == before + kinds.count)
    #expect(try latest(kinds.count) == kinds)
  }

  @Test("say which commitments stand although their rows are gone")
  func rowsGone() throws {
    #expect(log().status == .done)
    try desk.file(
      "short.md",
      Desk.minutes(
        "", insteadOf: "| Match the data | DINKES | BAPPEDA | DINSOS | 2026-04-20 | 1 |\n"))
    let answer = log("short.md")
    #expect(answer.status == .done)
    #expect(answer.words.contains("TPPS/K2"))
  }

  @Test("once ratified are closed to changes, and take amendments that the file shows")
  func ratified() throws {
    #expect(log().status == .done)
    try desk.done("meeting ratify TPPS/M1 --as DPPKB")
    try desk.done(
      """
      meeting amend TPPS/M1 --decision 1 --text 'Data are matched every two months.' \
      --reason 'The laboratory needs six weeks' --as DPPKB
      """)
    let text = try desk.done("meeting minutes TPPS/M1")
    #expect(text.contains("1. (2026-03-12; decision 1) Data are matched every two months."))
    #expect(text.contains("Reason: The laboratory needs six weeks"))
    try desk.file("changed.md", text.replacing("every month", with: "every week"))
    let answer = log("changed.md")
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(ratified)"))
  }

  @Test(
    "of any meeting log back as unchanged, in both languages", arguments: ["TPPS/M1", "TPPS/M3"])
  func goAround(_ meeting: String) throws {
    let desk = try Season.desk()
    desk.today = "2026-06-18"
    try desk.file("third.md", Desk.third)
    try desk.done("meeting log third.md --edition-of TPPS/M3 --as DPPKB")
    let record = try desk.record()
    for language in Language.allCases {
      try desk.done("meeting minutes \(meeting) --output back.md --lang \(language.rawValue)")
      try desk.done("meeting log back.md --as DPPKB")
      #expect(try desk.record() == record)
    }
  }

  @Test("begin as an agenda that logs without faults once the attendance is filled in")
  func agenda() throws {
    for language in Language.allCases {
      let desk = try Season.desk()
      desk.today = "2026-06-18"
      let lang = "--lang \(language.rawValue)"
      let agenda = try desk.done("meeting agenda TPPS \(lang)")
      for code in try desk.done("commitment list --taskforce TPPS --open --format csv")
        .split(separator: "\r\n").dropFirst()
      {
        #expect(agenda.contains(code.prefix { $0 != "," }))
      }
      #expect(
        agenda.contains(
          Term(en: "overdue since 2026-05-20", id: "terlambat sejak 2026-05-20")
            .in(language)))
      let filled = agenda.replacing(
        "- ?: ?", with: "- DPPKB: \(Presence.present.term.in(language))")
      #expect(filled != agenda)
      try desk.file("open.md", agenda)
      #expect(desk.run("meeting log open.md --as DPPKB \(lang)").status == .badData)
      try desk.file("agenda.md", filled)
      let answer = desk.run("meeting log agenda.md --as DPPKB \(lang)")
      #expect(answer.status == .done, "\(answer.words)")
      #expect(answer.output.hasPrefix("TPPS/M3"), "the scheduled meeting, not another")
    }
  }

  @Test("begin as an agenda even where a deliverable is as long as may be")
  func longAgenda() throws {
    let long = String(repeating: "x", count: TextRule.line.limit)
    try desk.done([
      "commitment", "propose", "TPPS", "--deliverable", long, "--debtor", "DINKES", "--creditor",
      "BAPPEDA", "--due", "2026-05-10", "--as", "DPPKB",
    ])
    let agenda = try desk.done("meeting agenda TPPS")
    try desk.file("agenda.md", agenda.replacing("- ?: ?", with: "- DINKES: present"))
    #expect(log("agenda.md").status == .done)
  }

  // MARK: Editions, and what rests on them

  @Test(
    "printed and changed are a later edition; the older print is refused, with what has changed")
  func editions() throws {
    #expect(log().status == .done)
    let first = try desk.done("meeting minutes TPPS/M1")
    #expect(first.contains("code: TPPS/M1\nedition: 1\n"))
    try desk.file(
      "second.md", first.replacing("1. Data are", with: "2. The budget grows.\n1. Data are"))
    let answer = log("second.md")
    #expect(answer.status == .done)
    #expect(answer.words.contains("recorded as edition 2 of the minutes of TPPS/M1"))
    #expect(log("second.md").output.isEmpty, "again it records nothing")

    try desk.file("old.md", first.replacing("dr. Ratna", with: "dr. Ratna Sari"))
    let record = try desk.record()
    let refused = log("old.md")
    #expect(refused.status == .refused)
    #expect(refused.words.contains("edition 2 stands; changed since: decision 2"))
    #expect(refused.words.contains("gugus meeting minutes TPPS/M1"))
    #expect(try desk.record() == record)

    try desk.file("again.md", try desk.done("meeting minutes TPPS/M1"))
    #expect(log("again.md").words.contains("nothing to record"))
    #expect(try desk.done("meeting show TPPS/M1").contains("Edition       2"))
  }

  @Test("leave the decision under an accepted commitment, and what is exported has it")
  func decisionUnderPromise() throws {
    #expect(log().status == .done)
    try desk.done("commitment accept TPPS/K2 --as DINKES")
    let printed = try desk.done("meeting minutes TPPS/M1")
    try desk.file(
      "without.md",
      printed.replacing("1. Data are matched every month.", with: "")
        .replacing("| 2026-04-20 | 1 |", with: "| 2026-04-20 | |").replacing(
          "edition: 1\n", with: ""))
    let answer = log("without.md")
    #expect(answer.status == .refused)
    #expect(answer.words.contains("TPPS/K2"))
    try desk.done("export csvw tables")
    #expect(try exported("tables/decisions.csv").contains("TPPS/M1,1,Data are matched"))
    #expect(try exported("tables/meeting_members.csv").contains("TPPS/M1,DINSOS"))
  }

  @Test("of the same day and title are a doubt, and the options settle it")
  func doubt() throws {
    try desk.putPapers()
    #expect(log().status == .done)
    let record = try desk.record()
    let answer = log("other-decision.md")
    #expect(answer.status == .refused)
    #expect(
      answer.words.contains("“Data are matched every month.” → “Data are matched every week.”"))
    #expect(try desk.record() == record)
    #expect(log("other-decision.md", "--another").output.contains("TPPS/M2  held"))
    #expect(log("other-decision.md", "--edition-of TPPS/M1").output.contains("TPPS/M1  held"))
  }

  @Test(
    "name one meeting, once",
    arguments: [
      "other-decision.md --another --edition-of TPPS/M1", "printed.md --edition-of TPPS/M2",
      "printed.md --another", "older.md --another",
    ])
  func contradictions(_ line: String) throws {
    try desk.putPapers()
    #expect(log().status == .done)
    try desk.file("printed.md", try desk.done("meeting minutes TPPS/M1"))
    #expect(log(line).status == .usage)
  }

  @Test("of another title on that day are another meeting, and say so")
  func anotherMeeting() throws {
    #expect(log().status == .done)
    let shown = try desk.done("meeting show TPPS/M1 --format json")
    try desk.file(
      "technical.md",
      Desk.minutes("Technical meeting", insteadOf: "Second coordination meeting"))
    let answer = log("technical.md")
    #expect(answer.output.contains("TPPS/M2  held"))
    #expect(answer.words.contains("TPPS/M2 is another meeting of 2026-03-12, beside TPPS/M1"))
    #expect(try desk.done("meeting show TPPS/M1 --format json") == shown)
  }

  @Test("say nothing of a member that they do not mention: it counts for the quorum alone")
  func notMentioned() throws {
    try desk.file("short.md", Desk.minutes("", insteadOf: "- DINSOS: excused\n"))
    let answer = log("short.md")
    #expect(answer.words.contains("not mentioned in the minutes of TPPS/M1"))
    #expect(answer.words.contains("3 attended TPPS/M1, 3 needed"))
    #expect(
      try desk.done("meeting show TPPS/M1 --format csv").contains("DINSOS,not-mentioned,,"))
    #expect(try desk.done("meeting minutes TPPS/M1 --format html").contains("not mentioned"))
    #expect(try !desk.done("meeting minutes TPPS/M1").contains("- DINSOS"))
    let figure = "report summary --explain attendance --period 2026 --format csv"
    #expect(try !desk.done(figure).contains("DINSOS"))
    try desk.done("export csvw tables")
    #expect(try !exported("tables/attendance.csv").contains("TPPS/M1,DINSOS"))
  }

  @Test("state a mandate to decide, or that there is none; what none states is left out and said")
  func mandate() throws {
    try desk.file(
      "mandates.md", Desk.minutes("- DPPKB: present, cannot decide", insteadOf: "- DPPKB: present"))
    #expect(log("mandates.md").status == .done)
    #expect(try desk.done("meeting minutes TPPS/M1").contains("- DPPKB: present, cannot decide"))
    #expect(try desk.done("report summary --period 2026").contains("1 mandate not stated"))
    let explained = try desk.done("report summary --explain mandate --period 2026 --format csv")
    #expect(explained.contains("left-out,TPPS/M1,2026-03-12,DINKES,represented,\r\n"))
    #expect(explained.contains("in-denominator,TPPS/M1,2026-03-12,DPPKB,present,false"))
    #expect(explained.contains("counted,TPPS/M1,2026-03-12,BAPPEDA,present,true"))
    #expect(
      try desk.done("report health --period 2026").contains("no minutes state the mandate: 1."))
  }

  // MARK: What touches the commitments of a meeting

  /// TPPS/M1, scheduled for 20 March, from which TPPS/K2 is proposed, due on 1 April.
  private func scheduled() throws {
    try desk.done("meeting schedule TPPS --title Third --date 2026-03-20 --as DPPKB")
    try desk.done(
      """
      commitment propose TPPS --deliverable Data --debtor DINKES --creditor BAPPEDA \
      --due 2026-04-01 --meeting TPPS/M1 --as DPPKB
      """)
  }

  @Test("of a meeting that is moved: its commitments are named, and those due before it")
  func moved() throws {
    try scheduled()
    let place = desk.run("meeting reschedule TPPS/M1 --place Hall --as DPPKB").words
    #expect(!place.contains("TPPS/K2"))
    let later = desk.run("meeting reschedule TPPS/M1 --date 2026-03-25 --as DPPKB").words
    #expect(later.contains("open commitments from TPPS/M1, which is now on 2026-03-25: TPPS/K2"))
    #expect(!later.contains("due before"))
    let last = desk.run("meeting reschedule TPPS/M1 --date 2026-04-02 --as DPPKB").words
    #expect(last.contains("due before TPPS/M1 on 2026-04-02: TPPS/K2"))
  }

  @Test("of a meeting that is cancelled: its commitments are named, and nothing more comes from it")
  func cancelled() throws {
    try scheduled()
    let words = desk.run("meeting cancel TPPS/M1 --reason Rain --as DPPKB").words
    #expect(
      words.contains("still open, though they come from TPPS/M1, which is cancelled: TPPS/K2"))
    let answer = desk.run(
      """
      commitment propose TPPS --deliverable Data --debtor DINKES --creditor BAPPEDA \
      --due 2026-04-01 --meeting TPPS/M1 --as DPPKB
      """)
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(from-cancelled)"))
  }

  @Test(
    "of another group's meetings are all answered with place and advice",
    .enabled(if: RealData.isPresent))
  func w3c() throws {
    let desk = try Desk.withTaskForce()
    let folder = RealData.folder.appendingPathComponent("w3c_jsonld_minutes/_minutes")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files.count == 89)
    for file in files {
      let path = folder.appendingPathComponent(file).path
      let answer = desk.run(["meeting", "log", path, "--dry-run", "--as", "DPPKB"])
      #expect(answer.status == .badData, "\(file)")
      #expect(answer.bytes.isEmpty, "\(file)")
      let place = try #require(answer.words.firstMatch(of: /^(.+):(\d+):(\d+): (.+)/), "\(file)")
      #expect(place.1 == path)
      #expect(answer.words.contains("Example:"), "\(file)")
    }
  }
}

extension Desk {
  /// Minutes of the meeting that the season schedules for 18 June 2026, with all there can be.
  static let third = """
    ---
    gugus-tugas: TPPS
    rapat: "Rapat: ke-3 #1"
    tanggal: 2026-06-18
    waktu: 09.00-11.30 WITA
    tempat: https://example.org/rapat?x=1&y=2
    pimpinan: BAPPEDA
    notulis: "no"
    kuorum: 3
    ---
    ## Peserta
    - BAPPEDA: hadir, Kepala Bappeda, S.E., dapat memutuskan
    - DINKES: diwakili dr. Ratna, M.Kes.
    - DINSOS: izin, sakit
    ## Agenda
    1. \\*Bintang\\* dan | pipa
    - tanpa nomor
    ## Pembahasan
    ### Data

    > Kutipan
    - butir
    ## Keputusan
    3. Tiga.
    7. Tujuh \\_garis\\_.
    ## Tindak lanjut
    | Kegiatan | Penanggung jawab | Untuk | Pendukung | Batas waktu | Keputusan | Sifat |
    |---|---|---|---|---|---|---|
    | Pipa \\| di dalam | DINKES | BAPPEDA | DINSOS, DPPKB | 2026-07-10 | 7 | |
    | Wajib | DPPKB | BAPPEDA | – | 2026-07-11 | 3 | ditugaskan |

    """
}
