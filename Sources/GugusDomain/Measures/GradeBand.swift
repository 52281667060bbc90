/// A band of reliability in the shape of the SAKIP grades, which are those of an agency's
/// performance accountability (Peraturan Menteri PANRB 88/2021). Nobody has awarded it: it is
/// always shown as "not an official grade".
public enum GradeBand: String, CaseIterable, Sendable {
  case aa = "AA"
  case a = "A"
  case bb = "BB"
  case b = "B"
  case cc = "CC"
  case c = "C"
  case d = "D"

  /// The band of a share in percent; nil of nothing.
  public init?(_ proportion: Proportion) {
    guard proportion.of > 0 else { return nil }
    self =
      GradeBand.allCases.first { band in
        band.lowerBound.map { proportion.count * 100 > proportion.of * $0 } ?? true
      } ?? .d
  }

  /// The percentage above which it begins; nil for the lowest.
  public var lowerBound: Int? {
    switch self {
    case .aa: 90
    case .a: 80
    case .bb: 70
    case .b: 60
    case .cc: 50
    case .c: 30
    case .d: nil
    }
  }
}
