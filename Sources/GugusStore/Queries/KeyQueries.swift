import GRDB
import GugusDomain
import GugusLog

extension Workspace {
  /// The keys of all agencies, revoked ones too, by agency.
  public func registeredKeys() throws -> [RegisteredKey] {
    try read { db in
      let codes = try String.fetchAll(db, sql: "SELECT code FROM agency ORDER BY code")
        .map(AgencyCode.init(unchecked:))
      let record = try StoredRecord(db)
      return try codes.flatMap { code in
        try (record.agency(code)?.keys ?? []).map { RegisteredKey(agency: code, key: $0) }
      }
    }
  }

  /// The public halves of the keys with which agencies sign now.
  public func verifierKeys() throws -> [VerifierKey] {
    try registeredKeys().filter { $0.key.revokedOn == nil }.compactMap { VerifierKey($0.key.text) }
  }

  /// The 32 digits that were drawn for the log when it began: they name this workspace and its
  /// copies, and no other.
  ///
  /// - Throws: `WorkspaceFault`.
  public func identity() throws -> String {
    guard let founding = try settings().founding else {
      throw WorkspaceFault.damaged(path: path, reason: "entry 1")
    }
    return founding.log
  }

  /// Which log the journal is, as its checkpoints say. It never follows a name.
  ///
  /// - Throws: `WorkspaceFault`.
  public func origin() throws -> String { "gugus/\(try identity())" }
}
