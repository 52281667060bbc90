/// Which days of a commitment were taken for granted when it was imported, since no register said
/// them, and what is known of each. A day that is known, or that has not come, is nil.
public struct AssumedDays: Hashable, Sendable {
  /// Of the day on which it was proposed or imposed.
  public var since: AssumedDay?
  /// Of the day on which the debtor accepted or declined.
  public var answered: AssumedDay?
  /// Of the day of the latest claim.
  public var claimed: AssumedDay?
  /// Of the day of delivery.
  public var delivered: AssumedDay?
  /// Of the day on which it ended.
  public var closed: AssumedDay?

  public init() {}
}
