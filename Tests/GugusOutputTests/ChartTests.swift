import GugusDomain
import TestSupport
import Testing

@testable import GugusOutput

@Suite("A chart")
struct ChartTests {
  private func document(_ charts: [Chart]) -> Document {
    Document(
      charts.enumerated().map { index, chart in Section("chart-\(index)", nil, .chart(chart)) })
  }

  @Test(
    "in characters looks as approved",
    arguments: zip([80, 40], [Language.english, .indonesian]))
  func golden(width: Int, language: Language) throws {
    let text = try rendered(
      document(ChartExamples.all), as: .table, style: Style(width: width, hasColour: false),
      language)
    try Golden.expect(text, as: "charts-\(width).txt")
  }

  @Test("is 80 columns wide in a pipe")
  func pipe() throws {
    let charts = document(ChartExamples.all)
    #expect(
      try rendered(charts, as: .table)
        == rendered(charts, as: .table, style: Style(width: 80, hasColour: false)))
  }

  @Test("never leaves the width of the terminal", arguments: [20, 33, 40, 80, 133])
  func fits(width: Int) throws {
    let text = try rendered(
      document(ChartExamples.all + ChartExamples.labelled(ChartTests.longNames)), as: .table,
      style: Style(width: width, hasColour: false))
    #expect(text.split(separator: "\n").filter { $0.columns > width } == [])
  }

  @Test(
    "is left to the tables beside it in formats without pictures",
    arguments: [Format.json, .markdown])
  func leftOut(format: Format) throws {
    let lines = Section("lines", nil, .lines([Term(en: "Few.", id: "Sedikit.")]))
    let chart = Section("chart", nil, .chart(ChartExamples.bars))
    #expect(
      try rendered(Document([lines, chart]), as: format)
        == rendered(Document([lines]), as: format))
  }

  @Test("of nothing is left out: its table says that there is none")
  func nothing() throws {
    let lines = Section("lines", nil, .lines([Term(en: "Few.", id: "Sedikit.")]))
    for chart in ChartExamples.labelled([]) {
      for format in [Format.table, .html] {
        #expect(
          try rendered(Document([lines, Section("chart", nil, .chart(chart))]), as: format)
            == rendered(Document([lines]), as: format))
      }
    }
  }

  @Test("of zeros draws no bar and divides by nothing")
  func zeros() throws {
    let rows = [
      ChartExamples.promises("A", kept: 0, late: 0, violated: 0, nil),
      ChartExamples.promises("B", kept: 0, late: 0, violated: 0, 0...1),
    ]
    let chart = ChartExamples.chart("Zero", "Nol", .bars(rows))
    let page = try readPage(rendered(document([chart]), as: .html))
    #expect(page.all("svg").filter(\.isShown).flatMap { $0.all("rect") }.isEmpty)
    #expect(try !rendered(document([chart]), as: .table).contains("▚▚"))
  }

  @Test("of a hundred rows comes in pictures that each fit on a printed page")
  func hundred() throws {
    let names = (1...100).map { "Instansi nomor \($0) dengan nama yang panjang sekali, sungguh" }
    for chart in ChartExamples.labelled(names) {
      let page = try readPage(rendered(document([chart]), as: .html))
      let heights = page.all("svg").filter(\.isShown)
        .compactMap { $0.attributes["height"].flatMap(Double.init) }
      #expect(!heights.isEmpty)
      #expect(heights.allSatisfy { $0 <= 760 })
    }
  }

  @Test("keeps every mark of a bar inside the picture")
  func inside() throws {
    let page = try readPage(rendered(document([ChartExamples.bars]), as: .html))
    for rectangle in page.all("svg").filter(\.isShown).flatMap({ $0.all("rect") }) {
      let x = try #require(share(rectangle.attributes["x"]))
      let width = try #require(share(rectangle.attributes["width"]))
      #expect(x >= 0 && width > 0 && x + width <= 100.01)
    }
  }

  @Test("prints each count, in its part or beside it")
  func counts() throws {
    let page = try readPage(rendered(document([ChartExamples.bars]), as: .html))
    let texts = page.all("text").map(\.text)
    #expect(texts.contains("12"))
    #expect(texts.contains("12/15 (80%), 95%: 55–93%; kept late 2,"))
    #expect(texts.contains("violated 1"))
  }

  @Test("fills a row where shares are compared, and the longest where counts are")
  func wholes() {
    let kept = Chart.BarRow.Part(Term(same: "kept"), 2, .good)
    let short = Chart.BarRow(Term(same: "a"), [kept])
    let long = Chart.BarRow(Term(same: "b"), [kept, kept])
    let judged = Chart.BarRow(Term(same: "c"), [kept], interval: 0.3...1)
    #expect(Chart.BarRow.whole(of: short, in: [short, long]) == 4)
    #expect(Chart.BarRow.whole(of: short, in: [short, long, judged]) == 2)
  }

  @Test("of a single day has something to divide by")
  func singleDay() {
    let row = ChartExamples.row("K1", "x", 0, 0, 0, 0, .satisfied, .good)
    let scale = TimelineScale([row], today: ChartExamples.today)
    #expect(scale.fraction(of: ChartExamples.today) == 0)
  }

  @Test("marks no more months than fit, evenly spaced", arguments: [10, 100, 1_000, 10_000])
  func months(days: Int) throws {
    let row = ChartExamples.row("K1", "x", -days, 0, 0, nil, .active, .good)
    let months = TimelineScale([row], today: ChartExamples.today).months(atMost: 5)
    #expect(months.count <= 6)
    #expect(months.allSatisfy { $0.civil.day == 1 })
  }

  @Test("leaves a gap in a line where there is nothing to measure")
  func gaps() throws {
    let page = try readPage(rendered(document([ChartExamples.trend]), as: .html))
    let lines = page.all("svg").filter(\.isShown).flatMap { $0.all("line") }
    // Five steps have four segments; one step without a value takes two of them.
    #expect(lines.count { $0.attributes["class"] == "line-0" } == 2)
    #expect(lines.count { $0.attributes["class"] == "line-1" } == 4)
  }

  private func share(_ attribute: String?) -> Double? {
    attribute.flatMap { $0.hasSuffix("%") ? Double($0.dropLast()) : nil }
  }

  private static let longNames = [
    "Kementerian Koordinator Bidang Pembangunan Manusia dan Kebudayaan Republik Indonesia",
    "日本語の機関名称はとても長い", String(repeating: "W", count: 90), "baris\nkedua", "\u{202E}terbalik",
    "",
  ]
}
