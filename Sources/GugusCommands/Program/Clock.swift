import GugusDomain

/// What time it is in one run: what `GUGUS_TODAY` says, else what the computer's clock does.
struct Clock {
  let now: Instant
  /// `GUGUS_TODAY` says what time it is, which only a rehearsal takes.
  let isSaid: Bool
  private(set) var today: Day
  /// In which it is today.
  private(set) var zone: Zone

  /// - Throws: `UsageFault.environment` where `GUGUS_TODAY` cannot be read.
  init(_ console: Console) throws(UsageFault) {
    guard let said = console.environment["GUGUS_TODAY"], !said.isEmpty else {
      let clock = console.clock()
      (now, isSaid) = (clock.now, false)
      zone = Zone(offsetMinutes: clock.offsetMinutes)
      today = clock.now.day(offsetMinutes: clock.offsetMinutes)
      return
    }
    (isSaid, zone) = (true, .wib)
    if let instant = Instant(iso: said), let day = Day(iso: said.prefix(10)) {
      // The day as it is called where the instant's own zone holds.
      (now, today) = (instant, day)
    } else if let day = Day(iso: said) {
      // Noon in western Indonesia.
      (now, today) = (Instant(milliseconds: Instant(startOf: day).milliseconds + 18_000_000), day)
    } else {
      throw .environment("GUGUS_TODAY", said)
    }
  }

  /// The same moment, where that zone holds.
  func moved(to zone: Zone) -> Clock {
    var clock = self
    clock.zone = zone
    clock.today = now.day(offsetMinutes: zone.offsetMinutes)
    return clock
  }
}
