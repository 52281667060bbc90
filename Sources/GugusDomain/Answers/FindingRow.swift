/// A finding in a list.
public struct FindingRow: Sendable {
  public var code: FindingCode
  public var taskForce: TaskForceCode
  public var against: AgencyCode
  public var grounds: PersonalText
  public var state: FindingState
  public var raisedBy: AgencyCode
  public var since: Day
  public var replyBy: Day
  public var repliedOn: Day?
  public var concludeBy: Day
  public var closedOn: Day?
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
