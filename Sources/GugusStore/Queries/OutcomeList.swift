import GRDB
import GugusDomain

extension Workspace {
  /// The outcomes of the task forces within the scope (an agency's are those of which it was a
  /// member in the period), each with its last measurement by the end of the period.
  public func outcomes(in scope: Scope, during period: Period) throws -> [OutcomeRow] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(sql: outcomeSQL), arguments: scope.arguments(period)
      ).map { row in
        let number: Int = try row[at: 2]
        return try OutcomeRow(
          taskForce: row[at: 0], start: row[at: 1],
          outcome: Outcome(
            number: number, name: row[at: 3], indicator: row[at: 4], unit: row[at: 5],
            baseline: row[at: 6], target: row[at: 7], due: row[at: 8]),
          last: (row[at: 9] as Double?).map {
            Measurement(outcome: number, value: $0, on: try row[at: 10])
          })
      }
    }
  }
}

// Of several measurements of one day the last one said counts.
private let outcomeSQL = """
  SELECT outcome.task_force, task_force.starts, outcome.number, outcome.name,
    outcome.indicator, outcome.unit, outcome.baseline, outcome.target, outcome.due,
    measurement.value, measurement.measured_on
  FROM outcome JOIN task_force ON task_force.code = outcome.task_force
  LEFT JOIN measurement ON measurement.task_force = outcome.task_force
    AND measurement.position = (
      SELECT position FROM measurement AS last
      WHERE last.task_force = outcome.task_force AND last.outcome = outcome.number
        AND last.measured_on <= :until
      ORDER BY last.measured_on DESC, last.position DESC LIMIT 1)
  WHERE (:taskForce IS NULL OR outcome.task_force = :taskForce)
    AND (:agency IS NULL OR EXISTS (
      SELECT 1 FROM membership
      WHERE membership.task_force = outcome.task_force AND membership.agency = :agency
        AND membership.starts <= :until AND coalesce(membership.ends, :from) >= :from))
  ORDER BY outcome.task_force, outcome.number
  """
