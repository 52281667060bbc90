import GugusDomain
import GugusStore

/// What needs attention on a day, and whose move it is.
public struct StatusReport: Sendable {
  /// Why something needs attention, the most pressing first.
  public enum Attention: String, CaseIterable, Sendable {
    case overdue
    case dueSoon = "due-soon"
    case waitsInVain = "waits-in-vain"
    /// Not answered within the answer term.
    case answerOverdue = "answer-overdue"
    case unanswered
    /// Imposed by minutes that nobody has ratified.
    case unratified
    case requested
    /// Not judged within the verdict term.
    case verdictOverdue = "verdict-overdue"
    case unjudged
    case contested
    case replyDue = "reply-due"
    case conclusionDue = "conclusion-due"
    case meetingAhead = "meeting-ahead"

    /// What puts it right.
    fileprivate var kinds: [EventKind] {
      switch self {
      case .overdue, .dueSoon:
        [
          .commitment(.evidenceSubmitted), .commitment(.claimed), .commitment(.revisionAsked),
        ]
      case .waitsInVain: [.commitment(.revisionAsked), .commitment(.released)]
      case .answerOverdue, .unanswered: [.commitment(.accepted), .commitment(.declined)]
      case .unratified: [.meeting(.ratified)]
      case .requested:
        [
          .commitment(.revisionAgreed), .commitment(.revisionRefused),
          .commitment(.delegationAgreed), .commitment(.delegationRefused),
          .commitment(.suspensionAgreed), .commitment(.suspensionRefused),
          .commitment(.resumptionAgreed), .commitment(.resumptionRefused),
        ]
      case .verdictOverdue, .unjudged: [.commitment(.judged)]
      case .contested: [.commitment(.objectionAnswered)]
      case .replyDue: [.finding(.replied)]
      case .conclusionDue: [.finding(.concluded)]
      case .meetingAhead: []
      }
    }
  }

  /// One thing that needs attention.
  public struct Item: Sendable {
    /// Why it does.
    public var attention: Attention
    /// The code of the commitment, finding or meeting.
    public var code: String
    /// The task force whose business it is.
    public var taskForce: TaskForceCode
    /// Whose move it is; nil for a meeting, which is everybody's.
    public var agency: AgencyCode?
    /// The agency to which a commitment is owed; nil of a finding or a meeting.
    public var creditor: AgencyCode?
    /// The deliverable, the grounds of a finding, or what a meeting is called.
    public var title: PersonalText
    /// The day that matters: due, proposed, asked, claimed, or the meeting's.
    public var day: Day
    /// The due date that a commitment was first given; nil of a finding or a meeting.
    public var firstDue: Day?
    /// The last day of the answer or verdict term.
    public var term: Day?
    /// What was asked, where an answer is awaited.
    public var request: Request.Kind?
    /// The meeting whose minutes are to be ratified.
    public var meeting: MeetingCode?
    /// What that agency may do about it now, as the judge says.
    public var moves: [EventKind] = []
  }

  /// The day on which attention is needed.
  public var today: Day
  /// How many days ahead "soon" looks.
  public var within: Int
  /// In the order of ``Attention``, each kind in the order of its days.
  public var items: [Item]
  /// The kinds of attention of which only the first so many are here.
  public var cut: Set<Attention>
}

/// What a status looks at.
public struct StatusQuestion: Sendable {
  /// The day on which attention is needed.
  public var today: Day
  /// How many days ahead "soon" looks.
  public var within: Int
  /// Only what is this task force's; nil for all.
  public var taskForce: TaskForceCode?
  /// Only what waits for this agency.
  public var agency: AgencyCode?
  /// At most so many of each kind.
  public var limit: Int

  public init(
    today: Day, within: Int, taskForce: TaskForceCode? = nil, agency: AgencyCode? = nil, limit: Int
  ) {
    self.today = today
    self.within = within
    self.taskForce = taskForce
    self.agency = agency
    self.limit = limit
  }
}

