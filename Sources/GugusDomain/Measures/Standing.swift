/// What the measures need to know of a commitment.
public struct CommitmentFacts: Hashable, Sendable {
  /// By which it is known on record.
  public var code: CommitmentCode
  /// The task force in which it is owed now.
  public var taskForce: TaskForceCode
  /// The agency that owes it now.
  public var debtor: AgencyCode
  /// The agency to which it is owed now.
  public var creditor: AgencyCode
  /// What is to be delivered, by the terms in force.
  public var deliverable: String
  /// As of the day on which it is looked at, what time alone has done included.
  public var state: CommitmentState
  /// Put on the debtor by authority.
  public var isImposed: Bool
  /// Who imposes it by minutes that it has not ratified yet.
  public var ratifier: AgencyCode?
  /// The day on which it was proposed or imposed.
  public var since: Day
  /// The day on which the debtor accepted or declined, or minutes that impose it were ratified; nil
  /// before.
  public var answeredOn: Day?
  /// The due date that it was first given, whatever was agreed since.
  public var firstDue: Day
  /// The due date in force.
  public var due: Day
  /// How often agreed changes moved the due date or changed the text.
  public var revisions: Int
  /// The day of the latest claim that was not turned down; nil where there is none.
  public var claimedOn: Day?
  /// The day of delivery: of the claim that was upheld, else of the verdict; nil while it is not
  /// satisfied.
  public var deliveredOn: Day?
  /// The day on which it ended; nil while it is open.
  public var closedOn: Day?
  /// Which of its days no register said.
  public var assumed: AssumedDays
  /// Days for the debtor's answer, as they were when it was proposed; nil where it was imposed.
  public var answerDays: Int?
  /// The objection to its last verdict that waits for an answer.
  public var objectedOn: Day?
  /// Delivered late, and no late day falls on its own debtor: see ``attribute(_:in:today:)``.
  public var isKeptAfterWaiting = false

  /// What is known of a commitment but for its answer term, its ratifier and objections.
  public init(
    code: CommitmentCode, taskForce: TaskForceCode, debtor: AgencyCode, creditor: AgencyCode,
    deliverable: String, state: CommitmentState, isImposed: Bool, since: Day, answeredOn: Day?,
    firstDue: Day, due: Day, revisions: Int, claimedOn: Day?, deliveredOn: Day?, closedOn: Day?,
    assumed: AssumedDays = AssumedDays()
  ) {
    self.code = code
    self.taskForce = taskForce
    self.debtor = debtor
    self.creditor = creditor
    self.deliverable = deliverable
    self.state = state
    self.isImposed = isImposed
    self.since = since
    self.answeredOn = answeredOn
    self.firstDue = firstDue
    self.due = due
    self.revisions = revisions
    self.claimedOn = claimedOn
    self.deliveredOn = deliveredOn
    self.closedOn = closedOn
    self.assumed = assumed
  }
}

extension CommitmentFacts: Binding {}

/// How a commitment stands against a due date on a day. Each commitment has exactly one
/// standing.
public enum Standing: String, CaseIterable, Sendable, Codable {
  /// Satisfied, and delivered by the due date.
  case keptOnTime = "kept-on-time"
  /// Satisfied, and delivered after the due date.
  case keptLate = "kept-late"
  /// Satisfied, delivered after the due date, and no late day falls on its own debtor.
  case keptAfterWaiting = "kept-after-waiting"
  /// Satisfied, and delivered on a day that nobody said, of which it is not known whether it lies
  /// after the due date.
  case keptUnknown = "kept-unknown"
  /// Cancelled by the debtor without release, or judged failed.
  case violated
  /// Past the due date and not claimed to be done.
  case overdue
  /// Claimed after the due date, and not judged yet: late whatever the verdict.
  case claimedLate = "claimed-late"
  /// Claimed by the due date, and not judged yet; the debtor is not charged with the wait.
  case awaitingVerdict = "awaiting-verdict"
  case notYetDue = "not-yet-due"
  /// Its condition does not hold yet; whoever it waits for is charged, if anybody.
  case waiting
  case suspended
  case released
  case expired
  case declined
  /// Proposed, and not answered by the debtor.
  case unanswered
  /// The debtor's objection to its last verdict waits for an answer: it counts in no one's favour.
  case contested

  /// Counts in the denominator of reliability: the promise has come due or been broken.
  public var isDue: Bool {
    switch self {
    case .keptOnTime, .keptLate, .violated, .overdue, .claimedLate: true
    case .keptAfterWaiting, .keptUnknown, .awaitingVerdict, .notYetDue, .waiting, .suspended,
      .released, .expired, .declined, .unanswered, .contested:
      false
    }
  }
}

extension CommitmentFacts {
  /// The standing on `today`, measured against the due date in force.
  public func standing(on today: Day) -> Standing { standing(against: due, on: today) }

  /// The standing on `today`, measured against the first due date, whatever was agreed since.
  public func standingByFirstDue(on today: Day) -> Standing {
    standing(against: firstDue, on: today)
  }

  private func standing(against due: Day, on today: Day) -> Standing {
    if objectedOn != nil { return .contested }
    return switch state {
    case .satisfied:
      switch isAfter(due, deliveredOn, assumed.delivered) {
      case false?: .keptOnTime
      case true?: isKeptAfterWaiting ? .keptAfterWaiting : .keptLate
      case nil: .keptUnknown
      }
    case .violated: .violated
    // Late only where it is known to be.
    case .claimed:
      isAfter(due, claimedOn, assumed.claimed) == true ? .claimedLate : .awaitingVerdict
    case .active: due < today ? .overdue : .notYetDue
    case .conditional: .waiting
    case .suspended: .suspended
    case .released: .released
    case .expired: .expired
    case .declined: .declined
    case .proposed: .unanswered
    }
  }
}

/// Whether a day lies after a due date. Of one that is only known to lie within some days, that is
/// known where it holds of all of them, or of none; else it is nil.
private func isAfter(_ due: Day, _ day: Day?, _ assumed: AssumedDay?) -> Bool? {
  guard let day else { return nil }
  if day <= due { return false }
  guard let assumed else { return true }
  return assumed.after.map { $0 >= due } == true ? true : nil
}
