import GRDB
import GugusDomain

extension Workspace {
  /// How many commitments of debtors within the scope were open at the end of a day: made by
  /// then, and closed later or, as known on `today`, not at all.
  public func openCommitments(in scope: Scope, on day: Day, today: Day) throws -> Int {
    try read { db in
      try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(*) FROM commitment
            WHERE since <= :day
              AND coalesce(
                iif(\(hasExpired), condition_deadline + 1, closed_on), :day + 1) > :day
              AND (:taskForce IS NULL OR task_force = :taskForce)
              AND (:agency IS NULL OR debtor = :agency)
            """),
        arguments: [
          "day": day, "today": today, "taskForce": scope.taskForce?.text,
          "agency": scope.agency?.text,
        ]) ?? 0
    }
  }
}
