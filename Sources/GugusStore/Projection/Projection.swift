import GRDB
import GugusDomain

/// Writes the rows that derive from one aggregate, replacing those it had. Rows depend on
/// nothing but the aggregate, so that replaying the journal yields the same tables anywhere.
enum Projection {
  static func write(_ aggregate: Aggregate, _ db: Database) throws {
    switch aggregate {
    case .agency(let agency): try write(agency, db)
    case .taskForce(let taskForce): try write(taskForce, db)
    case .meeting(let meeting): try write(meeting, db)
    case .commitment(let commitment): try write(commitment, db)
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
