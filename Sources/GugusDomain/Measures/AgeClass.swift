/// For how long something should have been done already.
public enum AgeClass: String, CaseIterable, Sendable {
  case notYet = "not-yet-due"
  case upTo30 = "1-30"
  case upTo90 = "31-90"
  case upTo180 = "91-180"
  case over180 = "over-180"

  /// The class of what has been due for so many days.
  ///
  /// - Parameter days: since the day on which it was due; none or fewer where that is ahead.
  public init(days: Int) {
    self =
      switch days {
      case ...0: .notYet
      case ...30: .upTo30
      case ...90: .upTo90
      case ...180: .upTo180
      default: .over180
      }
  }
}
