/// What an agency is said to have failed in, about commitments that it owes: the fold of its own
/// events. Nothing of it is final before the agency has replied or its term to reply is over.
public struct Finding: Hashable, Sendable {
  public let code: FindingCode
  public var terms: FindingTerms
  /// After the last event.
  public var state: FindingState
  public var raisedBy: AgencyCode
  public let since: Day
  public var replies: [Reply] = []
  /// Whose register says that it was raised; nil where it was raised here.
  public var accordingTo: String?
  public var conclusion: RecordedConclusion?
  /// The day on which it was concluded or withdrawn.
  public var closedOn: Day?

  /// The last day of the right of reply.
  public var replyBy: Day { since + terms.replyDays }

  /// The last day for the conclusion: counted from the first reply, or from the end of the term
  /// to reply where there was none.
  public var concludeBy: Day { (replies.first?.on ?? replyBy) + terms.conclusionDays }

  /// May be concluded: the agency has replied, or could have.
  public func mayBeConcluded(on day: Day) -> Bool { state == .replied || replyBy < day }

  /// What the agency concerned said to it.
  public struct Reply: Hashable, Sendable {
    public var text: PersonalText
    public var on: Day
    /// After the term.
    public var isLate: Bool
  }

  /// How it ended, by whom and why.
  public struct RecordedConclusion: Hashable, Sendable {
    public var conclusion: Conclusion
    public var reason: PersonalText
    public var by: AgencyCode
    public var on: Day
  }
}

/// What a finding says.
public struct FindingTerms: Hashable, Sendable, Codable {
  public var taskForce: TaskForceCode
  /// The agency concerned.
  public var against: AgencyCode
  /// What it is about: commitments that the agency owes or owed.
  public var commitments: [CommitmentCode]
  public var grounds: PersonalText
  /// The right of reply, in days from the day on which it was raised.
  public var replyDays: Int
  /// Days for the conclusion after the reply, or after the end of the right of reply.
  public var conclusionDays: Int

  public init(
    taskForce: TaskForceCode, against: AgencyCode, commitments: [CommitmentCode],
    grounds: PersonalText, replyDays: Int, conclusionDays: Int
  ) {
    self.taskForce = taskForce
    self.against = against
    self.commitments = commitments
    self.grounds = grounds
    self.replyDays = replyDays
    self.conclusionDays = conclusionDays
  }
}
