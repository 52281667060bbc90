/// What an action left on the record.
public struct Recorded: Sendable {
  /// The entries of the unit in the order of the journal; none where nothing changed.
  public var entries: [Entry]
  /// What whoever acts should hear of it.
  public var remarks: [Remark]
  /// Everything the action touched, as it now stands, in the order in which it was first
  /// touched.
  public var aggregates: [Aggregate]
  /// What the action touched and of which nothing is left: all of it was taken back.
  public var gone: [Subject] = []

  public init(
    entries: [Entry], remarks: [Remark], aggregates: [Aggregate], gone: [Subject] = []
  ) {
    self.entries = entries
    self.remarks = remarks
    self.aggregates = aggregates
    self.gone = gone
  }
}
