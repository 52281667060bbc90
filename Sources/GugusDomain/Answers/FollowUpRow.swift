/// A row of the follow-up matrix (matriks tindak lanjut).
public struct FollowUpRow: Sendable {
  /// The meeting that a commitment comes from.
  public struct Source: Hashable, Sendable {
    public var meeting: MeetingCode
    public var title: String
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

  public struct Barrier: Hashable, Sendable {
    public var kind: BarrierClass
    public var text: PersonalText

    public init(kind: BarrierClass, text: PersonalText) {
      self.kind = kind
      self.text = text
    }
  }

  public var commitment: CommitmentRow
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
