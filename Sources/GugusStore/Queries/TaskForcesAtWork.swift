import GRDB
import GugusDomain

extension Workspace {
  /// The task forces within the scope that were at work in the period: begun and not dissolved
  /// before, whatever their term, or with commitments due in it. Those of an agency are the ones
  /// of which it was a member then, or in which it owes something. In the order of their codes.
  public func taskForces(in scope: Scope, during period: Period) throws -> [TaskForce] {
    try read { db in
      let codes = try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT code FROM task_force
            WHERE (:taskForce IS NULL OR code = :taskForce)
              AND (
                starts <= :until AND coalesce(dissolved_on > :from, TRUE)
                AND (:agency IS NULL OR EXISTS (
                  SELECT 1 FROM membership
                  WHERE agency = :agency AND task_force = code AND starts <= :until
                    AND coalesce(ends >= :from, TRUE)))
                OR EXISTS (
                  SELECT 1 FROM commitment
                  WHERE task_force = task_force.code AND due BETWEEN :from AND :until
                    AND (:agency IS NULL OR debtor = :agency)))
            ORDER BY code
            """), arguments: scope.arguments(period))
      let record = try StoredRecord(db)
      return try codes.compactMap { try record.taskForce(TaskForceCode(unchecked: $0)) }
    }
  }
}
