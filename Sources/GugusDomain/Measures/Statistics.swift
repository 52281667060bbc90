/// A count out of a whole, with the interval that small wholes deserve.
public struct Proportion: Hashable, Sendable, Codable {
  /// Those of the whole that are counted, never more than `of`.
  public var count: Int
  /// The whole.
  public var of: Int

  /// A count out of a whole, which it must not exceed.
  public init(_ count: Int, of whole: Int) {
    self.count = count
    self.of = whole
  }

  /// count ÷ of; nil of nothing.
  public var share: Double? { of == 0 ? nil : Double(count) / Double(of) }

  /// The 95% Wilson score interval, without continuity correction (Wilson 1927; Newcombe 1998,
  /// method 3); nil of nothing.
  ///
  ///     (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n),  z = 1.959964
  ///
  /// Exactly 0 is the lower bound of none, exactly 1 the upper bound of all.
  public var wilson: ClosedRange<Double>? {
    guard of > 0 else { return nil }
    let (n, p, z) = (Double(of), Double(count) / Double(of), 1.959_963_984_540_054)
    let centre = p + z * z / (2 * n)
    let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    // Of none and of all one bound is what rounding must not blur: 0 of 49 is no better than 0 of 5.
    let low = count == 0 ? 0 : max(0, (centre - spread) / scale)
    let high = count == of ? 1 : min(1, (centre + spread) / scale)
    return low...high
  }

  /// What both count together.
  public static func + (left: Proportion, right: Proportion) -> Proportion {
    Proportion(left.count + right.count, of: left.of + right.of)
  }
}

/// Numbers of days, in no order. Takes as much room as there are different ones.
public struct DayCounts: Hashable, Sendable {
  private var occurrences: [Int: Int] = [:]
  /// How many there are.
  public private(set) var count = 0

  /// All the numbers of days in a sequence.
  public init(_ days: some Sequence<Int> = []) {
    for days in days { append(days) }
  }

  /// Counts one more number of days.
  public mutating func append(_ days: Int) {
    occurrences[days, default: 0] += 1
    count += 1
  }

  /// The different ones from the fewest days to the most, each with how often it occurs.
  fileprivate var ascending: [(days: Int, occurrences: Int)] {
    occurrences.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension DayCounts: ExpressibleByArrayLiteral {
  /// The numbers of days in a list in the source.
  public init(arrayLiteral days: Int...) { self.init(days) }
}

/// The median and the worst of a number of days.
public struct DaySpan: Hashable, Sendable, Codable {
  /// The middle value, or the mean of the middle two.
  public var median: Double
  /// The most days.
  public var worst: Int
  /// How many were measured.
  public var of: Int

  /// Nil of nothing.
  public init?(_ counts: DayCounts) {
    let ascending = counts.ascending
    guard let worst = ascending.last?.days else { return nil }
    /// The one at a place among all of them in order, from 0.
    func days(at place: Int) -> Int {
      var passed = 0
      return ascending.first { _, occurrences in
        passed += occurrences
        return passed > place
      }?.days ?? worst
    }
    of = counts.count
    median = Double(days(at: (of - 1) / 2) + days(at: of / 2)) / 2
    self.worst = worst
  }
}

/// Agencies are ranked by the lower bound of their reliability, from this many due.
public let rankedFrom = 5

/// The ranks of values that stand in order, in standard competition ranking: what is alike shares a
/// rank, and the next counts all before it (1, 2, 2, 4). Nil has none and comes last.
public func ranks(of ordered: [(some Equatable)?]) -> [Int?] {
  var ranks: [Int?] = []
  for (place, value) in ordered.enumerated() {
    if value == nil {
      ranks.append(nil)
    } else if place > 0, value == ordered[place - 1] {
      ranks.append(ranks[place - 1])
    } else {
      ranks.append(place + 1)
    }
  }
  return ranks
}
