/// A commitment in a list.
public struct CommitmentRow: Sendable {
  public var facts: CommitmentFacts
  public var judge: AgencyCode
  /// What was asked of whom, and since when.
  public var asked: Request.Kind?
  public var askedOf: AgencyCode?
  public var askedOn: Day?
  public var meeting: MeetingCode?
  public var decision: Int?
  public var outcome: Int?
  public var weight: Int
  public var openBarriers: Int
  public var openAntecedents: Int
  /// As the debtor reports it, and as the one who judges assesses it.
  public var completion: Completion?
  public var assessedCompletion: Completion?
  public var forecast: Forecast?
  public var lastVerdict: Verdict?
  public var supporters: [AgencyCode]
  /// Days for the verdict on its last claim, as they were then.
  public var verdictDays: Int?

  public init(
    facts: CommitmentFacts, judge: AgencyCode, asked: Request.Kind?, askedOf: AgencyCode?,
    askedOn: Day?, meeting: MeetingCode?, decision: Int?, outcome: Int?, weight: Int,
    openBarriers: Int, openAntecedents: Int, completion: Completion?,
    assessedCompletion: Completion?, forecast: Forecast?, lastVerdict: Verdict?,
    supporters: [AgencyCode], verdictDays: Int?
  ) {
    self.facts = facts
    self.judge = judge
    self.asked = asked
    self.askedOf = askedOf
    self.askedOn = askedOn
    self.meeting = meeting
    self.decision = decision
    self.outcome = outcome
    self.weight = weight
    self.openBarriers = openBarriers
    self.openAntecedents = openAntecedents
    self.completion = completion
    self.assessedCompletion = assessedCompletion
    self.forecast = forecast
    self.lastVerdict = lastVerdict
    self.supporters = supporters
    self.verdictDays = verdictDays
  }
}
