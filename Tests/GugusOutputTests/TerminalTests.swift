import GugusDomain
import Testing

@testable import GugusOutput

@Suite("The terminal table")
struct TerminalTests {
  @Test("in a pipe, in English")
  func plainEnglish() throws {
    #expect(
      try rendered(status, as: .table) == """
        Status of TPPS

        Kept on time  12/15 (80%)
        Reliability   55–93%

        Commitments
        Code      Deliverable                  Due         State      Late
        ────────  ───────────────────────────  ──────────  ─────────  ────
        Debtor: DINKES
        TPPS/K1   Kirim data timbang Februari  2026-04-10  active        7
        TPPS/K12  Padankan data balita         2026-04-20  satisfied     –

        Debtor: DINSOS
        TPPS/K2   Salurkan bantuan             2026-04-20  violated    120

        Released ones are left out.

        """)
  }

  @Test("in a pipe, in Indonesian")
  func plainIndonesian() throws {
    #expect(
      try rendered(status, as: .table, .indonesian) == """
        Keadaan TPPS

        Tepat waktu  12/15 (80%)
        Keandalan    55–93%

        Komitmen
        Kode      Keluaran                     Batas waktu  Status     Terlambat
        ────────  ───────────────────────────  ───────────  ─────────  ─────────
        Penanggung jawab: DINKES
        TPPS/K1   Kirim data timbang Februari  2026-04-10   berjalan           7
        TPPS/K12  Padankan data balita         2026-04-20   terpenuhi          –

        Penanggung jawab: DINSOS
        TPPS/K2   Salurkan bantuan             2026-04-20   dilanggar        120

        Yang dibebaskan tidak dihitung.

        """)
  }

  @Test("wraps flexible columns and titles at words to fit the terminal")
  func wraps() throws {
    let narrow = Style(width: 56, hasColour: false)
    #expect(
      try rendered(status, as: .table, style: narrow, .indonesian) == """
        Keadaan TPPS

        Tepat waktu  12/15 (80%)
        Keandalan    55–93%

        Komitmen
        Kode      Keluaran      Batas       Status     Terlambat
                                waktu
        ────────  ────────────  ──────────  ─────────  ─────────
        Penanggung jawab: DINKES
        TPPS/K1   Kirim data    2026-04-10  berjalan           7
                  timbang
                  Februari
        TPPS/K12  Padankan      2026-04-20  terpenuhi          –
                  data balita

        Penanggung jawab: DINSOS
        TPPS/K2   Salurkan      2026-04-20  dilanggar        120
                  bantuan

        Yang dibebaskan tidak dihitung.

        """)
  }

  @Test("becomes a block for each row where the columns do not fit")
  func records() throws {
    let narrower = Style(width: 30, hasColour: false)
    #expect(
      try rendered(status, as: .table, style: narrower, .indonesian) == """
        Keadaan TPPS

        Tepat waktu  12/15 (80%)
        Keandalan    55–93%

        Komitmen
        Penanggung jawab: DINKES
        Kode         TPPS/K1
        Keluaran     Kirim data
                     timbang Februari
        Batas waktu  2026-04-10
        Status       berjalan
        Terlambat    7

        Kode         TPPS/K12
        Keluaran     Padankan data
                     balita
        Batas waktu  2026-04-20
        Status       terpenuhi
        Terlambat    –

        Penanggung jawab: DINSOS
        Kode         TPPS/K2
        Keluaran     Salurkan bantuan
        Batas waktu  2026-04-20
        Status       dilanggar
        Terlambat    120

        Yang dibebaskan tidak
        dihitung.

        """)
  }

  @Test("colours titles and states, and says them in words all the same")
  func colours() throws {
    let document = Document(
      [
        Section(
          "states", nil,
          .table(
            Table(
              [Column("state", Term(en: "State", id: "Status"))],
              rows: [[.term(CommitmentState.violated, .bad)], [.term(CommitmentState.active)]])))
      ])
    #expect(
      try rendered(document, as: .table, style: Style(width: 40, hasColour: true)) == """
        \u{1B}[1mState\u{1B}[0m
        \u{1B}[2m────────\u{1B}[0m
        \u{1B}[31mviolated\u{1B}[0m
        active

        """)
  }

  @Test("says plainly that there are no rows")
  func emptyTable() throws {
    let none = Term(en: "Nothing is overdue.", id: "Tidak ada yang terlambat.")
    let document = Document(
      [
        Section(
          "overdue", Term(en: "Overdue", id: "Terlambat"),
          .table(Table(commitments.columns, whenEmpty: none, rows: [])))
      ])
    #expect(
      try rendered(document, as: .table, .indonesian)
        == "Terlambat\nTidak ada yang terlambat.\n")
  }

  @Test("shows control and bidirectional characters instead of obeying them")
  func hostile() throws {
    let output = try rendered(
      texts(["a\u{1B}[31mb", "x\u{202E}y", "p\u{2028}q", "tab\there", "r\rs"]), as: .table)
    #expect(
      output == """
        No.  Text
        ───  ────────────
          0  a\\u{1B}[31mb
          1  x\\u{202E}y
          2  p\\u{2028}q
          3  tab here
          4  r\\u{D}s

        """)
  }

  @Test("breaks lines where the text does on a terminal, and marks them in a pipe")
  func lineBreaks() throws {
    let document = texts(["one\ntwo\r\nthree"])
    #expect(
      try rendered(document, as: .table, style: Style(width: 40, hasColour: false)) == """
        No.  Text
        ───  ─────
          0  one
             two
             three

        """)
    #expect(try rendered(document, as: .table).hasSuffix("  0  one⏎two⏎three\n"))
  }

  @Test("aligns by what is seen, not by characters")
  func alignment() throws {
    #expect(
      try rendered(texts(["日本語", "e\u{301}", "👩‍❤️‍👨"]), as: .table) == """
        No.  Text
        ───  ──────
          0  日本語
          1  e\u{301}
          2  👩‍❤️‍👨

        """)
  }

  @Test("loses nothing and fits the width after the rows that decided it, too")
  func lateWideRow() throws {
    let late = "a very late text, wider than all before it"
    let output = try rendered(
      texts(Array(repeating: "short", count: 500) + [late]), as: .table,
      style: Style(width: 40, hasColour: false))
    #expect(output.split(separator: "\n").allSatisfy { $0.columns <= 40 })
    let letters = output.filter { !$0.isWhitespace }
    #expect(letters.hasSuffix("500" + late.filter { !$0.isWhitespace }))
  }

  @Test("breaks a word only where it is wider than its column")
  func longWord() {
    #expect("see Kementerian/Lembaga".wrapped(to: 10) == ["see", "Kementeria", "n/Lembaga"])
  }

  @Test("breaks even a character that is wider than the line")
  func wideCharacter() {
    let tower = "ꦏ" + String(repeating: "\u{A9C0}", count: 9)
    #expect(tower.wrapped(to: 4).allSatisfy { $0.columns <= 4 })
    #expect(tower.wrapped(to: 4).joined().utf8.elementsEqual(tower.utf8))
  }

  @Test("draws a bar that is full only for all and empty only for none")
  func bars() {
    #expect(bar(6, of: 10) == "██████░░░░")
    #expect(bar(199, of: 200) == "█████████░")
    #expect(bar(1, of: 200) == "█░░░░░░░░░")
    #expect(bar(0, of: 3) == "░░░░░░░░░░")
    #expect(bar(3, of: 3) == "██████████")
  }

  @Test("prints a bar beside its numbers")
  func barCell() throws {
    let document = Document(
      [Section("facts", nil, .facts([Fact("due", Term(en: "Due", id: "Batas"), .bar(6, of: 10))]))])
    #expect(try rendered(document, as: .table) == "Due  ██████░░░░ 6/10\n")
    #expect(try rendered(document, as: .markdown) == "- **Due:** 6/10 (60%)\n")
  }
}
