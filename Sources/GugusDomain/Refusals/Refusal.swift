/// A no of the rules: what is wrong, by which rule. How it is said, and what to do instead, is
/// the output's. Each stands in a part of its own noun or matter, with its name and class, and there in
/// words.
public enum Refusal: Error, Hashable, Sendable {
  case given(GivenRefusal)
  case time(TimeRefusal)
  case takingBack(TakingBackRefusal)
  case request(RequestRefusal)
  /// What no command can bring about, of an entry that someone forged or that comes from elsewhere.
  case outOfPlace(Misplacement)
  case row(RowRefusal)
  case key(KeyRefusal)
  case account(AccountRefusal)
  case agency(AgencyRefusal)
  case taskForce(TaskForceRefusal)
  case meeting(MeetingRefusal)
  case edition(EditionRefusal)
  case commitment(CommitmentRefusal)
  case condition(ConditionRefusal)
  case objection(ObjectionRefusal)
  case progress(ProgressRefusal)
  case finding(FindingRefusal)
  case incentive(IncentiveRefusal)
  case assessment(AssessmentRefusal)
  case setting(SettingRefusal)
  case forgetting(ForgettingRefusal)

  /// In what way an entry stands where none can.
  public enum Misplacement: String, CaseIterable, RefusalPart {
    /// Its sequence number is not the next.
    case sequence
    /// Recorded before the entry before it.
    case recorded
    /// Its unit's day is neither that of its recording nor the day before.
    case day
    /// It does not go on with its unit, or ends it where more must follow.
    case unit
    /// Another unit of the log has its id.
    case unitTwice = "unit-twice"
    /// The log begins with something else, or a second time.
    case founding
    /// The number in a code, or within what it is about, is not the next.
    case number
    /// It does not follow from the entry before it, or what follows is missing.
    case consequence
    /// A void does not take effect on the day of what it voids.
    case voidDay = "void-day"
    /// What is computed and written into it, such as what a commitment waits for, is otherwise.
    case computed
    /// It is not signed as the workspace wanted it then.
    case signature
    /// The day as of which a register was read is not before the day of importing.
    case seen
    /// The day that is taken for granted does not lie behind the one on which it had not happened.
    case assumed

    var row: Row { ("out-of-place", .state) }
  }

  /// What someone may fail to find.
  public enum Noun: String, CaseIterable, Sendable {
    case agency, taskForce, meeting, commitment, finding, incentive, assessment, entry
  }

  /// The fields whose texts and numbers are checked.
  public enum Field: String, CaseIterable, Sendable {
    case name, sector, mandate, number, title, indicator, unit, reason, place, chair, minuteTaker
    case person, agenda, discussion, decision, deliverable, note, link, level, text, officer
    case serviceName, fileName, weight, quorum, reportingInterval, fact, evidence, filterName
    case filter, occurrences, daysAhead, dueAfter, grounds, reply, authority, score
    case answerDays, verdictDays, replyDays, conclusionDays, treeSize, key, register, rowKey
  }
}

extension Refusal {
  /// By which it is known, in documentation and for machines.
  public var name: String { part.row.name }

  /// What it is about.
  public var `class`: RefusalClass { part.row.class }

  private var part: any RefusalPart {
    switch self {
    case .given(let part): part
    case .time(let part): part
    case .takingBack(let part): part
    case .request(let part): part
    case .outOfPlace(let part): part
    case .row(let part): part
    case .key(let part): part
    case .account(let part): part
    case .agency(let part): part
    case .taskForce(let part): part
    case .meeting(let part): part
    case .edition(let part): part
    case .commitment(let part): part
    case .condition(let part): part
    case .objection(let part): part
    case .progress(let part): part
    case .finding(let part): part
    case .incentive(let part): part
    case .assessment(let part): part
    case .setting(let part): part
    case .forgetting(let part): part
    }
  }
}
