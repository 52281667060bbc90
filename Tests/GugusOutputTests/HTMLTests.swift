import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusOutput

@Suite("A page")
struct HTMLTests {
  private func page(_ document: Document, _ language: Language = .english) throws -> Element {
    try readPage(rendered(document, as: .html, language))
  }

  @Test("looks as approved", arguments: Language.allCases)
  func golden(language: Language) throws {
    let page = try rendered(everything, as: .html, language)
    // The stylesheet is a file of its own; here only what is made of the document.
    let parts = page.split(separator: PageTemplates.stylesheet, maxSplits: 1)
    #expect(parts.count == 2)
    try Golden.expect(parts.joined(), as: "everything.\(language.rawValue).html")
  }

  @Test("says its language", arguments: Language.allCases)
  func language(language: Language) throws {
    #expect(try page(everything, language).attributes["lang"] == language.rawValue)
  }

  @Test("gives no two elements the same id, and points only to elements that are there")
  func ids() throws {
    let elements = try page(everything).all
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let references = elements.flatMap { element in
      let labels = element.attributes["aria-labelledby"]?.split(separator: " ") ?? []
      let shape = element.attributes["href"]?.dropFirst()
      // url(#fill.good)
      let fill = element.attributes["fill"]?.dropFirst(5).dropLast()
      return (labels + [shape, fill].compactMap(\.self)).map(String.init)
    }
    #expect(references.count > 50)
    #expect(Set(references).subtracting(ids) == [])
  }

  @Test("has one first heading, and no heading skips a rank")
  func headings() throws {
    let ranks = try page(everything).all.compactMap { element in
      element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
    }
    #expect(ranks.first == 1)
    #expect(ranks.count { $0 == 1 } == 1)
    #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test("captions every table and says what each column is")
  func tables() throws {
    let tables = try page(everything).all("table")
    #expect(tables.count == 2)
    for table in tables {
      #expect(table.children.first?.name == "caption")
      #expect(table.children.first?.text.isEmpty == false)
      let headings = table.all("thead").flatMap { $0.all("th") }
      #expect(!headings.isEmpty)
      #expect(headings.allSatisfy { $0.attributes["scope"] == "col" })
    }
  }

  @Test("gives every picture a title and a description")
  func pictures() throws {
    let page = try page(everything)
    let pictures = page.all("svg").filter(\.isShown)
    #expect(pictures.count == ChartExamples.all.count)
    for picture in pictures {
      #expect(picture.attributes["role"] == "img")
      #expect(picture.children.prefix(2).map(\.name) == ["title", "desc"])
      #expect(picture.children.prefix(2).allSatisfy { !$0.text.isEmpty })
    }
    #expect(page.all("figure").allSatisfy { $0.children.first?.name == "figcaption" })
  }

  @Test("needs no script and no network")
  func selfContained() throws {
    let text = try rendered(everything, as: .html)
    #expect(!text.contains("://"))
    #expect(!text.contains("@import"))
    let elements = try readPage(text).all
    let allowed: Set = [
      "html", "head", "meta", "title", "style", "body", "main", "header", "section", "h1", "h2",
      "p", "dl", "dt", "dd", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "bdi",
      "span", "ul", "li", "figure", "figcaption", "svg", "defs", "pattern", "path", "desc", "g",
      "rect", "line", "use", "text",
    ]
    #expect(Set(elements.map(\.name)).subtracting(allowed) == [])
    #expect(elements.allSatisfy { $0.attributes["src"] == nil })
    #expect(elements.compactMap { $0.attributes["href"] }.allSatisfy { $0.hasPrefix("#") })
    #expect(elements.flatMap { $0.attributes.keys }.allSatisfy { !$0.hasPrefix("on") })
  }

  @Test("names itself after its first table where it has no title")
  func untitled() throws {
    let page = try page(texts(["x"]), .indonesian)
    #expect(page.all("h1").map(\.text) == ["Daftar"])
    #expect(page.all("caption").map(\.text) == ["Daftar"])
  }

  @Test("says plainly that there are no rows, without a table")
  func emptyTable() throws {
    let page = try page(texts([]), .indonesian)
    #expect(page.all("table").isEmpty)
    #expect(page.all("p").map(\.text) == ["Tidak ada."])
  }

  @Test("puts the rows of each group under its heading")
  func groups() throws {
    let bodies = try page(status).all("tbody")
    #expect(bodies.map { $0.children.count } == [3, 2])
    #expect(bodies.map { $0.children[0].text } == ["Debtor: DINKES", "Debtor: DINSOS"])
  }

  @Test("escapes markup even where an accent stands on it")
  func accentedMarkup() {
    #expect(
      PageText().escapeText("<\u{338}b \"\u{301}onload='\u{301}&\u{301}>\u{338}")
        == "&lt;\u{338}b &quot;\u{301}onload=&#39;\u{301}&amp;\u{301}&gt;\u{338}")
  }

