import GugusDomain

/// One value of a list or report, before anyone has decided how it looks.
public enum Cell: Hashable, Sendable {
  case text(String)
  case number(Int)
  /// For people to at most two decimals; for machines in full.
  case decimal(Double)
  /// That many of so many: `12/15 (80%)`.
  case share(Int, of: Int)
  /// A share whose size is to be seen at a glance: `████████░░ 12/15` on a terminal, a share
  /// everywhere else.
  case bar(Int, of: Int)
  /// From one fraction to another, each 0…1: `55–93%`.
  case interval(low: Double, high: Double)
  case day(Day)
  case instant(Instant)
  case flag(Bool)
  /// A word of the vocabulary: its raw value for machines, the words for people.
  case term(raw: String, Term, Tone)
  /// The same with what can be done about it among the words for people.
  case advice(raw: String, Advice, Tone)
  case list([String])
  /// The code of something on record, to which a page leads.
  case code(Subject)
  case codes([Subject])
  /// Personal texts, of which some may be missing: to machines only why.
  case texts([PersonalText])
  /// There is no value.
  case empty

  /// A code, where there is one.
  static func code(_ code: (any SubjectCode)?) -> Cell { code.map { .code($0.subject) } ?? .empty }

  static func codes(_ codes: [some SubjectCode]) -> Cell { .codes(codes.map(\.subject)) }

  /// A member of a vocabulary.
  public static func term(_ member: some Vocabulary, _ tone: Tone = .normal) -> Cell {
    .term(raw: member.rawValue, member.term, tone)
  }
}

/// What a value means for its reader. Shown as a colour where there is one, and never only
/// so: the words say the same.
public enum Tone: Hashable, Sendable {
  case normal
  case good
  case warning
  case bad
  case muted
  case strong
}
