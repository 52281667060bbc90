/// What is known of a day that a register does not say: that it is no later than the effective day
/// of its entry, and where something was seen on an earlier day as it was before, that it lies after
/// that.
public struct AssumedDay: Hashable, Sendable, Codable {
  /// The last day on which it had not happened yet; nil where nothing is known of that.
  public var after: Day?

  public init(after: Day? = nil) { self.after = after }
}
