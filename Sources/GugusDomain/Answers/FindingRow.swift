/// A finding in a list.
public struct FindingRow: Sendable {
  /// By which it is known on record.
  public var code: FindingCode
  /// The task force whose business it concerns.
  public var taskForce: TaskForceCode
  /// The agency concerned.
  public var against: AgencyCode
  /// What the agency concerned is said to have failed in.
  public var grounds: PersonalText
  /// Where it stands after its last event.
  public var state: FindingState
  /// The agency that raised it.
  public var raisedBy: AgencyCode
  /// The day on which it was raised.
  public var since: Day
  /// The last day of the right of reply.
  public var replyBy: Day
  /// The day of the first reply; nil where there is none.
  public var repliedOn: Day?
  /// The last day for the conclusion.
  public var concludeBy: Day
  /// The day on which it was concluded or withdrawn; nil while it is open.
  public var closedOn: Day?
  /// The commitments that it is about.
  public var commitments: [CommitmentCode]

  public init(
    code: FindingCode, taskForce: TaskForceCode, against: AgencyCode, grounds: PersonalText,
    state: FindingState, raisedBy: AgencyCode, since: Day, replyBy: Day, repliedOn: Day?,
    concludeBy: Day, closedOn: Day?, commitments: [CommitmentCode]
  ) {
    self.code = code
    self.taskForce = taskForce
    self.against = against
    self.grounds = grounds
    self.state = state
    self.raisedBy = raisedBy
    self.since = since
    self.replyBy = replyBy
    self.repliedOn = repliedOn
    self.concludeBy = concludeBy
    self.closedOn = closedOn
    self.commitments = commitments
  }
}
