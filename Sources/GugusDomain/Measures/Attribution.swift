/// To whom the late days of a commitment go.
public struct Attribution: Hashable, Sendable {
  /// The commitment that was late.
  public let code: CommitmentCode
  /// Whole days on which it was late, as far as is known; 0 where it was not.
  public let daysLate: Int
  /// Most days first, then by cause. Their days add up to `daysLate`.
  public let parts: [Part]
  /// Days on which it may have been late beside those: it was found closed, but not on which day.
  public let unknownDays: Int

  /// Late days of one debtor with one cause.
  public struct Part: Hashable, Sendable {
    /// Who owed it on those days.
    public let owedBy: AgencyCode
    /// To whom they go, and why.
    public let cause: LateCause
    /// How many, and what parts of a day.
    public let days: DayShare
  }

  /// Some of its late days fall on whoever owed it on them, as its own or as charged.
  public var fallsOnDebtor: Bool { parts.contains { $0.cause.agency == $0.owedBy } }

  /// The days by cause, whoever owed it; most days first.
  public var causes: [(cause: LateCause, days: DayShare)] {
    let days = parts.reduce(into: [LateCause: DayShare]()) {
      $0[$1.cause, default: .zero] += $1.days
    }
    return days.map { (cause: $0.key, days: $0.value) }
      .sorted { ($1.days, $0.cause) < ($0.days, $1.cause) }
  }

  /// It owes it on a late day, or is charged with one.
  public func concerns(_ agency: AgencyCode) -> Bool {
    parts.contains { $0.owedBy == agency || $0.cause.agency == agency }
  }
}

/// To whom a late day goes, and why.
public enum LateCause: Hashable, Sendable {
  /// Nothing held the commitment: whoever owed it.
  case own(AgencyCode)
  /// What was waited for was late or not answered: whoever owed that.
  case debtor(AgencyCode, of: CommitmentCode)
  /// A claim waited for its verdict beyond the term: whoever was to judge it. The claim was one of the
  /// late commitment itself, where that is what is named.
  case verifier(AgencyCode, of: CommitmentCode)
  /// Nobody, for a reason that lies with a commitment.
  case nobody(NobodysReason, of: CommitmentCode)

  /// The agency that it goes to; nil for nobody's.
  public var agency: AgencyCode? {
    switch self {
    case .own(let agency), .debtor(let agency, _), .verifier(let agency, _): agency
    case .nobody: nil
    }
  }
}

/// Why a late day is nobody's.
public enum NobodysReason: String, CaseIterable, Sendable, Codable {
  /// It waited for a stated fact.
  case fact
  /// What it waited for had been declined, released, violated or had expired.
  case failed
  /// What it waited for was not answered yet, within the answer term.
  case unanswered
  /// What it waited for was not due yet, by its due date in force.
  case notYetDue = "not-yet-due"
  /// What it waited for was suspended.
  case suspended
  /// What it waited for was claimed to be done, within the verdict term.
  case unjudged
  /// What it waited for waited for itself.
  case circle
}

