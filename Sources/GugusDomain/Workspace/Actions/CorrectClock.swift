/// Says that the clock was ahead, once it is right again: without it nothing could be recorded before
/// the time has come that the last entry bears.
public struct CorrectClock: Action {
  /// When the last entry says that it was recorded.
  public var from: Instant
  /// How it came that the clock was ahead.
  public var reason: String

  public init(from: Instant, reason: String) {
    self.from = from
    self.reason = reason
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let correction = ClockCorrection(from: from, reason: .known(reason))
    return Ruling([Happening(.workspace(.clockCorrected(correction)), on: act.on)])
  }
}
