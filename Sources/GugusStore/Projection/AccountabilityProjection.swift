import GRDB
import GugusDomain

extension Projection {
  static func write(_ finding: Finding, _ db: Database) throws {
    let (code, terms) = (finding.code.text, finding.terms)
    try run(
      """
      INSERT INTO finding
        (code, number, task_force, against, grounds, state, raised_by, since, reply_by,
         replied_on, conclude_by, closed_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET
        task_force = excluded.task_force, against = excluded.against, grounds = excluded.grounds,
        state = excluded.state, raised_by = excluded.raised_by, since = excluded.since,
        reply_by = excluded.reply_by, replied_on = excluded.replied_on,
        conclude_by = excluded.conclude_by, closed_on = excluded.closed_on
      """,
      [
        code, finding.code.number, terms.taskForce.text, terms.against.text, terms.grounds,
        finding.state.rawValue, finding.raisedBy.text, finding.since, finding.replyBy,
        finding.replies.first?.on, finding.concludeBy, finding.closedOn,
      ], db)
    try run("DELETE FROM finding_commitment WHERE finding = ?", [code], db)
    for commitment in terms.commitments {
      try run(
        "INSERT OR IGNORE INTO finding_commitment (finding, commitment) VALUES (?, ?)",
        [code, commitment.text], db)
    }
  }

  static func write(_ incentive: Incentive, _ db: Database) throws {
    let (code, terms) = (incentive.code.text, incentive.terms)
    try run(
      """
      INSERT INTO incentive
        (code, number, task_force, agency, kind, is_sanction, authority, reason, since, starts,
         ends, follows, rule, appealed_on, appeal_rejected_on, lifted_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET
        task_force = excluded.task_force, agency = excluded.agency, kind = excluded.kind,
        is_sanction = excluded.is_sanction, authority = excluded.authority,
        reason = excluded.reason, since = excluded.since, starts = excluded.starts,
        ends = excluded.ends, follows = excluded.follows, rule = excluded.rule,
        appealed_on = excluded.appealed_on, appeal_rejected_on = excluded.appeal_rejected_on,
        lifted_on = excluded.lifted_on
      """,
      [
        code, incentive.code.number, terms.taskForce.text, terms.agency.text,
        terms.kind.rawValue, terms.kind.isSanction, terms.authority, terms.reason,
        incentive.since, terms.from, terms.until, terms.follows?.text, terms.suggestion?.rule,
        incentive.appeal?.on, incentive.appeal?.rejectedOn, incentive.lifting?.on,
      ], db)
    try run("DELETE FROM incentive_finding WHERE incentive = ?", [code], db)
    for finding in terms.findings {
      try run(
        "INSERT OR IGNORE INTO incentive_finding (incentive, finding) VALUES (?, ?)",
        [code, finding.text], db)
    }
  }

  static func write(_ assessment: Assessment, _ db: Database) throws {
    let code = assessment.code.text
    try run(
      """
      INSERT INTO assessment (code, number, task_force, title, since, closed_on)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET
        task_force = excluded.task_force, title = excluded.title, since = excluded.since,
        closed_on = excluded.closed_on
      """,
      [
        code, assessment.code.number, assessment.taskForce.text, assessment.title,
        assessment.since, assessment.closedOn,
      ], db)
    try run("DELETE FROM score WHERE assessment = ?", [code], db)
    for recorded in assessment.scores {
      try run(
        """
        INSERT INTO score (assessment, agency, prerequisite, score, text, evidence, scored_on)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          code, recorded.agency.text, recorded.score.prerequisite.rawValue, recorded.score.score,
          recorded.score.text, recorded.score.evidence, recorded.on,
        ], db)
    }
  }
}
