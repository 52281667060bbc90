import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusFiles
@testable import GugusRegisters

/// Registers that others keep: only a mapping is needed.
@Suite("A register of commitments of the Government of Canada", .disabled(if: RealData.isAbsent))
struct MandateLettersTests {
  private static let folder = "canada_mandate_letters/"

  private func rows(
    _ file: String, _ mapping: [UInt8], for kind: ImportKind = .commitments
  ) throws -> [ImportedRow] {
    let table = try SourceTable(
      ByteSource(try RealData.bytes(MandateLettersTests.folder + file)), file: file)
    return try ImportMapping.read(bytes: mapping, file: "m.yaml", for: kind).rows(table)
  }

  @Test("of 2021: 760 commitments of 38 debtors, 491 with supporters, none lost")
  func mandateLetters() throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/mappings/mandate-letters.yaml").standardized
    let rows = try rows("2021-mandate-commitments.csv", Array(Data(contentsOf: fixture)))
    let commitments = rows.compactMap(\.commitment)
    #expect(commitments.count == 760)
    #expect(Set(rows.map(\.key)).count == 760)
    #expect(Set(commitments.map(\.debtor)).count == 38)
    #expect(commitments.count { !$0.supporters.isEmpty } == 491)
    #expect(commitments.map(\.supporters.count).max() == 19)
    // Whoever supports has a code, and so is one of those 38: no title is left over.
    let debtors = Set(commitments.map(\.debtor))
    #expect(debtors.allSatisfy { $0.code != nil })
    #expect(commitments.allSatisfy { debtors.isSuperset(of: $0.supporters) })
    // The lone minister whom row 2212 names is not its lead.
    #expect(rows.filter { $0.assumed.contains(.supporters) }.map(\.key) == ["2212"])
    #expect(rows.allSatisfy { $0.assumed.isSuperset(of: [.due, .state]) })
  }

  @Test("of 2021, by minister: 40 agencies, and the form of one date that lacks its space")
  func letters() throws {
    let mapping = """
      memberships:
        register: letters
        dates: ["MMMM d, yyyy"]
        taskforce: {constant: MANDATE}
        agency: Department
        from: Date of Mandate Letter
      """
    let rows = try rows("2021MandateLetters.csv", Array(mapping.utf8), for: .memberships)
    #expect(rows.count == 40)
    let days = rows.compactMap { row -> Day? in
      guard case .membership(let membership) = row.value else { return nil }
      return membership.from
    }
    #expect(days.count { $0 == Day(iso: "2021-12-16") } == 38)
    #expect(days.count { $0 == Day(iso: "2023-11-10") } == 2)
  }

  @Test("of a party's platform: 348 promises of 31 leads")
  func platform() throws {
    let mapping = """
      commitments:
        register: platform-2025
        key: ID
        taskforce: {constant: PLATFORM}
        debtor: Reporting Lead
        person: Reporting Lead Name
        supporters: {column: All ministers, split: ;}
        creditor: {constant: Office of the Prime Minister}
        deliverable: Commitment
        due: {default: 2029-10-15}
      """
    let commitments = try rows("2025-LPC-platform.csv", Array(mapping.utf8))
      .compactMap(\.commitment)
    #expect(commitments.count == 348)
    #expect(Set(commitments.map(\.debtor)).count == 31)
    #expect(commitments.count { $0.supporters.isEmpty } == 19)
  }

  @Test("that a program put together, with its words for nothing and its broken characters")
  func consolidated() throws {
    let mapping = #"""
      commitments:
        register: promises-2025
        key: commitment_id
        taskforce: {constant: PLATFORM}
        debtor:
          column: reporting_lead_title
          replace: {"\\u2019": "’"}
          values: {N/A: ""}
          default: Office of the Prime Minister
        supporters:
          column: all_other_ministers_involved
          split: ;
          values: {nan: "", N/A: ""}
        creditor: {constant: Privy Council Office}
        deliverable:
          column: canonical_commitment_text
          replace: {"\\u2013": "–", "\\u2014": "—", "\\u2018": "‘", "\\u2019": "’", "\\u00e9": "é"}
        note: notes_and_differences
        state: {default: active}
        due: {default: 2029-10-15}
      """#
    let rows = try rows("consolidated_2025_LPC_promises_final.csv", Array(mapping.utf8))
    let commitments = rows.compactMap(\.commitment)
    #expect(commitments.count == 352)
    #expect(rows.count { $0.assumed.contains(.debtor) } == 4)
    #expect(commitments.contains { $0.debtor.name.contains("King’s") })
    #expect(!commitments.contains { $0.debtor.name.contains("\\u") })
    #expect(commitments.count { $0.supporters.isEmpty } >= 19)
  }
}
