import GRDB
import GugusDomain

/// A claim that something is done, and the verdict on it, if there is one.
public struct ClaimFacts: Hashable, Sendable {
  /// The commitment that is claimed to be done.
  public var commitment: CommitmentCode
  /// The task force in which it is owed.
  public var taskForce: TaskForceCode
  /// The agency that owes it now.
  public var debtor: AgencyCode
  /// Who judged the claim, or is to judge it.
  public var judge: AgencyCode
  /// The day of the claim.
  public var claimedOn: Day
  /// The day of the verdict; nil while the claim waits for one.
  public var judgedOn: Day?
  /// The commitment has evidence now, submitted before the claim or after it.
  public var hasEvidence: Bool
  /// The days of the claim and of the verdict, if there is one, were said.
  public var waitIsKnown: Bool
  /// Days for the verdict, as they were on the day of the claim.
  public var verdictDays: Int

  /// The last day of the verdict term.
  public var term: Day { claimedOn + verdictDays }

  /// How it enters the share of claims that were not judged in time.
  public func lateVerdict(on today: Day) -> Part {
    guard waitIsKnown else { return .dayUnknown }
    if let judgedOn { return judgedOn > term ? .counted : .inDenominator }
    return term < today ? .counted : .leftOut
  }
}

extension Workspace {
  /// The claims made in the period, of a debtor or for a judge within the scope.
  ///
  /// - Parameter isOrdered: whether they come by day and as the record has them.
  public func eachClaim(
    in scope: Scope, made period: Period, isOrdered: Bool = true,
    _ body: (ClaimFacts) throws -> Void
  ) throws {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT commitment.code, commitment.task_force, commitment.debtor, claim.judge,
            claim.claimed_on, claim.judged_on, commitment.evidence > 0,
            claim.wait_is_known, claim.verdict_days
          FROM (
            -- No verdict comes before its claim, so the index by day serves.
            SELECT commitment, judge, claimed_on, judged_on, wait_is_known, verdict_days FROM verdict
            WHERE claimed_on BETWEEN :from AND :until AND judged_on >= :from
            UNION ALL
            SELECT code, judge, claimed_on, NULL, claimed_from IS claimed_on, verdict_days
            FROM commitment
            WHERE state = 'claimed' AND claimed_on BETWEEN :from AND :until
          ) AS claim JOIN commitment ON commitment.code = claim.commitment
          WHERE (:taskForce IS NULL OR commitment.task_force = :taskForce)
            AND (:agency IS NULL OR commitment.debtor = :agency OR claim.judge = :agency)
          \(isOrdered ? "ORDER BY claim.claimed_on, commitment.series, commitment.number" : "")
          """)
      try eachRow(of: statement, scope.arguments(period), db) { row in
        try body(
          ClaimFacts(
            commitment: row[at: 0], taskForce: row[at: 1], debtor: row[at: 2], judge: row[at: 3],
            claimedOn: row[at: 4], judgedOn: row[at: 5], hasEvidence: row[at: 6],
            waitIsKnown: row[at: 7], verdictDays: row[at: 8]))
      }
    }
  }

  /// Decisions of meetings held in the period from which a commitment came ÷ those decisions.
  public func decisionsFollowedUp(
    by taskForce: TaskForceCode, held period: Period
  ) throws -> Proportion {
    try read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(*), count(*) FILTER (WHERE EXISTS (
              SELECT 1 FROM commitment
              WHERE commitment.meeting = decision.meeting
                AND commitment.decision = decision.number))
            FROM meeting JOIN decision ON decision.meeting = meeting.code
            WHERE meeting.task_force = :taskForce AND meeting.date BETWEEN :from AND :until
              AND meeting.state IN ('held', 'ratified')
            """),
        arguments: [
          "taskForce": taskForce.text, "from": period.from, "until": period.until,
        ])
      return try row.map { try Proportion($0[at: 1], of: $0[at: 0]) } ?? Proportion(0, of: 0)
    }
  }
}
