import GRDB
import GugusDomain

// Which tables hold a noun.

extension Projection {
  /// The same tables in the same order for every aggregate of a kind.
  static func rows(of aggregate: Aggregate) -> [DerivedRows] {
    switch aggregate {
    // Settings are few, and folded where they are needed.
    case .workspace: []
    case .agency(let agency): rows(of: agency)
    case .taskForce(let taskForce): rows(of: taskForce)
    case .meeting(let meeting): rows(of: meeting)
    case .commitment(let commitment): rows(of: commitment)
    case .finding(let finding): rows(of: finding)
    case .incentive(let incentive): rows(of: incentive)
    case .assessment(let assessment): rows(of: assessment)
    }
  }
}

extension Subject.Noun {
  /// How the highest number in a series is found, and what bears a number there; nil of what is not
  /// numbered.
  func numbering(
    in series: TaskForceCode
  ) -> (sql: String, subject: (Int) -> Subject)? {
    switch self {
    case .meeting:
      (
        "SELECT max(number) FROM meeting WHERE series = ?",
        { .meeting(MeetingCode(series, $0)) }
      )
    case .commitment:
      (
        "SELECT max(number) FROM commitment WHERE series = ?",
        { .commitment(CommitmentCode(series, $0)) }
      )
    case .finding:
      (
        "SELECT max(number) FROM finding WHERE task_force = ?",
        { .finding(FindingCode(series, $0)) }
      )
    case .incentive:
      (
        "SELECT max(number) FROM incentive WHERE task_force = ?",
        { .incentive(IncentiveCode(series, $0)) }
      )
    case .assessment:
      (
        "SELECT max(number) FROM assessment WHERE task_force = ?",
        { .assessment(AssessmentCode(series, $0)) }
      )
    case .workspace, .agency, .taskforce: nil
    }
  }
}

extension Refusal.Noun {
  /// The codes on record among which one may have been meant.
  func candidates(like code: String, _ db: Database) throws -> [String] {
    let series = String(code.prefix { $0 != "/" })
    return switch self {
    case .agency: try String.fetchAll(db, sql: "SELECT code FROM agency ORDER BY code")
    case .taskForce: try String.fetchAll(db, sql: "SELECT code FROM task_force ORDER BY code")
    // Of numbered things the last few of the same series say most; a million are not compared.
    case .meeting:
      try String.fetchAll(
        db,
        sql: "SELECT code FROM meeting WHERE series = ? ORDER BY number DESC LIMIT 100",
        arguments: [series])
    case .commitment:
      try String.fetchAll(
        db,
        sql: "SELECT code FROM commitment WHERE series = ? ORDER BY number DESC LIMIT 100",
        arguments: [series])
    case .finding:
      try String.fetchAll(
        db, sql: "SELECT code FROM finding WHERE task_force = ? ORDER BY number DESC LIMIT 100",
        arguments: [series])
    case .incentive:
      try String.fetchAll(
        db, sql: "SELECT code FROM incentive WHERE task_force = ? ORDER BY number DESC LIMIT 100",
        arguments: [series])
    case .assessment:
      try String.fetchAll(
        db,
        sql: "SELECT code FROM assessment WHERE task_force = ? ORDER BY number DESC LIMIT 100",
        arguments: [series])
    case .entry:
      try Int.fetchOne(db, sql: "SELECT max(sequence) FROM journal").map { [String($0)] } ?? []
    }
  }
}
