import GugusDomain
import GugusLives
import GugusOutput
import GugusReports
import GugusStore
import Testing

@testable import GugusApplication

@Suite("A report that is asked for without a console")
struct ReportTests {
  private let file: WorkspaceFile
  private let life: Life
  private let clock: Clock

  init() throws {
    file = try WorkspaceFile()
    var life = try Life(seed: 5, in: file.created())
    try life.live(actions: 120)
    self.life = life
    clock = Clock(now: Instant(startOf: life.today), zone: .wib, today: life.today)
  }

  private func made(
    _ kind: ReportKind, as format: Format = .json, asOf day: Day? = nil
  ) throws -> [UInt8] {
    let made = try MakeReport(kind, Scope(), nil, from: Vantage(asOf: day, clock))
      .run(on: file.opened(), clock, watching: Unwatched())
    var bytes: [UInt8] = []
    try made.document.render(as: format, language: .indonesian) { bytes += $0 }
    return bytes
  }

  private func verified(_ kind: ReportKind, _ bytes: [UInt8]) throws -> Provenance {
    try VerifyReport(kind, bytes)
      .run(on: file.opened(), clock, in: .english, watching: Unwatched())
  }

  private static let kinds: [ReportKind] = [
    .summary, .figure(.reliability), .scorecard, .matrix, .aging, .attribution, .outcomes,
    .barriers, .trend, .network, .services, .approaches, .health,
  ]

  @Test("is what the journal gives, whichever it is", arguments: kinds)
  func isWhatTheJournalGives(kind: ReportKind) throws {
    for format in [Format.json, .html] {
      let origin = try verified(kind, try made(kind, as: format))
      #expect(origin.report == kind.name)
      #expect(try origin.entries == life.workspace.treeHead().size)
    }
  }

  @Test("stays so when the journal has grown, and as of another day")
  func staysSo() throws {
    let bytes = try made(.aging, asOf: life.today + -20)
    var grown = life
    try grown.live(actions: 10)
    let origin = try verified(.aging, bytes)
    #expect(try origin.entries < life.workspace.treeHead().size)
    #expect(origin.seenOn == life.today + -20)
  }

  @Test("says from which line on it is another")
  func tampered() throws {
    let bytes = try made(.summary)
    let last = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
    var tampered = bytes
    tampered[last] = UInt8(ascii: " ")
    tampered.append(UInt8(ascii: "}"))
    let line = bytes[..<last].count { $0 == UInt8(ascii: "\n") } + 1
    #expect(throws: ReportFault.differs(line: line, madeWith: Release.version)) {
      try verified(.summary, tampered)
    }
  }

  @Test("is asked for again by its own name")
  func otherReport() throws {
    let bytes = try made(.figure(.reliability))
    #expect(throws: ReportFault.otherReport("summary --explain reliability")) {
      try verified(.summary, bytes)
    }
    #expect(throws: ReportFault.notAReport) { try verified(.summary, Array("{}".utf8)) }
  }

  @Test("of a task force that is not on record is refused")
  func unknownTaskForce() throws {
    let report = MakeReport(.aging, Scope(taskForce: "NONE"), nil, from: Vantage(clock))
    #expect(throws: Refusal.self) {
      try report.run(on: file.opened(), clock, watching: Unwatched())
    }
  }
}
