/// How often something on record has changed, and when it first and last did.
public struct Edition: Hashable, Sendable {
  /// 0 as it was first recorded. An answer to an invitation is no change of what was invited to
  /// (RFC 5546 §2.1.4).
  public var number: Int
  /// When it was first recorded.
  public var first: Instant
  /// When its last change was recorded.
  public var last: Instant

  public init(number: Int, first: Instant, last: Instant) {
    self.number = number
    self.first = first
    self.last = last
  }
}
