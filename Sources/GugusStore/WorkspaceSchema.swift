import Foundation
import GRDB
import GugusDomain
import GugusSchema

/// The tables, indexes, triggers and views of a database, in the order in which they were made.
struct WorkspaceSchema {
  struct Object: Hashable {
    /// As SQLite calls it; what is none of ``SchemaFault/Part`` SQLite does not know either.
    var type: String
    var name: String
    /// The table that it belongs to.
    var table: String
    /// The statement that made it; nil for what SQLite makes by itself for a constraint.
    var sql: String?

    /// The full-text index makes it by itself.
    var isOfFullTextIndex: Bool { type == "table" && name.hasPrefix(fullTextPrefix) }

    var quotedName: String { "\"\(name.replacing("\"", with: "\"\""))\"" }

    fileprivate var part: SchemaFault.Part { SchemaFault.Part(rawValue: type) ?? .table }
  }

  private(set) var objects: [Object]
  private var numbers: [SchemaFault.Number: Int] = [:]

  init(of db: Database) throws {
    objects = try Row.fetchAll(
      db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid"
    ).map { row in
      // Whoever writes into the schema itself can put anything there.
      func text(_ index: Int) -> String { String.fromDatabaseValue(row[index]) ?? "" }
      return Object(
        type: text(0), name: text(1), table: text(2), sql: String.fromDatabaseValue(row[3]))
    }
    for number in SchemaFault.Number.allCases {
      numbers[number] = try Int.fetchOne(db, sql: "PRAGMA \(number.rawValue)")
    }
  }

  /// The one that this version makes.
  static func expected() throws -> WorkspaceSchema {
    try DatabaseQueue().writeWithoutTransaction { db in
      for migration in Schema.migrations { try db.execute(sql: migration) }
      try db.execute(
        sql: """
          PRAGMA application_id = \(Schema.applicationID);
          PRAGMA user_version = \(Schema.version);
          """)
      return try WorkspaceSchema(of: db)
    }
  }

  /// How it differs from another: the numbers of the header first, then what is missing or changed in
  /// the order in which it is made, then what is too much.
  func faults(against expected: WorkspaceSchema) -> [SchemaFault] {
    var faults: [SchemaFault] = []
    for number in SchemaFault.Number.allCases {
      let (found, right) = (numbers[number] ?? 0, expected.numbers[number] ?? 0)
      if found != right { faults.append(.number(number, found: found, expected: right)) }
    }
    var rest = objects
    for object in expected.objects {
      if let same = rest.firstIndex(of: object) {
        rest.remove(at: same)
      } else if let other = rest.firstIndex(where: { $0.name == object.name }) {
        rest.remove(at: other)
        faults.append(.changed(object.part, object.name))
      } else {
        faults.append(.missing(object.part, object.name))
      }
    }
    return faults + rest.map { .added($0.part, $0.name) }
  }
}

/// How the tables begin in which the full-text index keeps its own.
private let fullTextPrefix = "commitment_text_"

extension WorkspaceSchema {
  /// Whether a database has the schema that this version makes, as far as can be told in the time in
  /// which a command starts: whether each of its statements stands in the migrations, and all of them
  /// are there. What the full-text index keeps in tables of its own is left to `verify`.
  static func isExpected(_ db: Database) throws -> Bool {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND NOT (type = 'table' AND substr(name, 1, ?) = ?)
        ORDER BY rowid
        """, arguments: [fullTextPrefix.count, fullTextPrefix])
    var statements = Statements()
    var found = 0
    while let row = try rows.next() {
      guard let sql = String.fromDatabaseValue(row[0]), statements.hold(sql) else { return false }
      found += 1
    }
    return found == Statements.count
  }

  /// The statements of the migrations, looked for in the order in which they most likely come, so that
  /// all of them are found in one passage.
  private struct Statements {
    /// Ended by a zero byte.
    private static let text = Array(Schema.migrations.joined(separator: "\n").utf8CString)
    private static let beginning = "CREATE "

    /// How many there are: each begins a line.
    static let count: Int = {
      var (count, place) = (0, 0)
      while let next = find(beginning, from: place) {
        if isLineStart(next) { count += 1 }
        place = next + 1
      }
      return count
    }()

    private var place = 0

    mutating func hold(_ sql: String) -> Bool {
      guard sql.hasPrefix(Statements.beginning) else { return false }
      for start in [place, 0] {
        guard let found = Statements.find(sql, from: start), Statements.isLineStart(found),
          case let end = found + sql.utf8.count, Statements.text[end] == CChar(UInt8(ascii: ";"))
        else { continue }
        place = end
        return true
      }
      return false
    }

    private static func isLineStart(_ place: Int) -> Bool {
      place == 0 || text[place - 1] == CChar(UInt8(ascii: "\n"))
    }

    private static func find(_ words: String, from start: Int) -> Int? {
      text.withUnsafeBufferPointer { text -> Int? in
        guard let base = text.baseAddress else { return nil }
        return strstr(base + start, words).map { UnsafePointer($0) - base }
      }
    }
  }
}
