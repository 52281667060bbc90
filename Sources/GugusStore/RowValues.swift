import GRDB
import GugusDomain

/// The values of a row. A damaged file can hold anything anywhere, whatever its tables declare:
/// what does not fit is said, where the subscripts of `Row` would end the program.
extension Row {
  /// - Throws: `RowDecodingError` where the value is of another type. (What GRDB reads straight from
  ///   the statement, SQLite converts without a word.)
  subscript<Value: DatabaseValueConvertible>(at index: Int) -> Value {
    get throws { try decode(atIndex: index) }
  }

  /// - Throws: `UnknownWord` too, where it is no word that this version knows.
  subscript<Word: Vocabulary>(at index: Int) -> Word {
    get throws {
      let raw: String = try self[at: index]
      guard let word = Word(rawValue: raw) else { throw UnknownWord(word: raw) }
      return word
    }
  }

  subscript<Word: Vocabulary>(at index: Int) -> Word? {
    get throws { try hasNull(atIndex: index) ? nil : self[at: index] as Word }
  }

  subscript<SomeCode: Code>(at index: Int) -> SomeCode {
    get throws { SomeCode(unchecked: try self[at: index] as String) }
  }

  subscript<SomeCode: Code>(at index: Int) -> SomeCode? {
    get throws { try hasNull(atIndex: index) ? nil : self[at: index] as SomeCode }
  }

  /// A number that can be computed with.
  subscript(at index: Int) -> Int {
    get throws { try decode(Number.self, atIndex: index).value }
  }

  subscript(at index: Int) -> Int? {
    get throws { try decode(Number?.self, atIndex: index)?.value }
  }

  /// A figure that can be computed with.
  subscript(at index: Int) -> Double {
    get throws { try decode(Finite.self, atIndex: index).value }
  }

  subscript(at index: Int) -> Double? {
    get throws { try decode(Finite?.self, atIndex: index)?.value }
  }
}

/// No record holds a larger one than a JSON number is exact to (RFC 8259 §6).
private struct Number: DatabaseValueConvertible {
  var value: Int
  var databaseValue: DatabaseValue { value.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Number? {
    guard let number = Int.fromDatabaseValue(value), limits.contains(number) else { return nil }
    return Number(value: number)
  }

  private static let limits = -(1 << 53)...(1 << 53)
}

private struct Finite: DatabaseValueConvertible {
  var value: Double
  var databaseValue: DatabaseValue { value.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Finite? {
    Double.fromDatabaseValue(value).flatMap { $0.isFinite ? Finite(value: $0) : nil }
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

/// A derived table holds a word that is none of the vocabulary's: it is damaged.
public struct UnknownWord: Error, Sendable {
  public let word: String
}
