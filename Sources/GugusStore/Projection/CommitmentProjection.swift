import GRDB
import GugusDomain

extension Projection {
  static func write(_ commitment: Commitment, _ db: Database) throws {
    let (code, terms) = (commitment.code.text, commitment.terms)
    try run(
      """
      INSERT INTO commitment
        (code, series, number, task_force, debtor, creditor, judge, deliverable, state,
         is_imposed, since, answered_on, first_due, due, revisions, asked, asked_of, asked_on,
         claimed_on, delivered_on, closed_on, meeting, decision, outcome, weight, person,
         evidence, open_barriers, open_antecedents, condition_deadline, completion,
         assessed_completion, forecast, last_verdict)
      VALUES
        (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
         ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET
        task_force = excluded.task_force, debtor = excluded.debtor,
        creditor = excluded.creditor, judge = excluded.judge,
        deliverable = excluded.deliverable, state = excluded.state,
        is_imposed = excluded.is_imposed, since = excluded.since,
        answered_on = excluded.answered_on, first_due = excluded.first_due,
        due = excluded.due, revisions = excluded.revisions, asked = excluded.asked,
        asked_of = excluded.asked_of, asked_on = excluded.asked_on, claimed_on = excluded.claimed_on,
        delivered_on = excluded.delivered_on, closed_on = excluded.closed_on,
        meeting = excluded.meeting, decision = excluded.decision, outcome = excluded.outcome,
        weight = excluded.weight, person = excluded.person, evidence = excluded.evidence,
        open_barriers = excluded.open_barriers, open_antecedents = excluded.open_antecedents,
        condition_deadline = excluded.condition_deadline, completion = excluded.completion,
        assessed_completion = excluded.assessed_completion, forecast = excluded.forecast,
        last_verdict = excluded.last_verdict
      """,
      [
        code, commitment.code.series, commitment.code.number, terms.taskForce.text,
        terms.debtor.text, terms.creditor.text, commitment.judge.text,
        terms.deliverable, commitment.state.rawValue, commitment.isImposed, commitment.since,
        commitment.answeredOn, commitment.firstDue, terms.due, commitment.revisions,
        commitment.pendingRequest?.request.kind.rawValue,
        commitment.pendingRequest?.answers.text, commitment.pendingRequest?.askedOn,
        commitment.claimedOn, commitment.deliveredOn, commitment.closedOn, terms.meeting?.text,
        terms.decision, terms.outcome, terms.weight, terms.person, commitment.evidence.count,
        commitment.state.isOpen ? commitment.barriers.count { $0.resolvedOn == nil } : 0,
        commitment.state.isOpen ? commitment.openConditions : 0, terms.condition?.deadline,
        commitment.progress?.completion.rawValue, commitment.assessedCompletion?.rawValue,
        commitment.progress?.forecast?.rawValue,
        commitment.verdicts.last?.judgement.verdict.rawValue,
      ], db)
    try writeAntecedents(commitment, db)
    try writeDelegations(commitment, db)
    try writeSuspensions(commitment, db)
    try writeSupporters(commitment, db)
    try writeEvidence(commitment, db)
    try writeVerdicts(commitment, db)
    try writeBarriers(commitment, db)
  }

  private static func writeAntecedents(_ commitment: Commitment, _ db: Database) throws {
    let code = commitment.code.text
    try run("DELETE FROM antecedent WHERE commitment = ?", [code], db)
    for antecedent in commitment.terms.condition?.antecedents ?? [] {
      try run(
        "INSERT OR IGNORE INTO antecedent (commitment, antecedent) VALUES (?, ?)",
        [code, antecedent.text], db)
    }
  }

  private static func writeDelegations(_ commitment: Commitment, _ db: Database) throws {
    let code = commitment.code.text
    try run("DELETE FROM delegation WHERE commitment = ?", [code], db)
    for (index, debtor) in commitment.debtors.enumerated().dropFirst() {
      try run(
        "INSERT INTO delegation (commitment, position, agency, since) VALUES (?, ?, ?, ?)",
        [code, index, debtor.agency.text, debtor.from], db)
    }
  }

  private static func writeSuspensions(_ commitment: Commitment, _ db: Database) throws {
    let code = commitment.code.text
    try run("DELETE FROM suspension WHERE commitment = ?", [code], db)
    for (index, suspension) in commitment.suspensions.enumerated() {
      try run(
        "INSERT INTO suspension (commitment, position, starts, ends) VALUES (?, ?, ?, ?)",
        [code, index + 1, suspension.from, suspension.until], db)
    }
  }

  private static func writeSupporters(_ commitment: Commitment, _ db: Database) throws {
    let code = commitment.code.text
    try run("DELETE FROM supporter WHERE commitment = ?", [code], db)
    for agency in commitment.terms.supporters {
      try run(
        "INSERT INTO supporter (commitment, agency) VALUES (?, ?)", [code, agency.text], db)
    }
  }

  private static func writeEvidence(_ commitment: Commitment, _ db: Database) throws {
    let code = commitment.code.text
    try run("DELETE FROM evidence WHERE commitment = ?", [code], db)
    for evidence in commitment.evidence {
      let (name, sha256): (String, String?) =
        switch evidence.source {
        case .file(let name, let sha256, _): (name, sha256)
        case .link(let link): (link, nil)
        }
      try run(
        "INSERT INTO evidence (commitment, number, name, sha256) VALUES (?, ?, ?, ?)",
        [code, evidence.number, name, sha256], db)
    }
  }

  private static func writeVerdicts(_ commitment: Commitment, _ db: Database) throws {
    let code = commitment.code.text
    try run("DELETE FROM verdict WHERE commitment = ?", [code], db)
    for (index, verdict) in commitment.verdicts.enumerated() {
      try run(
        """
        INSERT INTO verdict (commitment, number, verdict, judge, claimed_on, judged_on)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          code, index + 1, verdict.judgement.verdict.rawValue, verdict.judge.text,
          verdict.claimedOn, verdict.judgedOn,
        ], db)
    }
  }

  private static func writeBarriers(_ commitment: Commitment, _ db: Database) throws {
    let code = commitment.code.text
    try run("DELETE FROM barrier WHERE commitment = ?", [code], db)
    for barrier in commitment.barriers {
      try run(
        """
        INSERT INTO barrier
          (commitment, number, class, text, raised_by, raised_on, level, resolved_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          code, barrier.barrier.number, barrier.barrier.kind.rawValue, barrier.barrier.text,
          barrier.raisedBy.text, barrier.raisedOn, barrier.level, barrier.resolvedOn,
        ], db)
    }
  }
}
