/// A promise of one agency to another: the fold of its own events. Its state is computed from
/// them, never typed in.
public struct Commitment: Hashable, Sendable {
  public let code: CommitmentCode
  /// The terms in force.
  public var terms: CommitmentTerms
  public var state: CommitmentState
  /// The day on which it was proposed or imposed.
  public let since: Day
  /// The terms as first proposed or imposed; agreed revisions leave them as they are.
  public var firstTerms: CommitmentTerms
  /// The legal basis, where it was imposed.
  public var imposedOn: LegalBasis?
  /// The day on which the debtor accepted or declined.
  public var answeredOn: Day?
  /// How often agreed revisions moved the due date or changed the text.
  public var revisions = 0
  /// Asked and not yet answered, with the side that asked and the day.
  public var pendingRevision: PendingRevision?
  public var evidence: [Evidence] = []
  /// The day of the latest claim that has not been turned down.
  public var claimedOn: Day?
  /// The day of delivery: of the claim that the verdict upheld, or of the verdict itself where
  /// nothing had been claimed.
  public var deliveredOn: Day?
  public var verdicts: [RecordedVerdict] = []
  public var barriers: [RecordedBarrier] = []
  /// The day on which it was declined, satisfied, violated, expired or released.
  public var closedOn: Day?

  /// The due date that it was first given; it never disappears behind a revised one.
  public var firstDue: Day { firstTerms.due }

  public var isImposed: Bool { imposedOn != nil }

  /// Past its due date, still open, agreed or imposed, and not claimed to be done.
  public func isOverdue(on today: Day) -> Bool {
    state == .active && terms.due < today
  }

  public struct PendingRevision: Hashable, Sendable {
    public var revision: Revision
    public var askedBy: AgencyCode
    public var askedOn: Day
  }

  public struct RecordedVerdict: Hashable, Sendable {
    public var judgement: Judgement
    public var judge: AgencyCode
    public var judgedOn: Day
    /// The claim that it answered, if there was one.
    public var claimedOn: Day?
  }

  public struct RecordedBarrier: Hashable, Sendable {
    public var barrier: Barrier
    public var raisedBy: AgencyCode
    public var raisedOn: Day
    /// The level it was taken up to, as named.
    public var level: String?
    public var resolvedOn: Day?
    public var resolution: String?
  }
}
