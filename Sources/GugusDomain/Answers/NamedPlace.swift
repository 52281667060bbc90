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

  /// The sequence number of the entry.
  public var entry: Int
  /// The day on which the entry took effect.
  public var effective: Day
  /// What the entry says happened.
  public var kind: EventKind
  /// To what it happened.
  public var subject: Subject
  /// Where in the entry, as ``Disclosure/path``.
  public var path: String
  /// In what sort of text it stands, and so whether it can be taken away.
  public var way: Way
  /// The whole text in which the name stands.
  public var text: String

  /// - Parameters:
  ///   - path: where in the entry the text stands, such as `body.reason`.
  ///   - way: how it stands there.
  ///   - text: what it says.
  public init(_ entry: Entry, _ path: String, _ way: Way, _ text: String) {
    self.entry = entry.sequence
    effective = entry.effective
    kind = entry.event.kind
    subject = entry.event.subject
    self.path = path
    self.way = way
    self.text = text
  }

  /// Whether the text can be forgotten; the bytes of the journal stand for good.
  public var canBeForgotten: Bool { way != .open }
}
