import GugusDomain
import Testing

@testable import GugusFiles
@testable import GugusMinutes

@Suite("The text of a document")
struct DocumentTextTests {
  @Test(
    "is struck out as a whole only where nothing is left",
    arguments: [
      ("~~a~~", true), ("~~a~~.", true), ("~~a~~ ~~b~~", true), ("~~a~~ b", false),
      ("~~a~~ b ~~c~~", false), ("a ~~b", false), ("~~~~", false), ("a", false),
    ])
  func struck(_ text: String, _ isStruck: Bool) {
    #expect(text[...].isStruck == isStruck)
  }

  @Test("keeps its strikes and boxes where it is written with tags, and no other tag of looks")
  func tags() {
    #expect(InlineHTML.plain("<s>a</s> <del>b</del> <b>c</b><br>d") == "~~a~~ ~~b~~ **c** d")
    #expect(InlineHTML.plain("- <input type=checkbox checked> a") == "- ☑  a")
    #expect(
      InlineHTML.plain("1 < 2 and <https://example.org>") == "1 < 2 and <https://example.org>")
  }

  @Test(
    "has the strikes of messengers, of one tilde, and no other tilde is one",
    arguments: [
      ("~a b~", "~~a b~~"), ("(~a~ b)", "(~~a~~ b)"), ("~10 a, ~20 b", "~10 a, ~20 b"),
      ("H~2~O", "H~2~O"), ("~~a~~", "~~a~~"), ("a ~ b ~ c", "a ~ b ~ c"), ("~", "~"),
    ])
  func tildes(_ text: String, _ strikes: String) {
    #expect(text[...].withLongStrikes == strikes)
  }

  @Test("of a page has the strikes of its style sheets, in each part of a row")
  func classes() {
    func prepared(_ page: String) -> String {
      String(decoding: DocumentFormat.html.prepared(Array(page.utf8)), as: UTF8.self)
    }
    let sheet = "<style>.a{color:red}.c3,p.d{text-decoration:line-through}</style>"
    #expect(
      prepared(sheet + "<span class=\"a c3\">a</span><p class=d>b</p><p class='a'>c</p>")
        == sheet
        + "<span class=\"a c3\">~~a~~</span><p class=d>~~b~~</p><p class='a'>c</p>")
    #expect(
      prepared(sheet + "<tr class=d><td>a</td><td>b</td></tr><tr><td>c</td></tr>")
        == sheet + "<tr class=d><td>~~a~~</td><td>~~b~~</td></tr><tr><td>c</td></tr>")
  }

  @Test(
    "of a page has what is hidden in it struck out",
    arguments: [
      ("<li style='display: none'>a</li>", "<li style='display: none'>~~a~~</li>"),
      ("<p hidden>a</p><p>b</p>", "<p hidden>~~a~~</p><p>b</p>"),
      (
        "<div style=\"display:none\"><p>a</p><div><p>b</p></div></div><p>c</p>",
        "<div style=\"display:none\"><p>~~a~~</p><div><p>~~b~~</p></div></div><p>c</p>"
      ),
      ("<p style='overflow:hidden'>a</p>", "<p style='overflow:hidden'>a</p>"),
    ])
  func hidden(_ page: String, _ expected: String) {
    let prepared = DocumentFormat.html.prepared(Array(page.utf8))
    #expect(String(decoding: prepared, as: UTF8.self) == expected)
  }

  @Test("in a line of other text has what is hidden struck out")
  func hiddenInline() {
    #expect(InlineHTML.plain("a <span style=\"display:none\">b</span> c") == "a ~~b~~ c")
    #expect(InlineHTML.plain("a <span class=x>b</span> c") == "a b c")
  }

  @Test("has the marks of messengers and of Word as those of items, and pictures as none")
  func messengers() {
    let line = { (text: String) in NotesLine(text[...], number: 1) }
    #expect(line("1️⃣ a").ordinal == 1)
    #expect(line("1️⃣2️⃣ a").ordinal == 12)
    #expect(line("② a").ordinal == 2)
    #expect(line("§ a").isItem && line("o a").isItem && !line("oa").isItem)
    #expect(line("📅 Kamis").content == "Kamis")
    #expect(!line("✅ *Tindak lanjut:*").isItem && line("✅ Bappeda").isTicked == true)
    #expect(!line("📌 *Keputusan:*").isItem && line("📌 a").isItem)
  }

  @Test("of a page has signs for its boxes and strikes")
  func boxes() {
    func prepared(_ page: String) -> String {
      String(decoding: DocumentFormat.html.prepared(Array(page.utf8)), as: UTF8.self)
    }
    #expect(prepared("<INPUT TYPE='checkbox' CHECKED/>a") == "&#9745; a")
    #expect(prepared("<input type=checkbox data-checked=x>a") == "&#9744; a")
    #expect(prepared("<input type=text>a<input") == "<input type=text>a<input")
    #expect(
      prepared("<li style='text-decoration: line-through'>a</li><li>b</li>")
        == "<li style='text-decoration: line-through'>~~a~~</li><li>b</li>")
    let text = Array("<input type=checkbox>".utf8)
    #expect(DocumentFormat.word.prepared(text) == text)
  }

  @Test("has no comments, and no word of its code means anything")
  func unseen() {
    let plain = PlainLines(["a <!-- b", "c --> d", "```", "<!-- e -->", "```", "f <!-- g"])
    #expect(plain.lines == ["a ", " d", "```", "<!-- e -->", "```", "f <!-- g"])
    #expect(plain.withComment == [0, 1])
    #expect(plain.verbatim == [2, 3, 4])
    #expect(PlainLines(["```", "a"]).verbatim.isEmpty, "a fence that nothing closes is none")
  }

  @Test(
    "has tables that blanks alone set apart, with rows that go on, and with those that do not fit")
  func aligned() throws {
    let lines: [Substring] = [
      "No   Kegiatan        PIC", "1    Surat           DPMD", "     ke desa", "",
      "2    Rekap           DINKES", "3  Peta  untuk  semua", "", "Demikian.",
    ]
    let table = try #require(AlignedTable(lines, at: 0))
    #expect(
      table.rows.map(\.cells) == [
        ["No", "Kegiatan", "PIC"], ["1", "Surat ke desa", "DPMD"], ["2", "Rekap", "DINKES"],
        ["3", "Peta", "untuk", "semua"],
      ])
    #expect(table.rows.map(\.isMisaligned) == [false, false, false, true])
    #expect(table.end == 6)
    #expect(
      AlignedTable(["Tanggal      : 9 April      2026", "Tempat       : Aula"], at: 0) == nil)
  }

  @Test("has one row between two rules of a table that is drawn")
  func drawn() {
    let text = """
      +----+---------+
      | No | Nama    |
      +====+=========+
      | 1  | - Ann   |
      |    | - Bob   |
      +----+---------+
      | 2  | Cem     |
      +----+---------+
      """
    let rows = TextBlocks.read(text.split(separator: "\n"), .ofMinutes).compactMap {
      block -> [Substring]? in
      guard case .row(let row) = block.kind else { return nil }
      return row.cells
    }
    #expect(rows == [["No", "Nama"], ["1", "- Ann; Bob"], ["2", "Cem"]])
  }

  @Test(
    "has marks of many kinds before its items",
    arguments: [
      ("1. a", ListMark.number), ("(1) a", .number), ("1.) a", .number), ("1.1 a", .subnumber),
      ("1.2.3. a", .subnumber), ("👉 a", .bullet), ("➡️ a", .bullet),
    ])
  func marks(_ text: String, _ mark: ListMark) {
    let line = NotesLine(text[...], number: 1)
    #expect(line.isItem)
    #expect(line.mark == mark)
    #expect(line.content == "a")
  }

  @Test("has no marks in times, years and sums", arguments: ["09.00 a", "(2026) a", "1.500 a"])
  func noMarks(_ text: String) {
    #expect(!NotesLine(text[...], number: 1).isItem)
  }
}

