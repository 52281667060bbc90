/// The migrations of a workspace's database, embedded in the binary. Each is a `.sql` file in
/// this folder; a released one is never edited.
public enum Schema {
  /// In the order in which they are applied; the first makes version 2. Version 1 was made before
  /// there was a release, with a journal of another form.
  public static let migrations: [String] = [
    String(decoding: PackageResources.V001_record_sql, as: UTF8.self)
  ]

  /// The version of the newest migration, kept in SQLite's `user_version`.
  public static var version: Int { migrations.count + before }

  /// The versions that can no longer be read.
  public static let before = 1

  /// Marks a SQLite file as a Gugus workspace (`GUGS`), kept in its `application_id`.
  public static let applicationID = 0x4755_4753

  /// The tables that derive from the journal, each before those that refer to it.
  public static let derivedTables = [
    "agency", "agency_key", "task_force", "task_force_class", "service", "membership", "outcome",
    "measurement",
    "standing_follow_up", "meeting", "meeting_member", "attendance", "decision", "commitment",
    "antecedent", "delegation", "suspension", "former_due", "former_judge", "hold", "supporter",
    "evidence", "verdict", "barrier", "finding",
    "finding_commitment", "incentive", "incentive_finding", "assessment", "score", "source_row",
    "unit", "mention", "involvement",
  ]
}
