import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusFiles
@testable import GugusRegisters

@Suite("A first mapping that is guessed")
struct MappingGuessTests {
  private func guess(
    _ kind: ImportKind = .commitments, _ bytes: [UInt8], _ language: Language = .english
  ) throws -> String {
    var table = try SourceTable(ByteSource(bytes), file: "f")
    return ImportMapping.guess(kind, &table, register: "list", in: language)
  }

  private func read(_ text: String, _ kind: ImportKind = .commitments) throws -> ImportMapping {
    try ImportMapping.read(bytes: Array(text.utf8), file: "m.yaml", for: kind)
  }

  @Test(
    "of the mandate letters is what was approved", .disabled(if: RealData.isAbsent),
    arguments: Language.allCases)
  func mandateLetters(language: Language) throws {
    let files: [(String, ImportKind)] = [
      ("2021-mandate-commitments.csv", .commitments), ("2021MandateLetters.csv", .agencies),
    ]
    for (file, kind) in files {
      let bytes = try RealData.bytes("canada_mandate_letters/" + file)
      try Golden.expect(
        try guess(kind, bytes, language),
        as: "guess-\(file.split(separator: ".")[0]).\(language.rawValue).yaml")
    }
  }

  @Test(
    "can be read and used as it is", .disabled(if: RealData.isAbsent),
    arguments: [
      ("2021-mandate-commitments.csv", ImportKind.commitments),
      ("2021MandateLetters.csv", .agencies),
      ("2025-LPC-platform.csv", .commitments),
      ("consolidated_2025_LPC_promises_final.csv", .commitments),
    ], Language.allCases)
  func usable(of: (file: String, kind: ImportKind), language: Language) throws {
    let bytes = try RealData.bytes("canada_mandate_letters/" + of.file)
    let mapping = try read(guess(of.kind, bytes, language), of.kind)
    #expect(try mapping.rows(SourceTable(ByteSource(bytes), file: "f")).count > 30)
  }

  @Test("proposes aliases that can be used as they are", .disabled(if: RealData.isAbsent))
  func aliases() throws {
    let bytes = try RealData.bytes("canada_mandate_letters/2021-mandate-commitments.csv")
    let text = try guess(.commitments, bytes)
      .replacing("    # aliases:", with: "    aliases:").replacing("    #   ", with: "      ")
    let commitments = try read(text).rows(SourceTable(ByteSource(bytes), file: "f"))
      .compactMap(\.commitment)
    let debtors = Set(commitments.map(\.debtor))
    let others = Set(commitments.flatMap(\.supporters)).subtracting(debtors)
    #expect(
      others.map(\.name) == [
        "President of the Queen's Privy Council and Minister of Emergency Preparedness"
      ])
  }

  @Test(
    "can be read for any kind of register and any file", .disabled(if: RealData.isAbsent),
    arguments: ImportKind.allCases)
  func spectrum(kind: ImportKind) throws {
    for file in try RealData.files(in: "csv_spectrum/csvs") {
      let bytes = try RealData.bytes("csv_spectrum/csvs/\(file)")
      for language in Language.allCases {
        #expect(throws: Never.self, "\(file)") {
          try read(guess(kind, bytes, language), kind)
        }
      }
    }
  }

  @Test("knows our own agencies by their columns")
  func agencies() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/agencies.csv").standardized
    let bytes = Array(try Data(contentsOf: file))
    let rows = try read(guess(.agencies, bytes), .agencies)
      .rows(SourceTable(ByteSource(bytes), file: "f"))
    guard case .agency(let agency)? = rows.first?.value else {
      Issue.record("no agency")
      return
    }
    #expect(agency.code == AgencyCode("SETDA"))
    #expect(agency.nameEnglish == "Regional Secretariat of Tirta Sari Regency")
    #expect(agency.from == Day(iso: "2010-01-04"))
  }

  @Test("of an Indonesian action plan is what was approved", arguments: Language.allCases)
  func actionPlan(language: Language) throws {
    let plan = """
      No;Rencana Aksi;Pelaksana;Tenggat Waktu;Status;Tanggal Selesai;Keterangan
      1;Data balita dipadankan;Dinas Kesehatan/Dinas Sosial;31/03/2026;Selesai;20/03/2026;
      2;Kader dilatih;Dinas Kesehatan;30 April 2026;Belum;;menunggu anggaran
      3;Posyandu dilengkapi;Dinas Sosial/Dinas Kesehatan;05/06/2026;Proses;;
      4;Dana desa disalurkan;Dinas PMD;46203;Entah;;
      5;Air bersih disambung;Dinas PMD;31/07/2026;Selesai;01/07/2026;dibayar APBD
      """
    let guess = try guess(.commitments, Array(plan.utf8), language)
    try Golden.expect(guess, as: "guess-action-plan.\(language.rawValue).yaml")
    let rows = try read(guess).rows(table(plan))
    #expect(
      rows.compactMap(\.commitment?.state) == [.satisfied, .active, .active, .active, .satisfied])
    #expect(rows.map(\.key) == ["1", "2", "3", "4", "5"])
  }

  @Test("says so where day first and month first read every date alike")
  func ambiguous() throws {
    let text = "Task,Due\na,3/4/2026\nb,5/6/2026\n"
    let guess = try guess(.commitments, Array(text.utf8))
    #expect(guess.contains("dates: [d/M/yyyy]  # ? day first and month first"))
    let american = try self.guess(.commitments, Array((text + "c,12/31/2026\n").utf8))
    #expect(american.contains("dates: [M/d/yyyy]\n"))
  }

  @Test("says how rows are named where no column is different in every row")
  func noKey() throws {
    let text = "Task,Owner\nweigh,A\nweigh,B\n"
    let guess = try guess(.commitments, Array(text.utf8))
    #expect(guess.contains("# ? No column differs in every row"))
    let rows = try read(guess).rows(table(text))
    #expect(Set(rows.map(\.key)).count == 2)
  }
}
