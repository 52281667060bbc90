import GugusDomain
import GugusLog
import GugusReports

private enum KeyTitle {
  static let key = Term(en: "Public key", id: "Kunci publik")
}

extension Document {
  /// The public halves of someone's own keys.
  public static func keys(_ keys: [VerifierKey]) -> Document {
    let table = Table(
      [
        Column("id", Term(same: "ID")), Column("name", AgencyTitle.name),
        Column("key", KeyTitle.key),
      ],
      rows: keys.map { [.text($0.id.hexadecimal), .text($0.name), .text("\($0)")] })
    return Document([Section("keys", nil, .table(table))])
  }

  /// The keys that agencies have on record.
  public static func registeredKeys(_ keys: [RegisteredKey]) -> Document {
    let table = Table(
      [
        Column("agency", AgencyTitle.agency), Column("id", Term(same: "ID")),
        Column("since", CommitmentTitle.since),
        Column("revoked", Term(en: "Revoked", id: "Dicabut")), Column("key", KeyTitle.key),
      ],
      rows: keys.map { row in
        [
          .code(row.agency), .text(row.key.id), .day(row.key.since),
          .optional(row.key.revokedOn), .text(row.key.text),
        ]
      })
    return Document([Section("registered-keys", nil, .table(table))])
  }
}
