import GugusDomain
import GugusStore

/// A task force on one page.
public struct TaskForceReport {
  /// What is shown of it where it is to be signed.
  public struct ForSignature {
    /// What is open and due first, as many as a picture holds.
    public let dueFirst: [CommitmentRow]
    /// How many are open.
    public let openCount: Int
    /// Those who lead it and keep its papers, by role.
    public let signing: [(role: Role, agency: Term)]
  }

  /// As it stands on record.
  public let taskForce: TaskForce
  /// The day from which it is looked at.
  public let today: Day
  /// Members today, by role, sector and code.
  public let members: [Membership]
  /// The policy sector of each agency on record.
  public let sectors: [AgencyCode: String]
  /// Those that it is the parent of, by code.
  public let workingGroups: [TaskForceCode]
  /// By date.
  public let meetings: Listing<MeetingRow>
  /// How many of its commitments are in each state.
  public let states: [CommitmentState: Int]
  /// What is open, by due date.
  public let open: Listing<CommitmentRow>
  /// Nil where it is not to be signed.
  public let forSignature: ForSignature?

  /// - Throws: `Refusal.unknown` of one that is not on record, `WorkspaceFault`.
  public init(
    _ workspace: Workspace, _ code: TaskForceCode, today: Day, isToSign: Bool = false
  ) throws {
    let taskForce = try workspace.taskForce(code)
    self.taskForce = taskForce
    self.today = today
    let sectors = try workspace.sectors()
    self.sectors = sectors
    members = taskForce.members(on: today).sorted { left, right in
      let order = Role.allCases
      let (first, second) = (order.firstIndex(of: left.role), order.firstIndex(of: right.role))
      return first == second
        ? (sectors[left.agency] ?? "", left.agency) < (sectors[right.agency] ?? "", right.agency)
        : (first ?? 0) < (second ?? 0)
    }
    workingGroups = try workspace.workingGroups(of: code)
    var meetings = MeetingFilter()
    meetings.taskForce = code
    self.meetings = Listing(workspace, meetings)
    states = try workspace.commitmentStates(of: code, on: today)
    var open = CommitmentFilter(today: today)
    open.taskForce = code
    open.isOpen = true
    self.open = Listing(workspace, open)
    forSignature =
      isToSign ? try ForSignature(workspace, open, members: taskForce.members(on: today)) : nil
  }
}

extension TaskForceReport.ForSignature {
  fileprivate init(
    _ workspace: Workspace, _ open: CommitmentFilter, members: [Membership]
  ) throws {
    openCount = try workspace.count(open)
    var first = open
    first.limit = MatrixReport.timelineLimit
    dueFirst = try workspace.commitments(first)
    signing = try [Role.chair, .secretariat].flatMap { role in
      try members.filter { $0.role == role }.map { member in
        (role, try workspace.agency(member.agency).details.name)
      }
    }
  }
}
