import Foundation
import TestSupport
import Testing

@testable import GugusDomain

@Suite("Urgency")
struct UrgencyTests {
  private static let today: Day = "2026-04-10"

  /// Due in a year and proposed today: nothing about it is urgent.
  private static let calm = UrgencyFacts(
    due: today + 365, today: today, since: today, isOverdue: false)

  private func with(_ change: (inout UrgencyFacts) -> Void) -> UrgencyFacts {
    var facts = Self.calm
    change(&facts)
    return facts
  }

  private func value(_ term: UrgencyTerm, _ change: (inout UrgencyFacts) -> Void) -> Double? {
    urgency(with(change)).parts.first { $0.term == term }?.value
  }

  @Test("Where nothing is urgent every contribution is 0, none of them −0")
  func calm() {
    for part in urgency(Self.calm).parts {
      #expect(part.contribution == 0 && part.contribution.sign == .plus, "\(part.term)")
    }
  }

  @Test(
    "Near its due date: nothing 30 days before, half 15 days before, all on the day and after",
    arguments: [(31, 0), (30, 0), (15, 0.5), (0, 1), (-100, 1)])
  func dueSoon(daysAhead: Int, expected: Double) {
    #expect(value(.dueSoon) { $0.due = Self.today + daysAhead } == expected)
  }

  @Test(
    "Overdue: just over half on the first day, all from 30 days late",
    arguments: [(1, 31.0 / 60), (15, 0.75), (30, 1), (400, 1)])
  func overdue(daysLate: Int, expected: Double) {
    let found = value(.overdue) {
      $0.due = Self.today + (-daysLate)
      $0.isOverdue = true
    }
    #expect(found == expected)
  }

  @Test("Past its due date but claimed, it is not overdue")
  func claimed() {
    #expect(value(.overdue) { $0.due = Self.today + (-5) } == 0)
  }

  @Test(
    "Each further one that waits for it adds less", arguments: [(0, 0), (1, 0.5), (3, 0.75)])
  func blocksOthers(count: Int, expected: Double) {
    #expect(value(.blocksOthers) { $0.blockedByIt = count } == expected)
  }

  @Test("Its weight counts from 1 to 100", arguments: [(1, 0), (34, 1.0 / 3), (100, 1)])
  func weight(weight: Int, expected: Double) {
    #expect(value(.weight) { $0.weight = weight } == expected)
  }

  @Test("Age counts up to a year", arguments: [(0, 0), (73, 0.2), (365, 1), (3650, 1)])
  func age(days: Int, expected: Double) {
    #expect(value(.age) { $0.since = Self.today + (-days) } == expected)
  }

  @Test(
    "The forecast counts from green to red, and not where there is none",
    arguments: [(nil, 0), (0, 0), (1, 0.25), (4, 1)] as [(Int?, Double)])
  func forecast(level: Int?, expected: Double) {
    #expect(value(.forecast) { $0.forecast = level } == expected)
  }

  @Test("Every reason is listed with its value, weight and contribution, and they add up")
  func reasons() throws {
    let facts = UrgencyFacts(
      due: Self.today + 15, today: Self.today, since: Self.today + (-73), weight: 100,
      blockedByIt: 1, forecast: 2, waitsForOthers: true, isOverdue: false)
    let found = urgency(facts)
    #expect(found.parts.map(\.term) == UrgencyTerm.allCases)
    #expect(found.parts.map(\.value) == [0, 0.5, 0.5, 1, 0.2, 0.5, 1])
    #expect(found.parts.map(\.weight) == [12, 8, 8, 4, 2, 4, 5])
    #expect(found.parts.map(\.contribution) == [0, 4, 4, 4, 0.4, 2, -5])
    #expect(abs(found.total - 9.4) < 1e-9)
  }

  @Test("On its first day overdue it comes before one due today that is like it")
  func overdueFirst() {
    let late = with {
      $0.due = Self.today + (-1)
      $0.isOverdue = true
    }
    let dueToday = with { $0.due = Self.today }
    #expect(urgency(late).total > urgency(dueToday).total)
    #expect(urgency(late).total > 14)
  }
}

/// A failure names its seed.
@Suite("Laws of urgency")
struct UrgencyLawTests {
  private static let seeds: ClosedRange<UInt64> = 1...2000
  private static let today: Day = "2026-04-10"

  private func facts(_ random: inout SplitMix64) -> UrgencyFacts {
    let due = Self.today + Int.random(in: -60...60, using: &random)
    return UrgencyFacts(
      due: due, today: Self.today, since: Self.today + Int.random(in: -500...0, using: &random),
      weight: Int.random(in: 1...100, using: &random),
      blockedByIt: Int.random(in: 0...9, using: &random),
      forecast: random.maybe { Int.random(in: 0...4, using: &$0) },
      waitsForOthers: Bool.random(using: &random),
      isOverdue: due < Self.today && Bool.random(using: &random))
  }

