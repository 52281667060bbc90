import GRDB
import GugusDomain

extension Projection {
  private static let agencies = DerivedTable(
    "agency", of: "code",
    [
      "name_en", "name_id", "kind", "sector", "parent", "active_from", "active_until", "successor",
      "since",
    ])

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
        ])
    ]
  }
}
