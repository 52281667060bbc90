/// Something that can be done next, said without words: a terminal spells it as a command, a page leads
/// to it.
public struct Step: Hashable, Sendable {
  /// What is done.
  public enum Deed: CaseIterable, Sendable {
    case undo, showStatus, diagnose, showSettings, foundWorkspace, foundRehearsal
    case addAgency, editAgency, importAgencies, listAgencies, nameSteward
    case showTaskForce, listTaskForces, amendTaskForce, joinTaskForce, leaveTaskForce
    case dissolveTaskForce
    case showMeeting, listMeetings, scheduleMeeting, cancelMeeting, rescheduleMeeting, logMinutes
    case printMinutes, ratifyMinutes, amendMinutes, showStanding
    case showCommitment, listCommitments, proposeCommitment, acceptCommitment, declineCommitment
    case reviseCommitment, delegateCommitment, suspendCommitment, resumeCommitment
    case releaseCommitment, submitEvidence, verifyCommitment, raiseBarrier, makeReceipt
    case guessMapping
    case listFindings, showFinding, answerFinding
    case listIncentives, showIncentive, award, sanction, suggestIncentives
    case showPolicy, showExamplePolicy, adoptPolicy
    case listAssessments, openAssessment
    case listEntries, showEntry, voidEntry, correctClock, rebuild, verifyJournal, importJournal
    case forgetTheSame, listForgotten
    case newKey, showKey, listKeys, listRegisteredKeys, registerKey, revokeKey
    case explainFigure
  }

  /// What is known of it beside its subject, and what whoever does it must still say.
  public enum Detail: Hashable, Sendable {
    // What is meant; nil where whoever does it knows.

    /// An entry of the journal.
    case entry(Int)
    /// An agency beside the subject, or in its place.
    case agency(AgencyCode?)
    /// A file by its name.
    case file(String?)
    /// What is made or used is called so.
    case name(String?)
    /// The agency that does it.
    case by(AgencyCode?)
    /// The agency of which the rest speaks does it.
    case byItself
    /// The agency that keeps the workspace does it.
    case bySteward
    /// Only what this agency owes.
    case debtor(AgencyCode)
    /// Only what concerns this agency.
    case concerning(AgencyCode)
    /// Only what belongs to this task force.
    case within(TaskForceCode)
    /// Only what was recorded of what has this code.
    case about(String)
    /// The role that an agency is given.
    case role(Role)
    /// The first day.
    case from(Day)
    /// The last day.
    case until(Day?)
    /// A decision by its number in the minutes.
    case decision(Int)
    /// The rung of the ladder.
    case kind(SanctionKind)
    /// The meeting of a file that holds several, as the file has it.
    case meeting(String)

    // What is chosen.

    /// Saying yes to what the other side asked.
    case agreeing
    /// Waiting for nothing any more.
    case withoutCondition
    /// With all that rests on it.
    case cascade
    /// Only what is open.
    case onlyOpen
    /// Following a rule of the incentive policy that was met.
    case fromSuggestion
    /// Read as notes in another form than our own, where it is that.
    case inAnyDialect
    /// Written as a file of minutes, and not recorded.
    case asMinutes

    // What is still to be said.

    /// The code of what is meant.
    case code
    /// The agency or task force that goes on with it.
    case successor
    /// The new due date.
    case due
    /// Why.
    case reason
    /// What is said.
    case text
    /// What was found of a claim.
    case verdict
    /// What shows that it was done.
    case evidence
    /// What stands in the way.
    case barrier
    /// A checkpoint that whoever does it keeps.
    case checkpoint
    /// Which figure.
    case figure
    /// Whatever else it needs.
    case more
  }

  /// What is done.
  public let deed: Deed
  /// What it is about, where that is known.
  public let subject: Subject?
  /// In the order in which they are said.
  public let details: [Detail]

  /// Of what is known to be the one.
  public init(_ deed: Deed, on subject: Subject, _ details: Detail...) {
    self.deed = deed
    self.subject = subject
    self.details = details
  }

  /// Of the workspace, or of what whoever does it must name.
  public init(_ deed: Deed, _ details: Detail...) {
    self.deed = deed
    subject = nil
    self.details = details
  }
}
