import GugusDomain
import GugusStore

/// Which institutional form keeps its promises: task forces by what the founding document says of
/// them, beside what came of their commitments. It shows what goes together, not what causes it.
public struct ApproachesReport: Sendable {
  /// In what task forces are compared.
  public enum Dimension: String, CaseIterable, Sendable {
    case approach
    case formality
    case mode
    case driver
    case goalArea = "goal-area"
  }

  /// What a task force is in one dimension.
  public enum Form: Hashable, Sendable {
    case approach(Approach)
    case formality(Formality)
    case mode(Mode)
    case driver(Driver)
    case goalArea(GoalArea)

    /// In which dimension the form lies.
    public var dimension: Dimension {
      switch self {
      case .approach: .approach
      case .formality: .formality
      case .mode: .mode
      case .driver: .driver
      case .goalArea: .goalArea
      }
    }
  }

  /// The task forces of one form.
  public struct Row: Sendable {
    /// What they have in common.
    public var form: Form
    /// At work in the period.
    public var taskForces: Int
    /// Of them, those with anything due in it.
    public var withDue: Int
    /// What came of the commitments of all of them together.
    public var figures: Figures

    /// Fewer task forces than this say little of their form.
    public static let enoughTaskForces = 3

    /// There are too few task forces with anything due to say much of their form.
    public var hasFewTaskForces: Bool { withDue < Row.enoughTaskForces }
    /// Either too little is due or too few task forces have anything due, and the row must say so.
    public var isFew: Bool { !figures.isRanked || hasFewTaskForces }
  }

  /// Which task forces are compared; with an agency, only what it owes.
  public var scope: Scope
  /// The days on which commitments are due that count.
  public var period: Period
  /// The day as seen, by which it is told how commitments stand.
  public var today: Day
  /// By dimension; in each by the lower bound of reliability, those with fewer than `rankedFrom`
  /// due after the others. Forms of no task force are not here.
  public var rows: [Row]

  /// Compares the task forces at work in a period.
  ///
  /// - Throws: `WorkspaceFault`.
  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.scope = scope
    self.period = period
    self.today = today
    var byTaskForce: [TaskForceCode: Figures] = [:]
    let taskForces = try workspace.taskForces(in: scope, during: period)
    let members = Dictionary(
      grouping: taskForces.flatMap { taskForce in
        taskForce.forms.map { (form: $0, code: taskForce.code) }
      }, by: \.form
    ).mapValues { Set($0.map(\.code)) }
    var figures: [Form: Figures] = [:]
    try workspace.eachCommitment(in: scope, touching: period, today: today) { facts in
      byTaskForce[facts.taskForce, default: Figures()].add(facts, period: period, today: today)
      for (form, codes) in members where codes.contains(facts.taskForce) {
        figures[form, default: Figures()].add(facts, period: period, today: today)
      }
    }
    let rows = Form.allCases.enumerated().compactMap { place, form in
      members[form].map { codes in
        let due = codes.count { (byTaskForce[$0]?.due ?? 0) > 0 }
        let figures = figures[form] ?? Figures()
        return (
          row: Row(form: form, taskForces: codes.count, withDue: due, figures: figures),
          key: (-(figures.rankedBound ?? -1), place)
        )
      }
    }
    self.rows = Dimension.allCases.flatMap { dimension in
      rows.filter { $0.row.form.dimension == dimension }.sorted { $0.key < $1.key }.map(\.row)
    }
  }
}

extension ApproachesReport.Form: CaseIterable {
  public static var allCases: [Self] {
    Approach.allCases.map { .approach($0) } + Formality.allCases.map { .formality($0) }
      + Mode.allCases.map { .mode($0) } + Driver.allCases.map { .driver($0) }
      + GoalArea.allCases.map { .goalArea($0) }
  }
}

extension TaskForce {
  fileprivate var forms: [ApproachesReport.Form] {
    [.approach(details.approach), .formality(details.formality)]
      + details.modes.map { .mode($0) } + details.drivers.map { .driver($0) }
      + details.goalAreas.map { .goalArea($0) }
  }
}