/// To whom the late days of a commitment go, as known on a day, in the spirit of delay analysis (AACE
/// International RP 29R-03; SCL Delay and Disruption Protocol): planned time is kept, excusable delay
/// is not one's own.
///
/// For each antecedent A of the commitment K, a commitment or a fact:
///
///     g = the day on which K agreed to wait for it
///     r = the day on which it was satisfied or confirmed, or dropped by both sides; else infinite
///     w = max(0, due of K − plan), where plan is the due date that A had in force on the day on which
///         the present due date of K was agreed; of a fact its expected day, and without one w = 0
///     A holds K on d  ⇔  g ≤ d and d − w ≤ r
///
/// A late day d that nothing holds is its own debtor's; in a claim that was refused, those after the
/// verdict term are the verifier's. Any other is shared equally among those that hold K, each share
/// going to the cause of A on d − w, which is the first of these that applies on that day x:
///
/// 1. A closed before x, and not satisfied: nobody's.
/// 2. A did not bind on x: nobody's within the answer term, beyond it A's debtor's.
/// 3. x is not after A's due date in force: nobody's.
/// 4. A was suspended on x: nobody's.
/// 5. A was claimed and not yet judged on x: within the verdict term nobody's, or A's debtor's where the
///    claim was refused; beyond it the verifier's.
/// 6. Something held A on x: shared equally among the causes of what did.
/// 7. A's debtor's.
///
/// A fact is nobody's, and so is what comes back to the same commitment on the same day.
///
/// - Parameter graph: the commitment and all that it waits for, however far; an antecedent that it does
///   not know never closes, is never late, and so is nobody's, not yet due.
public func attribute(
  _ code: CommitmentCode, in graph: (CommitmentCode) -> Timeline?, today: Day
) -> Attribution {
  guard let timeline = graph(code) else { return Attribution(code) }
  let late = timeline.lateDays(on: today)
  guard let last = late.known.last?.until else {
    return Attribution(code, unknownDays: late.unknown)
  }
  var sharing = Sharing(code, timeline, until: last, graph)
  for stretch in late.known { sharing.begin(with: stretch) }
  sharing.shareOn()
  return Attribution(
    code: code, daysLate: late.known.dayCount,
    parts: sharing.days.map { Attribution.Part(owedBy: $0.owedBy, cause: $0.cause, days: $1) }
      .sorted { ($1.days, $0.cause, $0.owedBy) < ($0.days, $1.cause, $1.owedBy) },
    unknownDays: late.unknown)
}

extension Attribution {
  /// Not late, as far as is known.
  fileprivate init(_ code: CommitmentCode, unknownDays: Int = 0) {
    self.init(code: code, daysLate: 0, parts: [], unknownDays: unknownDays)
  }
}

extension LateCause: Comparable {
  private var order: (Int, String, String) {
    switch self {
    case .own(let agency): (0, agency.text, "")
    case .debtor(let agency, let code): (1, agency.text, code.text)
    case .verifier(let agency, let code): (2, agency.text, code.text)
    case .nobody(let reason, let code): (3, reason.rawValue, code.text)
    }
  }

  public static func < (left: LateCause, right: LateCause) -> Bool { left.order < right.order }
}

/// Late days on their way to where they go. From one change of a commitment to its next every day is
/// like the first, so whole stretches are passed on; and each antecedent is asked once, with all that
/// comes to it, however many ways lead there.
private struct Sharing {
  /// An antecedent, asked for days that lie so far before the late ones.
  struct DelayedAntecedent: Hashable {
    var code: CommitmentCode
    var before: Int
  }

  /// Late days, and how much of each.
  struct Load {
    var days: Period
    var share: DayShare
  }

  struct Charge: Hashable {
    var owedBy: AgencyCode
    var cause: LateCause
  }

  private(set) var days: [Charge: DayShare] = [:]

  private let code: CommitmentCode
  private let late: Timeline
  private var timelines: [CommitmentCode: Timeline] = [:]
  /// Each before what it waits for.
  private var order: [DelayedAntecedent] = []
  private var places: [DelayedAntecedent: Int] = [:]
  private var loads: [[Load]] = []

  /// - Parameter until: the last late day.
  init(
    _ code: CommitmentCode, _ late: Timeline, until: Day,
    _ graph: (CommitmentCode) -> Timeline?
  ) {
    self.code = code
    self.late = late
    // Depth first with a stack of our own: a chain may be longer than the program's stack is deep.
    var entered: Set<DelayedAntecedent> = []
    var finished: [DelayedAntecedent] = []
    var pending = asked(from: late, before: 0, graph).map { (asked: $0, isDone: false) }
    while let (asked, isDone) = pending.popLast() {
      if isDone {
        finished.append(asked)
      } else if entered.insert(asked).inserted, let timeline = timeline(of: asked.code, graph) {
        pending.append((asked, true))
        // What is not due or does not bind on the last of the days passes nothing on.
        let last = until + -asked.before
        guard timeline.due < last, timeline.boundOn.map({ $0 <= last }) ?? false else { continue }
        pending += self.asked(from: timeline, before: asked.before, graph).map { ($0, false) }
      }
    }
    order = finished.reversed()
    for (place, asked) in order.enumerated() { places[asked] = place }
    loads = Array(repeating: [], count: order.count)
  }

