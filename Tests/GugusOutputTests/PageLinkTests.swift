import GugusDomain
import TestSupport
import Testing

@testable import GugusOutput

@Suite("A code in a cell")
struct PageLinkTests {
  private let agencies = [AgencyCode(unchecked: "DINKES"), AgencyCode(unchecked: "DINSOS")]

  private func document(_ cells: [Cell]) -> Document {
    Document([
      Section(
        "codes", nil,
        .table(Table(cells.indices.map { Column("c\($0)", Term(same: "C\($0)")) }, rows: [cells])))
    ])
  }

  private func page(
    _ cells: [Cell], leadingTo address: @escaping PageAddress = { _ in nil }
  ) throws -> String {
    var text = ""
    try HTMLRenderer(language: .english, leadingTo: address).render(document(cells)) { text += $0 }
    return text
  }

  @Test("is what a page leads to, and one that it does not show stays a text")
  func links() throws {
    let page = try page([.code(agencies[0]), .codes(agencies)]) { subject in
      subject == .agency(agencies[0]) ? "agencies/\(subject.code)?a&b" : nil
    }
    let link = "<a href=\"agencies/DINKES?a&amp;b\">DINKES</a>"
    #expect(page.contains("<td>\(link)</td><td>\(link), DINSOS</td>"))
  }

  @Test("leads nowhere on a page that stands alone")
  func alone() throws {
    let page = try page([.code(agencies[0]), .codes(agencies)])
    #expect(page.contains("<td>DINKES</td><td>DINKES, DINSOS</td>"))
    #expect(!page.contains("<a "))
  }

  @Test(
    "prints as a text or a list of texts does, in every other format",
    arguments: [Format.table, .json, .jsonl, .csv, .markdown])
  func asTexts(format: Format) throws {
    let codes: [Cell] = [.code(agencies[0]), .code(nil as AgencyCode?), .codes(agencies)]
    let texts: [Cell] = [.text("DINKES"), .empty, .list(["DINKES", "DINSOS"])]
    #expect(
      try rendered(document(codes), as: format, .english)
        == rendered(document(texts), as: format, .english))
  }
}