  @Test("shows what HTML forbids or hides")
  func hidden() throws {
    let noncharacter = try #require(Unicode.Scalar(0xFDD0 as UInt32))
    #expect(
      PageText().escapeText("\u{0}\u{202E}\u{FFFE}\(noncharacter)\u{10FFFF}\r")
        == "\\u{0}\\u{202E}\\u{FFFE}\\u{FDD0}\\u{10FFFF}\\u{D}")
  }

  @Test(
    "gives back every name as text in each place, and makes no element of it",
    .enabled(if: RealData.isPresent))
  func hostileNames() throws {
    let names = try RealData.hostileNames()
    let shown = names.map(shownText)
    let page = try page(hostile(names))
    #expect(page.all("dt").map(\.text) == shown)
    #expect(page.all("dd").map(\.text) == shown)
    #expect(page.all("th").map(\.text) == shown)
    #expect(page.all("td").map(\.text) == shown)
    #expect(page.all("h2").map(\.text) == shown + Array(repeating: "heading", count: 6))
    let paragraphs = page.all("p").map(\.text)
    #expect(paragraphs.filter { $0 != "role" } == shown + shown + shown)
    #expect(page.all("figure").count == 6)
    let ordinary = try self.page(hostile(["x", "'", "x"]))
    #expect(Set(page.all.map(\.name)) == Set(ordinary.all.map(\.name)))
    #expect(
      Set(page.all.flatMap(\.attributes.keys)) == Set(ordinary.all.flatMap(\.attributes.keys)))
  }

  @Test("gives back every name in the labels of bars", .enabled(if: RealData.isPresent))
  func hostileLabels() throws {
    let names = try RealData.hostileNames()
    let chart = ChartExamples.labelled(names)[0]
    let page = try page(Document(title: chart.title, [Section("chart", nil, .chart(chart))]))
    let labels = page.all("text").filter { $0.attributes["class"] == "label" }.map(\.text)
    func letters(_ texts: [String]) -> String { texts.joined().filter { !$0.isWhitespace } }
    #expect(letters(labels) == letters(names.map { shownText($0).onOneLine }))
  }

  @Test("gives back every title", .enabled(if: RealData.isPresent))
  func hostileTitles() throws {
    for name in try RealData.hostileNames().filter({ $0.contains("<") || $0.contains("\"") }) {
      let document = Document(
        title: Term(same: name),
        [Section("lines", nil, .lines([Term(same: name)]))])
      #expect(try page(document).all("h1").map(\.text) == [shownText(name)])
    }
  }

  private func isMarkup(_ text: String) -> Bool {
    text.utf8.contains { "<>&\"'".utf8.contains($0) }
  }

  /// What a reader is to see of the text.
  private func shownText(_ text: String) -> String {
    text.visible.unicodeScalars.map { scalar in
      scalar.properties.isNoncharacterCodePoint
        ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
    }.joined()
  }

  /// A document in which each name stands in each place.
  private func hostile(_ names: [String]) -> Document {
    let terms = names.map { Term(same: $0) }
    let heading = Term(same: "heading")
    return Document(
      title: Term(same: "title"), letterhead: terms,
      names.enumerated().map { index, name in
        Section("heading-\(index)", terms[index], .lines([terms[index]]))
      } + [
        Section("facts", nil, .facts(names.map { Fact("fact", Term(same: $0), .text($0)) })),
        Section(
          "table", nil,
          .table(
            Table(
              terms.map { Column("column", $0) }, rows: [names.map { .text($0) }]))),
        Section(
          "signatures", nil,
          .signatures(names.map { Signature(Term(same: "role"), name: $0) })),
      ]
        + ChartExamples.labelled(names.filter(isMarkup)).enumerated().map { index, chart in
          Section("chart-\(index)", heading, .chart(chart))
        })
  }
}

extension RealData {
  /// Strings that broke software, and payloads written to break it.
  static func hostileNames() throws -> [String] {
    try naughtyStrings()
      + ["Generic_SQLI.txt", "csv-payload.txt"].flatMap { file in
        try text("injection_payloads/\(file)").split(separator: "\n").map(String.init)
      }
  }
}
