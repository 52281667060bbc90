import GugusDomain
import Testing

@Suite("Classes of measures")
struct ClassTests {
  @Test(
    "A grade band begins above its bound, not at it",
    arguments: [
      (Proportion(91, of: 100), .aa), (Proportion(90, of: 100), .a), (Proportion(9, of: 10), .a),
      (Proportion(4, of: 5), .bb), (Proportion(7, of: 10), .b), (Proportion(3, of: 5), .cc),
      (Proportion(1, of: 2), .c), (Proportion(3, of: 10), .d), (Proportion(0, of: 4), .d),
      (Proportion(0, of: 0), nil),
    ] as [(Proportion, GradeBand?)])
  func grade(proportion: Proportion, band: GradeBand?) {
    #expect(GradeBand(proportion) == band)
  }

  @Test(
    "A day more is the next class of age",
    arguments: [
      (-5, .notYet), (0, .notYet), (1, .upTo30), (30, .upTo30), (31, .upTo90), (90, .upTo90),
      (91, .upTo180), (180, .upTo180), (181, .over180),
    ] as [(Int, AgeClass)])
  func age(days: Int, age: AgeClass) {
    #expect(AgeClass(days: days) == age)
  }
}

@Suite("How an outcome stands")
struct OutcomeStandingTests {
  /// From 20 to 10 in the hundred days from 2026-01-01.
  private let outcome = Outcome(
    number: 1, name: "Stunting", indicator: "Prevalence", unit: "%", baseline: 20, target: 10,
    due: "2026-01-01" + 100)

  @Test(
    "is held against a steady pace on the day of the measurement",
    arguments: [
      (15, 50, .onTrack), (15.1, 50, .behind), (20, 0, .onTrack), (20.1, 50, .backwards),
      (10, 50, .reached), (9, 50, .reached),
    ] as [(Double, Int, OutcomeStanding)])
  func pace(value: Double, days: Int, standing: OutcomeStanding) {
    let last = Measurement(outcome: 1, value: value, on: "2026-01-01" + days)
    #expect(outcome.standing(at: last, from: "2026-01-01", on: "2026-01-01" + 60) == standing)
  }

  @Test("is missed from the day after its due date, unless it was reached")
  func missed() {
    let last = Measurement(outcome: 1, value: 12, on: "2026-01-01" + 90)
    let due = outcome.due
    #expect(outcome.standing(at: last, from: "2026-01-01", on: due) == .behind)
    #expect(outcome.standing(at: last, from: "2026-01-01", on: due + 1) == .missed)
    let reached = Measurement(outcome: 1, value: 10, on: "2026-01-01" + 90)
    #expect(outcome.standing(at: reached, from: "2026-01-01", on: due + 1) == .reached)
  }

  @Test("has no share where the target is the baseline, and none before it is measured")
  func noShare() {
    var level = outcome
    level.target = 20
    let last = Measurement(outcome: 1, value: 20, on: "2026-02-01")
    #expect(level.standing(at: last, from: "2026-01-01", on: "2026-02-01") == .noWay)
    #expect(
      outcome.standing(at: nil, from: "2026-01-01", on: "2026-02-01") == .neverMeasured)
  }

  @Test("expects nothing before its beginning and all from its due date")
  func expected() {
    #expect(outcome.expected(on: "2025-12-01", from: "2026-01-01") == 0)
    #expect(outcome.expected(on: "2026-01-01" + 25, from: "2026-01-01") == 0.25)
    #expect(outcome.expected(on: outcome.due, from: "2026-01-01") == 1)
    #expect(outcome.expected(on: outcome.due + 9, from: outcome.due + 5) == 1)
  }
}
