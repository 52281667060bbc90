import TestSupport
import Testing

@testable import GugusDomain

/// Over 1,500 random graphs without circles and as many with them; a failure names its seed.
@Suite("Laws of attribution")
struct AttributionLawTests {
  private static let straight = RandomGraph.all(withCircles: false)
  private static let circular = RandomGraph.all(withCircles: true)

  @Test("Days are conserved: own, charged and nobody's add up to the days late, counted one by one")
  func conserved() {
    for graph in Self.straight + Self.circular {
      let found = graph.attribution
      let sum = found.parts.reduce(DayShare.zero) { $0 + $1.days }
      #expect(found.daysLate == graph.lateDays.count, "seed \(graph.seed)")
      #expect(sum == DayShare(found.daysLate), "seed \(graph.seed)")
      #expect(found.parts.allSatisfy { $0.days > .zero }, "seed \(graph.seed)")
    }
  }

  @Test("It is what the formula gives, taken day by day")
  func dayByDay() {
    for graph in Self.straight {
      var expected: [LateCause: Double] = [:]
      for day in graph.lateDays {
        for (cause, part) in graph.causes(on: day) { expected[cause, default: 0] += part }
      }
      let found = Dictionary(
        uniqueKeysWithValues: graph.attribution.causes.map { ($0.cause, $0.days.days) })
      #expect(Set(found.keys) == Set(expected.keys), "seed \(graph.seed)")
      for (cause, days) in expected {
        #expect(abs((found[cause] ?? 0) - days) < 1e-9, "seed \(graph.seed), \(cause)")
      }
    }
  }

  @Test("Nobody has own days while it was conditional, suspended or not bound")
  func ownDays() {
    for graph in Self.straight + Self.circular {
      let own = graph.attribution.causes.reduce(0.0) { sum, part in
        if case .own = part.cause { sum + part.days.days } else { sum }
      }
      let free = graph.lateDays.count { !graph.isConditional(on: $0) }
      #expect(own <= Double(free), "seed \(graph.seed)")
    }
  }

  @Test("The late days of an agency are those on which it owed something late")
  func byDebtor() {
    for graph in Self.straight {
      var expected: [AgencyCode: Int] = [:]
      for day in graph.lateDays { expected[graph.late.debtor(on: day), default: 0] += 1 }
      let found = graph.attribution.parts.reduce(into: [AgencyCode: DayShare]()) {
        $0[$1.owedBy, default: .zero] += $1.days
      }
      #expect(found == expected.mapValues(DayShare.init), "seed \(graph.seed)")
    }
  }

  @Test("A day's charge is the same however much later it is looked at")
  func stable() {
    for graph in Self.straight.prefix(400) where graph.isUneventful {
      var before: [LateCause: Double] = [:]
      for today in (-60...0).map({ RandomGraph.today + $0 }) {
        let seen = graph.seen(on: today)
        let now = Dictionary(
          uniqueKeysWithValues: seen.attribution(on: today).causes.map { ($0.cause, $0.days.days) })
        for (cause, days) in before {
          #expect((now[cause] ?? 0) > days - 1e-9, "seed \(graph.seed), \(cause) on \(today)")
        }
        before = now
      }
    }
  }

  @Test("The order in which antecedents are named changes nothing")
  func anyOrder() {
    for graph in Self.straight + Self.circular {
      #expect(graph.reversed.attribution == graph.attribution, "seed \(graph.seed)")
    }
  }
}

@Suite("Shares of a day")
struct DayShareTests {
  @Test("Shares add up to what was shared, among any number of those who share it")
  func addUp() {
    for count in 1...40 {
      let share = DayShare(7)
      var parts = share.shared(among: count)
      #expect(parts.count == count)
      #expect(parts.reduce(.zero, +) == share)
      for _ in 0..<60 { parts = parts[0].shared(among: count) }
      #expect(parts.reduce(.zero, +) >= .zero)
    }
  }

  @Test("Up to sixteen share a day exactly, and again the next sixteen")
  func exact() {
    for count in 1...16 {
      let parts = DayShare(1).shared(among: count)
      #expect(Set(parts).count == 1)
      #expect(parts[0].times(count) == DayShare(1))
    }
    #expect(DayShare(5).shared(among: 2)[0].days == 2.5)
  }
}

/// Up to nine commitments of the last 60 days, some of them delegated, suspended, claimed or closed.
private struct RandomGraph: Sendable {
  static let today: Day = "2026-03-01"

  private static let none = Timeline(
    state: .proposed, since: today, due: today,
    debtors: [Accountable(agency: "DINKES", from: today)], judge: "BAPPEDA")

  let seed: UInt64
  var timelines: [CommitmentCode: Timeline] = [:]
  let code: CommitmentCode = "TPPS/K1"

  static func all(withCircles: Bool) -> [RandomGraph] {
    (1...1500).map { RandomGraph(seed: $0, withCircles: withCircles) }
  }

