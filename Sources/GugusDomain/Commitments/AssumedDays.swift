/// Which days of a commitment were taken for granted when it was imported, since no register said
/// them, and what is known of each. A day that is known, or that has not come, is nil.
public struct AssumedDays: Hashable, Sendable {
  public var since: AssumedDay?
  public var answered: AssumedDay?
  public var claimed: AssumedDay?
  public var delivered: AssumedDay?
  public var closed: AssumedDay?

  public init() {}
}