  private mutating func timeline(
    of code: CommitmentCode, _ graph: (CommitmentCode) -> Timeline?
  ) -> Timeline? {
    if let known = timelines[code] { return known }
    let timeline = graph(code)
    timelines[code] = timeline
    return timeline
  }

  /// What one waits for or ever waited for, the last by code first.
  private mutating func asked(
    from timeline: Timeline, before: Int, _ graph: (CommitmentCode) -> Timeline?
  ) -> [DelayedAntecedent] {
    var found: Set<DelayedAntecedent> = []
    for hold in timeline.holds {
      guard case .commitment(let code) = hold.antecedent,
        let antecedent = self.timeline(of: code, graph)
      else { continue }
      found.insert(
        DelayedAntecedent(code: code, before: before + timeline.wait(for: hold, antecedent)))
    }
    return found.sorted { ($1.code, $1.before) < ($0.code, $0.before) }
  }

  /// Days on which the late one itself was late.
  mutating func begin(with stretch: Period) {
    for days in stretch.split(at: changes(of: late)) {
      let debtor = late.debtor(on: days.from)
      let load = Load(days: days, share: DayShare(1))
      if passOn(load, from: late, code, before: 0, place: -1) { continue }
      let refused = late.claims.last {
        $0.isRefused && $0.isPending(on: days.from) && $0.term < days.from
      }
      if refused == nil {
        charge(.own(debtor), load)
      } else {
        charge(.verifier(late.judge(on: days.from), of: code), load)
      }
    }
  }

  mutating func shareOn() {
    for place in order.indices {
      let (asked, loads) = (order[place], self.loads[place].joined())
      guard let timeline = timelines[asked.code] else { continue }
      let changes = changes(of: timeline).map { $0 + asked.before }
      for load in loads {
        for days in load.days.split(at: changes) {
          settle(Load(days: days, share: load.share), asked, timeline, place: place)
        }
      }
      self.loads[place] = []
    }
  }

  /// The rules in their order.
  private mutating func settle(
    _ load: Load, _ asked: DelayedAntecedent, _ timeline: Timeline, place: Int
  ) {
    let (code, day) = (asked.code, load.days.from + -asked.before)
    let debtor = LateCause.debtor(timeline.debtor(on: day), of: code)
    if timeline.state != .satisfied, let closedOn = timeline.closedOn, closedOn < day {
      return charge(.nobody(.failed, of: code), load)
    }
    guard let boundOn = timeline.boundOn, boundOn <= day else {
      // What minutes impose that nobody ratified waits for no answer of its debtor.
      let isLate = timeline.answerDays.map { timeline.since + $0 < day } ?? false
      return charge(isLate ? debtor : .nobody(.unanswered, of: code), load)
    }
    if day <= timeline.due { return charge(.nobody(.notYetDue, of: code), load) }
    if timeline.isSuspended(on: day) { return charge(.nobody(.suspended, of: code), load) }
    if let claim = timeline.claims.last(where: { $0.isPending(on: day) }) {
      if claim.term < day {
        return charge(.verifier(timeline.judge(on: day), of: code), load)
      }
      return charge(claim.isRefused ? debtor : .nobody(.unjudged, of: code), load)
    }
    if passOn(load, from: timeline, code, before: asked.before, place: place) { return }
    charge(debtor, load)
  }

  /// Shares days among what held one on them; false where nothing did.
  private mutating func passOn(
    _ load: Load, from timeline: Timeline, _ code: CommitmentCode, before: Int, place: Int
  ) -> Bool {
    let day = load.days.from + -before
    // Dropped and agreed again, it holds once.
    var holding: [Hold.Antecedent: Hold] = [:]
    for hold in timeline.holds where holds(hold, timeline, on: day) {
      holding[hold.antecedent] = hold
    }
    if holding.isEmpty { return false }
    let ordered = holding.values.sorted { $0.antecedent < $1.antecedent }
    for (hold, share) in zip(ordered, load.share.shared(among: ordered.count)) {
      let part = Load(days: load.days, share: share)
      guard case .commitment(let antecedent) = hold.antecedent else {
        charge(.nobody(.fact, of: code), part)
        continue
      }
      let wait = timeline.wait(for: hold, timelines[antecedent])
      guard let next = places[DelayedAntecedent(code: antecedent, before: before + wait)] else {
        charge(.nobody(.notYetDue, of: antecedent), part)
        continue
      }
      if place < next {
        loads[next].append(part)
      } else {
        charge(.nobody(.circle, of: antecedent), part)
      }
    }
    return true
  }

