import GugusDomain

/// What time it is for whoever asks, and where.
public struct Clock: Hashable, Sendable {
  /// The moment, by which entries are recorded.
  public let now: Instant
  /// The civil day, by which actions take effect.
  public let today: Day
  /// In which it is today.
  public let zone: Zone

  /// A moment, and the day that it is there.
  ///
  /// - Parameter today: nil for the day that it is at that moment in that zone.
  public init(now: Instant, zone: Zone, today: Day? = nil) {
    self.now = now
    self.zone = zone
    self.today = today ?? now.day(offsetMinutes: zone.offsetMinutes)
  }

  /// The same moment, where that zone holds.
  public func moved(to zone: Zone) -> Clock { Clock(now: now, zone: zone) }
}
