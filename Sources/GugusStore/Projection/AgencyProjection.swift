import GRDB
import GugusDomain

extension Projection {
  private static let agencies = DerivedTable(
    "agency", of: "code",
    [
      "name_en", "name_id", "kind", "sector", "parent", "active_from", "active_until", "successor",
      "since",
    ])
  private static let keys = DerivedTable(
    "agency_key", of: "agency", ["position", "id", "encoded", "since", "revoked_on"])

  static func rows(of agency: Agency) -> [DerivedRows] {
    let details = agency.details
    return [
      DerivedRows(
        agencies,
        [
          [
            details.nameEnglish, details.nameIndonesian, details.kind.rawValue, details.sector,
            details.parent?.text, details.from, details.until, details.successor?.text,
            agency.since,
          ]
        ]),
      DerivedRows(
        keys,
        agency.keys.enumerated().map { index, key in
          [index + 1, key.id, key.encoded, key.since, key.revokedOn]
        }),
    ]
  }
}
