import GugusDomain

/// When a meeting starts and ends, as one field of the front matter.
struct MeetingTime {
  var start: ClockTime
  var end: ClockTime?
  var zone: Zone?

  init(start: ClockTime, end: ClockTime?, zone: Zone?) {
    self.start = start
    self.end = end
    self.zone = zone
  }

  /// Reads `09.00-11.30 WIB`, `09:00–11:30`, `09.00 WIB s.d. selesai` or just a start.
  ///
  /// A zone other than Indonesia's is written `UTC+05:30`, or `+05:30`; never `-05:00` alone, which
  /// would be the end of a range.
  init?(_ text: String) {
    var clock = ""
    for word in text.split(whereSeparator: { $0 == " " }) {
      guard let zone = MeetingTime.zone(word) else {
        clock += word.lowercased()
        continue
      }
      if let earlier = self.zone, earlier != zone { return nil }
      self.zone = zone
    }
    for separator in ["–", "—", "s.d.", "s/d", "sampai", "to"] {
      clock.replace(separator, with: "-")
    }
    let parts = clock.split(separator: "-", omittingEmptySubsequences: false)
    guard let start = ClockTime(parts[0]), parts.count <= 2 else { return nil }
    self.start = start
    if parts.count == 2, !MeetingTime.openEnds.contains(String(parts[1])) {
      guard let end = ClockTime(parts[1]) else { return nil }
      self.end = end
    }
  }

  /// What invitations write for an end that nobody fixed.
  private static let openEnds = ["selesai", "finish"]

  private static func zone(_ word: Substring) -> Zone? {
    if word.hasPrefix("-") { return nil }
    if word.hasPrefix("UTC"), let zone = Zone(word.dropFirst(3)) { return zone }
    return Zone(word)
  }

  /// As `init(_:)` reads it.
  func written(in language: Language) -> String {
    let range = end.map { "\(start)-\($0)" } ?? "\(start)"
    let clock =
      switch language {
      case .english: range
      case .indonesian: range.replacing(":", with: ".")
      }
    guard let zone else { return clock }
    return "\(clock) \(zone.description.contains(":") ? "UTC" : "")\(zone)"
  }
}
