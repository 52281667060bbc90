/// An event and the day on which it takes effect.
public struct Happening: Hashable, Sendable {
  /// What happens, and to what.
  public var event: Event
  /// The effective day, which may lie before the day of recording.
  public var on: Day
  /// Who acted, where it is not whoever the circumstances name.
  public var actor: Actor?
  /// The register that says so, where it is imported.
  public var source: EntrySource?

  public init(_ event: Event, on: Day, actor: Actor? = nil, source: EntrySource? = nil) {
    self.event = event
    self.on = on
    self.actor = actor
    self.source = source
  }
}
