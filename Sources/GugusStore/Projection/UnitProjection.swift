import GRDB
import GugusDomain

extension Projection {
  /// Notes a unit that has effect.
  ///
  /// - Parameters:
  ///   - recorder: who recorded its first entry.
  ///   - standing: how many of its entries take nothing back.
  static func writeUnit(
    _ first: Int, _ id: UnitID, last: Int, recorder: Actor?, standing: Int, _ db: Database
  ) throws {
    try run(
      """
      INSERT INTO unit (first, id, last, recorder, officer, standing) VALUES (?, ?, ?, ?, ?, ?)
      """,
      [first, id.text, last, recorder?.agency?.text, recorder?.officer?.text, standing], db)
  }

  /// One entry less of its unit stands.
  static func noteTakenBack(_ sequence: Int, _ db: Database) throws {
    try run(
      """
      UPDATE unit SET standing = standing - 1
      WHERE first = (SELECT max(first) FROM unit WHERE first <= ?)
      """, [sequence], db)
  }

  /// Notes anew by whose hand a unit was recorded, where that may have been forgotten.
  static func rewriteOfficer(of first: Entry, _ db: Database) throws {
    try run(
      "UPDATE unit SET officer = ? WHERE first = ? AND refused IS NULL",
      [first.recordedBy.officer?.text, first.sequence], db)
  }
}
