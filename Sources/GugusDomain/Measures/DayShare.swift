/// Days, and parts of a day, that are shared out and add up again without rounding.
///
/// A day is counted in so many equal parts that up to sixteen may share it equally, and those who
/// hold them up their share in turn, many times over. Where a share cannot be halved any further, or
/// more than sixteen share, the first get one part more than the others: less than 10⁻²⁷ of a day, and
/// nothing is lost.
public struct DayShare: Hashable, Sendable {
  private var parts: Int128

  private init(parts: Int128) { self.parts = parts }

  /// Whole days, of which none is shared yet.
  public init(_ days: Int) { parts = Int128(days) * DayShare.partsOfDay }

  /// No days: where a sum begins.
  public static let zero = DayShare(0)

  /// 2³² · 3¹⁶ · 5⁷ · 7⁴ · 11 · 13.
  private static let partsOfDay: Int128 = {
    [(2, 32), (3, 16), (5, 7), (7, 4), (11, 1), (13, 1)].reduce(1) { product, factor in
      (0..<factor.1).reduce(product) { power, _ in power * Int128(factor.0) }
    }
  }()

  /// Days, rounded to what a floating-point number holds; whole days are whole.
  public var days: Double {
    let (whole, rest) = parts.quotientAndRemainder(dividingBy: DayShare.partsOfDay)
    return Double(whole) + Double(rest) / Double(DayShare.partsOfDay)
  }

  /// As many equal shares that add up to this one; the first are larger where it must be.
  ///
  /// - Parameter count: at least 1.
  func shared(among count: Int) -> [DayShare] {
    let (each, rest) = parts.quotientAndRemainder(dividingBy: Int128(count))
    return (0..<count).map { DayShare(parts: each + (Int128($0) < rest ? 1 : 0)) }
  }

  /// So many days of this share.
  func times(_ days: Int) -> DayShare { DayShare(parts: parts * Int128(days)) }

  /// What both have together.
  public static func + (left: DayShare, right: DayShare) -> DayShare {
    DayShare(parts: left.parts + right.parts)
  }

  /// What is left of the one without the other.
  public static func - (left: DayShare, right: DayShare) -> DayShare {
    DayShare(parts: left.parts - right.parts)
  }

  /// Adds a share.
  public static func += (left: inout DayShare, right: DayShare) { left.parts += right.parts }
}

extension DayShare: Comparable {
  public static func < (left: DayShare, right: DayShare) -> Bool { left.parts < right.parts }
}
