import GRDB
import GugusDomain

/// Which agencies a list shows. Conditions combine; nil and empty ask for nothing.
public struct AgencyFilter: Sendable {
  /// Is this sort of body.
  public var kind: AgencyKind?
  /// Belongs to this policy sector, whatever letters are capitals.
  public var sector: String?
  /// Member of it on the day.
  public var taskForce: TaskForceCode?
  /// Exists on this day.
  public var activeOn: Day?

  public init() {}
}

extension Workspace {
  /// In the order of their codes.
  ///
  /// - Parameter today: the day on which membership counts.
  public func eachAgency(
    _ filter: AgencyFilter, on today: Day, _ body: (Agency) throws -> Void
  ) throws {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT code, name_en, name_id, kind, sector, parent, active_from, active_until,
            successor, since
          FROM agency
          WHERE (:kind IS NULL OR kind = :kind)
            AND (:sector IS NULL OR sector = :sector COLLATE NOCASE)
            AND (:activeOn IS NULL
              OR (coalesce(active_from, :activeOn) <= :activeOn
                AND coalesce(active_until, :activeOn) >= :activeOn))
            AND (:taskForce IS NULL OR code IN (
              SELECT agency FROM membership
              WHERE task_force = :taskForce AND starts <= :today
                AND coalesce(ends, :today) >= :today))
          ORDER BY code
          """)
      let rows = try Row.fetchCursor(
        statement,
        arguments: [
          "kind": filter.kind?.rawValue, "sector": filter.sector, "activeOn": filter.activeOn,
          "taskForce": filter.taskForce?.text, "today": today,
        ])
      while let row = try rows.next() { try body(Agency(row)) }
    }
  }

  /// The sector of every agency, by code.
  public func sectors() throws -> [AgencyCode: String] {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT code, sector FROM agency")
      var sectors: [AgencyCode: String] = [:]
      while let row = try rows.next() { try sectors[row[at: 0]] = row[at: 1] }
      return sectors
    }
  }
}

extension Agency {
  init(_ row: Row) throws {
    try self.init(
      code: row[at: 0],
      details: AgencyDetails(
        nameEnglish: row[at: 1], nameIndonesian: row[at: 2], kind: row[at: 3], sector: row[at: 4],
        parent: row[at: 5], from: row[at: 6], until: row[at: 7], successor: row[at: 8]),
      since: row[at: 9])
  }
}
