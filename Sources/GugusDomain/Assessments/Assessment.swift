/// A round in which the agencies of a task force score the five prerequisites of
/// Whole-of-Government work: the fold of its own events.
public struct Assessment: Hashable, Sendable {
  /// Unique in the workspace: the task force's code, `/A` and a number.
  public let code: AssessmentCode
  /// Whose members score; they may score while the round is open.
  public let taskForce: TaskForceCode
  /// What the round is called ("Semester I 2026").
  public let title: String
  /// The day on which it was opened.
  public let since: Day
  /// The last of each agency for each prerequisite, by agency, then as the prerequisites stand.
  public var scores: [RecordedScore] = []
  /// The day from which it takes no more scores; nil while it is open.
  public var closedOn: Day?

  /// Follows from `closedOn`: nobody sets it.
  public var state: AssessmentState { closedOn == nil ? .open : .closed }

  /// A score, of which agency and from when.
  public struct RecordedScore: Hashable, Sendable {
    /// The agency that scored, a member of the task force.
    public var agency: AgencyCode
    /// What it gave to one prerequisite.
    public var score: Score
    /// The effective day of the score; a later one of the same agency replaces it.
    public var on: Day
  }
}

/// How an agency sees one prerequisite.
public struct Score: Hashable, Sendable, Codable {
  /// Which of the five prerequisites of Whole-of-Government work is scored.
  public var prerequisite: Prerequisite
  /// 1 (absent) to 5 (established).
  public var score: Int
  /// Why the agency sees it so, in its own words.
  public var text: PersonalText
  /// What shows it.
  public var evidence: PersonalText?

  /// The scores that the rules take; any other number is refused.
  public static let range = 1...5

  public init(
    prerequisite: Prerequisite, score: Int, text: PersonalText, evidence: PersonalText? = nil
  ) {
    self.prerequisite = prerequisite
    self.score = score
    self.text = text
    self.evidence = evidence
  }
}

/// How far those who scored a prerequisite agree.
public struct Agreement: Hashable, Sendable {
  /// How many scored.
  public var of: Int
  /// The least that anybody gave, 1…5.
  public var lowest: Int
  /// The most that anybody gave, 1…5.
  public var highest: Int
  /// The middle value, or the mean of the middle two.
  public var median: Double

  /// Nil of no scores.
  public init?(_ scores: [Int]) {
    guard let lowest = scores.min(), let highest = scores.max(),
      let span = DaySpan(DayCounts(scores))
    else {
      return nil
    }
    of = scores.count
    self.lowest = lowest
    self.highest = highest
    median = span.median
  }

  /// Two steps or more between the lowest and the highest score: worth talking about.
  public var isDisagreement: Bool { highest - lowest >= 2 }
}
