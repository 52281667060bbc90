/// A task force in a list.
public struct TaskForceRow: Sendable {
  /// By which it is known on record.
  public var code: TaskForceCode
  /// The full name in both languages.
  public var name: Term
  /// Its institutional form.
  public var approach: Approach
  /// Whether an instrument founded it.
  public var formality: Formality
  /// The task force whose working group it is; nil where it is none.
  public var parent: TaskForceCode?
  /// The first day of its term.
  public var from: Day
  /// The last day of its term; nil where it has no end.
  public var until: Day?
  /// The first day on which it is no more; nil where it was not dissolved.
  public var dissolvedOn: Day?
  /// Members on the day.
  public var members: Int
  /// Commitments that are open by their last event; time alone may have ended some of them.
  public var openCommitments: Int

  public init(
    code: TaskForceCode, name: Term, approach: Approach, formality: Formality,
    parent: TaskForceCode?, from: Day, until: Day?, dissolvedOn: Day?, members: Int,
    openCommitments: Int
  ) {
    self.code = code
    self.name = name
    self.approach = approach
    self.formality = formality
    self.parent = parent
    self.from = from
    self.until = until
    self.dissolvedOn = dissolvedOn
    self.members = members
    self.openCommitments = openCommitments
  }
}
