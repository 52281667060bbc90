import Foundation
import GRDB
import GugusDomain

extension Workspace {
  /// Goes through the entries of a query, whose first two columns they are with their texts, and what
  /// else its rows hold.
  ///
  /// - Parameter beside: what is read of a row beside the entry.
  func eachEntry<Beside: Sendable>(
    of statement: Statement, _ arguments: StatementArguments = StatementArguments(),
    in db: Database, beside: (Row) throws -> Beside, _ body: (Entry, Beside) throws -> Void
  ) throws {
    try eachOnAllCores(of: statement, arguments, db) { row in
      let json: String = try row[at: 0]
      let texts: String? = try row[at: 1]
      return ((json, texts, try beside(row)), bytes: json.utf8.count)
    } make: { json, texts, beside in
      Result { (try Entry(SealedEntry(json: json, texts: texts)), beside) }
    } _: { reading in
      let (entry, beside) = try reading.get()
      try body(entry, beside)
    }
  }

  /// Goes through the rows of a query whose values are made into something on all cores, some rows
  /// at a time, and given to a body one by one, in their order. For entries: reading their JSON is
  /// most of what a replay does.
  ///
  /// - Parameters:
  ///   - values: what is read of a row, and about how many bytes that takes.
  ///   - make: knows nothing of the other rows.
  func eachOnAllCores<Values: Sendable, Made: Sendable>(
    of statement: Statement, _ arguments: StatementArguments, _ db: Database,
    values: (Row) throws -> (Values, bytes: Int), make: @escaping @Sendable (Values) -> Made,
    _ body: (Made) throws -> Void
  ) throws {
    var waiting: [Values] = []
    var bytes = 0
    var ahead: Batch<Made>?
    // What waits is made while the body goes through what was made before it.
    func go() throws {
      let next = waiting.isEmpty ? nil : Batch(waiting, make)
      waiting = []
      bytes = 0
      let made = ahead?.made ?? []
      ahead = next
      do {
        for made in made { try body(made) }
      } catch {
        ahead = nil
        throw error
      }
    }
    func goThroughRest() throws {
      try go()
      try go()
    }
    do {
      try eachRow(of: statement, arguments, db) { row in
        let (read, size) = try values(row)
        waiting.append(read)
        bytes += size
        if waiting.count == 1_000 || bytes > 1_000_000 { try go() }
      }
    } catch {
      // What stands before a row that cannot be read is gone through all the same. If it was the body
      // that threw, nothing waits.
      try goThroughRest()
      throw error
    }
    try goThroughRest()
  }
}

/// Some rows' values, which are made into something in the background.
private final class Batch<Made: Sendable>: @unchecked Sendable {
  private let group = DispatchGroup()
  // Written once, before the group is left.
  private var result: [Made] = []

  init<Values: Sendable>(_ values: [Values], _ make: @escaping @Sendable (Values) -> Made) {
    // Few are made at once: another thread would only take time.
    if values.count <= 25 {
      result = values.map(make)
    } else {
      DispatchQueue.global(qos: .userInitiated).async(group: group) {
        self.result = values.mappedOnAllCores(make)
      }
    }
  }

  /// Waits until they are made.
  var made: [Made] {
    group.wait()
    return result
  }
}

extension Array where Element: Sendable {
  fileprivate func mappedOnAllCores<Made: Sendable>(
    _ make: @Sendable (Element) -> Made
  ) -> [Made] {
    // So many that handing them out takes no time, so few that no core has to wait for another.
    let atATime = 25
    return [Made](unsafeUninitializedCapacity: count) { places, made in
      // Every place is written once, by whoever makes it.
      nonisolated(unsafe) let places = places
      DispatchQueue.concurrentPerform(iterations: (count + atATime - 1) / atATime) { part in
        for index in part * atATime..<Swift.min(count, (part + 1) * atATime) {
          places.initializeElement(at: index, to: make(self[index]))
        }
      }
      made = count
    }
  }
}
