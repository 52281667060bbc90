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
      ("2026-04-20", "2026-04-30", ["commitment.corrected"]),
      ("- DINSOS: excused", "- DINSOS: present", ["meeting.logged"]),
      ("| Match the data |", "| Match all the data |", ["commitment.proposed"]),
      ("| DINSOS | 2026-04-20", "| | 2026-04-20", ["commitment.corrected"]),
    ])
  func difference(_ old: String, _ new: String, _ kinds: [String]) throws {
    #expect(log().status == .done)
    let before = try desk.record().split(separator: "\n").count
    try desk.file("changed.md", Desk.minutes(new, insteadOf: old))
    #expect(log("changed.md").status == .done)
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
    try desk.done("meeting log third.md --as DPPKB")
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
        ": \(Presence.absent.term.in(language))",
        with: ": \(Presence.present.term.in(language))")
      #expect(filled != agenda)
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
    try desk.done("meeting agenda TPPS --output agenda.md")
    #expect(log("agenda.md").status == .done)
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
