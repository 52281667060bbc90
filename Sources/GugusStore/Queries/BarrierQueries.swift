import GRDB
import GugusDomain

extension Workspace {
  /// The barriers that hold up commitments of debtors within the scope that are open on a day.
  public func eachOpenBarrier(
    in scope: Scope, on today: Day, _ body: (BarrierFacts) throws -> Void
  ) throws {
    try eachBarrier(
      where: "commitment.open_barriers > 0 AND barrier.resolved_on IS NULL AND NOT \(hasExpired)",
      [
        "taskForce": scope.taskForce?.text, "agency": scope.agency?.text, "today": today,
      ], body)
  }

  /// The barriers raised in the period to commitments of debtors within the scope, whatever
  /// became of them by a day.
  public func eachBarrier(
    in scope: Scope, raised period: Period, today: Day, _ body: (BarrierFacts) throws -> Void
  ) throws {
    try eachBarrier(
      where: "barrier.raised_on BETWEEN :from AND :until",
      scope.arguments(period) + ["today": today], body)
  }

  private func eachBarrier(
    where condition: String, _ arguments: StatementArguments,
    _ body: (BarrierFacts) throws -> Void
  ) throws {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT barrier.commitment, commitment.debtor, barrier.number, barrier.class,
            barrier.text, barrier.raised_on, barrier.level, barrier.resolved_on,
            commitment.is_open AND NOT \(hasExpired)
          FROM commitment JOIN barrier ON barrier.commitment = commitment.code
          WHERE \(condition)
            AND (:taskForce IS NULL OR commitment.task_force = :taskForce)
            AND (:agency IS NULL OR commitment.debtor = :agency)
          ORDER BY barrier.raised_on, commitment.series, commitment.number, barrier.number
          """)
      try eachRow(of: statement, arguments, db) { row in
        let (code, number): (CommitmentCode, Int) = (try row[at: 0], try row[at: 2])
        let text =
          try (row[at: 4] as String?).map(PersonalText.known) ?? barrier(number, of: code)
        try body(
          BarrierFacts(
            commitment: code, debtor: row[at: 1], number: number, kind: row[at: 3], text: text,
            raisedOn: row[at: 5], level: row[at: 6], resolvedOn: row[at: 7],
            isOnOpen: row[at: 8]))
      }
    }
  }

  /// The text of one that is missing: why, only its entry says.
  func barrier(_ number: Int, of code: CommitmentCode) throws -> PersonalText {
    let barriers = try commitment(code).barriers
    return barriers.first { $0.barrier.number == number }?.barrier.text ?? ""
  }

  /// The commitments to which a barrier was ever raised.
  public func commitmentsWithBarrier() throws -> Set<CommitmentCode> {
    try read { db in
      let codes = try String.fetchCursor(db, sql: "SELECT DISTINCT commitment FROM barrier")
      var known: Set<CommitmentCode> = []
      while let code = try codes.next() { known.insert(CommitmentCode(unchecked: code)) }
      return known
    }
  }
}
