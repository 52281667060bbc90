import GugusDomain
import Testing

@testable import GugusFiles
@testable import GugusRegisters

@Suite("A file of agencies")
struct AgencyTableTests {
  private func read(_ text: String) throws -> [ImportedRow] {
    let table = try table(text, file: "a.csv")
    return try ImportMapping.own(.agencies, for: table, file: "a.csv").rows(table)
  }

  /// Place and English cause of what is wrong with each row.
  private func found(_ text: String) throws -> [String] {
    var table = try table(text, file: "a.csv")
    let mapping = try ImportMapping.own(.agencies, for: table, file: "a.csv")
    var found: [String] = []
    while let row = try table.next() {
      found += faults { () throws(FileFaults) in try mapping.row(row) }
    }
    return found
  }

  @Test("gives each agency with its line")
  func rows() throws {
    let rows = try read(
      """
      code,name_id,name_en,kind,sector,parent,from,until
      dinkes,Dinas Kesehatan,Health Office,dinas,kesehatan,BAPPEDA,2026-01-01,31 Desember 2026
      ,,,,,,,
      BPS,Badan Pusat Statistik,,institution,data,,,
      """)
    #expect(rows.map(\.line) == [2, 4])
    #expect(rows.map(\.key) == ["DINKES", "BPS"])
    #expect(
      rows.map(\.value) == [
        .agency(
          ImportedAgency(
            code: AgencyCode("DINKES"), nameEnglish: "Health Office",
            nameIndonesian: "Dinas Kesehatan", kind: .regionalOffice, sector: "kesehatan",
            parent: AgencyMention("BAPPEDA"), from: Day(iso: "2026-01-01"),
            until: Day(iso: "2026-12-31"))),
        .agency(
          ImportedAgency(
            code: AgencyCode("BPS"), nameEnglish: "Badan Pusat Statistik",
            nameIndonesian: "Badan Pusat Statistik", kind: .institution, sector: "data")),
      ])
  }

  @Test("may have Indonesian headers, in another order, with semicolons")
  func indonesianHeaders() throws {
    let rows = try read("Jenis;KODE;Nama EN;sektor\nswasta;X;Ex;usaha\n")
    #expect(
      rows.map(\.value) == [
        .agency(
          ImportedAgency(
            code: AgencyCode("X"), nameEnglish: "Ex", nameIndonesian: "Ex", kind: .privateSector,
            sector: "usaha"))
      ])
  }

  @Test("names everything that is wrong with its rows")
  func rowFaults() throws {
    let kinds = AgencyKind.allCases.map(\.term.en).joined(separator: ", ")
    #expect(
      try found(
        """
        code,name_id,name_en,kind,sector,from,until
        1X,a,,dinas,s,,
        A,,,dinas,s,,
        A,a,,kerajaan,,2026-02-30,
        B,a,,dinas,s,2026-02-01,2026-01-01
        """) == [
          "2:1 “1X” cannot be a code; use letters, digits, - and ., beginning with a letter",
          "3:1 the row does not say “name”; fill the cell, or give the mapping a default",
          "4:6 “kerajaan” is not one of our words; say under “values” in the mapping which it "
            + "means: \(kinds)",
          "4:15 the row does not say “sector”; fill the cell, or give the mapping a default",
          "4:16 “2026-02-30” is not a date as the mapping reads them: iso; d MMMM yyyy; "
            + "MMMM d, yyyy",
          "5:25 the period ends (2026-01-01) before it starts (2026-02-01)",
        ])
  }

  @Test("with a wrong header gets faults for the header alone")
  func headerFaults() {
    #expect(
      faults { () throws(FileFaults) in
        let table = try table("code,nama,kode,kind\n1,2,3,4\n")
        return try ImportMapping.own(.agencies, for: table, file: "t.csv")
      } == ["1:11 column “kode” is here a second time; rename one"])
    #expect(
      faults { () throws(FileFaults) in
        let table = try table("code,kind\nx,y\n")
        return try ImportMapping.own(.agencies, for: table, file: "t.csv")
      } == [
        "1:1 the file lacks column “name”, and no mapping says where to find it",
        "1:1 the file lacks column “sector”, and no mapping says where to find it",
      ])
  }
}