  /// Without circles each waits only for higher numbers; the highest is not in the graph.
  init(seed: UInt64, withCircles: Bool) {
    self.seed = seed
    var random = SplitMix64(seed: seed)
    let unknown = Int.random(in: 2...10, using: &random)
    for number in 1..<unknown {
      let others = (withCircles ? 1 : number + 1)...unknown
      timelines[CommitmentCode("TPPS", number)] = random.timeline(waitingForAnyOf: others)
    }
    // Something to share out.
    var late = late
    late.boundOn = late.since
    late.state = late.closedOn == nil ? .active : .satisfied
    timelines[code] = late
  }

  var late: Timeline { timelines[code] ?? Self.none }
  var attribution: Attribution { attribution(on: Self.today) }

  func attribution(on today: Day) -> Attribution {
    attribute(code, in: { timelines[$0] }, today: today)
  }

  var reversed: RandomGraph {
    var copy = self
    copy.timelines = timelines.mapValues {
      var timeline = $0
      timeline.holds.reverse()
      return timeline
    }
    return copy
  }

  /// Nothing happened that changes the charge of a day that was past: a refusal, or a new due date.
  var isUneventful: Bool {
    timelines.values.allSatisfy { timeline in
      timeline.formerDues.isEmpty && !timeline.claims.contains(where: \.isRefused)
        && timeline.state != .violated && timeline.state != .released
    }
  }

  /// As it was on a day.
  func seen(on day: Day) -> RandomGraph {
    var copy = self
    copy.timelines = timelines.filter { $0.value.since <= day }.mapValues { timeline in
      var seen = timeline
      if let boundOn = seen.boundOn, day < boundOn { seen.boundOn = nil }
      if let closedOn = seen.closedOn, day < closedOn {
        seen.closedOn = nil
        seen.state = .active
      }
      if seen.boundOn == nil, seen.closedOn == nil { seen.state = .proposed }
      seen.debtors = seen.debtors.filter { $0.from <= day }
      seen.suspensions = seen.suspensions.filter { $0.from <= day }.map {
        Suspension(from: $0.from, until: $0.until.flatMap { $0 <= day ? $0 : nil })
      }
      seen.claims = seen.claims.filter { $0.on <= day }.map { claim in
        var claim = claim
        if let until = claim.until, day < until { claim.until = nil }
        return claim
      }
      seen.holds = seen.holds.filter { $0.from <= day }.map { hold in
        var hold = hold
        if let until = hold.until, day < until { hold.until = nil }
        return hold
      }
      return seen
    }
    return copy
  }

  // The formula once more, for one day at a time.

  var lateDays: [Day] {
    let binds: [CommitmentState] = [
      .conditional, .active, .suspended, .claimed, .satisfied, .violated,
    ]
    guard binds.contains(late.state), let bound = late.boundOn else { return [] }
    let end = late.claims.last { !$0.isRefused }?.on ?? late.closedOn ?? Self.today
    return (0...120).map { Self.today + (-$0) }.filter { day in
      max(late.due, bound) < day && day <= min(end, Self.today)
        && !late.suspensions.contains { $0.from <= day && day < $0.until ?? .max }
    }
  }

  func isConditional(on day: Day) -> Bool {
    late.holds.contains { hold in
      hold.from <= day && day <= hold.until ?? .max
        && ended(hold).map { day <= $0 } ?? true
    }
  }

  private func ended(_ hold: Hold) -> Day? {
    guard case .commitment(let code) = hold.antecedent else { return hold.until }
    let antecedent = timelines[code]
    let satisfied = antecedent?.state == .satisfied ? antecedent?.closedOn : nil
    return [hold.until, satisfied].compactMap(\.self).min()
  }

  private func wait(_ timeline: Timeline, _ hold: Hold) -> Int {
    switch hold.antecedent {
    case .fact(let expected): return expected.map { max(0, timeline.due - $0) } ?? 0
    case .commitment(let code):
      guard let antecedent = timelines[code], let bound = timeline.boundOn else { return 0 }
      let agreed = timeline.formerDues.map(\.until).filter { $0 > bound }.last ?? bound
      let plan = antecedent.formerDues.first { agreed < $0.until }?.value ?? antecedent.due
      return max(0, timeline.due - plan)
    }
  }

  /// The antecedents that hold one on a day, each once.
  private func holding(_ timeline: Timeline, on day: Day) -> [Hold] {
    var holds: [Hold.Antecedent: Hold] = [:]
    for hold in timeline.holds where hold.from <= day {
      if let ended = ended(hold), ended + wait(timeline, hold) < day { continue }
      holds[hold.antecedent] = hold
    }
    return Array(holds.values)
  }

  func causes(on day: Day) -> [(LateCause, Double)] {
    let holds = holding(late, on: day)
    if holds.isEmpty {
      for claim in late.claims where claim.isRefused {
        if claim.on + claim.verdictDays < day, day <= claim.until ?? .max {
          return [(.verifier(late.judge(on: day), of: code), 1)]
        }
      }
      return [(.own(late.debtor(on: day)), 1)]
    }
    return holds.flatMap { cause($0, of: late, code, on: day, part: 1 / Double(holds.count)) }
  }

