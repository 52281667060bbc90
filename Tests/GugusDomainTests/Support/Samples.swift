@testable import GugusDomain

// The task force of all samples: BAPPEDA leads, SETDA keeps the record, DINKES owes, DINSOS helps,
// DPMD verifies, BPS observes, SETWAPRES steers, and KPK is no member.

let decree = LegalBasis(
  kind: .regentDecree, number: "440/17/2026", date: "2026-01-02",
  title: "Tim Percepatan Penurunan Stunting")

func agencyDetails(
  _ name: String, sector: String = "perencanaan", parent: AgencyCode? = nil, from: Day? = nil,
  until: Day? = nil
) -> AgencyDetails {
  AgencyDetails(
    nameEnglish: "\(name) office", nameIndonesian: "Kantor \(name)", kind: .regionalOffice,
    sector: sector, parent: parent, from: from, until: until)
}

func taskForceDetails(
  legalBasis: LegalBasis? = decree, formality: Formality = .formal, parent: TaskForceCode? = nil,
  from: Day = "2026-01-05", until: Day? = nil, reportingInterval: Int? = nil
) -> TaskForceDetails {
  TaskForceDetails(
    nameEnglish: "Stunting task force", nameIndonesian: "Gugus tugas stunting",
    mandate: "Menurunkan stunting", legalBasis: legalBasis, parent: parent,
    goalAreas: [.publicService], drivers: [.silos], modes: [.coordination], formality: formality,
    from: from, until: until, reportingInterval: reportingInterval)
}

/// DINKES owes BAPPEDA the data; DINSOS helps and DPMD may judge.
func terms(
  taskForce: TaskForceCode = "TPPS", debtor: AgencyCode = "DINKES",
  creditor: AgencyCode = "BAPPEDA", supporters: [AgencyCode] = ["DINSOS"],
  verifier: AgencyCode? = "DPMD", deliverable: String = "Kirim data timbang",
  due: Day = "2026-04-10", meeting: MeetingCode? = nil, decision: Int? = nil,
  outcome: Int? = nil, weight: Int = 1, person: PersonalText? = nil, needsEvidence: Bool = true
) -> CommitmentTerms {
  CommitmentTerms(
    taskForce: taskForce, debtor: debtor, creditor: creditor, supporters: supporters,
    verifier: verifier, deliverable: deliverable, due: due, meeting: meeting, decision: decision,
    outcome: outcome, weight: weight, person: person, needsEvidence: needsEvidence)
}

/// The place of an entry that is the only one of its unit.
func unitPlace(_ sequence: Int, day: Day = "2026-12-31") -> UnitPlace {
  UnitPlace(Lots.rehearsal(seed: 1).unit(sequence), day: day)
}

let letter = Evidence(number: 1, source: .link(url: "https://example.go.id/data.csv"))
let late = Revision(due: "2026-05-10", reason: "Data belum lengkap")
let noBudget = Barrier(number: 1, kind: .budget, text: "Anggaran belum cair")
let done = Judgement(verdict: .asRecommended)

/// A commitment as its events make it, each by an agency on a day.
func commitment(
  _ first: CommitmentEvent = .proposed(terms(), answerDays: 14), on day: Day = "2026-03-12",
  then events: [(CommitmentEvent, by: AgencyCode, on: Day)] = []
) throws -> Commitment {
  let begun = try Commitment.next(
    nil, first, code: "TPPS/K1", by: Actor(agency: "BAPPEDA"), on: day)
  return try events.reduce(begun) { commitment, event in
    try Commitment.next(
      commitment, event.0, code: "TPPS/K1", by: Actor(agency: event.by), on: event.on)
  }
}

extension Commitment {
  func then(
    _ event: CommitmentEvent, by agency: AgencyCode, on day: Day = "2026-03-20"
  ) throws -> Commitment {
    try Commitment.next(self, event, code: code, by: Actor(agency: agency), on: day)
  }
}
