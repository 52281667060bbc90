import GRDB
import GugusDomain

extension Workspace {
  /// Writes the open tables as a plain SQLite database that only its owner may read (mode 0600):
  /// days as ISO 8601, flags as 0 and 1, declared references, and in `about` what each table and
  /// column is called in both languages. Whole or not at all, and never over something.
  ///
  /// - Parameter origin: what the table `origin` says of where it comes from, by name.
  /// - Throws: `WorkspaceFault`.
  public func exportDatabase(
    _ scope: OpenScope, origin: [(name: String, value: String)], to path: String
  ) throws {
    try Workspace.appearing(at: path) { beside in
      try Workspace.makeFile(beside, for: path)
      do {
        var configuration = Configuration()
        // Tables refer to one another in a circle; all is checked once all is there.
        configuration.foreignKeysEnabled = false
        // Keys come in their order, what refers to them in any: as many pages as 64 MB hold.
        configuration.prepareDatabase {
          // All of it is synced at once before anybody is told.
          try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
        }
        let open = try DatabaseQueue(path: beside, configuration: configuration)
        try open.writeWithoutTransaction { db in
          try db.inTransaction(.immediate) {
            for query in scope.tables {
              try db.execute(sql: query.table.definition)
              try copy(query, in: scope, to: db)
            }
            try describe(scope.tables.map(\.table), origin, in: db)
            return .commit
          }
          try db.checkForeignKeys()
        }
        try open.close()
      } catch let error as DatabaseError {
        // A row that does not fit is not the new file's fault.
        let isFromRecord = error.resultCode == .SQLITE_CONSTRAINT
        throw WorkspaceFault(error, path: isFromRecord ? self.path : path)
      }
    } check: { beside, _ in
      do {
        var configuration = Configuration()
        configuration.readonly = true
        let made = try DatabaseQueue(path: beside, configuration: configuration)
        try made.inDatabase { try $0.checkPages(for: path) }
        try made.close()
      } catch let error as DatabaseError {
        throw WorkspaceFault(error, path: path)
      }
    }
  }

  private func copy(_ query: OpenQuery, in scope: OpenScope, to db: Database) throws {
    let table = query.table
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    let insert = try db.cachedStatement(sql: "INSERT INTO \(table.name) VALUES (\(places))")
    try eachRow(of: query, in: scope) { row in
      try insert.execute(row.map(\.databaseValue))
    }
  }

  private func describe(
    _ tables: [OpenTable], _ origin: [(name: String, value: String)], in db: Database
  ) throws {
    try db.execute(
      sql: """
        CREATE TABLE about (
          table_name TEXT NOT NULL,
          -- Null for the table itself.
          column_name TEXT,
          en TEXT NOT NULL,
          id TEXT NOT NULL
        ) STRICT;
        CREATE TABLE origin (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        """)
    for table in tables {
      let titles = [(nil, table.title)] + table.columns.map { ($0.name as String?, $0.title) }
      for (column, title) in titles {
        try db.execute(
          sql: "INSERT INTO about (table_name, column_name, en, id) VALUES (?, ?, ?, ?)",
          arguments: [table.name, column, title.en, title.id])
      }
    }
    for (name, value) in origin {
      try db.execute(
        sql: "INSERT INTO origin (name, value) VALUES (?, ?)", arguments: [name, value])
    }
  }
}

extension OpenTable {
  /// Its statement CREATE TABLE; the names are this program's own.
  fileprivate var definition: String {
    let keys = "PRIMARY KEY (\(key.joined(separator: ", ")))"
    let foreign = references.map { reference in
      "FOREIGN KEY (\(reference.columns.joined(separator: ", "))) REFERENCES \(reference.table) "
        + "(\(reference.key.joined(separator: ", ")))"
    }
    let lines = columns.map(\.definition) + [keys] + foreign
    return "CREATE TABLE \(name) (\n  \(lines.joined(separator: ",\n  "))\n) STRICT"
  }
}

extension OpenColumn {
  fileprivate var definition: String {
    let type =
      switch kind {
      case .text, .day: "TEXT"
      case .integer: "INTEGER"
      case .number: "REAL"
      case .flag: "INTEGER CHECK (\(name) IN (0, 1))"
      case .word(let terms):
        // With OR: for IN, SQLite builds a table for every row that it checks.
        "TEXT CHECK (\(terms.map { "\(name) = '\($0.code)'" }.joined(separator: " OR ")))"
      }
    return "\(name) \(type)\(isOptional ? "" : " NOT NULL")"
  }
}

extension OpenValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .none: .null
    case .text(let text): text.databaseValue
    case .integer(let number): number.databaseValue
    case .number(let number): number.databaseValue
    }
  }
}
