import GRDB
import GugusLives
import Testing

@testable import GugusStore

@Suite("Rows whose values are made into something on all cores")
struct EntryReadingTests {
  private struct Stop: Error {}

  /// What comes of the numbers 1…`count`, each said to take so many bytes.
  private func made(
    of count: Int, bytes: Int
  ) throws -> [Int] {
    var made: [Int] = []
    try go(through: count, bytes: bytes, &made)
    return made
  }

  private func go(
    through count: Int, bytes: Int = 1, stoppingAt last: Int? = nil, unreadable: Int? = nil,
    _ made: inout [Int]
  ) throws {
    let workspace = try WorkspaceFile().created()
    try workspace.read { db in
      let numbers = try db.makeStatement(
        sql: """
          WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :end)
          SELECT n FROM number
          """)
      try workspace.eachOnAllCores(of: numbers, ["end": count], db) { row in
        let number: Int = try row[at: 0]
        if number == unreadable { throw Stop() }
        return (number, bytes: bytes)
      } make: { number in
        2 * number
      } _: { double in
        made.append(double)
        if double == last { throw Stop() }
      }
    }
  }

  @Test(
    "come in their order, each once, however many are waited for at a time",
    arguments: [1, 24, 25, 26, 999, 1_000, 1_001, 2_500], [1, 600_000])
  func order(count: Int, bytes: Int) throws {
    #expect(try made(of: count, bytes: bytes) == (1...count).map { 2 * $0 })
  }

  @Test("end with what the body throws")
  func end() throws {
    var made: [Int] = []
    #expect(throws: Stop.self) { try go(through: 3_000, stoppingAt: 2_400, &made) }
    #expect(made.last == 2_400)
  }

  @Test("are gone through as far as they can be read")
  func unreadable() throws {
    var made: [Int] = []
    #expect(throws: Stop.self) { try go(through: 3_000, unreadable: 1_700, &made) }
    #expect(made == (1...1_699).map { 2 * $0 })
  }
}
