/// What an agency is said to have failed in, about commitments that it owes: the fold of its own
/// events. Nothing of it is final before the agency has replied or its term to reply is over.
public struct Finding: Hashable, Sendable {
  /// Unique in the workspace: the task force's code, `/T` and a number.
  public let code: FindingCode
  /// What was said when it was raised.
  public var terms: FindingTerms
  /// After the last event.
  public var state: FindingState
  /// The agency that raised it, which may also withdraw it.
  public var raisedBy: AgencyCode
  /// The day on which it was raised, from which the right of reply counts.
  public let since: Day
  /// What the agency concerned has answered, oldest first.
  public var replies: [Reply] = []
  /// Whose register says that it was raised; nil where it was raised here.
  public var accordingTo: String?
  /// How it ended; nil while it is open, and where it was withdrawn.
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
    /// The answer in the agency's own words.
    public var text: PersonalText
    /// The effective day of the answer; the first one starts the term for the conclusion.
    public var on: Day
    /// After the term.
    public var isLate: Bool
  }

  /// How it ended, by whom and why.
  public struct RecordedConclusion: Hashable, Sendable {
    /// Upheld or dismissed.
    public var conclusion: Conclusion
    /// Why it was concluded so.
    public var reason: PersonalText
    /// The agency that concluded it, which is never the one concerned.
    public var by: AgencyCode
    /// The day from which it is final.
    public var on: Day
  }
}

/// What a finding says.
public struct FindingTerms: Hashable, Sendable, Codable {
  /// The task force whose business it concerns, in whose series it is numbered.
  public var taskForce: TaskForceCode
  /// The agency concerned.
  public var against: AgencyCode
  /// What it is about: commitments that the agency owes or owed.
  public var commitments: [CommitmentCode]
  /// What the agency is said to have failed in, as whoever raised it wrote it.
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
