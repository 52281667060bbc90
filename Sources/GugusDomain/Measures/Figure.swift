/// The figures of an accountability summary.
public enum Figure: String, CaseIterable, Sendable, Codable {
  case reliability
  case keptByFirstDue = "kept-by-first-due"
  case keptLate = "kept-late"
  case keptAfterWaiting = "kept-after-waiting"
  case overdue
  case violated
  case slip
  case revised
  case response
  case lateAnswer = "late-answer"
  case verdictWait = "verdict-wait"
  case lateVerdict = "late-verdict"
  case imposed
  case openBarriers = "open-barriers"
  case attendance
  case mandate
}

/// How a commitment enters a figure.
public enum Part: String, CaseIterable, Sendable, Codable {
  /// In the numerator, or one of the days counted.
  case counted
  /// In the denominator only.
  case inDenominator = "in-denominator"
  /// Within the period but left out, for the reason that its standing gives.
  case leftOut = "left-out"
  /// Within the period but left out, since no register said a day by which it is measured.
  case dayUnknown = "day-unknown"
}

extension CommitmentFacts {
  /// How this commitment enters a figure of a period as seen on `today`; nil where the figure is
  /// not about it. The summary counts and the list behind a figure both come from here.
  ///
  /// `verdictWait`, `lateVerdict`, `openBarriers`, `attendance` and `mandate` are about verdicts, barriers and
  /// attendances, not commitments, and are nil here.
  public func part(in figure: Figure, period: Period, today: Day) -> Part? {
    switch figure {
    case .reliability: return share(period, today) { $0 == .keptOnTime }
    case .keptLate: return share(period, today) { $0 == .keptLate }
    case .overdue: return share(period, today) { $0 == .overdue || $0 == .claimedLate }
    case .violated: return share(period, today) { $0 == .violated }
    case .keptAfterWaiting:
      guard period.contains(due) else { return nil }
      let standing = standing(on: today)
      if standing == .keptAfterWaiting { return .counted }
      return standing.isDue ? .inDenominator : .leftOut
    case .keptByFirstDue:
      guard period.contains(firstDue) else { return nil }
      let standing = standingByFirstDue(on: today)
      return standing.isDue ? (standing == .keptOnTime ? .counted : .inDenominator) : .leftOut
    case .slip:
      guard period.contains(due) else { return nil }
      if state == .satisfied, assumed.delivered != nil { return .dayUnknown }
      return slip == nil ? .leftOut : .counted
    case .revised:
      guard period.contains(due) else { return nil }
      guard isBinding else { return .leftOut }
      return revisions > 0 ? .counted : .inDenominator
    case .imposed:
      guard period.contains(due) else { return nil }
      guard isBinding else { return .leftOut }
      return isImposed ? .counted : .inDenominator
    case .response:
      guard period.contains(since), !isImposed else { return nil }
      if assumed.since != nil || assumed.answered != nil { return .dayUnknown }
      return responseDays == nil ? .leftOut : .counted
    case .lateAnswer:
      guard period.contains(since), !isImposed, let answerDays else { return nil }
      if assumed.since != nil || assumed.answered != nil { return .dayUnknown }
      let term = since + answerDays
      if let answeredOn { return answeredOn > term ? .counted : .inDenominator }
      return term < closedOn ?? today ? .counted : .leftOut
    case .verdictWait, .lateVerdict, .openBarriers, .attendance, .mandate: return nil
    }
  }

  private func share(_ period: Period, _ today: Day, counts: (Standing) -> Bool) -> Part? {
    guard period.contains(due) else { return nil }
    let standing = standing(on: today)
    guard standing.isDue else { return .leftOut }
    return counts(standing) ? .counted : .inDenominator
  }

  /// Accepted or imposed, and not released, declined or expired: the population of a period.
  public var isBinding: Bool {
    switch state {
    case .conditional, .active, .suspended, .claimed, .satisfied, .violated: true
    case .proposed, .declined, .expired, .released: false
    }
  }

  /// Days from the first due date to delivery: negative when early. Nil unless satisfied, and where
  /// the day of delivery is only assumed.
  public var slip: Int? {
    guard state == .satisfied, assumed.delivered == nil, let deliveredOn else { return nil }
    return deliveredOn - firstDue
  }

  /// Days from proposal to the debtor's answer. Nil where imposed or not answered, and where one of
  /// the two days is only assumed.
  public var responseDays: Int? {
    guard !isImposed, assumed.since == nil, assumed.answered == nil, let answeredOn else {
      return nil
    }
    return answeredOn - since
  }
}
