import GugusDomain

/// The three time zones of Indonesia, as calendars name them. None has changed since 1970, and
/// none has summer time (tz database, file asia).
enum IndonesianZone: CaseIterable {
  case western, central, eastern

  init?(_ zone: Zone) {
    guard let found = IndonesianZone.allCases.first(where: { $0.zone == zone }) else { return nil }
    self = found
  }

  init?(identifier: String) {
    switch identifier {
    case "Asia/Jakarta", "Asia/Pontianak": self = .western
    case "Asia/Makassar", "Asia/Ujung_Pandang": self = .central
    case "Asia/Jayapura": self = .eastern
    default: return nil
    }
  }

  var zone: Zone {
    switch self {
    case .western: Zone(offsetMinutes: 7 * 60)
    case .central: Zone(offsetMinutes: 8 * 60)
    case .eastern: Zone(offsetMinutes: 9 * 60)
    }
  }

  var identifier: String {
    switch self {
    case .western: "Asia/Jakarta"
    case .central: "Asia/Makassar"
    case .eastern: "Asia/Jayapura"
    }
  }

  /// The definition that a calendar must hold of every zone that it names.
  var component: CalendarComponent {
    let offset = "+0\(zone.offsetMinutes / 60)00"
    return CalendarComponent(
      "VTIMEZONE", [ContentLine("TZID", text: identifier)],
      [
        CalendarComponent(
          "STANDARD",
          [
            ContentLine("DTSTART", [], "19700101T000000"),
            ContentLine("TZOFFSETFROM", [], offset), ContentLine("TZOFFSETTO", [], offset),
            ContentLine("TZNAME", text: zone.description),
          ])
      ])
  }
}
