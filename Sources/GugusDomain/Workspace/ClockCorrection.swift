/// Entries were recorded by a clock that was ahead. They stay as they are; what follows is recorded by
/// the right clock, and so before them.
public struct ClockCorrection: Hashable, Sendable, Codable {
  /// When the last of them says that it was recorded.
  public var from: Instant
  /// How it came that the clock was ahead.
  public var reason: PersonalText

  public init(from: Instant, reason: PersonalText) {
    self.from = from
    self.reason = reason
  }
}