@Suite("A day on which something is due")
struct DueDayTests {
  @Test(
    "is certain only where a cell says nothing else",
    arguments: [
      ("12 Mei 2026", true), ("paling lambat 12 Mei 2026", true), ("12 Mei 2026 (Selasa)", true),
      ("12 Mei 2026 pukul 12.00 WIB", true), ("no later than 12 May 2026", true),
      ("setelah 12 Mei 2026", false), ("mulai 12 Mei 2026", false), ("bukan 12 Mei 2026", false),
      ("12 Mei 2026?", false), ("sebelum 12 Mei 2026", false), ("not before 12 May 2026", false),
      ("semula 5 Mei 2026 menjadi 12 Mei 2026", false), ("jika cair, 12 Mei 2026", false),
    ])
  func cells(_ text: String, _ isDue: Bool) {
    let due = NotedDay.due(in: text)
    #expect(due?.day.iso == "2026-05-12")
    #expect(due?.isDue == isDue)
  }

  @Test("is none in a span of days, or where none is named", arguments: ["1-5 Mei 2026", "H-3"])
  func none(_ text: String) {
    #expect(NotedDay.due(in: text) == nil)
    #expect(ItemCues.relativeTime(in: text) != nil)
  }
}

@Suite("The words of a decision or a follow-up")
struct ItemCuesTests {
  @Test(
    "say that there is none",
    arguments: [
      "Nihil", "Tidak ada", "Tidak ada keputusan", "No decision on the fees", "Belum ada",
    ])
  func none(_ text: String) {
    #expect(ItemCues.saysNone(text[...]))
  }

  @Test(
    "may decide that there is none of something else",
    arguments: ["Tidak ada anggaran baru", "No fees"])
  func notNone(_ text: String) {
    #expect(!ItemCues.saysNone(text[...]))
  }

  @Test(
    "leave open whether a decision stands",
    arguments: [
      "Honor naik (dicoret)", "Ditolak: usul honor", "Not adopted: one form", "Honor naik?",
      "Catatan: honor belum ada", "Dinkes memaparkan data", "Honor dibahas lagi", "Approved.",
    ])
  func unsettled(_ text: String) {
    #expect(ItemCues.unsettling(decision: text) != nil)
  }

  @Test(
    "settle it", arguments: ["Honor naik.", "Tidak ada anggaran baru.", "Sepakat menolak usul."])
  func settled(_ text: String) {
    #expect(ItemCues.unsettling(decision: text) == nil)
  }

  @Test(
    "say in a column how far a follow-up is",
    arguments: [
      ("selesai", ItemCues.Status.isDone), ("√", .isDone), ("100%", .isDone),
      ("sudah dikirim", .isDone), ("belum", .isOpen), ("belum selesai", .isOpen), ("40%", .isOpen),
      ("batal", .unclear), ("ditunda", .unclear), ("sudah sebagian", .unclear), ("✗", .unclear),
    ])
  func status(_ cell: String, _ status: ItemCues.Status) {
    #expect(ItemCues.status(cell[...]) == status)
  }

  @Test(
    "say that a cell is as the one above",
    arguments: ["sda", "s.d.a.", "\"", "”", "idem", "- \" -"])
  func ditto(_ cell: String) {
    #expect(ItemCues.isDitto(cell[...]))
  }

  @Test("say nothing of the one above", arguments: ["", "-", "DINKES", "sama DINKES"])
  func noDitto(_ cell: String) {
    #expect(!ItemCues.isDitto(cell[...]))
  }
}
