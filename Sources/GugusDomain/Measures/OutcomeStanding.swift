/// How a shared outcome stands on its way from baseline to target.
public enum OutcomeStanding: String, CaseIterable, Sendable {
  case reached
  /// As far as expected on the day of its last measurement, or farther.
  case onTrack = "on-track"
  case behind
  /// Farther from the target than at the baseline.
  case backwards
  /// The due date has passed and the target was not reached.
  case missed
  case neverMeasured = "never-measured"
  /// The target is the baseline, so that there is no way of which to go a share.
  case noWay = "no-way"
}

extension Outcome {
  /// The share of the way that a steady pace from `start` would have gone by a day:
  ///
  ///     (day − start) ÷ (due − start), not below 0 nor above 1
  public func expected(on day: Day, from start: Day) -> Double {
    if day >= due { return 1 }
    return day <= start ? 0 : Double(day - start) / Double(due - start)
  }

  /// How it stands on `today` by its last measurement, which is held against the steady pace on
  /// the day on which it was made.
  ///
  /// - Parameter start: when the way from the baseline began.
  public func standing(at last: Measurement?, from start: Day, on today: Day) -> OutcomeStanding {
    guard let last else { return .neverMeasured }
    guard let progress = progress(at: last.value) else { return .noWay }
    if progress >= 1 { return .reached }
    if progress < 0 { return .backwards }
    if due < today { return .missed }
    return progress >= expected(on: last.on, from: start) ? .onTrack : .behind
  }
}
