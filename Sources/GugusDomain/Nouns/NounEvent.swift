/// What happens to a noun, as whoever keeps, signs, judges or takes back entries must know it without
/// knowing the noun. Each noun says it in one file of its room (`AgencyNoun.swift`); ``Event`` passes it on.
protocol NounEvent: Hashable, Sendable {
  associatedtype Kind: NounEventKind

  var kind: Kind { get }
  /// Reads what an entry says beyond its kind.
  init(_ kind: Kind, from decoder: any Decoder) throws
  func encodeBody(to encoder: any Encoder) throws

  /// What else must be on record for it to make sense.
  var references: Set<Subject> { get }
  /// The task force to which what it begins belongs; nil where it goes on with what is on record.
  var taskForce: TaskForceCode? { get }
  /// The agency that acts is bound by it, or gives its word by it: an answer, a claim, a verdict; an
  /// accusation, a reply, a conclusion, an award, a sanction, a score; and a request, for it may be for the one
  /// who says that it was made to grant it. A proposal binds nobody until it is answered; evidence, progress
  /// and barriers are reports; the rest follows by itself.
  var binds: Bool { get }
  /// Who governs may record it for a member. No verdict is anybody's but its judge's.
  var mayBeRecordedForOthers: Bool { get }

  /// It follows from another event and is recorded with it; nobody does it alone.
  var isConsequence: Bool { get }
  /// What it rests on, of all that binds.
  var grounds: [Subject] { get }
  /// Another side has something in hand by it, and may rely on it: an acceptance, an agreement, a release, that
  /// it was given up, what an agency imposed on itself, the verdict that a commitment was kept; that a finding
  /// was withdrawn or dismissed; an award, and the lifting of a sanction.
  ///
  /// - Parameter agency: whose act it was.
  func givesWord(of agency: AgencyCode) -> Bool
  /// By it one side claims something of the others, holds it against them, or somebody decides between
  /// them.
  var settles: Bool { get }
  /// What follows from it goes with it where it is taken back, though it could stand by itself.
  var handsOver: Bool { get }
  /// It may so follow from what hands over.
  var isHandedOver: Bool { get }
}

/// The kinds of event of one noun; the raw value stands in entries behind the noun's name.
protocol NounEventKind: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What may stand in the texts of the body of such an event.
  var body: TextClasses { get }
}

// What most events of most nouns do not do.
extension NounEvent {
  var isConsequence: Bool { false }
  var grounds: [Subject] { [] }
  func givesWord(of agency: AgencyCode) -> Bool { false }
  var settles: Bool { false }
  var handsOver: Bool { false }
  var isHandedOver: Bool { false }
}
