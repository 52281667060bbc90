import GRDB
import GugusDomain

extension Projection {
  static func write(_ agency: Agency, _ db: Database) throws {
    let details = agency.details
    try run(
      """
      INSERT INTO agency
        (code, name_en, name_id, kind, sector, parent, active_from, active_until, successor, since)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET
        name_en = excluded.name_en, name_id = excluded.name_id, kind = excluded.kind,
        sector = excluded.sector, parent = excluded.parent, active_from = excluded.active_from,
        active_until = excluded.active_until, successor = excluded.successor,
        since = excluded.since
      """,
      [
        agency.code.text, details.nameEnglish, details.nameIndonesian, details.kind.rawValue,
        details.sector, details.parent?.text, details.from, details.until,
        details.successor?.text, agency.since,
      ], db)
  }
}
