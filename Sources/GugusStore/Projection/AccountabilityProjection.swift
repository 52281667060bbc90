import GRDB
import GugusDomain

extension Projection {
  private static let findings = DerivedTable(
    "finding", of: "code",
    [
      "number", "task_force", "against", "grounds", "state", "raised_by", "according_to", "since",
      "reply_by", "replied_on", "conclude_by", "closed_on",
    ])
  private static let findingCommitments = DerivedTable(
    "finding_commitment", of: "finding", ["commitment"])
  private static let incentives = DerivedTable(
    "incentive", of: "code",
    [
      "number", "task_force", "agency", "kind", "is_sanction", "authority", "reason", "since",
      "starts", "ends", "follows", "rule", "appealed_on", "appeal_rejected_on", "lifted_on",
    ])
  private static let incentiveFindings = DerivedTable(
    "incentive_finding", of: "incentive", ["finding"])
  private static let assessments = DerivedTable(
    "assessment", of: "code", ["number", "task_force", "title", "since", "closed_on"])
  private static let scores = DerivedTable(
    "score", of: "assessment",
    ["agency", "prerequisite", "score", "text", "evidence", "scored_on"])

  static func rows(of finding: Finding) -> [DerivedRows] {
    let terms = finding.terms
    return [
      DerivedRows(
        findings,
        [
          [
            finding.code.number, terms.taskForce.text, terms.against.text, terms.grounds.text,
            finding.state.rawValue, finding.raisedBy.text, finding.accordingTo, finding.since,
            finding.replyBy, finding.replies.first?.on, finding.concludeBy, finding.closedOn,
          ]
        ]),
      DerivedRows(findingCommitments, set: terms.commitments.map(\.text)),
    ]
  }

  static func rows(of incentive: Incentive) -> [DerivedRows] {
    let terms = incentive.terms
    return [
      DerivedRows(
        incentives,
        [
          [
            incentive.code.number, terms.taskForce.text, terms.agency.text, terms.kind.rawValue,
            terms.kind.isSanction, terms.authority, terms.reason.text, incentive.since, terms.from,
            terms.until, terms.follows?.text, terms.suggestion?.rule, incentive.appeal?.on,
            incentive.appeal?.rejectedOn, incentive.lifting?.on,
          ]
        ]),
      DerivedRows(incentiveFindings, set: terms.findings.map(\.text)),
    ]
  }

  static func rows(of assessment: Assessment) -> [DerivedRows] {
    [
      DerivedRows(
        assessments,
        [
          [
            assessment.code.number, assessment.taskForce.text, assessment.title,
            assessment.since, assessment.closedOn,
          ]
        ]),
      DerivedRows(
        scores,
        assessment.scores.map {
          [
            $0.agency.text, $0.score.prerequisite.rawValue, $0.score.score, $0.score.text.text,
            $0.score.evidence?.text, $0.on,
          ]
        }),
    ]
  }
}
