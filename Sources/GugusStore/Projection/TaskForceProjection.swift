import GRDB
import GugusDomain

extension Projection {
  static func write(_ taskForce: TaskForce, _ db: Database) throws {
    let (code, details) = (taskForce.code.text, taskForce.details)
    try run(
      """
      INSERT INTO task_force
        (code, name_en, name_id, mandate, legal_kind, legal_number, legal_date, legal_title,
         parent, approach, formality, starts, ends, reporting_interval, since, dissolved_on,
         dissolved_because, successor)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET
        name_en = excluded.name_en, name_id = excluded.name_id, mandate = excluded.mandate,
        legal_kind = excluded.legal_kind, legal_number = excluded.legal_number,
        legal_date = excluded.legal_date, legal_title = excluded.legal_title,
        parent = excluded.parent, approach = excluded.approach, formality = excluded.formality,
        starts = excluded.starts, ends = excluded.ends,
        reporting_interval = excluded.reporting_interval, since = excluded.since,
        dissolved_on = excluded.dissolved_on, dissolved_because = excluded.dissolved_because,
        successor = excluded.successor
      """,
      [
        code, details.nameEnglish, details.nameIndonesian, details.mandate,
        details.legalBasis?.kind.rawValue, details.legalBasis?.number, details.legalBasis?.date,
        details.legalBasis?.title, details.parent?.text, details.approach.rawValue,
        details.formality.rawValue, details.from, details.until, details.reportingInterval,
        taskForce.since, taskForce.dissolvedOn, taskForce.dissolution?.reason,
        taskForce.dissolution?.successor?.text,
      ], db)
    try writeClasses(taskForce, db)
    try writeMemberships(taskForce, db)
    try writeOutcomes(taskForce, db)
    try writeStanding(taskForce, db)
  }

  private static func writeStanding(_ taskForce: TaskForce, _ db: Database) throws {
    let code = taskForce.code.text
    try run("DELETE FROM standing_follow_up WHERE task_force = ?", [code], db)
    for row in taskForce.standing {
      try run(
        """
        INSERT INTO standing_follow_up
          (task_force, number, deliverable, debtor, creditor, due_after)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [code, row.number, row.deliverable, row.debtor.text, row.creditor.text, row.dueAfter], db)
    }
  }

  private static func writeClasses(_ taskForce: TaskForce, _ db: Database) throws {
    let (code, details) = (taskForce.code.text, taskForce.details)
    try run("DELETE FROM task_force_class WHERE task_force = ?", [code], db)
    let classes =
      details.goalAreas.map { ("goal-area", $0.rawValue) }
      + details.drivers.map { ("driver", $0.rawValue) }
      + details.modes.map { ("mode", $0.rawValue) }
    for (name, value) in classes {
      try run(
        "INSERT OR IGNORE INTO task_force_class (task_force, class, value) VALUES (?, ?, ?)",
        [code, name, value], db)
    }
    try run("DELETE FROM service WHERE task_force = ?", [code], db)
    for (index, service) in details.services.enumerated() {
      try run(
        """
        INSERT INTO service (task_force, position, pattern, kind, name) VALUES (?, ?, ?, ?, ?)
        """,
        [code, index + 1, service.pattern.rawValue, service.kind.rawValue, service.name], db)
    }
  }

  private static func writeMemberships(_ taskForce: TaskForce, _ db: Database) throws {
    let code = taskForce.code.text
    try run("DELETE FROM membership WHERE task_force = ?", [code], db)
    for (index, membership) in taskForce.memberships.enumerated() {
      try run(
        """
        INSERT INTO membership (task_force, position, agency, role, starts, ends)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          code, index + 1, membership.agency.text, membership.role.rawValue, membership.from,
          membership.until,
        ], db)
    }
  }

  private static func writeOutcomes(_ taskForce: TaskForce, _ db: Database) throws {
    let code = taskForce.code.text
    try run("DELETE FROM measurement WHERE task_force = ?", [code], db)
    try run("DELETE FROM outcome WHERE task_force = ?", [code], db)
    for outcome in taskForce.outcomes {
      try run(
        """
        INSERT INTO outcome (task_force, number, name, indicator, unit, baseline, target, due)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          code, outcome.number, outcome.name, outcome.indicator, outcome.unit, outcome.baseline,
          outcome.target, outcome.due,
        ], db)
    }
    for (index, measurement) in taskForce.measurements.enumerated() {
      try run(
        """
        INSERT INTO measurement (task_force, position, outcome, value, measured_on)
        VALUES (?, ?, ?, ?, ?)
        """,
        [code, index + 1, measurement.outcome, measurement.value, measurement.on], db)
    }
  }
}
