import GRDB
import GugusLives
import Testing

@testable import GugusStore

@Suite("Whoever watches a body that reads")
struct WatchingTests {
  private struct Stop: Error {}

  /// One query that goes on for some time.
  private func count(_ workspace: Workspace, to end: Int) throws -> Int? {
    try workspace.read { db in
      try Int.fetchOne(
        db,
        sql: """
          WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
          SELECT count(*) FROM number
          """, arguments: [end])
    }
  }

  @Test("hears of it in the middle of a query, and nothing once it has ended")
  func ticks() throws {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    var ticks = 0
    func tick() { ticks += 1 }
    let counted = try workspace.watching(every: 1_000, tick) {
      try count(workspace, to: 10_000)
    }
    #expect(counted == 10_000)
    #expect(ticks > 10)
    let heard = ticks
    #expect(throws: Stop.self) {
      try workspace.watching(every: 1_000, tick) { throw Stop() }
    }
    #expect(try count(workspace, to: 10_000) == 10_000)
    #expect(ticks == heard)
  }
}
