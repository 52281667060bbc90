import GRDB

/// What stands beside the tables for whoever searches them: indexes, and the triggers that keep the
/// words of deliverables. Tables that are filled from a whole journal are filled faster without them.
struct SearchAids {
  /// The statements that made them.
  private let definitions: [String]

  /// The indexes through which a judge finds what an entry concerns.
  static let ofJudge: Set = [
    "agency_key_by_encoded", "antecedent_waited_for", "commitment_by_task_force",
    "membership_by_agency", "unit_by_recorder", "unit_without_effect",
  ]

  /// Drops them. Those of the journal stay, and what a constraint needs.
  init(droppedFrom db: Database, butFor kept: Set<String> = []) throws {
    let aids = try Row.fetchAll(
      db,
      sql: """
        SELECT type, name, sql FROM sqlite_schema
        WHERE (type = 'index' OR type = 'trigger') AND sql IS NOT NULL AND tbl_name <> 'journal'
        """
    ).filter { !kept.contains($0[1]) }
    for aid in aids { try db.execute(sql: "DROP \(aid[0] as String) \(aid[1] as String)") }
    definitions = aids.map { $0[2] }
  }

  /// Makes them again, of all that the tables hold.
  func make(in db: Database) throws {
    for definition in definitions { try db.execute(sql: definition) }
    try db.execute(sql: "INSERT INTO commitment_text (commitment_text) VALUES ('rebuild')")
  }
}
