import GRDB
import GugusDomain

/// The values of a row. A damaged file can hold anything anywhere, whatever its tables declare:
/// what does not fit is said by column and value, where the subscripts of `Row` would end the
/// program. All throw `DatabaseError` (`SQLITE_CORRUPT`).
extension Row {
  subscript<Value: DatabaseValueConvertible>(at index: Int) -> Value {
    get throws { try value(at: index) { $0 } }
  }

  subscript<Word: Vocabulary>(at index: Int) -> Word {
    get throws { try value(at: index) { Word(rawValue: $0) } }
  }

  subscript<Word: Vocabulary>(at index: Int) -> Word? {
    get throws { try hasNull(atIndex: index) ? nil : self[at: index] as Word }
  }

  subscript<SomeCode: Code>(at index: Int) -> SomeCode {
    get throws { try value(at: index) { SomeCode(unchecked: $0) } }
  }

  subscript<SomeCode: Code>(at index: Int) -> SomeCode? {
    get throws { try hasNull(atIndex: index) ? nil : self[at: index] as SomeCode }
  }

  /// A number that can be computed with: no record holds a larger one than a JSON number is exact
  /// to (RFC 8259 §6).
  subscript(at index: Int) -> Int {
    get throws {
      try value(at: index) { (number: Int) in number.magnitude <= 1 << 53 ? number : nil }
    }
  }

  subscript(at index: Int) -> Int? {
    get throws { try hasNull(atIndex: index) ? nil : self[at: index] as Int }
  }

  /// A figure that can be computed with.
  subscript(at index: Int) -> Double {
    get throws { try value(at: index) { (figure: Double) in figure.isFinite ? figure : nil } }
  }

  subscript(at index: Int) -> Double? {
    get throws { try hasNull(atIndex: index) ? nil : self[at: index] as Double }
  }

  private func value<Stored: DatabaseValueConvertible, Value>(
    at index: Int, _ fitting: (Stored) -> Value?
  ) throws -> Value {
    let stored: DatabaseValue = self[index]
    guard let value = Stored.fromDatabaseValue(stored).flatMap(fitting) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "\(Array(columnNames)[index]) = \(stored)")
    }
    return value
  }
}

extension Day: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { number.databaseValue }

  /// Nil outside the years 0…9999.
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
    Int.fromDatabaseValue(value).flatMap { days.contains($0) ? Day(number: $0) : nil }
  }

  private static let days = -719_528...2_932_896
}
