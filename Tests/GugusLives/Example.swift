import Foundation
import GugusDomain
import GugusStore

// A small record made by hand, of which a test can say beforehand what follows.

extension Workspace {
  /// Five agencies and the task force TPPS, from 2026-01-05: BAPPEDA chairs, DPPKB is the
  /// secretariat, DINKES and DINSOS are members, ASPUMI observes.
  public func foundTPPS() throws {
    for (code, sector) in [
      ("BAPPEDA", "planning"), ("DPPKB", "population"), ("DINKES", "health"),
      ("DINSOS", "social"), ("ASPUMI", "business"),
    ] {
      let details = AgencyDetails(
        nameEnglish: "Agency \(code)", nameIndonesian: "Instansi \(code)", kind: .regionalOffice,
        sector: sector)
      try done(
        AddAgency(code: AgencyCode(unchecked: code), details: details), on: "2026-01-05")
    }
    let basis = LegalBasis(
      kind: .regentDecree, number: "12/2026", date: "2026-01-02", title: "On the task force")
    let details = TaskForceDetails(
      nameEnglish: "Stunting task force", nameIndonesian: "Tim percepatan penurunan stunting",
      mandate: "Bring stunting down", legalBasis: basis, goalAreas: [.publicService],
      drivers: [.silos], modes: [.coordination], formality: .formal,
      services: [Service(pattern: .oneRoof, kind: .services, name: "Posyandu")],
      from: "2026-01-05", until: "2026-12-31")
    let roles: [(AgencyCode, Role)] = [
      ("BAPPEDA", .chair), ("DPPKB", .secretariat), ("DINKES", .member), ("DINSOS", .member),
      ("ASPUMI", .observer),
    ]
    try done(
      FormTaskForce(
        code: "TPPS", details: details,
        members: roles.map { Membership(agency: $0, role: $1, from: "2026-01-05") }),
      on: "2026-01-05")
  }

  /// A thousand agencies, A1 to A1000, each in a unit of its own.
  public func addThousandAgencies(on day: Day) throws {
    let details = AgencyDetails(
      nameEnglish: "Agency", nameIndonesian: "Instansi", kind: .ministry, sector: "health")
    try recording(now: Instant(startOf: day)) { recording in
      for number in 1...1000 {
        try recording.record(
          AddAgency(code: AgencyCode(unchecked: "A\(number)"), details: details),
          Circumstances(actor: Actor(), today: day))
      }
      return ((), commits: true)
    }
  }

  /// Proposes a commitment of DINKES to BAPPEDA, or of whom it is said.
  @discardableResult
  public func propose(
    _ deliverable: String, by debtor: AgencyCode = "DINKES", to creditor: AgencyCode = "BAPPEDA",
    supporters: [AgencyCode] = [], due: Day, needsEvidence: Bool = false,
    after condition: Condition? = nil, on day: Day
  ) throws -> CommitmentCode {
    let terms = CommitmentTerms(
      taskForce: "TPPS", debtor: debtor, creditor: creditor, supporters: supporters,
      deliverable: deliverable, due: due, needsEvidence: needsEvidence,
      condition: condition)
    let recorded = try done(MakeCommitment(terms), as: "DPPKB", on: day)
    guard case .commitment(let code) = recorded.entries.first?.event.subject else {
      preconditionFailure("a proposal is about a commitment")
    }
    return code
  }

  public func act(
    _ code: CommitmentCode, _ step: ActOnCommitment.Step, as agency: AgencyCode, on day: Day,
    attachment: Attachment? = nil
  ) throws {
    try done(ActOnCommitment(code, step), as: agency, on: day, attachment: attachment)
  }

  /// Raises a finding of BAPPEDA against DINKES about its commitments.
  @discardableResult
  public func raise(_ about: CommitmentCode..., on day: Day) throws -> FindingCode {
    let recorded = try done(
      RaiseFinding("TPPS", against: "DINKES", about: about, grounds: "No data"), as: "BAPPEDA",
      on: day)
    guard case .finding(let code) = recorded.entries.first?.event.subject else {
      preconditionFailure("a finding is about a finding")
    }
    return code
  }

  public func act(
    _ code: FindingCode, _ step: ActOnFinding.Step, as agency: AgencyCode, on day: Day
  ) throws {
    try done(ActOnFinding(code, step), as: agency, on: day)
  }

