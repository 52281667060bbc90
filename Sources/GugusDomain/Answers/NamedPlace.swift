/// A place in the record at which a name stands.
public struct NamedPlace: Hashable, Sendable {
  /// How it stands there.
  public enum Way: Hashable, Sendable {
    /// In a personal text, which can be forgotten.
    case personal(PersonName.Likeness)
    /// It says what a row of a register said that names it: names could be tried on it.
    case rowDigest
    /// In the bytes of the journal, which stand for good.
    case open
  }

  public var entry: Int
  public var effective: Day
  public var kind: EventKind
  public var subject: Subject
  /// Where in the entry, as ``Disclosure/path``.
  public var path: String
  public var way: Way
  public var text: String

  public init(_ entry: Entry, _ path: String, _ way: Way, _ text: String) {
    self.entry = entry.sequence
    effective = entry.effective
    kind = entry.event.kind
    subject = entry.event.subject
    self.path = path
    self.way = way
    self.text = text
  }

  public var canBeForgotten: Bool { way != .open }
}
