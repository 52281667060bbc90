/// The days of a commitment that decide to whom late days go, as it is seen on a day.
public struct Timeline: Hashable, Sendable {
  /// As seen on the day looked from.
  public var state: CommitmentState
  /// The day on which it was proposed or imposed.
  public var since: Day
  /// Days for an answer, as they were when it was proposed; nil where it was imposed.
  public var answerDays: Int?
  /// The day of acceptance or imposition; nil before.
  public var boundOn: Day?
  /// In force on the day looked from.
  public var due: Day
  /// Oldest first.
  public var formerDues: [Former<Day>]
  /// Who owed it, each from a day on; oldest first, one at least.
  public var debtors: [Accountable]
  /// Who judges it on the day looked from.
  public var judge: AgencyCode
  /// Oldest first.
  public var formerJudges: [Former<AgencyCode>]
  /// When it was paused, oldest first.
  public var suspensions: [Suspension]
  /// Oldest first.
  public var claims: [Claim]
  /// What it has waited for since it binds, oldest first.
  public var holds: [Hold]
  /// The day on which it ended; nil where it was open on the day looked from.
  public var closedOn: Day?
  /// Closed at the end of an interval, on which day of it is not known.
  public var closedWithin: AssumedDay?

  public init(
    state: CommitmentState, since: Day, answerDays: Int? = nil, boundOn: Day? = nil, due: Day,
    formerDues: [Former<Day>] = [], debtors: [Accountable], judge: AgencyCode,
    formerJudges: [Former<AgencyCode>] = [], suspensions: [Suspension] = [], claims: [Claim] = [],
    holds: [Hold] = [], closedOn: Day? = nil, closedWithin: AssumedDay? = nil
  ) {
    self.state = state
    self.since = since
    self.answerDays = answerDays
    self.boundOn = boundOn
    self.due = due
    self.formerDues = formerDues
    self.debtors = debtors
    self.judge = judge
    self.formerJudges = formerJudges
    self.suspensions = suspensions
    self.claims = claims
    self.holds = holds
    self.closedOn = closedOn
    self.closedWithin = closedWithin
  }
}

/// What something was before a day.
public struct Former<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What it was.
  public var value: Value
  /// From this day on it was not so any more.
  public var until: Day

  public init(_ value: Value, until: Day) {
    self.value = value
    self.until = until
  }
}

extension [Former<Day>] {
  /// The value on a day; before the first the first.
  func value(on day: Day, else present: Day) -> Day { first { day < $0.until }?.value ?? present }
}

/// An agency that owes something from a day on.
public struct Accountable: Hashable, Sendable {
  /// The agency that owes it.
  public var agency: AgencyCode
  /// The first day on which it does.
  public var from: Day

  public init(agency: AgencyCode, from: Day) {
    self.agency = agency
    self.from = from
  }
}

/// Paused, from a day until the day on which it was resumed.
public struct Suspension: Hashable, Sendable {
  /// The first day on which it is paused.
  public var from: Day
  /// The day on which it was resumed, or ended; nil while it is paused.
  public var until: Day?

  public init(from: Day, until: Day? = nil) {
    self.from = from
    self.until = until
  }

  func covers(_ day: Day) -> Bool { from <= day && until.map { day < $0 } ?? true }
}

/// A claim that it is done. It ends with its verdict or with the closing.
public struct Claim: Hashable, Sendable {
  /// The day of the claim.
  public var on: Day
  /// Days for the verdict, as they were on the day of the claim.
  public var verdictDays: Int
  /// The day of the verdict or of the closing; nil while it waits.
  public var until: Day?
  /// Judged to be not yet done, not followed up or failed, or given up by the debtor.
  public var isRefused: Bool

  /// A claim that waits for its verdict, unless said otherwise.
  public init(on day: Day, verdictDays: Int, until: Day? = nil, isRefused: Bool = false) {
    on = day
    self.verdictDays = verdictDays
    self.until = until
    self.isRefused = isRefused
  }

  /// The claims of a commitment, oldest first: those that were judged and, where no verdict ended it, the
  /// last one. That one still waits, or its debtor or creditor gave it up.
  ///
  /// - Parameters:
  ///   - on: of the last claim that was not turned down.
  ///   - verdict: the last that stands.
  public static func all(
    judged: [Claim], last on: Day?, verdictDays: Int?, endedBy verdict: Verdict?,
    in state: CommitmentState, closedOn: Day?
  ) -> [Claim] {
    guard let on, let verdictDays, closedOn == nil || verdict?.closes != true else {
      return judged
    }
    return judged + [
      Claim(on: on, verdictDays: verdictDays, until: closedOn, isRefused: state == .violated)
    ]
  }

