/// What attribution needs to know of a commitment.
public struct Lateness: Hashable, Sendable {
  /// The debtor before any delegation.
  public var debtor: AgencyCode
  /// Oldest first.
  public var delegations: [Delegation]
  public var due: Day
  /// The day of delivery or of closing, the last on which it can be late; nil while it is open.
  public var until: Day?
  /// Days on which it does not count as late; both ends included, in any order.
  public var suspended: [Period]
  public var antecedents: [CommitmentCode]

  public init(
    debtor: AgencyCode, delegations: [Delegation] = [], due: Day, until: Day? = nil,
    suspended: [Period] = [], antecedents: [CommitmentCode] = []
  ) {
    self.debtor = debtor
    self.delegations = delegations
    self.due = due
    self.until = until
    self.suspended = suspended
    self.antecedents = antecedents
  }

  /// From that day on, another agency owes it.
  public struct Delegation: Hashable, Sendable {
    public var from: Day
    public var debtor: AgencyCode

    public init(from: Day, debtor: AgencyCode) {
      self.from = from
      self.debtor = debtor
    }
  }

  /// The agency that owes it on that day.
  public func debtor(on day: Day) -> AgencyCode {
    delegations.last { $0.from <= day }?.debtor ?? debtor
  }

  /// The stretches of late days known on `today`, in order: after the due date, up to delivery or
  /// today, and not suspended.
  func lateDays(by today: Day) -> [Period] {
    let last = min(until ?? today, today)
    var start = due + 1
    var stretches: [Period?] = []
    for pause in suspended.sorted(by: { $0.from < $1.from }) {
      stretches.append(Period(from: start, until: min(pause.from + (-1), last)))
      start = max(start, pause.until + 1)
    }
    stretches.append(Period(from: start, until: last))
    return stretches.compactMap(\.self)
  }
}

/// To whom the late days of a commitment go.
public struct Attribution: Hashable, Sendable {
  public let code: CommitmentCode
  public let daysLate: Int
  /// Most days first, then by commitment and agency. Their days add up to `daysLate`.
  public let charges: [Charge]

  /// Late days that go to one agency by way of one commitment.
  public struct Charge: Hashable, Sendable {
    public let agency: AgencyCode
    /// The overdue commitment that was waited for, or the late commitment itself.
    public let via: CommitmentCode
    /// A fraction where several antecedents share a day.
    public let days: Double
  }

  /// Days by agency.
  public var shares: [AgencyCode: Double] {
    charges.reduce(into: [:]) { $0[$1.agency, default: 0] += $1.days }
  }

  /// Days on which it waited for nothing overdue: those of its own debtor.
  public var ownDays: Double {
    charges.reduce(0) { $1.via == code ? $0 + $1.days : $0 }
  }
}

/// To whom the late days of a commitment go, as known on `today`.
///
/// A day is late when it comes after the due date, is no later than delivery (or today), and is
/// not suspended. It goes in equal parts to the antecedents that are late on the same day, and
/// from each in turn to its own antecedents that are; where none is, to the debtor on that day.
///
///     charge(c, d) = 1 to the debtor of c on d            if no antecedent of c is late on d
///                  = Σ charge(a, d) ÷ n over those n      otherwise
///
/// An antecedent that `graph` does not know is left out, and so is one that closes a circle.
/// Days that nobody shares stay whole; fractions are binary, so with them the days add up to
/// within rounding.
public func attribute(
  _ code: CommitmentCode, in graph: (CommitmentCode) -> Lateness?, today: Day
) -> Attribution {
  let commitments = lateCommitments(from: code, in: graph, today: today)
  guard let own = commitments.first else {
    return Attribution(code: code, daysLate: 0, charges: [])
  }
  var charged = commitments.map { _ in [AgencyCode: Double]() }
  // From one change to the next every day is like the first, so they are shared out at once.
  let changes = Set(commitments.flatMap(\.changes)).sorted()
  for (day, next) in zip(changes, changes.dropFirst()) where own.isLate(on: day) {
    var held = commitments.map { _ in 0.0 }
    held[0] = Double(next - day)
    for (place, commitment) in commitments.enumerated() where held[place] > 0 {
      let overdue = commitment.antecedents.filter { commitments[$0].isLate(on: day) }
      for antecedent in overdue { held[antecedent] += held[place] / Double(overdue.count) }
      if overdue.isEmpty {
        charged[place][commitment.lateness.debtor(on: day), default: 0] += held[place]
      }
    }
  }
  let charges = zip(commitments, charged).flatMap { commitment, byAgency in
    byAgency.map { Attribution.Charge(agency: $0, via: commitment.code, days: $1) }
  }
  return Attribution(
    code: code,
    daysLate: own.lateDays.reduce(0) { $0 + ($1.until - $1.from + 1) },
    charges: charges.sorted { ($1.days, $0.via, $0.agency) < ($0.days, $1.via, $1.agency) })
}

/// A commitment that is late on some day.
private struct LateCommitment {
  let code: CommitmentCode
  let lateness: Lateness
  let lateDays: [Period]
  /// Places of its late antecedents in the list, all after its own.
  var antecedents: [Int] = []

  func isLate(on day: Day) -> Bool { lateDays.contains { $0.contains(day) } }

  /// The days on which something is not as it was the day before.
  var changes: [Day] {
    lateDays.flatMap { [$0.from, $0.until + 1] } + lateness.delegations.map(\.from)
  }
}

/// The commitment and all that its days may go to, each before its antecedents; empty where it is
/// not late.
private func lateCommitments(
  from code: CommitmentCode, in graph: (CommitmentCode) -> Lateness?, today: Day
) -> [LateCommitment] {
  var late: [CommitmentCode: LateCommitment] = [:]
  let order = antecedentsFirst(from: [code]) { code in
    guard let lateness = graph(code) else { return [] }
    let lateDays = lateness.lateDays(by: today)
    guard !lateDays.isEmpty else { return [] }
    late[code] = LateCommitment(code: code, lateness: lateness, lateDays: lateDays)
    // By code, so that the order in which they were named changes nothing.
    return lateness.antecedents.sorted()
  }
  var commitments = order.reversed().compactMap { late[$0] }
  let places = Dictionary(uniqueKeysWithValues: zip(commitments.map(\.code), commitments.indices))
  for place in commitments.indices {
    commitments[place].antecedents =
      Set(commitments[place].lateness.antecedents.compactMap { places[$0] })
      .filter { $0 > place }.sorted()
  }
  return commitments
}
