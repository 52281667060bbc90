/// The instrument on which a task force or a duty rests.
public struct LegalBasis: Hashable, Sendable, Codable {
  /// What kind of instrument it is.
  public var kind: LegalInstrument
  /// As the instrument bears it ("15/2026"); numbers of different kinds may be the same.
  public var number: String
  /// The day on which it was given.
  public var date: Day
  /// What it is about, as it says itself.
  public var title: String

  public init(kind: LegalInstrument, number: String, date: Day, title: String) {
    self.kind = kind
    self.number = number
    self.date = date
    self.title = title
  }
}