  /// The last day of the verdict term.
  var term: Day { on + verdictDays }

  /// Made before that day, and not judged before it.
  func isPending(on day: Day) -> Bool { on < day && until.map { day <= $0 } ?? true }
}

/// That a commitment agreed to wait for something.
public struct Hold: Hashable, Sendable {
  /// What may hold a commitment up.
  public enum Antecedent: Hashable, Sendable {
    case commitment(CommitmentCode)
    /// With the day on which it is expected, where one was stated.
    case fact(by: Day?)

    var isFact: Bool {
      switch self {
      case .fact: true
      case .commitment: false
      }
    }
  }

  /// What is waited for.
  public var antecedent: Antecedent
  /// The day on which it was agreed.
  public var from: Day
  /// The day on which both sides dropped it, or on which a fact was confirmed.
  public var until: Day?

  public init(_ antecedent: Antecedent, from: Day, until: Day? = nil) {
    self.antecedent = antecedent
    self.from = from
    self.until = until
  }
}

extension Timeline {
  func due(on day: Day) -> Day { formerDues.value(on: day, else: due) }

  func debtor(on day: Day) -> AgencyCode {
    (debtors.last { $0.from <= day } ?? debtors[0]).agency
  }

  func judge(on day: Day) -> AgencyCode {
    formerJudges.first { day < $0.until }?.value ?? judge
  }

  func isSuspended(on day: Day) -> Bool { suspensions.contains { $0.covers(day) } }

  /// The day on which the present due date was agreed.
  private var dueAgreedOn: Day? {
    boundOn.map { bound in formerDues.last.map { max($0.until, bound) } ?? bound }
  }

  /// The days that were planned between an antecedent and this one.
  ///
  /// - Parameter antecedent: nil for a fact, or where it is not known.
  func wait(for hold: Hold, _ antecedent: Timeline?) -> Int {
    switch hold.antecedent {
    case .fact(let expected): expected.map { max(0, due - $0) } ?? 0
    case .commitment: antecedent.map { max(0, due - $0.due(on: dueAgreedOn ?? since)) } ?? 0
    }
  }

  /// The commitments that it has ever waited for since it binds.
  public var heldBy: [CommitmentCode] {
    holds.compactMap { hold in
      switch hold.antecedent {
      case .commitment(let code): code
      case .fact: nil
      }
    }
  }

  /// Satisfied on that day; nil while it is not.
  var satisfiedOn: Day? { state == .satisfied ? closedOn : nil }

  /// Accepted or imposed, and not released, declined or expired.
  private var binds: Bool {
    switch state {
    case .proposed, .declined, .released, .expired: false
    case .conditional, .active, .suspended, .claimed, .satisfied, .violated: true
    }
  }

  /// The last day on which it can be late, as known on a day: that of the last claim that was not
  /// refused, else of the closing.
  private func end(on today: Day) -> Day {
    min(claims.last { !$0.isRefused }?.on ?? closedOn ?? today, today)
  }

  /// The stretches of late days known on a day, in order, and how many more it may be late.
  ///
  ///     d with max(due, bound) < d ≤ end, not suspended
  func lateDays(on today: Day) -> (known: [Period], unknown: Int) {
    guard binds, let boundOn else { return ([], 0) }
    let (start, end) = (max(due, boundOn) + 1, end(on: today))
    let all = unsuspended(from: start, until: end)
    guard let closedWithin, !claims.contains(where: { !$0.isRefused }) else { return (all, 0) }
    let known =
      closedWithin.after.map { unsuspended(from: start, until: min($0, end)) } ?? []
    return (known, all.dayCount - known.dayCount)
  }

  private func unsuspended(from start: Day, until end: Day) -> [Period] {
    var start = start
    var stretches: [Period?] = []
    for pause in suspensions.sorted(by: { $0.from < $1.from }) {
      stretches.append(Period(from: start, until: min(pause.from + (-1), end)))
      guard let until = pause.until else { return stretches.compactMap(\.self) }
      start = max(start, until)
    }
    stretches.append(Period(from: start, until: end))
    return stretches.compactMap(\.self)
  }
}

extension [Period] {
  /// The days of periods that do not overlap.
  var dayCount: Int { reduce(0) { $0 + ($1.until - $1.from + 1) } }
}
