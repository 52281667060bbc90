import TestSupport
import Testing

@testable import GugusDomain

/// Over 2,000 random graphs without circles and as many with them; a failure names its seed.
@Suite("Laws of attribution")
struct AttributionLawTests {
  private static let straight = RandomGraph.all(withCircles: false)
  private static let circular = RandomGraph.all(withCircles: true)

  private func isNear(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-9 }

  @Test("Days are conserved: the charges add up to the days late, counted one by one")
  func conserved() {
    for graph in Self.straight + Self.circular {
      let found = graph.attribution
      let sum = found.charges.reduce(0) { $0 + $1.days }
      #expect(found.daysLate == graph.lateDays.count, "seed \(graph.seed)")
      #expect(isNear(sum, Double(found.daysLate)), "seed \(graph.seed)")
      #expect(isNear(found.shares.values.reduce(0, +), sum), "seed \(graph.seed)")
    }
  }

  @Test("Nobody is charged for more days than those on which they owed something overdue")
  func owedSomethingOverdue() {
    for graph in Self.straight + Self.circular {
      for charge in graph.attribution.charges {
        // The days on which this agency could be charged by way of this commitment.
        let owed = graph.lateDays.count {
          graph.isLate(charge.via, on: $0) && graph.debtor(of: charge.via, on: $0) == charge.agency
        }
        #expect(charge.days > 0, "seed \(graph.seed)")
        #expect(charge.days <= Double(owed) + 1e-9, "seed \(graph.seed)")
      }
    }
  }

  @Test("No upstream lateness, no transfer: a day is its own exactly where no antecedent is late")
  func noTransfer() {
    for graph in Self.straight {
      let alone = graph.lateDays.count { graph.lateAntecedents(of: graph.code, on: $0).isEmpty }
      #expect(isNear(graph.attribution.ownDays, Double(alone)), "seed \(graph.seed)")
    }
  }

  @Test("It is what the formula gives, taken day by day")
  func dayByDay() {
    for graph in Self.straight {
      var expected: [AgencyCode: Double] = [:]
      for day in graph.lateDays {
        graph.follow(graph.code, on: day, part: 1, into: &expected)
      }
      let found = graph.attribution.shares
      #expect(Set(found.keys) == Set(expected.keys), "seed \(graph.seed)")
      for (agency, days) in expected {
        #expect(isNear(found[agency] ?? 0, days), "seed \(graph.seed), \(agency)")
      }
    }
  }

  @Test("Nobody is charged for a day on which they owed nothing overdue")
  func eachDay() {
    for graph in Self.straight.prefix(300) {
      for day in graph.lateDays {
        let before = graph.attribution(on: day + (-1)).shares
        let after = graph.attribution(on: day).shares
        for agency in Set(before.keys).union(after.keys) {
          let added = after[agency, default: 0] - before[agency, default: 0]
          #expect(added > -1e-9, "seed \(graph.seed), \(agency) on \(day)")
          #expect(
            added < 1e-9 || graph.owesOverdue(agency, on: day),
            "seed \(graph.seed), \(agency) on \(day)")
        }
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

/// Up to nine commitments of the last 60 days, some of them delegated, suspended or delivered.
private struct RandomGraph: Sendable {
  static let today: Day = "2026-03-01"

  let seed: UInt64
  var commitments: [CommitmentCode: Lateness] = [:]
  let code: CommitmentCode = "TPPS/K1"

  static func all(withCircles: Bool) -> [RandomGraph] {
    (1...2000).map { RandomGraph(seed: $0, withCircles: withCircles) }
  }

  /// Without circles each waits only for higher numbers; the highest is not in the graph.
  init(seed: UInt64, withCircles: Bool) {
    self.seed = seed
    var random = SplitMix64(seed: seed)
    let unknown = Int.random(in: 2...10, using: &random)
    for number in 1..<unknown {
      let others = (withCircles ? 1 : number + 1)...unknown
      commitments[CommitmentCode("TPPS", number)] = random.lateness(waitingForAnyOf: others)
    }
  }

  var attribution: Attribution { attribution(on: Self.today) }

  func attribution(on today: Day) -> Attribution {
    attribute(code, in: { commitments[$0] }, today: today)
  }

  var reversed: RandomGraph {
    var copy = self
    copy.commitments = commitments.mapValues {
      var lateness = $0
      lateness.antecedents.reverse()
      return lateness
    }
    return copy
  }

  // The formula once more, for one day at a time.

  var lateDays: [Day] {
    (0...60).map { Self.today + (-$0) }.filter { isLate(code, on: $0) }
  }

  func isLate(_ code: CommitmentCode, on day: Day) -> Bool {
    guard let lateness = commitments[code] else { return false }
    return lateness.due < day && day <= lateness.until ?? Self.today
      && !lateness.suspended.contains { $0.contains(day) }
  }

  func lateAntecedents(of code: CommitmentCode, on day: Day) -> Set<CommitmentCode> {
    Set(commitments[code]?.antecedents ?? []).filter { isLate($0, on: day) }
  }

  func debtor(of code: CommitmentCode, on day: Day) -> AgencyCode? {
    guard let lateness = commitments[code] else { return nil }
    return lateness.delegations.filter { $0.from <= day }.last?.debtor ?? lateness.debtor
  }

  func owesOverdue(_ agency: AgencyCode, on day: Day) -> Bool {
    commitments.keys.contains { isLate($0, on: day) && debtor(of: $0, on: day) == agency }
  }

  func follow(
    _ code: CommitmentCode, on day: Day, part: Double, into shares: inout [AgencyCode: Double]
  ) {
    let late = lateAntecedents(of: code, on: day)
    for antecedent in late {
      follow(antecedent, on: day, part: part / Double(late.count), into: &shares)
    }
    if late.isEmpty, let debtor = debtor(of: code, on: day) {
      shares[debtor, default: 0] += part
    }
  }
}

extension SplitMix64 {
  fileprivate mutating func day() -> Day {
    RandomGraph.today + Int.random(in: -60...5, using: &self)
  }

  fileprivate mutating func agency() -> AgencyCode {
    one(of: "BAPPEDA", "DINKES", "DINSOS", "DPMD")
  }

  fileprivate mutating func lateness(waitingForAnyOf others: ClosedRange<Int>) -> Lateness {
    let delegationDays = list(upTo: 2) { $0.day() }.sorted()
    return Lateness(
      debtor: agency(),
      delegations: delegationDays.map { Lateness.Delegation(from: $0, debtor: agency()) },
      due: day(),
      until: maybe { $0.day() },
      suspended: list(upTo: 2) { Period(from: $0.day(), until: $0.day()) }.compactMap(\.self),
      antecedents: list(upTo: 3) { CommitmentCode("TPPS", Int.random(in: others, using: &$0)) })
  }
}
