import GRDB
import GugusDomain

extension Projection {
  /// Notes of what rows the entries in effect of one subject come. The last word of a row counts.
  static func writeSources(of entries: [Entry], _ db: Database) throws {
    for entry in entries {
      guard let source = entry.source else { continue }
      let subject = entry.event.subject
      try run(
        """
        INSERT INTO source_row (code, noun, register, key, digest) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (code, noun, register, key) DO UPDATE SET digest = excluded.digest
        """,
        [subject.code, subject.noun.rawValue, source.register, source.key, source.digest?.text], db)
    }
  }

  /// The same, where entries were taken back.
  static func rewriteSources(of subject: Subject, _ entries: [Entry], _ db: Database) throws {
    try run(
      "DELETE FROM source_row WHERE code = ? AND noun = ?",
      [subject.code, subject.noun.rawValue], db)
    try writeSources(of: entries.inEffect, db)
  }
}
