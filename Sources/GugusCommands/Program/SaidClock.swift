import GugusApplication
import GugusDomain

extension Clock {
  /// What `GUGUS_TODAY` says, else what the computer's clock does.
  ///
  /// - Throws: `UsageFault.environment` where `GUGUS_TODAY` cannot be read.
  init(_ console: Console) throws(UsageFault) {
    guard let said = console.saidTime else {
      let clock = console.clock()
      self.init(now: clock.now, zone: Zone(offsetMinutes: clock.offsetMinutes))
      return
    }
    if let instant = Instant(iso: said), let day = Day(iso: said.prefix(10)) {
      // The day as it is called where the instant's own zone holds.
      self.init(now: instant, zone: .wib, today: day)
    } else if let day = Day(iso: said) {
      // Noon in western Indonesia.
      let noon = Instant(milliseconds: Instant(startOf: day).milliseconds + 18_000_000)
      self.init(now: noon, zone: .wib, today: day)
    } else {
      throw .environment("GUGUS_TODAY", said)
    }
  }
}

extension Console {
  /// What `GUGUS_TODAY` says that the time is, which only a rehearsal takes.
  var saidTime: String? { environment["GUGUS_TODAY"].flatMap { $0.isEmpty ? nil : $0 } }
}
