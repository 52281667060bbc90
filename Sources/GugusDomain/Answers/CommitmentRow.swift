/// A commitment in a list.
public struct CommitmentRow: Sendable {
  /// What the measures need to know of it, its standing and its days among that.
  public var facts: CommitmentFacts
  /// Who judges it: the verifier, or the creditor where none is named.
  public var judge: AgencyCode
  /// What was asked of whom, and since when.
  public var asked: Request.Kind?
  /// The agency whose answer a request waits for; nil where none does.
  public var askedOf: AgencyCode?
  /// The day of the request that waits for an answer; nil where none does.
  public var askedOn: Day?
  /// The meeting that made it; nil where none did.
  public var meeting: MeetingCode?
  /// The number of the meeting's decision that it carries out; nil where it carries out none.
  public var decision: Int?
  /// The number of the shared outcome that it serves; nil where it serves none.
  public var outcome: Int?
  /// Relative importance, 1…100.
  public var weight: Int
  /// How many barriers are not resolved.
  public var openBarriers: Int
  /// How many antecedents do not hold yet.
  public var openAntecedents: Int
  /// As the debtor reports it, and as the one who judges assesses it.
  public var completion: Completion?
  /// How far it has come, as the one who judged last saw it; nil where nobody has said.
  public var assessedCompletion: Completion?
  /// The debtor's last word on delivering in time; nil where it gave none.
  public var forecast: Forecast?
  /// The last verdict that stands; nil where none does.
  public var lastVerdict: Verdict?
  /// The agencies that help, by code.
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
