/// What makes an open commitment urgent; each term is one reason that can be shown. After the
/// urgency of Taskwarrior, a sum of weighted terms.
public enum UrgencyTerm: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
  /// The due date has passed: half at once, the whole 30 days later.
  case overdue
  /// The due date is near: from nothing 30 days before to the whole on the day and after it.
  case dueSoon = "due-soon"
  /// Other commitments wait for it: n ÷ (n + 1), for each further one adds less.
  case blocksOthers = "blocks-others"
  /// The commitment's own weight: from nothing at 1, which most have, to the whole at 100.
  case weight
  /// Days since it was proposed or imposed: the whole after a year.
  case age
  /// The debtor's delivery confidence: from nothing at green, or where none was given, to the
  /// whole at red.
  case forecast
  /// It waits for another commitment; this lowers the urgency.
  case waitsForOthers = "waits-for-others"

  /// The weight that it has unless another is given.
  public var usualWeight: Double {
    switch self {
    // A promise not kept comes first: together with `dueSoon`, over 14 from the first day.
    case .overdue: 12
    // What counts most until then; from 30 days before, because task forces meet monthly and
    // the meeting before the due date is the last at which it can be saved.
    case .dueSoon: 8
    // Every day spent on it is lost to the others too: much the same as being due.
    case .blocksOthers: 8
    // The task force's own ranking decides among commitments due alike, not against dates.
    case .weight: 4
    // So that nothing is forgotten; too little to overtake a date.
    case .age: 2
    // The debtor itself doubts that it can deliver: worth a talk now, but only a forecast.
    case .forecast: 4
    // Pressing the debtor helps little while it waits: what it waits for should come first.
    case .waitsForOthers: 5
    }
  }

  /// It takes from the urgency instead of adding to it.
  public var lowers: Bool {
    switch self {
    case .overdue, .dueSoon, .blocksOthers, .weight, .age, .forecast: false
    case .waitsForOthers: true
    }
  }
}

/// How much each term of the urgency weighs: none is negative, for the term itself says whether
/// it raises or lowers.
///
/// Coded as an object of terms and weights. A term that is not in it has its usual weight; an
/// unknown term or a negative weight is refused.
public struct UrgencyWeights: Hashable, Sendable {
  private let changed: [UrgencyTerm: Double]

  /// Every term at its usual weight.
  public init() { changed = [:] }

  /// The usual weights, but for these. Nil where one of them is negative or not finite.
  public init?(_ changed: [UrgencyTerm: Double]) {
    guard changed.values.allSatisfy({ $0 >= 0 && $0.isFinite }) else { return nil }
    self.changed = changed.filter { $0.value != $0.key.usualWeight }
  }

  /// What a term weighs here: as was set, else as usual.
  public subscript(term: UrgencyTerm) -> Double { changed[term] ?? term.usualWeight }
}

extension UrgencyWeights: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let weights = UrgencyWeights(try container.decode([UrgencyTerm: Double].self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a weight is negative or not finite")
    }
    self = weights
  }

  /// Writes every term, so that a reader sees all the weights there are.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(
      Dictionary(uniqueKeysWithValues: UrgencyTerm.allCases.map { ($0, self[$0]) }))
  }
}

/// What the urgency of an open commitment is computed from.
public struct UrgencyFacts: Hashable, Sendable {
  /// The due date in force.
  public var due: Day
  /// The day on which its urgency is asked for.
  public var today: Day
  /// The day on which it was proposed or imposed.
  public var since: Day
  /// Relative importance, 1…100.
  public var weight: Int
  /// How many open commitments wait for it.
  public var blockedByIt: Int
  /// Delivery confidence as the debtor last reported it, from 0 (green) to 4 (red).
  public var forecast: Int?
  /// An antecedent is still open.
  public var waitsForOthers: Bool
  /// Past its due date and still owed; one that has been claimed is not.
  public var isOverdue: Bool

  /// Of a commitment of the least weight for which nothing waits and which waits for nothing, unless
  /// said otherwise.
  public init(
    due: Day, today: Day, since: Day, weight: Int = 1, blockedByIt: Int = 0, forecast: Int? = nil,
    waitsForOthers: Bool = false, isOverdue: Bool
  ) {
    self.due = due
    self.today = today
    self.since = since
    self.weight = weight
    self.blockedByIt = blockedByIt
    self.forecast = forecast
    self.waitsForOthers = waitsForOthers
    self.isOverdue = isOverdue
  }

  /// Of a commitment that is in that state today.
  public init(
    state: CommitmentState, due: Day, today: Day, since: Day, weight: Int, blockedByIt: Int,
    forecast: Forecast?
  ) {
    self.init(
      due: due, today: today, since: since, weight: weight, blockedByIt: blockedByIt,
      forecast: forecast.flatMap(Forecast.allCases.firstIndex),
      waitsForOthers: state == .conditional, isOverdue: state == .active && due < today)
  }

  /// How far a term applies, 0…1.
  func value(of term: UrgencyTerm) -> Double {
    switch term {
    case .overdue: isOverdue ? share(30 + max(0, today - due), of: 60) : 0
    case .dueSoon: share(30 - (due - today), of: 30)
    case .blocksOthers: share(blockedByIt, of: blockedByIt + 1)
    case .weight: share(weight - 1, of: 99)
    case .age: share(today - since, of: 365)
    case .forecast: share(forecast ?? 0, of: 4)
    case .waitsForOthers: waitsForOthers ? 1 : 0
    }
  }

  private func share(_ part: Int, of whole: Int) -> Double {
    min(1, max(0, Double(part) / Double(whole)))
  }
}

/// How urgent a commitment is, and why.
public struct Urgency: Hashable, Sendable {
  /// Every term, in the order of `UrgencyTerm`.
  public let parts: [Part]

  /// What one term adds to an urgency.
  public struct Part: Hashable, Sendable {
    /// What makes it urgent, or less so.
    public let term: UrgencyTerm
    /// How far the term applies, 0…1.
    public let value: Double
    /// What the term weighs, never negative.
    public let weight: Double
    /// value × weight; negative where the term lowers.
    public var contribution: Double {
      // Taken from 0, so that nothing is 0 and not −0, which would be printed.
      term.lowers ? 0 - value * weight : value * weight
    }
  }

  /// The sum of the contributions. A greater one comes first; the number means nothing else.
  public var total: Double { parts.reduce(0) { $0 + $1.contribution } }
}

/// The urgency of a commitment: Σ value × weight over the terms.
public func urgency(_ facts: UrgencyFacts, weights: UrgencyWeights = UrgencyWeights()) -> Urgency {
  Urgency(
    parts: UrgencyTerm.allCases.map {
      Urgency.Part(term: $0, value: facts.value(of: $0), weight: weights[$0])
    })
}
