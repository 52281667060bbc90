import GugusDomain
import GugusStore

// What the tests of reports put on record, in whatever order they need it.

extension Workspace {
  /// Does something that took effect on a day, and is recorded at the end of the year: in whatever
  /// order it is told.
  @discardableResult
  func effect(_ action: some Action, as agency: AgencyCode? = nil, on day: Day) throws -> Recorded {
    try perform(
      action, Circumstances(actor: Actor(agency: agency), today: "2026-12-31", saidOn: day),
      now: Instant(startOf: "2026-12-31"))
  }

  /// A commitment proposed and accepted on 2026-01-10. With a claim, claimed then and, with a
  /// verdict, judged two days later; with a delivery, claimed then and found as it should be on
  /// the next day.
  @discardableResult
  func promise(
    in taskForce: TaskForceCode = "TPPS", by debtor: AgencyCode = "DINKES",
    to creditor: AgencyCode = "BAPPEDA", supporters: [AgencyCode] = [], due: Day,
    claimedOn: Day? = nil, _ verdict: Verdict? = nil, deliveredOn: Day? = nil
  ) throws -> CommitmentCode {
    let code = try offer(
      in: taskForce, by: debtor, to: creditor, supporters: supporters, due: due)
    try effect(ActOnCommitment(code, .accept), as: debtor, on: "2026-01-10")
    guard let claimedOn = claimedOn ?? deliveredOn else { return code }
    try effect(ActOnCommitment(code, .claim(note: nil)), as: debtor, on: claimedOn)
    guard let verdict = deliveredOn == nil ? verdict : .asRecommended else { return code }
    let judgement = Judgement(verdict: verdict, reason: "As found")
    try effect(
      ActOnCommitment(code, .judge(judgement)), as: creditor,
      on: claimedOn + (deliveredOn == nil ? 2 : 1))
    return code
  }

  /// A commitment proposed on 2026-01-10.
  @discardableResult
  func offer(
    in taskForce: TaskForceCode = "TPPS", by debtor: AgencyCode = "DINKES",
    to creditor: AgencyCode = "BAPPEDA", supporters: [AgencyCode] = [], due: Day
  ) throws -> CommitmentCode {
    let terms = CommitmentTerms(
      taskForce: taskForce, debtor: debtor, creditor: creditor, supporters: supporters,
      deliverable: "Data", due: due, needsEvidence: false)
    let made = try effect(MakeCommitment(terms), as: debtor, on: "2026-01-10")
    guard case .commitment(let code) = made.entries.first?.event.subject else {
      preconditionFailure("a proposal is about a commitment")
    }
    return code
  }

  /// An informal task force from 2026-01-05 with BAPPEDA in the chair and DINKES as a member.
  func form(
    _ code: TaskForceCode, _ approach: Approach = .taskForce, modes: [Mode] = [],
    services: [Service] = []
  ) throws {
    let details = TaskForceDetails(
      nameEnglish: "Task force \(code)", nameIndonesian: "Gugus tugas \(code)", mandate: "Data",
      modes: modes, approach: approach, formality: .informal, services: services,
      from: "2026-01-05")
    let members = [
      Membership(agency: "BAPPEDA", role: .chair, from: "2026-01-05"),
      Membership(agency: "DINKES", role: .member, from: "2026-01-05"),
    ]
    try effect(
      FormTaskForce(code: code, details: details, members: members), on: "2026-01-05")
  }
}
