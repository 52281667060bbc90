import GugusDomain
import TestSupport
import Testing

@testable import GugusFiles
@testable import GugusMinutes

@Suite("A wrong minutes file")
struct MinutesFaultTests {
  @Test("without front matter gets one fault, with an example that reads")
  func noFrontMatter() throws {
    let text = "\n## Agenda\n- x\n## Salah\n"
    #expect(
      faults(inMinutes: text)
        == ["2:1 the file must begin with the meeting's data between two lines “---”"])
    for language in Language.allCases {
      let example = MinutesFault.noFrontMatter.example.in(language)
      let whole = example + "\n## Peserta\n- BAPPEDA: hadir\n"
      #expect(try minutes(whole).taskForce.text == "TPPS")
    }
  }

  @Test("that is empty gets the same fault")
  func emptyFile() {
    #expect(faults(inMinutes: "").count == 1)
  }

  @Test("whose front matter is not closed gets one fault, whatever rules follow")
  func notClosed() {
    #expect(
      faults(inMinutes: "---\nrapat: R\n## Diskusi\n---\n")
        == [
          "1:1 the meeting's data begin here, but the second line “---” that ends them is missing"
        ])
  }

  @Test("whose aliases would stand for billions of words is refused before they do")
  func billionLaughs() {
    let lists = (1...30).map { "&a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)], " }.joined()
    let found = faults(inMinutes: "---\nrapat: [&a0 x, \(lists){? *a30 : x}]\n---\n")
    #expect(found.contains { $0.hasPrefix("2:1 ") }, "\(found)")
  }

  @Test("names every wrong field at its place")
  func fields() {
    let text = """
      ---
      gugus-tugas: 3PS
      gugus-tugas: TPPS
      rapat: "a\\tb"
      date: 2026-02-30
      layout: minutes
      waktu: 11.00-09.00
      kuorum:  0
      kode: TPPS
      tempat: a: b
      ---
      ## Peserta
      - DINKES: hadir
      """
    #expect(
      faults(inMinutes: text) == [
        "2:14 “3PS” cannot be a task force's code; use letters, digits, - and ., beginning with a "
          + "letter",
        "3:1 “task-force” is here a second time; keep one",
        "4:8 a character that cannot be seen (U+0009) is in the text; delete it",
        "5:7 “2026-02-30” does not exist in the calendar (years 1900 to 2999)",
        "6:1 unknown field “layout”; known are: task-force, code, edition, meeting, date, time, "
          + "place, chair, minute-taker, quorum",
        "7:8 the meeting ends before it starts",
        "8:10 “0” is not a number of agencies (1 or more)",
        "9:7 “TPPS” is not a meeting's code",
        "10:1 this is not “name: value”; put a value with : or # in double quotes",
      ])
  }

  @Test("names every missing field")
  func missingFields() {
    #expect(
      faults(inMinutes: "---\ntempat: x\nrapat:\n---\n") == [
        "1:1 the meeting's data lack “task-force”", "1:1 the meeting's data lack “date”",
        "1:1 nothing says who came; write each agency in a line of its own under “Attendance”",
        "3:1 the meeting's data lack “meeting”",
      ])
  }

  @Test("that says of nobody that they came gets a fault, whether it has the section or not")
  func nobodyCame() {
    let head = "---\ngugus-tugas: TPPS\nrapat: R\ntanggal: 2026-03-12\n---\n"
    let cause = "nothing says who came; write each agency in a line of its own under “Attendance”"
    #expect(faults(inMinutes: head + "## Agenda\n- a\n") == ["1:1 \(cause)"])
    #expect(faults(inMinutes: head + "## Peserta\n<!-- nanti -->\n") == ["1:1 \(cause)"])
  }

  @Test("says which day of the week a day is, where the file says another")
  func weekday() {
    let text = "---\ngugus-tugas: TPPS\nrapat: R\ntanggal: Jumat, 9 April 2026\n---\n"
    #expect(
      faults(inMinutes: text + "## Peserta\n- DINKES: hadir\n") == [
        "4:10 2026-04-09 is a Thursday, the file says “Jumat”: which is it?"
      ])
  }

  @Test("gets one fault for text before the sections and one for an unknown section")
  func sections() {
    #expect(
      faults(inMinutes: file("# T\nx\n## Salah\nx\n## Agenda\n- a\n## agenda\n- b\n")) == [
        "6:1 this text belongs to no section; put it under a heading such as “## Discussion”",
        "8:4 unknown section “Salah”; known are: Attendance, Agenda, Discussion, Decisions, "
          + "Follow-up, Amendments (within Discussion use “###”)",
        "12:4 “Agenda” is here a second time; keep one",
      ])
  }

  @Test("names a comment that is not closed, and text that a comment would swallow")
  func comments() {
    let came = "## Peserta\n- DINKES: hadir\n"
    #expect(
      faults(inMinutes: file(came + "## Agenda\n<!-- a --> - b\n<!-- c\n## Keputusan\n")) == [
        "9:12 text after a comment would be lost; put it in a line of its own",
        "10:1 the comment that begins here is never closed by “-->”",
      ])
  }

  @Test("names what is wrong in the attendance")
  func attendance() {
    let text = """
      ## Peserta
      - A: hadir
      - B hadir
      - A: izin
      - C: datang, Budi
      - 9: hadir
      Juga D
      dan E
      - F: hadir,  x\u{7}y
      """
    #expect(
      faults(inMinutes: file(text)) == [
        "8:3 this line is not written as the section “Attendance” needs it",
        "9:3 A is in the attendance a second time; keep one",
        "10:6 unknown attendance “datang, Budi”; write one of: present, represented, excused, "
          + "absent",
        "11:3 “9” cannot be an agency's code; use letters, digits, - and ., beginning with a "
          + "letter",
        "12:1 this line is not written as the section “Attendance” needs it",
        "14:15 a character that cannot be seen (U+0007) is in the text; delete it",
      ])
  }

  @Test("names numbers that are no numbers, or used twice")
  func numbers() {
    let max = "9223372036854775807"
    #expect(
      faults(inMinutes: file("## Keputusan\n0. a\n1. b\n1. c\n\(max). d\n- e\n\(max)0. f\n2.\n"))
        == [
          "7:1 “0” is not a number from 1 upward", "9:1 number 1 is used a second time",
          "11:3 “-” is not a number from 1 upward", "12:1 “\(max)0” is not a number from 1 upward",
          "13:3 some text is needed here",
        ])
  }

  @Test("names what is wrong in each cell of the follow-up matrix")
  func cells() {
    let text = """
      ## Keputusan
      1. a
      ## Tindak lanjut
      | Kegiatan | Penanggung jawab | Untuk | Batas waktu | Keputusan | Sifat | Kode |
      |---|---|---|---|---|---|---|
      | a | A | B | 2026-04-31 | 2 | wajib | TPPS/M1 |
      |  | A | A | 2026-03-11 | x | - |  |
      | b | A | ? | besok | 1 | imposed | TPPS/K1 |
      | c | A | B | 2026-04-01 | 1 | | TPPS/K1 |
      | d | A | B | 2026-04-01 | – | | TPPS/K1 |
      | e \\| f | A | B |
      """
    #expect(
      faults(inMinutes: file(text)) == [
        "11:15 “2026-04-31” does not exist in the calendar (years 1900 to 2999)",
        "11:28 these minutes have no decision 2",
        "11:32 unknown kind “wajib”; write one of: proposed, imposed",
        "11:40 “TPPS/M1” is not a commitment's code", "12:2 “Deliverable” must not be empty",
        "12:10 A would owe this to itself; name another agency as debtor or creditor",
        "12:14 due on 2026-03-11, before the meeting itself (2026-03-12)",
        "12:27 “x” is not a number from 1 upward",
        "13:11 this is still open: write what is right in place of the ?",
        "13:15 “besok” is not a date", "15:34 TPPS/K1 has a row already",
        "16:1 this row has 3 cells, the table 7 columns; write \\| for a | inside a text",
      ])
  }

  @Test("whose matrix lacks columns gets one fault, however many rows it has")
  func missingColumns() {
    let rows = String(repeating: "| a | A |\n", count: 50)
    #expect(
      faults(inMinutes: file("## Tindak lanjut\n| Kegiatan | Untuk |\n|---|---|\n" + rows))
        == ["7:1 the table lacks these columns: Debtor, Due"])
  }

  @Test("whose matrix has an unknown column gets one fault for it")
  func unknownColumn() {
    let found = faults(inMinutes: file("## Tindak lanjut\n| Apa | Untuk |\n|---|---|\n| a | A |\n"))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("7:3 unknown column “Apa”; known are: Code, ") == true)
  }

  @Test("names what is wrong in a listed follow-up")
  func listedFollowUps() {
    let text = """
      ## Tindak lanjut
      - A: tanpa panah (2026-04-10)
      - A → B: tanpa tanggal
      - A → B: teks (2026-04-10; bantuan: C; segera; pendukung: C; pendukung: D)
      """
    let detail = "is not understood; after the due date come supporters, decision, code or imposed"
    #expect(
      faults(inMinutes: file(text)) == [
        "7:3 this line is not written as the section “Follow-up” needs it",
        "8:3 this line is not written as the section “Follow-up” needs it",
        "9:28 “bantuan: C” \(detail)", "9:40 “segera” \(detail)",
        "9:62 “Supporters” is here a second time; keep one",
      ])
  }

  @Test("names what is wrong in an amendment")
  func amendments() {
    let text = """
      ## Amandemen
      - tanpa tanggal
      - (2026-05-03; keputusan 9) teks
        Alasan: x
      - (2026-05-03; apa 1) teks
      """
    #expect(
      faults(inMinutes: file(text)) == [
        "7:3 this line is not written as the section “Amendments” needs it",
        "8:26 these minutes have no decision 9",
        "10:3 the amendment gives no reason",
        "10:16 this line is not written as the section “Amendments” needs it",
      ])
  }

  @Test("that is not UTF-8 gets one fault at the first wrong byte")
  func notUTF8() {
    let bytes = Array("---\né".utf8) + [0xFF] + Array("\n".utf8)
    let found = faults { () throws(FileFaults) in try Minutes.read(bytes: bytes, file: "m.md") }
    #expect(
      found
        == ["2:2 this is not UTF-8 text (byte 255); save the file again with encoding UTF-8"])
  }

  @Test("that holds a NUL gets one fault there")
  func nul() {
    #expect(
      faults(inMinutes: "---\na\0b\n")
        == ["2:2 an empty character (NUL) is here: this is not a text file, or it is damaged"])
  }

  @Test("over the limit is refused before it is looked at")
  func tooLarge() {
    let found = faults { () throws(FileFaults) in
      try Minutes.read(bytes: Array(repeating: 0xFF, count: 4_000_001), file: "m.md")
    }
    #expect(found == ["1:1 the file is too large: 4000001 bytes, at most 4000000"])
  }

  @Test("with many faults shows twenty and counts the others")
  func manyFaults() throws {
    let text = file("## Peserta\n" + String(repeating: "- x\n", count: 1_000))
    let thrown = #expect(throws: FileFaults.self) { try minutes(text) }
    #expect(thrown?.faults.count == 20)
    #expect(thrown?.more == 980)
  }

  @Test("of one enormous line is answered")
  func enormousLine() throws {
    let codes = String(repeating: "?,", count: 100_000)
    let header = "| Kegiatan | Penanggung jawab | Untuk | Batas waktu | Pendukung |\n|---|\n"
    let text = file("## Tindak lanjut\n\(header)| a | A | B | 2026-04-10 | \(codes) |\n")
    let thrown = #expect(throws: FileFaults.self) { try minutes(text) }
    #expect(thrown?.more == 99_981)
  }

  @Test("nested deeper than YAML allows gets a fault, not a crash")
  func deepYAML() {
    let text = "---\ngugus-tugas: " + String(repeating: "[", count: 100_000) + "\n---\n"
    #expect(faults(inMinutes: text).count == 4)
  }

  @Test(
    "of another system gets faults to act on",
    .disabled(if: RealData.isAbsent, "needs GUGUS_REAL_DATA: w3c_jsonld_minutes"))
  func foreignMinutes() throws {
    let folder = "w3c_jsonld_minutes/_minutes"
    let files = try RealData.files(in: folder)
    #expect(files.count == 89)
    for name in files {
      let bytes = try RealData.bytes("\(folder)/\(name)")
      let found = faults { () throws(FileFaults) in try Minutes.read(bytes: bytes, file: name) }
      #expect(found.contains { $0.contains("unknown field “layout”") }, "\(name)")
      let notOurs = "this line is not written as the section “Attendance” needs it"
      #expect(found.contains { $0.contains(notOurs) }, "\(name)")
      #expect((4...15).contains(found.count), "\(name): \(found)")
    }
  }
}