  private func holds(_ hold: Hold, _ timeline: Timeline, on day: Day) -> Bool {
    guard hold.from <= day else { return false }
    return held(hold, timeline).map { day <= $0 } ?? true
  }

  /// The last day on which something holds a commitment; nil while nothing has ended it.
  private func held(_ hold: Hold, _ timeline: Timeline) -> Day? {
    var ended = hold.until
    var antecedent: Timeline?
    if case .commitment(let code) = hold.antecedent {
      antecedent = timelines[code]
      if let satisfied = antecedent?.satisfiedOn { ended = min(ended ?? satisfied, satisfied) }
    }
    return ended.map { $0 + timeline.wait(for: hold, antecedent) }
  }

  private mutating func charge(_ cause: LateCause, _ load: Load) {
    let charge = Charge(owedBy: late.debtor(on: load.days.from), cause: cause)
    days[charge, default: .zero] += load.share.times(load.days.until - load.days.from + 1)
  }

  /// The days on which something is not as it was the day before.
  private func changes(of timeline: Timeline) -> Set<Day> {
    var days: Set<Day> = [timeline.due + 1, timeline.since + (timeline.answerDays ?? 0) + 1]
    days.formUnion([timeline.boundOn, timeline.closedOn.map { $0 + 1 }].compactMap(\.self))
    days.formUnion(timeline.debtors.map(\.from))
    days.formUnion(timeline.formerJudges.map(\.until))
    for suspension in timeline.suspensions {
      days.insert(suspension.from)
      if let until = suspension.until { days.insert(until) }
    }
    for claim in timeline.claims {
      days.formUnion([claim.on + 1, claim.term + 1])
      if let until = claim.until { days.insert(until + 1) }
    }
    for hold in timeline.holds {
      days.insert(hold.from)
      if let last = held(hold, timeline) { days.insert(last + 1) }
    }
    return days
  }
}

extension Hold.Antecedent: Comparable {
  public static func < (left: Hold.Antecedent, right: Hold.Antecedent) -> Bool {
    switch (left, right) {
    case (.commitment(let left), .commitment(let right)): left < right
    case (.commitment, .fact): true
    case (.fact, .commitment): false
    case (.fact(let left), .fact(let right)): (left?.number ?? 0) < (right?.number ?? 0)
    }
  }
}

extension Period {
  /// The stretches of it that begin on those days.
  fileprivate func split(at days: some Sequence<Day>) -> [Period] {
    let starts = [from] + days.filter { from < $0 && $0 <= until }.sorted()
    let ends = starts.dropFirst().map { $0 + -1 } + [until]
    return zip(starts, ends).compactMap { Period(from: $0, until: $1) }
  }
}

extension [Sharing.Load] {
  /// The same days put together, so that they do not come once for each way that leads to them.
  fileprivate func joined() -> [Sharing.Load] {
    guard count > 1 else { return self }
    let changes = Set(flatMap { [$0.days.from, $0.days.until + 1] }).sorted()
    var starting: [Day: DayShare] = [:]
    var ending: [Day: DayShare] = [:]
    for load in self {
      starting[load.days.from, default: .zero] += load.share
      ending[load.days.until + 1, default: .zero] += load.share
    }
    var (joined, share) = ([Sharing.Load](), DayShare.zero)
    for (day, next) in zip(changes, changes.dropFirst()) {
      share = share + (starting[day] ?? .zero) - (ending[day] ?? .zero)
      if share > .zero, let days = Period(from: day, until: next + -1) {
        joined.append(Sharing.Load(days: days, share: share))
      }
    }
    return joined
  }
}
