/// A row of the follow-up matrix (matriks tindak lanjut).
public struct FollowUpRow: Sendable {
  /// The meeting that a commitment comes from.
  public struct Source: Hashable, Sendable {
    /// By which it is known on record.
    public var meeting: MeetingCode
    /// What the meeting is called.
    public var title: String
    /// The day of the meeting.
    public var date: Day
    /// The decision that it carries out.
    public var decision: Decision?

    public init(meeting: MeetingCode, title: String, date: Day, decision: Decision?) {
      self.meeting = meeting
      self.title = title
      self.date = date
      self.decision = decision
    }
  }

  /// What holds a commitment up.
  public struct Barrier: Hashable, Sendable {
    /// What sort of barrier it is.
    public var kind: BarrierClass
    /// What holds the commitment up, in the words of whoever raised it.
    public var text: PersonalText

    public init(kind: BarrierClass, text: PersonalText) {
      self.kind = kind
      self.text = text
    }
  }

  /// The commitment as lists show it.
  public var commitment: CommitmentRow
  /// The meeting that it comes from; nil where it comes from none.
  public var source: Source?
  /// File names and links.
  public var evidence: [PersonalText]
  /// Those not resolved, of an open commitment.
  public var barriers: [Barrier]

  public init(
    commitment: CommitmentRow, source: Source?, evidence: [PersonalText], barriers: [Barrier]
  ) {
    self.commitment = commitment
    self.source = source
    self.evidence = evidence
    self.barriers = barriers
  }
}