  private func cause(
    _ hold: Hold, of waiting: Timeline, _ waitingCode: CommitmentCode, on day: Day, part: Double
  ) -> [(LateCause, Double)] {
    guard case .commitment(let code) = hold.antecedent else {
      return [(.nobody(.fact, of: waitingCode), part)]
    }
    guard let timeline = timelines[code] else { return [(.nobody(.notYetDue, of: code), part)] }
    let day = day + -wait(waiting, hold)
    let debtor = LateCause.debtor(timeline.debtor(on: day), of: code)
    if let closed = timeline.closedOn, closed < day, timeline.state != .satisfied {
      return [(.nobody(.failed, of: code), part)]
    }
    guard let bound = timeline.boundOn, bound <= day else {
      let isInTerm = day <= timeline.since + (timeline.answerDays ?? 0)
      return [(isInTerm ? .nobody(.unanswered, of: code) : debtor, part)]
    }
    if day <= timeline.due { return [(.nobody(.notYetDue, of: code), part)] }
    if timeline.suspensions.contains(where: { $0.from <= day && day < $0.until ?? .max }) {
      return [(.nobody(.suspended, of: code), part)]
    }
    for claim in timeline.claims.reversed() where claim.on < day && day <= claim.until ?? .max {
      if claim.on + claim.verdictDays < day {
        return [(.verifier(timeline.judge(on: day), of: code), part)]
      }
      return [(claim.isRefused ? debtor : .nobody(.unjudged, of: code), part)]
    }
    let holds = holding(timeline, on: day)
    if holds.isEmpty { return [(debtor, part)] }
    return holds.flatMap {
      cause($0, of: timeline, code, on: day, part: part / Double(holds.count))
    }
  }
}

extension Day {
  fileprivate static let max: Day = "2999-12-31"
}

extension SplitMix64 {
  fileprivate mutating func day(_ range: ClosedRange<Int> = -60...5) -> Day {
    RandomGraph.today + Int.random(in: range, using: &self)
  }

  fileprivate mutating func agency() -> AgencyCode {
    one(of: "BAPPEDA", "DINKES", "DINSOS", "DPMD")
  }

  fileprivate mutating func timeline(waitingForAnyOf others: ClosedRange<Int>) -> Timeline {
    let since = day(-75 ... -40)
    let bound: Day? = maybe { $0.day(-70 ... -20) }.map { max($0, since) }
    let closed: Day? = maybe { $0.day(-30...0) }.map { max($0, bound ?? since) }
    let states: [CommitmentState] =
      bound == nil ? [.declined] : [.satisfied, .satisfied, .satisfied, .violated, .released]
    var claims: [Claim] = []
    for on in list(upTo: 2, { $0.day(-50 ... -5) }).sorted() {
      guard let bound, max(bound, claims.last?.until ?? bound) < on,
        on <= closed ?? RandomGraph.today
      else { continue }
      let until = min(on + Int.random(in: 0...20, using: &self), closed ?? .max)
      claims.append(Claim(on: on, verdictDays: one(of: 3, 7, 14), until: until, isRefused: true))
    }
    let state =
      closed == nil
      ? CommitmentState.active : states[Int.random(in: 0..<states.count, using: &self)]
    if state == .satisfied, let closed, let last = claims.indices.last {
      claims[last].until = closed
      claims[last].isRefused = false
    }
    let (due, delegated) = (day(-55...5), list(upTo: 2) { $0.day() }.sorted())
    return Timeline(
      state: bound == nil && closed == nil ? .proposed : state, since: since,
      answerDays: one(of: 5, 14),
      boundOn: bound, due: due,
      formerDues: one(of: true, false)
        ? [] : [Former(day(-55...0), until: max(day(-50...0), since))],
      debtors: [Accountable(agency: agency(), from: since)]
        + delegated.filter { $0 > since }.map { Accountable(agency: agency(), from: $0) },
      judge: agency(),
      formerJudges: one(of: true, false) ? [] : [Former(agency(), until: day(-40...0))],
      suspensions: list(upTo: 2) {
        let from = $0.day()
        return Suspension(from: from, until: from + Int.random(in: 0...12, using: &$0))
      },
      claims: claims,
      holds: bound == nil
        ? []
        : list(upTo: 3) { random in
          let from = max(bound ?? since, random.one(of: since, random.day()))
          let antecedent: Hold.Antecedent =
            Int.random(in: 0...5, using: &random) == 0
            ? .fact(by: random.maybe { $0.day() })
            : .commitment(CommitmentCode("TPPS", Int.random(in: others, using: &random)))
          let ended: Day? = random.maybe { max(from, $0.day()) }
          return Hold(
            antecedent, from: from,
            until: antecedent.isFact || random.one(of: true, false, false) ? ended : nil)
        },
      closedOn: closed)
  }
}
