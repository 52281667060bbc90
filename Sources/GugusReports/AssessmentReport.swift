import GugusDomain
import GugusStore

/// How the agencies of a task force see the five prerequisites, round by round.
public struct AssessmentReport: Sendable {
  /// One prerequisite in one round.
  public struct Item: Sendable {
    /// The round.
    public var assessment: Assessment
    /// Which of the five was scored.
    public var prerequisite: Prerequisite
    /// By agency.
    public var scores: [Assessment.RecordedScore]
    /// Nil where nobody scored it.
    public var agreement: Agreement?
    /// The median less that of the round before; nil where one of them is missing.
    public var change: Double?
  }

  /// Whose rounds they are.
  public var taskForce: TaskForceCode
  /// The oldest first.
  public var rounds: [Assessment]
  /// By prerequisite, then by round.
  public var items: [Item]

  /// - Parameter round: only this one, compared with the one before it.
  /// - Throws: `Refusal` of what is not on record, `WorkspaceFault`.
  public init(
    _ workspace: Workspace, _ taskForce: TaskForceCode, round: AssessmentCode? = nil
  ) throws {
    self.taskForce = taskForce
    let all = try workspace.assessments(of: taskForce)
    rounds = round.map { code in all.filter { $0.code == code } } ?? all
    let shown = Set(rounds.map(\.code))
    items = Prerequisite.allCases.flatMap { prerequisite in
      var before: Agreement?
      return all.compactMap { assessment -> Item? in
        let scores = assessment.scores.filter { $0.score.prerequisite == prerequisite }
        let agreement = Agreement(scores.map(\.score.score))
        defer { before = agreement ?? before }
        guard shown.contains(assessment.code) else { return nil }
        let change = agreement.flatMap { now in before.map { now.median - $0.median } }
        return Item(
          assessment: assessment, prerequisite: prerequisite, scores: scores,
          agreement: agreement, change: change)
      }
    }
  }

  /// How each prerequisite was last scored, in the rounds of a task force or of all: of each task
  /// force its last round with scores.
  public static func latest(
    _ workspace: Workspace, _ taskForce: TaskForceCode?
  ) throws -> [Prerequisite: Agreement] {
    var last: [TaskForceCode: Assessment] = [:]
    for assessment in try workspace.assessments(of: taskForce) where !assessment.scores.isEmpty {
      last[assessment.taskForce] = assessment
    }
    let scores = last.values.flatMap(\.scores)
    return Dictionary(
      uniqueKeysWithValues: Prerequisite.allCases.compactMap { prerequisite in
        Agreement(scores.filter { $0.score.prerequisite == prerequisite }.map(\.score.score))
          .map { (prerequisite, $0) }
      })
  }
}
