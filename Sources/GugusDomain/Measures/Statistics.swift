/// A count out of a whole, with the interval that small wholes deserve.
public struct Proportion: Hashable, Sendable, Codable {
  public var count: Int
  public var of: Int

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
  public var wilson: ClosedRange<Double>? {
    guard of > 0 else { return nil }
    let (n, p, z) = (Double(of), Double(count) / Double(of), 1.959_963_984_540_054)
    let centre = p + z * z / (2 * n)
    let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return max(0, (centre - spread) / scale)...min(1, (centre + spread) / scale)
  }

  public static func + (left: Proportion, right: Proportion) -> Proportion {
    Proportion(left.count + right.count, of: left.of + right.of)
  }
}

/// The median and the worst of a number of days.
public struct DaySpan: Hashable, Sendable, Codable {
  /// The middle value, or the mean of the middle two.
  public var median: Double
  public var worst: Int
  /// How many were measured.
  public var of: Int

  /// Nil of nothing.
  public init?(_ days: [Int]) {
    guard let worst = days.max() else { return nil }
    let sorted = days.sorted()
    let middle = sorted.count / 2
    median =
      sorted.count % 2 == 1
      ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
    self.worst = worst
    of = sorted.count
  }
}

/// Agencies are ranked by the lower bound of their reliability, from this many due.
public let rankedFrom = 5
