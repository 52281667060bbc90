import Foundation
import GugusDomain
import GugusLives
import GugusOutput
import GugusReports
import GugusStore
import Testing

/// Only where `GUGUS_LIVES` names a file for them: `Tests/Independent/figures` reads it.
@Suite("Random lives")
struct LivesForOthersTests {
  private static let environment = ProcessInfo.processInfo.environment

  @Test(
    "are written down for a program that shares no code with ours",
    .enabled(if: environment["GUGUS_LIVES"] != nil))
  func written() async throws {
    let path = try #require(Self.environment["GUGUS_LIVES"])
    let count = Self.environment["GUGUS_LIVES_COUNT"].flatMap { UInt64($0) } ?? 1000
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let file = try #require(FileHandle(forWritingAtPath: path))
    try await withThrowingTaskGroup(of: String.self) { group in
      var next: UInt64 = 1
      func begin() {
        guard next <= count else { return }
        let seed = next
        next += 1
        group.addTask { try Self.line(of: seed) }
      }
      for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { begin() }
      while let line = try await group.next() {
        try file.write(contentsOf: Data(line.utf8))
        begin()
      }
    }
    try file.close()
  }

  /// The journal of a life, and what the program says of its year, as one line of JSON.
  private static func line(of seed: UInt64) throws -> String {
    let lived = try WorkspaceFile()
    var life = try Life(seed: seed, in: lived.created())
    try life.live(actions: 150)
    var entries: [String] = []
    try life.workspace.exportJournal(line: { entries.append($0) }, attachment: { _ in })
    let (workspace, today) = (life.workspace, life.today)
    let period = try #require(Period(from: "2026-01-01", until: "2026-12-31"))
    let attribution = Document.attribution(
      try AttributionReport(workspace, Scope(), period, today: today))
    let summary = Document.summary(
      try SummaryReport(workspace, Scope(), period, today: today),
      try PeriodAccount(workspace, Scope(), period, today: today))
    return """
      {"journal": \(try json(entries)), "today": "\(today)", \
      "period": {"from": "2026-01-01", "until": "2026-12-31"}, \
      "attribution": \(try json(attribution)), "summary": \(try json(summary))}

      """
  }

  private static func json(_ lines: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(lines), as: UTF8.self)
  }

  /// On one line: within texts line feeds are escaped.
  private static func json(_ document: Document) throws -> String {
    var bytes: [UInt8] = []
    try document.render(as: .json, language: .english) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\n", with: " ")
  }
}
