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
    func tick(_ passage: Passage?) -> Bool {
      ticks += passage == nil ? 1 : 0
      return true
    }
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

  @Test("sees how many of how many rows it has gone through, counted once somebody asks")
  func rows() throws {
    let workspace = try WorkspaceFile().created()
    var seen: [(done: Int, all: Int?)] = []
    func through(_ asks: Bool, _ within: () throws -> Void = {}) throws {
      seen = []
      func tick(_ passage: Passage?) -> Bool {
        if let passage { seen.append((passage.done, passage.all)) }
        return asks
      }
      try workspace.watching(every: 1_000, tick) {
        try workspace.read { db in
          let numbers = try db.makeStatement(
            sql: """
              WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :end)
              SELECT n FROM number
              """)
          try workspace.eachRow(of: numbers, ["end": 10_000], db) { _ in try within() }
        }
      }
    }
    try through(false)
    #expect(seen.count > 10)
    #expect(seen.allSatisfy { $0.all == nil && $0.done < 10_000 })
    try through(true)
    #expect(seen.last?.all == 10_000)
    #expect(seen.map(\.done) == seen.map(\.done).sorted())
    // What is gone through for each of its rows is not taken for it.
    try through(true) { workspace.each(of: 1...3) { _ in } }
    #expect(seen.last?.all == 10_000)
  }

  @Test("sees how many of the things it has gone through that somebody reads")
  func things() throws {
    let workspace = try WorkspaceFile().created()
    var seen: Set<Passage> = []
    func tick(_ passage: Passage?) -> Bool {
      if let passage { seen.insert(passage) }
      return true
    }
    try workspace.watching(every: 1_000, tick) {
      try workspace.each(of: 1...5) { _ in _ = try count(workspace, to: 10_000) }
    }
    #expect(seen.map(\.done).sorted() == [0, 1, 2, 3, 4])
    #expect(seen.allSatisfy { $0.all == 5 })
  }
}