extension StatusReport {
  /// Reads no more of the workspace than it shows.
  ///
  /// - Throws: `Refusal` of what is not on record, `WorkspaceFault`.
  public init(_ workspace: Workspace, _ question: StatusQuestion) throws {
    today = question.today
    within = question.within
    items = []
    cut = []
    for attention in Attention.allCases {
      var found = try StatusReport.items(attention, workspace, question)
      if found.count > question.limit {
        cut.insert(attention)
        found.removeLast(found.count - question.limit)
      }
      items += found
    }
    // What has passed its term is found with what has not, and comes first.
    items = Attention.allCases.flatMap { attention in
      items.filter { $0.attention == attention }
    }
    try askForMoves(in: workspace)
  }

  private mutating func askForMoves(in workspace: Workspace) throws {
    let asked = items.indices.filter { items[$0].moveQuestion != nil }
    do {
      let moves = try workspace.moves(asked.compactMap { items[$0].moveQuestion }, day: today)
      for (index, moves) in zip(asked, moves) {
        // Who may claim has handed in what it takes.
        let isReady = moves.contains(.commitment(.claimed))
        items[index].moves = moves.filter { !isReady || $0 != .commitment(.evidenceSubmitted) }
      }
    } catch Refusal.given(.unknown(_, let code, _)) {
      // A list has it and the journal has not.
      throw WorkspaceFault.damaged(path: workspace.path, reason: code)
    }
  }

  private static func items(
    _ attention: Attention, _ workspace: Workspace, _ question: StatusQuestion
  ) throws -> [Item] {
    var filter = CommitmentFilter(today: question.today)
    filter.taskForce = question.taskForce
    filter.limit = question.limit + 1
    let order: CommitmentOrder
    switch attention {
    case .overdue:
      filter.isOverdue = true
      filter.debtor = question.agency
      order = .due
    case .dueSoon:
      filter.state = .active
      filter.due = Period(from: question.today, until: question.today + question.within)
      filter.debtor = question.agency
      order = .due
    case .waitsInVain:
      filter.waitsInVain = true
      return try waitingInVain(filter, workspace, question)
    case .answerOverdue, .verdictOverdue: return []
    case .unanswered:
      filter.state = .proposed
      filter.isUnratified = false
      filter.debtor = question.agency
      order = .since
    case .unratified:
      filter.state = .proposed
      filter.isUnratified = true
      filter.ratifier = question.agency
      order = .since
    case .requested:
      filter.hasPendingRequest = true
      filter.asked = question.agency
      order = .asked
    case .unjudged:
      filter.state = .claimed
      filter.judge = question.agency
      order = .claimed
    case .contested: return try contested(filter, workspace, question)
    case .replyDue, .conclusionDue:
      return try findings(attention, workspace, question)
    case .meetingAhead:
      return try meetings(workspace, question)
    }
    return try workspace.commitments(filter, by: order).map {
      Item(attention, $0, today: question.today)
    }
  }

  /// The move of those who govern the task force, of whom the first that may is named.
  private static func contested(
    _ filter: CommitmentFilter, _ workspace: Workspace, _ question: StatusQuestion
  ) throws -> [Item] {
    var filter = filter
    filter.isContested = true
    // Whose move it is, is not in the table.
    if question.agency != nil { filter.limit = nil }
    return try workspace.commitments(filter, by: .objected).compactMap { row in
      let taskForce = try workspace.taskForce(row.facts.taskForce)
      let movers = taskForce.members(on: question.today).filter { $0.role.governs }.map(\.agency)
      let asked = movers.map { MoveQuestion($0, .commitment(row.facts.code), among: [answer]) }
      let moves = try workspace.moves(asked, day: question.today)
      let may = zip(movers, moves).filter { !$0.1.isEmpty }.map(\.0)
      if let agency = question.agency, !may.contains(agency) { return nil }
      var item = Item(.contested, row, today: question.today)
      item.agency = question.agency ?? may.first
      return item
    }
  }

  private static let answer = EventKind.commitment(.objectionAnswered)

  /// The move of either side: each has an item.
  private static func waitingInVain(
    _ filter: CommitmentFilter, _ workspace: Workspace, _ question: StatusQuestion
  ) throws -> [Item] {
    var items: [Item] = []
    for side in [\CommitmentFilter.debtor, \.creditor] {
      var filter = filter
      filter[keyPath: side] = question.agency
      let rows = try workspace.commitments(filter)
      items += rows.map { row in
        var item = Item(.waitsInVain, row, today: question.today)
        item.agency = side == \.debtor ? row.facts.debtor : row.facts.creditor
        return item
      }
    }
    return items.sorted { ($0.day, $0.code) < ($1.day, $1.code) }
  }

