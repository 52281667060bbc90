import Foundation
import GRDB
import GugusDomain

extension Workspace {
  /// The rows of a table, each with a value for every column, in the order of the key.
  ///
  /// - Throws: `WorkspaceFault`, and what the body throws.
  public func eachRow(
    of query: OpenQuery, in scope: OpenScope, _ body: ([OpenValue]) throws -> Void
  ) throws {
    try read { db in
      let statement = try db.cachedStatement(sql: query.sql)
      let columns = query.table.columns.compactMap { column in
        statement.columnNames.firstIndex(of: column.name).map { (index: $0, kind: column.kind) }
      }
      try eachRow(
        of: statement,
        [
          "taskForce": scope.taskForce?.text, "today": scope.today, "terms": try OpenQuery.words(),
        ], db
      ) { row in
        try body(try columns.map { try OpenValue(row[$0.index], as: $0.kind) })
      }
    }
  }

  /// Everything of that kind, by code, each folded from its entries when its turn comes. What is
  /// void altogether is left out.
  ///
  /// - Throws: `WorkspaceFault`, and what the body throws.
  public func eachAggregate(
    of noun: Subject.Noun, _ body: (Aggregate) throws -> Void
  ) throws {
    try read { db in
      try eachSubject(of: noun, in: db) { entries in try Aggregate.fold(entries).map(body) }
    }
  }

  /// The people whose names are on record, by agency: who is in charge of a commitment, who came
  /// to a meeting, and, unless it is about one task force, who had entries recorded.
  public func eachPerson(
    in scope: OpenScope, _ body: (_ agency: AgencyCode, _ name: String) throws -> Void
  ) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT debtor AS agency, person AS name
            FROM commitment
            WHERE person IS NOT NULL AND (:taskForce IS NULL OR task_force = :taskForce)
            UNION
            SELECT agency, person
            FROM attendance
            WHERE person IS NOT NULL AND presence IN ('present', 'represented')
              AND (:taskForce IS NULL
                OR meeting IN (SELECT code FROM meeting WHERE task_force = :taskForce))
            UNION
            SELECT entry ->> '$.actor.agency', text.value ->> 2
            FROM journal JOIN disclosure USING (sequence), json_each(texts) AS text
            WHERE :taskForce IS NULL AND entry ->> '$.actor.agency' IS NOT NULL
              AND text.value ->> 0 = 'actor.officer' AND text.value ->> 2 IS NOT NULL
            ORDER BY agency, name
            """), arguments: ["taskForce": scope.taskForce?.text])
      while let row = try rows.next() { try body(row[at: 0], row[at: 1]) }
    }
  }
}

extension OpenValue {
  /// Days are on record as numbers.
  fileprivate init(_ value: DatabaseValue, as kind: OpenColumn.Kind) throws {
    self =
      switch (value.storage, kind) {
      case (.null, _): .none
      case (_, .day):
        if let day = Day.fromDatabaseValue(value) {
          .text(day.iso)
        } else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(value)")
        }
      case (.int64(let number), _): .integer(number)
      case (.string(let text), _): .text(text)
      case (.double(let number), _): .number(number)
      case (.blob, _):
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a blob in a table")
      }
  }
}

extension OpenQuery {
  /// The words of all columns that hold words, as the query of `terms` reads them.
  fileprivate static func words() throws -> String {
    let words = all.map(\.table).flatMap { table in
      table.columns.flatMap { column -> [[String]] in
        guard case .word(let terms) = column.kind else { return [] }
        return terms.map { [table.name, column.name, $0.code, $0.term.en, $0.term.id] }
      }
    }
    return String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
  }
}
