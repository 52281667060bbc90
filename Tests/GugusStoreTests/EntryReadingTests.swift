import GRDB
import GugusLives
import Testing

@testable import GugusStore

@Suite("Rows whose values are made into something on all cores")
struct EntryReadingTests {
  private struct Stop: Error {}

  /// What comes of the numbers 1…`count`, each said to take so many bytes.
  private func made(
    of count: Int, bytes: Int = 1, stoppingAt last: Int? = nil
  ) throws -> [Int] {
    let workspace = try WorkspaceFile().created()
    var made: [Int] = []
    try workspace.read { db in
      let numbers = try db.makeStatement(
        sql: """
          WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :end)
          SELECT n FROM number
          """)
      try workspace.eachOnAllCores(of: numbers, ["end": count], db) { row in
        (try row[at: 0] as Int, bytes: bytes)
      } make: { number in
        2 * number
      } _: { double in
        made.append(double)
        if double == last { throw Stop() }
      }
    }
    return made
  }

  @Test(
    "come in their order, each once, however many are waited for at a time",
    arguments: [1, 24, 25, 26, 999, 1_000, 1_001, 2_500], [1, 600_000])
  func order(count: Int, bytes: Int) throws {
    #expect(try made(of: count, bytes: bytes) == (1...count).map { 2 * $0 })
  }

  @Test("end with what the body throws")
  func end() throws {
    #expect(throws: Stop.self) { try made(of: 3_000, stoppingAt: 2_400) }
  }
}
