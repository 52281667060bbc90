import GRDB
import GugusDomain

/// Which agencies a list shows. Conditions combine; nil and empty ask for nothing.
public struct AgencyFilter: Sendable {
  public var kind: AgencyKind?
  public var sector: String?
  /// Member of it on the day.
  public var taskForce: TaskForceCode?
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
      while let row = try rows.next() { sectors[AgencyCode(unchecked: row[0])] = row[1] }
      return sectors
    }
  }
}

extension Agency {
  init(_ row: Row) throws {
    self.init(
      code: AgencyCode(unchecked: row[0]),
      details: AgencyDetails(
        nameEnglish: row[1], nameIndonesian: row[2], kind: try word(row[3]), sector: row[4],
        parent: (row[5] as String?).map(AgencyCode.init(unchecked:)), from: row[6],
        until: row[7], successor: (row[8] as String?).map(AgencyCode.init(unchecked:))),
      since: row[9])
  }
}

/// A vocabulary word as the tables hold it.
///
/// - Throws: `UnknownWord` where a table holds a word that this version does not know.
func word<Word: Vocabulary>(_ raw: String) throws -> Word {
  guard let word = Word(rawValue: raw) else { throw UnknownWord(word: raw) }
  return word
}

/// A derived table holds a word that is none of the vocabulary's: it is damaged.
public struct UnknownWord: Error, Sendable {
  public let word: String
}
