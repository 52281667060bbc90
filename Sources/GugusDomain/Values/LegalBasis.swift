/// The instrument on which a task force or a duty rests.
public struct LegalBasis: Hashable, Sendable, Codable {
  public var kind: LegalInstrument
  public var number: String
  public var date: Day
  public var title: String

  public init(kind: LegalInstrument, number: String, date: Day, title: String) {
    self.kind = kind
    self.number = number
    self.date = date
    self.title = title
  }
}
