import GugusDomain
import GugusOutput
import GugusReports
import GugusStore
import TestSupport
import Testing

@testable import GugusCommands

@Suite("A report")
struct ReportTests {
  private let desk: Desk

  init() throws { desk = try Season.desk() }

  @Test("on nothing says so, and succeeds")
  func nothing() throws {
    let lines = [
      "scorecard", "scorecard --agency ASPUMI", "matrix", "aging", "barriers",
      "outcomes --taskforce DATA", "trend",
    ]
    var text = ""
    for line in lines {
      for language in Language.allCases {
        text += try desk.transcript("report \(line) --period 2020 --lang \(language.rawValue)")
      }
    }
    try Golden.expect(text, as: "report-nothing.txt")
  }

  @Test("on an agency that there is none of is refused", arguments: ["scorecard", "outcomes"])
  func unknownAgency(_ verb: String) throws {
    #expect(desk.run("report \(verb) --agency NOWHERE").status == .refused)
  }

  @Test("on age is about all that is open, and with a period about what is due in it")
  func agingPeriod() throws {
    #expect(try desk.done("report aging --format csv").contains("DINKES"))
    let inMarch = try desk.done("report aging --period 2026-03 --format csv")
    #expect(inMarch.split(separator: "\r\n").count == 1)
  }

  @Test("of a period begins with a page of its own, and the details on the next")
  func firstPage() throws {
    let page = try desk.done("report summary --period 2026 --format html")
    let first = try #require(page.firstRange(of: "<section id=\"agencies\" class=\"page\""))
    for key in ["overview", "account", "matters"] {
      let section = try #require(page.firstRange(of: "<section id=\"\(key)\""))
      #expect(section.lowerBound < first.lowerBound, "\(key)")
    }
    #expect(page.ranges(of: " class=\"page\"").count == 1)
    #expect(page.contains("section.page { break-before: page; }"))
  }

  @Test("takes the words for a period in both languages, and shows some where it cannot read one")
  func periodWords() throws {
    // It is 2026.
    for (words, heading) in [
      ("'Mei 2026'", "1–31 May 2026"), ("'this year'", "1 January–31 December 2026"),
      ("'semester 1 2026'", "1 January–30 June 2026"), ("2026-Q1", "1 January–31 March 2026"),
    ] {
      let title = try desk.done("report summary --period \(words)").split(separator: "\n")[0]
      #expect(title.contains(heading), "\(words)")
    }
    let answer = desk.run("report summary --period 'sometime soon'")
    #expect(answer.status == .usage)
    #expect(answer.words.contains("Example: 2026, May 2026, last month, this quarter"))
  }

  @Test("as of a day knows nothing that took effect later")
  func asOf() throws {
    let line = "report outcomes --format jsonl"
    #expect(try desk.done("\(line) --as-of 2026-03-19").contains("never-measured"))
    #expect(try !desk.done("\(line) --as-of 2026-03-20").contains("never-measured"))
  }
}

@Suite("The picture in a report")
struct ReportChartTests {
  private let workspace: Workspace
  private let desk: Desk
  private let today: Day

  init() throws {
    desk = try Season.desk()
    workspace = try Workspace(openingFileAt: desk.workspace)
    today = try #require(Day(iso: desk.today))
  }

  private func charts(in document: Document) -> [Chart] {
    document.sections.compactMap {
      if case .chart(let chart) = $0.content { chart } else { nil }
    }
  }

  private func period(_ year: Int) throws -> Period {
    let from = try #require(Day(year: year, month: 1, day: 1))
    let until = try #require(Day(year: year, month: 12, day: 31))
    return try #require(Period(from: from, until: until))
  }

  @Test("has bars that add up to what was due")
  func bars() throws {
    let report = try SummaryReport(workspace, Scope(), period(2026), today: today)
    let account = try PeriodAccount(workspace, Scope(), period(2026), today: today)
    let chart = try #require(charts(in: .summary(report, account)).first)
    guard case .bars(let rows) = chart.kind else {
      Issue.record("not bars")
      return
    }
    #expect(rows.flatMap(\.parts).reduce(0) { $0 + $1.count } == report.overall.due)
    #expect(rows.allSatisfy { $0.interval != nil })
  }

  @Test("has a line for each commitment that stands in the matrix")
  func timeline() throws {
    let report = try MatrixReport(workspace, Scope(), period(2026), today: today)
    let chart = try #require(charts(in: .matrix(report)).first)
    guard case .timeline(let rows, today) = chart.kind else {
      Issue.record("not a timeline of today")
      return
    }
    var codes: [String] = []
    try report.eachRow { codes.append($0.commitment.facts.code.text) }
    #expect(Set(rows.map(\.code)) == Set(codes))
  }

  @Test("holds as much as fits, and says what it leaves out", arguments: Language.allCases)
  func bounded(_ language: Language) throws {
    for number in 1...31 {
      try desk.done(
        "agency add A\(number) --name-id Instansi --name-en Agency --kind private --sector x")
      try desk.done("taskforce join TPPS A\(number) --as BAPPEDA")
      for deliverable in ["Data", "Map"] {
        let terms = "--deliverable \(deliverable) --debtor A\(number) --creditor BAPPEDA"
        try desk.done("commitment propose TPPS \(terms) --due \(today + 30) --as BAPPEDA")
      }
    }
    for code in try workspace.commitments(proposed).map(\.facts.code) {
      let debtor = try workspace.commitment(code).terms.debtor
      try desk.done("commitment accept \(code) --as \(debtor)")
    }
    let pages = try ["report network --period 2026", "taskforce show TPPS"].map {
      try desk.done("\($0) --format html --lang \(language.rawValue)")
    }
    let said: [Term] = [
      Term(en: "the 30 of ", id: ": 30 dari "),
      Term(en: "the first 40 of ", id: "40 pertama dari "),
    ]
    for (page, words) in zip(pages, said) { #expect(page.contains(words.in(language))) }
    let network = try NetworkReport(workspace, Scope(), period(2026), today: today)
    guard case .heatMap(let map)? = charts(in: .network(network)).first?.kind else {
      Issue.record("no map")
      return
    }
    #expect(Set(map.rows + map.columns).count <= NetworkReport.mapLimit)
    let report = try TaskForceReport(
      workspace, #require(TaskForceCode("TPPS")), today: today, isToSign: true)
    let document = Document.taskForce(report)
    guard case .timeline(let rows, _)? = charts(in: document).first?.kind else {
      Issue.record("no timeline")
      return
    }
    #expect(rows.count == MatrixReport.timelineLimit)
  }

  /// What is due in a month and waits for its debtor.
  private var proposed: CommitmentFilter {
    var filter = CommitmentFilter(today: today)
    filter.state = .proposed
    filter.due = Period(from: today + 30, until: today + 30)
    return filter
  }

  @Test("is left out where there is nothing to see")
  func nothing() throws {
    let (scope, period) = (Scope(), try period(2020))
    let documents: [Document] = [
      .summary(
        try SummaryReport(workspace, scope, period, today: today),
        try PeriodAccount(workspace, scope, period, today: today)),
      .matrix(try MatrixReport(workspace, scope, period, today: today)),
      .aging(try AgingReport(workspace, scope, due: period, today: today)),
      .barriers(try BarriersReport(workspace, scope, period, today: today)),
      .trend(try TrendReport(workspace, scope, period, today: today)),
    ]
    for document in documents { #expect(charts(in: document).isEmpty) }
  }
}