  /// Puts a sanction of BAPPEDA on DINKES.
  @discardableResult
  public func sanction(
    _ kind: SanctionKind, on findings: [FindingCode], until: Day? = nil, on day: Day
  ) throws -> IncentiveCode {
    let recorded = try done(
      GiveIncentive(
        .sanction(kind), "TPPS", to: "DINKES", authority: "Regent", until: until, reason: "Late",
        findings: findings),
      as: "BAPPEDA", on: day)
    guard case .incentive(let code) = recorded.entries.first?.event.subject else {
      preconditionFailure("a sanction is about a sanction")
    }
    return code
  }

  /// TPPS with a row in every derived table: an outcome measured, a meeting with a decision,
  /// and TPPS/K1 with a supporter, a file as evidence, a verdict and a barrier; TPPS/K2 waits for
  /// it, TPPS/K3 was delegated and suspended. TPPS/T1, upheld, bears the reprimand TPPS/I1; in
  /// TPPS/A1 one agency has scored.
  public func furnish() throws {
    try foundTPPS()
    let outcome = Outcome(
      number: 1, name: "Stunting", indicator: "Prevalence", unit: "%", baseline: 21.5, target: 14,
      due: "2026-12-31")
    try done(AddOutcome(code: "TPPS", outcome: outcome), as: "DPPKB", on: "2026-01-06")
    try done(
      MeasureOutcome(code: "TPPS", outcome: 1, value: 20.9), as: "DPPKB", on: "2026-01-07")
    let minutes = Minutes(
      taskForce: "TPPS", title: "First meeting", date: "2026-01-12",
      attendance: [Attendance(agency: "BAPPEDA", presence: .present, canDecide: true)],
      decisions: [Decision(number: 1, text: "Data are matched every month.")])
    try done(LogMinutes(minutes), as: "DPPKB", on: "2026-01-12")
    let code = try propose(
      "Weighing data of January", supporters: ["DINSOS"], due: "2026-02-10", on: "2026-01-13")
    try act(code, .accept, as: "DINKES", on: "2026-01-14")
    let file = try Attachment(Data("nik,berat\n1,9.4\n".utf8))
    try act(
      code,
      .submitEvidence(
        .file(name: "timbang.csv", sha256: file.sha256, bytes: file.byteCount), note: nil),
      as: "DINKES", on: "2026-02-08", attachment: file)
    try act(code, .raiseBarrier(.budget, text: "No fuel"), as: "DINKES", on: "2026-02-08")
    try act(code, .claim(note: nil), as: "DINKES", on: "2026-02-09")
    try act(
      code, .judge(Judgement(verdict: .notYetAsRecommended, reason: "Two villages are missing")),
      as: "BAPPEDA", on: "2026-02-11")
    try furnishFurther()
    try furnishAccounts()
  }

  private func furnishFurther() throws {
    let row = StandingFollowUp(
      number: 0, deliverable: "Monthly report", debtor: "DINKES", creditor: "BAPPEDA",
      dueAfter: 14)
    try done(KeepStanding("TPPS", .add(row)), as: "DPPKB", on: "2026-02-11")
    let waiting = try propose(
      "Report on the weighing", due: "2026-03-31", after: Condition(antecedents: ["TPPS/K1"]),
      on: "2026-02-11")
    try act(waiting, .accept, as: "DINKES", on: "2026-02-11")
    let delegated = try propose("Kitchens", due: "2026-04-30", on: "2026-02-11")
    try act(delegated, .accept, as: "DINKES", on: "2026-02-11")
    try act(
      delegated, .ask(.delegation(to: "DINSOS", reason: "Theirs by law")), as: "DINKES",
      on: "2026-02-11")
    try act(delegated, .agree(.delegation), as: "DINSOS", on: "2026-02-11")
    try act(delegated, .ask(.suspension(reason: "Floods")), as: "DINSOS", on: "2026-02-11")
    try act(delegated, .agree(.suspension), as: "BAPPEDA", on: "2026-02-11")
  }

  private func furnishAccounts() throws {
    let finding = try raise("TPPS/K1", on: "2026-02-11")
    try act(finding, .reply(text: "Two villages are far"), as: "DINKES", on: "2026-02-11")
    try act(finding, .conclude(.upheld, reason: "So it is"), as: "BAPPEDA", on: "2026-02-11")
    try sanction(.writtenReprimand, on: [finding], on: "2026-02-11")
    try done(OpenAssessment("TPPS", title: "First round"), as: "DPPKB", on: "2026-02-11")
    let score = Score(prerequisite: .newWaysOfWorking, score: 3, text: "One list of families")
    try done(ActOnAssessment("TPPS/A1", .score(score)), as: "DINKES", on: "2026-02-11")
  }
}
