import Foundation
import GRDB
import GRDBSQLite
import GugusDomain

/// The values of a row. A damaged file can hold anything anywhere, whatever its tables declare:
/// what does not fit is said by column and value, where the subscripts of `Row` would end the
/// program. All throw `DatabaseError` (`SQLITE_CORRUPT`).
extension Row {
  subscript<Value: DatabaseValueConvertible>(at index: Int) -> Value {
    get throws {
      guard let value = Value.fromDatabaseValue(self[index]) else { throw misfit(at: index) }
      return value
    }
  }

  subscript<Word: Vocabulary>(at index: Int) -> Word {
    get throws {
      guard let word = Word(rawValue: try self[at: index]) else { throw misfit(at: index) }
      return word
    }
  }

  subscript<Word: Vocabulary>(at index: Int) -> Word? {
    get throws { try hasNull(atIndex: index) ? nil : self[at: index] as Word }
  }

  subscript<SomeCode: Code>(at index: Int) -> SomeCode {
    get throws { SomeCode(unchecked: try self[at: index]) }
  }

  subscript<SomeCode: Code>(at index: Int) -> SomeCode? {
    get throws { try hasNull(atIndex: index) ? nil : self[at: index] as SomeCode }
  }

  /// A number that can be computed with: no record holds a larger one than a JSON number is exact
  /// to (RFC 8259 §6).
  subscript(at index: Int) -> Int {
    get throws {
      guard let number = Int.fromDatabaseValue(self[index]), number.magnitude <= 1 << 53 else {
        throw misfit(at: index)
      }
      return number
    }
  }

  subscript(at index: Int) -> Int? {
    get throws { try hasNull(atIndex: index) ? nil : self[at: index] as Int }
  }

  /// A figure that can be computed with.
  subscript(at index: Int) -> Double {
    get throws {
      guard let figure = Double.fromDatabaseValue(self[index]), figure.isFinite else {
        throw misfit(at: index)
      }
      return figure
    }
  }

  subscript(at index: Int) -> Double? {
    get throws { try hasNull(atIndex: index) ? nil : self[at: index] as Double }
  }

  private func misfit(at index: Int) -> DatabaseError {
    DatabaseError(
      resultCode: .SQLITE_CORRUPT,
      message: "\(Array(columnNames)[index]) = \(self[index] as DatabaseValue)")
  }
}

extension Statement {
  /// Runs it with these values. As `StatementArguments` they would pass through several arrays,
  /// which takes as long as SQLite does.
  func execute(_ values: [DatabaseValue]) throws {
    // Resets it, too.
    setUncheckedArguments(StatementArguments())
    for (index, value) in values.enumerated() {
      let code = value.bind(to: sqliteStatement, at: CInt(index + 1))
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    try execute()
  }
}

extension Statement {
  /// Whether the row at which it stands has the same values in these columns as that of another, to the
  /// byte. Values made of each, only to be compared, would take several times as long.
  func hasSameValues(as other: Statement, in columns: Range<Int>) -> Bool {
    let (left, right) = (sqliteStatement, other.sqliteStatement)
    return columns.allSatisfy { index in
      let column = CInt(index)
      let type = sqlite3_column_type(left, column)
      guard type == sqlite3_column_type(right, column) else { return false }
      switch type {
      case SQLITE_NULL: return true
      case SQLITE_INTEGER:
        return sqlite3_column_int64(left, column) == sqlite3_column_int64(right, column)
      case SQLITE_FLOAT:
        return sqlite3_column_double(left, column) == sqlite3_column_double(right, column)
      case SQLITE_TEXT:
        return Statement.isSame(
          sqlite3_column_text(left, column), sqlite3_column_text(right, column),
          sqlite3_column_bytes(left, column), sqlite3_column_bytes(right, column))
      default:
        return Statement.isSame(
          sqlite3_column_blob(left, column), sqlite3_column_blob(right, column),
          sqlite3_column_bytes(left, column), sqlite3_column_bytes(right, column))
      }
    }
  }

  /// Whether so many bytes are the same; there are none where there is no pointer.
  private static func isSame(
    _ left: UnsafeRawPointer?, _ right: UnsafeRawPointer?, _ leftCount: CInt, _ rightCount: CInt
  ) -> Bool {
    guard leftCount == rightCount else { return false }
    guard let left, let right else { return leftCount == 0 }
    return memcmp(left, right, Int(leftCount)) == 0
  }
}

extension Day: DatabaseValueConvertible {
  /// The number of the day, as a column keeps it.
  public var databaseValue: DatabaseValue { number.databaseValue }

  /// Nil outside the years 0…9999.
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
    Int.fromDatabaseValue(value).flatMap { days.contains($0) ? Day(number: $0) : nil }
  }

  private static let days = -719_528...2_932_896
}
