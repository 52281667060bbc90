import GRDB
import GugusDomain

/// Writes the rows that derive from one aggregate, replacing those it had. Rows depend on
/// nothing but the aggregate, so that replaying the journal yields the same tables anywhere.
enum Projection {
  static func write(_ aggregate: Aggregate, _ db: Database) throws {
    switch aggregate {
    // Settings are few, and folded where they are needed.
    case .workspace: break
    case .agency(let agency): try write(agency, db)
    case .taskForce(let taskForce): try write(taskForce, db)
    case .meeting(let meeting): try write(meeting, db)
    case .commitment(let commitment): try write(commitment, db)
    case .finding(let finding): try write(finding, db)
    case .incentive(let incentive): try write(incentive, db)
    case .assessment(let assessment): try write(assessment, db)
    }
  }

  /// Deletes the rows of a subject whose every entry is void.
  static func delete(_ subject: Subject, _ db: Database) throws {
    let code = subject.code
    let tables: [(table: String, column: String)] =
      switch subject {
      case .workspace: []
      case .agency: [("agency", "code")]
      case .taskForce:
        [
          ("task_force_class", "task_force"), ("service", "task_force"),
          ("membership", "task_force"), ("measurement", "task_force"),
          ("outcome", "task_force"), ("standing_follow_up", "task_force"),
          ("task_force", "code"),
        ]
      case .meeting: [("attendance", "meeting"), ("decision", "meeting"), ("meeting", "code")]
      case .commitment:
        [
          ("antecedent", "commitment"), ("delegation", "commitment"),
          ("suspension", "commitment"), ("supporter", "commitment"), ("evidence", "commitment"),
          ("verdict", "commitment"), ("barrier", "commitment"), ("commitment", "code"),
        ]
      case .finding: [("finding_commitment", "finding"), ("finding", "code")]
      case .incentive: [("incentive_finding", "incentive"), ("incentive", "code")]
      case .assessment: [("score", "assessment"), ("assessment", "code")]
      }
    for (table, column) in tables {
      try run("DELETE FROM \(table) WHERE \(column) = ?", [code], db)
    }
  }

  /// Runs a statement that is prepared once for the connection.
  static func run(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension Day: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { number.databaseValue }

  public static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
    Int.fromDatabaseValue(value).map(Day.init(number:))
  }
}
