/// When something was, or would be.
public enum TimeRefusal: RefusalPart {
  case inTheFuture(Day, today: Day)
  case beforeItExisted(String, on: Day, since: Day?)
  case contradictsLater(String, on: Day, kind: EventKind, sequence: Int)
  case endsBeforeItStarts(from: Day, until: Day)
  case meetingEndsBeforeItStarts(start: ClockTime, end: ClockTime)
  case clockIsBehind(now: Instant, last: Instant)
  /// More than a month has passed since the last entry, by the clock.
  case clockIsAhead(now: Instant, last: Instant)
  /// A clock is corrected only where it was ahead.
  case clockIsNotBehind(last: Instant)

  var row: Row {
    switch self {
    case .inTheFuture: ("in-the-future", .content)
    case .beforeItExisted: ("before-it-existed", .state)
    case .contradictsLater: ("contradicts-later", .state)
    case .endsBeforeItStarts: ("ends-before-it-starts", .content)
    case .meetingEndsBeforeItStarts: ("meeting-ends-before-it-starts", .content)
    case .clockIsBehind: ("clock-is-behind", .state)
    case .clockIsAhead: ("clock-is-ahead", .state)
    case .clockIsNotBehind: ("clock-is-not-behind", .state)
    }
  }
}