  private func weights(_ random: inout SplitMix64) throws -> UrgencyWeights {
    var changed: [UrgencyTerm: Double] = [:]
    for term in UrgencyTerm.allCases {
      changed[term] = random.maybe { Double.random(in: 0...20, using: &$0) }
    }
    return try #require(UrgencyWeights(changed))
  }

  /// The urgency of random facts by random weights, before and after a change.
  private func comparing(
    _ change: (inout UrgencyFacts, inout SplitMix64) -> Void,
    holds: (_ before: Double, _ after: Double) -> Bool
  ) throws {
    for seed in Self.seeds {
      var random = SplitMix64(seed: seed)
      let weights = try weights(&random)
      let before = facts(&random)
      var after = before
      change(&after, &random)
      #expect(
        holds(urgency(before, weights: weights).total, urgency(after, weights: weights).total),
        "seed \(seed)")
    }
  }

  @Test("A nearer due date never lowers it")
  func nearerDue() throws {
    try comparing {
      $0.due = $0.due + (-Int.random(in: 1...40, using: &$1))
    } holds: {
      $1 >= $0
    }
  }

  @Test("Becoming overdue never lowers it")
  func becomingOverdue() throws {
    try comparing { facts, _ in
      facts.isOverdue = true
    } holds: {
      $1 >= $0
    }
  }

  @Test("A later day never lowers it")
  func laterDay() throws {
    try comparing {
      $0.today = $0.today + Int.random(in: 1...40, using: &$1)
    } holds: {
      $1 >= $0
    }
  }

  @Test("More that wait for it never lower it")
  func blocksMore() throws {
    try comparing {
      $0.blockedByIt += Int.random(in: 1...5, using: &$1)
    } holds: {
      $1 >= $0
    }
  }

  @Test("Waiting never raises it")
  func waiting() throws {
    try comparing { facts, _ in
      facts.waitsForOthers = true
    } holds: {
      $1 <= $0
    }
  }

  @Test("With every weight 0 it is 0")
  func zero() throws {
    let none = try #require(
      UrgencyWeights(Dictionary(uniqueKeysWithValues: UrgencyTerm.allCases.map { ($0, 0) })))
    for seed in Self.seeds {
      var random = SplitMix64(seed: seed)
      #expect(urgency(facts(&random), weights: none).total == 0, "seed \(seed)")
    }
  }

  @Test("It is the sum of its contributions, whose values lie within 0 and 1")
  func sum() throws {
    for seed in Self.seeds {
      var random = SplitMix64(seed: seed)
      let weights = try weights(&random)
      let found = urgency(facts(&random), weights: weights)
      var sum = 0.0
      for part in found.parts {
        #expect((0...1).contains(part.value), "seed \(seed), \(part.term)")
        let points = part.value * weights[part.term]
        sum += part.term == .waitsForOthers ? -points : points
      }
      #expect(abs(found.total - sum) < 1e-9, "seed \(seed)")
    }
  }
}

@Suite("Weights of the urgency")
struct UrgencyWeightsTests {
  private func decoded(_ json: String) throws -> UrgencyWeights {
    try JSONDecoder().decode(UrgencyWeights.self, from: Data(json.utf8))
  }

  @Test("A term that is not named has its usual weight")
  func usual() throws {
    let weights = try decoded(#"{"due-soon": 3, "waits-for-others": 0}"#)
    #expect(weights[.dueSoon] == 3)
    #expect(weights[.waitsForOthers] == 0)
    #expect(weights[.overdue] == 12)
    #expect(try decoded("{}") == UrgencyWeights())
  }

  @Test("Coding and decoding gives the same weights, with every term written")
  func roundTrip() throws {
    let weights = try decoded(#"{"blocks-others": 2.5}"#)
    let data = try JSONEncoder().encode(weights)
    #expect(try JSONDecoder().decode(UrgencyWeights.self, from: data) == weights)
    let written = try JSONDecoder().decode([String: Double].self, from: data)
    #expect(Set(written.keys) == Set(UrgencyTerm.allCases.map(\.rawValue)))
  }

  @Test("An unknown term, a negative weight and anything but an object are refused")
  func refused() {
    for json in [#"{"colour": 1}"#, #"{"age": -1}"#, #"{"age": "2"}"#, "[]", "3"] {
      #expect(throws: DecodingError.self, "\(json)") { try decoded(json) }
    }
  }

  @Test("Weights that are negative or not finite are none", arguments: [-1, .infinity, .nan])
  func impossible(weight: Double) {
    #expect(UrgencyWeights([.age: weight]) == nil)
  }
}
