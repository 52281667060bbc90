import GRDB
import GugusDomain

extension Workspace {
  /// Streams the commitments of debtors within the scope that were due in the period or alive in
  /// it (made by its end, and not closed before it began), by meeting, decision and code; those
  /// that come from no meeting last.
  public func eachFollowUp(
    in scope: Scope, during period: Period, today: Day, _ body: (FollowUpRow) throws -> Void
  ) throws {
    try read { db in
      let evidence = try db.cachedStatement(
        sql: "SELECT name, number FROM evidence WHERE commitment = ? ORDER BY number")
      let barriers = try db.cachedStatement(
        sql: """
          SELECT class, text, number FROM barrier
          WHERE commitment = ? AND resolved_on IS NULL ORDER BY number
          """)
      let graph = CommitmentGraph(self, today: today)
      try eachRow(
        of: db.cachedStatement(sql: matrixSQL), scope.arguments(period) + ["today": today], db
      ) { row in
        var commitment = try CommitmentRow(row)
        try graph.settle(&commitment.facts, db)
        let code = commitment.facts.code
        try body(
          FollowUpRow(
            commitment: commitment, source: FollowUpRow.Source(commitment, row),
            evidence: row.decode(Int.self, forColumn: "evidence") == 0
              ? []
              : Row.fetchAll(evidence, arguments: [code.text]).map {
                try ($0[at: 0] as String?).map(PersonalText.known)
                  ?? evidenceName($0[at: 1], of: code)
              },
            barriers: commitment.openBarriers == 0
              ? []
              : Row.fetchAll(barriers, arguments: [code.text]).map {
                try FollowUpRow.Barrier(
                  kind: $0[at: 0],
                  text: ($0[at: 1] as String?).map(PersonalText.known)
                    ?? barrier($0[at: 2], of: code))
              }))
      }
    }
  }
}

extension Workspace {
  /// The name of a file that is missing: why, only its entry says.
  private func evidenceName(_ number: Int, of code: CommitmentCode) throws -> PersonalText {
    let evidence = try commitment(code).evidence.first { $0.number == number }
    guard case .file(let name, _, _)? = evidence?.source else { return "" }
    return name
  }
}

extension FollowUpRow.Source {
  fileprivate init?(_ commitment: CommitmentRow, _ row: Row) throws {
    guard let meeting = commitment.meeting,
      let date = try row.decode(Day?.self, forColumn: "met_on")
    else { return nil }
    try self.init(
      meeting: meeting, title: row.decode(forColumn: "title"), date: date,
      decision: commitment.decision.flatMap { number in
        try row.decode(String?.self, forColumn: "decided")
          .map { Decision(number: number, text: $0) }
      })
  }
}

private let matrixSQL = """
  SELECT \(rowColumns), evidence,
    (SELECT date FROM meeting WHERE meeting.code = commitment.meeting) AS met_on,
    (SELECT title FROM meeting WHERE meeting.code = commitment.meeting) AS title,
    (SELECT text FROM decision
      WHERE decision.meeting = commitment.meeting AND decision.number = commitment.decision)
      AS decided
  FROM commitment
  WHERE (due BETWEEN :from AND :until
      OR (since <= :until
        AND coalesce(iif(\(hasExpired), condition_deadline + 1, closed_on), :from) >= :from))
    AND (:taskForce IS NULL OR task_force = :taskForce)
    AND (:agency IS NULL OR debtor = :agency)
  ORDER BY met_on NULLS LAST, meeting, decision NULLS LAST, series, number
  """
