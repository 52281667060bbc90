import Testing

@testable import GugusDomain

@Suite("Proportions and spans of days")
struct StatisticsTests {
  /// Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine
  /// 17 (1998) 857–872, Table I, method 3 (score, without continuity correction).
  static let newcombe: [(Proportion, lower: Double, upper: Double)] = [
    (Proportion(81, of: 263), 0.2553, 0.3662),
    (Proportion(15, of: 148), 0.0624, 0.1605),
    (Proportion(0, of: 20), 0, 0.1611),
    (Proportion(1, of: 29), 0.0061, 0.1718),
  ]

  @Test("The Wilson interval is that of Newcombe's Table I", arguments: newcombe.indices)
  func wilson(index: Int) throws {
    let (proportion, lower, upper) = Self.newcombe[index]
    let interval = try #require(proportion.wilson)
    #expect(abs(interval.lowerBound - lower) < 0.000_05)
    #expect(abs(interval.upperBound - upper) < 0.000_05)
  }

  @Test("The interval holds the share and lies within 0 and 1")
  func holdsShare() throws {
    for whole in 1...60 {
      for count in 0...whole {
        let proportion = Proportion(count, of: whole)
        let interval = try #require(proportion.wilson)
        let share = try #require(proportion.share)
        #expect((0...1).contains(interval.lowerBound))
        #expect((0...1).contains(interval.upperBound))
        #expect(interval.lowerBound <= share && share <= interval.upperBound)
      }
    }
  }

  @Test("Of none the lower bound is 0, and of all the upper bound is 1, to the last bit")
  func exactBounds() throws {
    for whole in 1...2_000 {
      #expect(try #require(Proportion(0, of: whole).wilson).lowerBound == 0)
      #expect(try #require(Proportion(whole, of: whole).wilson).upperBound == 1)
    }
  }

  @Test("Those alike share a rank, and the next counts all before it")
  func sharedRanks() {
    #expect(ranks(of: [9, 7, 7, 5, nil, nil]) == [1, 2, 2, 4, nil, nil])
    #expect(ranks(of: [3, 3, 3]) == [1, 1, 1])
    #expect(ranks(of: [Double?]()) == [])
    let none = [Proportion(0, of: 49), Proportion(0, of: 5)].map { $0.wilson?.lowerBound }
    #expect(ranks(of: none) == [1, 1])
  }

  @Test("Kept and not kept mirror each other")
  func mirrored() throws {
    let kept = try #require(Proportion(3, of: 17).wilson)
    let broken = try #require(Proportion(14, of: 17).wilson)
    #expect(abs(kept.lowerBound - (1 - broken.upperBound)) < 1e-12)
    #expect(abs(kept.upperBound - (1 - broken.lowerBound)) < 1e-12)
  }

  @Test("Nothing out of nothing has neither share nor interval")
  func nothing() {
    #expect(Proportion(0, of: 0).share == nil)
    #expect(Proportion(0, of: 0).wilson == nil)
  }

  @Test("Proportions add up part by part")
  func sum() {
    #expect(Proportion(1, of: 2) + Proportion(3, of: 5) == Proportion(4, of: 7))
    #expect(Proportion(4, of: 8).share == 0.5)
  }

  @Test(
    "The median is the middle, or the mean of the middle two",
    arguments: [
      ([7], 7, 7), ([9, 1, 4], 4, 9), ([4, 1], 2.5, 4), ([10, -3, 2, 5], 3.5, 10),
      ([-5, -2], -3.5, -2), ([3, 9, 3, 3], 3, 9), ([8, 2, 1, 8, 2, 8], 5, 8),
    ] as [([Int], Double, Int)])
  func daySpan(days: [Int], median: Double, worst: Int) throws {
    let span = try #require(DaySpan(DayCounts(days)))
    #expect(span.median == median)
    #expect(span.worst == worst)
    #expect(span.of == days.count)
  }

  @Test("No days have no span")
  func noDays() {
    #expect(DaySpan([]) == nil)
  }

  private func outcome(baseline: Double, target: Double) -> Outcome {
    Outcome(
      number: 1, name: "Stunting turun", indicator: "Prevalensi", unit: "%", baseline: baseline,
      target: target, due: "2026-12-31")
  }

  @Test("Progress is the share of the way from baseline to target, up or down")
  func progress() {
    let falling = outcome(baseline: 24, target: 14)
    #expect([24, 19, 14, 9, 29].map { falling.progress(at: $0) } == [0, 0.5, 1, 1.5, -0.5])
    let rising = outcome(baseline: 50, target: 90)
    #expect([50, 60, 90].map { rising.progress(at: $0) } == [0, 0.25, 1])
  }

  @Test("Where the target is the baseline there is no way to go")
  func noProgress() {
    #expect(outcome(baseline: 14, target: 14).progress(at: 14) == nil)
  }
}
