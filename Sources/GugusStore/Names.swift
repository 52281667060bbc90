import GRDB
import GugusDomain

/// Agencies and task forces by their names, for rows that name them.
struct Names {
  private(set) var agencies: [String: Set<AgencyCode>] = [:]
  private(set) var taskForces: [String: Set<TaskForceCode>] = [:]

  init(_ db: Database) throws {
    let agencies = try Row.fetchCursor(db, sql: "SELECT code, name_en, name_id FROM agency")
    while let row = try agencies.next() {
      try add(row[at: 0] as AgencyCode, row[at: 1], row[at: 2])
    }
    let taskForces = try Row.fetchCursor(db, sql: "SELECT code, name_en, name_id FROM task_force")
    while let row = try taskForces.next() {
      try add(row[at: 0] as TaskForceCode, row[at: 1], row[at: 2])
    }
  }

  /// Adds the names of something that was just recorded. A name that it no longer bears goes with
  /// the transaction.
  mutating func add(_ aggregate: Aggregate?) {
    switch aggregate {
    case .agency(let agency):
      add(agency.code, agency.details.nameEnglish, agency.details.nameIndonesian)
    case .taskForce(let taskForce):
      add(taskForce.code, taskForce.details.nameEnglish, taskForce.details.nameIndonesian)
    default: break
    }
  }

  private mutating func add(_ code: AgencyCode, _ names: String...) {
    for name in names { agencies[name.whiteSpaceFolded, default: []].insert(code) }
  }

  private mutating func add(_ code: TaskForceCode, _ names: String...) {
    for name in names { taskForces[name.whiteSpaceFolded, default: []].insert(code) }
  }
}

extension StoredRecord {
  func imported(
    _ noun: Subject.Noun, register: String, key: String
  ) throws -> ImportedSubject? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT code, digest FROM source_row
          WHERE register = ? AND noun = ? AND key = ? ORDER BY code LIMIT 1
          """), arguments: [register, noun.rawValue, key])
    return try row.map { ImportedSubject(code: try $0[at: 0], digest: try $0[at: 1]) }
  }

  func agencyNames() throws -> [String: Set<AgencyCode>] { try allNames().agencies }

  func taskForceNames() throws -> [String: Set<TaskForceCode>] { try allNames().taskForces }

  private func allNames() throws -> Names {
    if let names { return names }
    let names = try Names(db)
    self.names = names
    return names
  }
}