  /// The reply is the move of the agency concerned; the conclusion that of those who govern the
  /// task force, of whom the first is named.
  private static func findings(
    _ attention: Attention, _ workspace: Workspace, _ question: StatusQuestion
  ) throws -> [Item] {
    var filter = FindingFilter()
    filter.taskForce = question.taskForce
    if attention == .replyDue {
      filter.agency = question.agency
      filter.awaitsReplyOn = question.today
      filter.limit = question.limit + 1
    } else {
      filter.awaitsConclusionOn = question.today
      // Whose move it is, is not in the table.
      filter.limit = question.agency == nil ? question.limit + 1 : nil
    }
    var rows: [FindingRow] = []
    try workspace.eachFinding(filter) { rows.append($0) }
    return try rows.compactMap { row in
      var movers = [row.against]
      if attention == .conclusionDue {
        movers = try workspace.taskForce(row.taskForce)
          .concluders(against: row.against, on: question.today)
      }
      if let agency = question.agency, !movers.contains(agency) { return nil }
      return Item(
        attention: attention, code: row.code.text, taskForce: row.taskForce,
        agency: question.agency ?? movers.first, creditor: nil, title: row.grounds,
        day: attention == .replyDue ? row.replyBy : row.concludeBy, firstDue: nil)
    }
  }

  private static func meetings(
    _ workspace: Workspace, _ question: StatusQuestion
  ) throws -> [Item] {
    var filter = MeetingFilter()
    filter.taskForce = question.taskForce
    filter.member = question.agency
    filter.state = .scheduled
    filter.limit = question.limit + 1
    var items: [Item] = []
    try workspace.eachMeeting(filter) { row in
      items.append(
        Item(
          attention: .meetingAhead, code: row.code.text, taskForce: row.taskForce, agency: nil,
          creditor: nil, title: .known(row.title), day: row.date, firstDue: nil))
    }
    return items
  }
}

extension StatusReport.Item {
  init(_ attention: StatusReport.Attention, _ row: CommitmentRow, today: Day) {
    let facts = row.facts
    self.attention = attention
    code = facts.code.text
    taskForce = facts.taskForce
    creditor = facts.creditor
    title = .known(facts.deliverable)
    firstDue = facts.firstDue
    switch attention {
    case .overdue, .dueSoon, .waitsInVain:
      agency = facts.debtor
      day = facts.due
    case .unanswered, .answerOverdue:
      agency = facts.debtor
      day = facts.since
      term = facts.answerDays.map { facts.since + $0 }
      if let term, term < today { self.attention = .answerOverdue }
    case .unratified:
      agency = facts.ratifier
      day = facts.since
      meeting = row.meeting
    case .requested:
      agency = row.askedOf
      request = row.asked
      day = row.askedOn ?? facts.since
    case .contested:
      agency = nil
      day = facts.objectedOn ?? facts.since
    case .unjudged, .verdictOverdue, .replyDue, .conclusionDue, .meetingAhead:
      agency = row.judge
      day = facts.claimedOn ?? facts.since
      term = row.verdictDays.map { day + $0 }
      if let term, term < today { self.attention = .verdictOverdue }
    }
  }
}

extension StatusReport.Item {
  /// What is asked of the judge: whether its agency may do what puts it right.
  fileprivate var moveQuestion: MoveQuestion? {
    guard let agency, !attention.kinds.isEmpty else { return nil }
    if let meeting { return MoveQuestion(agency, .meeting(meeting), among: Set(attention.kinds)) }
    let noun: Subject.Noun =
      switch attention {
      case .replyDue, .conclusionDue: .finding
      case .meetingAhead: .meeting
      case .overdue, .dueSoon, .waitsInVain, .answerOverdue, .unanswered, .unratified, .requested,
        .verdictOverdue, .unjudged, .contested:
        .commitment
      }
    return MoveQuestion(agency, Subject(noun, code: code), among: Set(attention.kinds))
  }
}
