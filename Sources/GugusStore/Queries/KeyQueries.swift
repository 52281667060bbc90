import GRDB
import GugusDomain
import GugusLog

/// A key on record, and whose it is.
public struct RegisteredKey: Hashable, Sendable {
  public var agency: AgencyCode
  public var key: AgencyKey
}

extension Workspace {
  /// The keys of all agencies, revoked ones too, by agency.
  public func registeredKeys() throws -> [RegisteredKey] {
    try read { db in
      let codes = try String.fetchAll(db, sql: "SELECT code FROM agency ORDER BY code")
        .map(AgencyCode.init(unchecked:))
      let register = StoreRegister(db)
      return try codes.flatMap { code in
        try (register.agency(code)?.keys ?? []).map { RegisteredKey(agency: code, key: $0) }
      }
    }
  }

  /// The public halves of the keys with which agencies sign now.
  public func verifierKeys() throws -> [VerifierKey] {
    try registeredKeys().filter { $0.key.revokedOn == nil }.compactMap { VerifierKey($0.key.text) }
  }

  /// Which log the journal is, as its checkpoints say: the workspace's name and the beginning of
  /// the first entry's leaf hash, which no other journal shares.
  ///
  /// - Throws: `Refusal.unknown` where there is no entry yet; `WorkspaceFault`.
  public func origin() throws -> String {
    let first = try journalRow(1).leafHash.hexadecimal.prefix(8)
    // What a key may be called, so that a key may be called after the log.
    let name = String(
      (try settings().name ?? "gugus").map { VerifierKey.accepts(name: String($0)) ? $0 : "-" })
    return "\(name)/\(first)"
  }
}
