import GugusDomain
import Testing

@testable import GugusInterchange

@Suite("A file of agencies")
struct AgencyRowTests {
  private func read(_ text: String) throws(FileFaults) -> [AgencyRow] {
    try AgencyRow.read(bytes: Array(text.utf8), file: "a.csv")
  }

  private func found(_ text: String) -> [String] {
    faults { () throws(FileFaults) in try read(text) }
  }

  @Test("gives each agency with its line")
  func rows() throws {
    let text = """
      code,name_id,name_en,kind,sector,parent,from,until
      dinkes,Dinas Kesehatan,Health Office,dinas,kesehatan,BAPPEDA,2026-01-01,31 Desember 2026
      ,,,,,,,
      BPS,Badan Pusat Statistik,,institution,data,,,
      """
    #expect(
      try read(text) == [
        AgencyRow(
          line: 2, code: AgencyCode(unchecked: "DINKES"),
          name: Term(en: "Health Office", id: "Dinas Kesehatan"), kind: .regionalOffice,
          sector: "kesehatan", parent: AgencyCode(unchecked: "BAPPEDA"),
          from: Day(iso: "2026-01-01"), until: Day(iso: "2026-12-31")),
        AgencyRow(
          line: 4, code: AgencyCode(unchecked: "BPS"), name: Term(same: "Badan Pusat Statistik"),
          kind: .institution, sector: "data"),
      ])
  }

  @Test("may not have a line break in a name")
  func lineBreak() {
    #expect(
      found("code,name_id,kind,sector\nA,\"a\nb\",dinas,s\n")
        == ["2:3 a character that cannot be seen (U+000A) is in the text; delete it"])
  }

  @Test("may have Indonesian headers, in another order, with semicolons")
  func indonesianHeaders() throws {
    let rows = try read("Jenis;KODE;Nama EN;sektor\nswasta;X;Ex;usaha\n")
    #expect(
      rows == [
        AgencyRow(
          line: 2, code: AgencyCode(unchecked: "X"), name: Term(same: "Ex"), kind: .privateSector,
          sector: "usaha")
      ])
  }

  @Test("names everything that is wrong with its rows")
  func rowFaults() {
    let text = """
      code,name_id,name_en,kind,sector,from,until
      1X,a,,dinas,s,,
      A,,,dinas,s,,
      A,a,,kerajaan,,2026-02-30,
      B,a,,dinas,s,2026-02-01,2026-01-01
      B,a,,dinas
      B,a,,dinas,s,,,x
      B,"a
      """
    let kinds = AgencyKind.allCases.map(\.term.en).joined(separator: ", ")
    #expect(
      found(text) == [
        "2:1 “1X” cannot be an agency's code; use letters, digits, - and ., beginning with a "
          + "letter",
        "3:3 name_id must not be empty", "4:1 A is in line 3 already; keep one",
        "4:6 unknown kind “kerajaan”; write one of: \(kinds)", "4:15 sector must not be empty",
        "4:16 “2026-02-30” does not exist in the calendar (years 1900 to 2999)",
        "5:25 the period ends (2026-01-01) before it starts (2026-02-01)",
        "6:6 this row has 4 cells, the first line names 7 columns",
        "7:16 this row has 8 cells, the first line names 7 columns",
        "8:3 the quote that opens here is never closed",
      ])
  }

  @Test("with a wrong header gets faults for the header alone")
  func headerFaults() {
    #expect(
      found("code,nama,code,kind\n1,2,3,4\n") == [
        "1:6 unknown column “nama”; known are: code, name_id, name_en, kind, sector, parent, from, "
          + "until",
        "1:11 column “code” is here a second time; keep one",
      ])
    #expect(
      found("code,kind\nx,y\n")
        == ["1:1 the file lacks column name_id", "1:1 the file lacks column sector"])
  }

  @Test("that is empty says what it must begin with")
  func empty() {
    #expect(found("") == ["1:1 the file is empty; its first line must name the columns"])
  }

  @Test("of many wrong rows is answered")
  func manyFaults() throws {
    let text = "code,name_id,kind,sector\n" + String(repeating: "?,a,dinas,s\n", count: 20_000)
    let thrown = #expect(throws: FileFaults.self) { try read(text) }
    #expect(thrown?.more == 19_980)
  }
}
