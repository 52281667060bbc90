import GRDB
import GugusDomain

extension Projection {
  private static let commitments = DerivedTable(
    "commitment", of: "code",
    [
      "series", "number", "task_force", "debtor", "creditor", "judge", "deliverable", "state",
      "is_imposed", "ratifier", "since", "answered_on", "first_due", "due", "revisions", "asked",
      "asked_of",
      "asked_on", "claimed_on", "delivered_on", "closed_on", "since_from", "answered_from",
      "claimed_from", "delivered_from", "closed_from", "meeting", "decision", "outcome",
      "weight", "person", "evidence", "open_barriers", "open_antecedents", "condition_deadline",
      "completion", "assessed_completion", "forecast", "last_verdict", "answer_days",
      "verdict_days", "objected_on",
    ])
  private static let antecedents = DerivedTable("antecedent", of: "commitment", ["antecedent"])
  private static let delegations = DerivedTable(
    "delegation", of: "commitment", ["position", "agency", "since"])
  private static let suspensions = DerivedTable(
    "suspension", of: "commitment", ["position", "starts", "ends"])
  private static let formerDues = DerivedTable(
    "former_due", of: "commitment", ["position", "due", "until"])
  private static let formerJudges = DerivedTable(
    "former_judge", of: "commitment", ["position", "agency", "until"])
  private static let holds = DerivedTable(
    "hold", of: "commitment", ["position", "antecedent", "fact_by", "starts", "ends"])
  private static let supporters = DerivedTable("supporter", of: "commitment", ["agency"])
  private static let evidence = DerivedTable(
    "evidence", of: "commitment", ["number", "name", "sha256", "size"])
  private static let verdicts = DerivedTable(
    "verdict", of: "commitment",
    [
      "number", "verdict", "judge", "according_to", "claimed_on", "verdict_days", "judged_on",
      "wait_is_known",
      "objected_on", "is_set_aside",
    ])
  private static let barriers = DerivedTable(
    "barrier", of: "commitment",
    ["number", "class", "text", "raised_by", "raised_on", "level", "resolved_on"])

  static func rows(of commitment: Commitment) -> [DerivedRows] {
    let terms = commitment.terms
    return [
      DerivedRows(commitments, [row(of: commitment)]),
      DerivedRows(antecedents, set: terms.condition?.antecedents.map(\.text) ?? []),
      DerivedRows(
        delegations,
        commitment.debtors.count == 1
          ? []
          : commitment.debtors.enumerated().map { index, debtor in
            [index, debtor.agency.text, debtor.from]
          }),
      DerivedRows(
        suspensions,
        commitment.suspensions.enumerated().map { index, suspension in
          [index + 1, suspension.from, suspension.until]
        }),
      DerivedRows(
        formerDues,
        commitment.formerDues.enumerated().map { [$0 + 1, $1.value, $1.until] }),
      DerivedRows(
        formerJudges,
        commitment.formerJudges.enumerated().map { [$0 + 1, $1.value.text, $1.until] }),
      DerivedRows(
        holds,
        commitment.holds.enumerated().map { index, hold in
          switch hold.antecedent {
          case .commitment(let code): [index + 1, code.text, nil, hold.from, hold.until]
          case .fact(let expected): [index + 1, nil, expected, hold.from, hold.until]
          }
        }),
      DerivedRows(supporters, terms.supporters.map { [$0.text] }),
      DerivedRows(
        evidence,
        commitment.evidence.map { evidence in
          switch evidence.source {
          case .file(let name, let sha256, let size): [evidence.number, name.text, sha256, size]
          case .link(let link): [evidence.number, link, nil, nil]
          }
        }),
      DerivedRows(
        verdicts,
        commitment.verdicts.enumerated().map { index, verdict in
          [
            index + 1, verdict.judgement.verdict.rawValue, verdict.judge.text, verdict.accordingTo,
            verdict.claimedOn, verdict.verdictDays, verdict.judgedOn, verdict.waitIsKnown,
            verdict.objection?.objectedOn, verdict.isSetAside,
          ]
        }),
      DerivedRows(
        barriers,
        commitment.barriers.map { barrier in
          [
            barrier.barrier.number, barrier.barrier.kind.rawValue, barrier.barrier.text.text,
            barrier.raisedBy.text, barrier.raisedOn, barrier.level, barrier.resolvedOn,
          ]
        }),
    ]
  }

  private static func row(of commitment: Commitment) -> [(any DatabaseValueConvertible)?] {
    let (terms, isOpen, assumed) = (commitment.terms, commitment.state.isOpen, commitment.assumed)
    return [
      commitment.code.series, commitment.code.number, terms.taskForce.text, terms.debtor.text,
      terms.creditor.text, commitment.judge.text, terms.deliverable, commitment.state.rawValue,
      commitment.isImposed, commitment.ratifier?.text, commitment.since, commitment.answeredOn,
      commitment.firstDue, terms.due, commitment.revisions,
      commitment.pendingRequest?.request.kind.rawValue,
      commitment.pendingRequest?.answers.text, commitment.pendingRequest?.askedOn,
      commitment.claimedOn, commitment.deliveredOn, commitment.closedOn,
      earliest(commitment.since, assumed.since),
      earliest(commitment.answeredOn, assumed.answered),
      earliest(commitment.claimedOn, assumed.claimed),
      earliest(commitment.deliveredOn, assumed.delivered),
      earliest(commitment.closedOn, assumed.closed), terms.meeting?.text,
      terms.decision, terms.outcome, terms.weight, terms.person?.text, commitment.evidence.count,
      isOpen ? commitment.barriers.count { $0.resolvedOn == nil } : 0,
      isOpen ? commitment.openConditions : 0, terms.condition?.deadline,
      commitment.progress?.completion.rawValue, commitment.assessedCompletion?.rawValue,
      commitment.progress?.forecast?.rawValue,
      commitment.lastVerdict?.judgement.verdict.rawValue, commitment.answerDays,
      commitment.claimedOn == nil ? nil : commitment.verdictDays,
      commitment.openObjection?.objectedOn,
    ]
  }

  /// The first day on which something may have happened; nil where nothing says so.
  private static func earliest(_ day: Day?, _ assumed: AssumedDay?) -> Day? {
    assumed.map { $0.after.map { $0 + 1 } } ?? day
  }
}
