/// A task force in a list.
public struct TaskForceRow: Sendable {
  public var code: TaskForceCode
  public var name: Term
  public var approach: Approach
  public var formality: Formality
  public var parent: TaskForceCode?
  public var from: Day
  public var until: Day?
  public var dissolvedOn: Day?
  /// Members on the day.
  public var members: Int
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
