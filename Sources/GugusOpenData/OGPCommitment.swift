import GugusDomain
import GugusFiles

/// A commitment in the columns of the Open Government Partnership's commitments database, as far
/// as a record like ours can fill them, and behind those in columns of our own.
///
/// `docs/open-data.md` says where each column comes from. Institutions are named in English as
/// there; the Indonesian names stand in columns of their own.
public struct OGPCommitment {
  public var facts: CommitmentFacts
  public var reported: Completion?
  public var assessed: Completion?
  public var actionPlan: Term
  public var debtor: AgencyDetails
  public var creditor: Term
  public var supporters: [Term]

  public init(
    facts: CommitmentFacts, reported: Completion?, assessed: Completion?, actionPlan: Term,
    debtor: AgencyDetails, creditor: Term, supporters: [Term]
  ) {
    self.facts = facts
    self.reported = reported
    self.assessed = assessed
    self.actionPlan = actionPlan
    self.debtor = debtor
    self.creditor = creditor
    self.supporters = supporters
  }
}

/// A column of ``OGPCommitment``; the raw value is its heading.
public enum OGPColumn: String, CaseIterable, Sendable {
  // The database's own.
  case identifier = "Commitment Unique Identifier"
  case locality = "Country/Locality"
  case year = "Year Of Submission"
  case number = "Commitment Number"
  case title = "Commitment Title"
  case theme = "Theme"
  case lead = "Lead Institution"
  case support = "Supporting Institution(s)"
  case start = "Start Date"
  case end = "End Date"
  case completion = "Completion (Progress Report)"
  // Ours.
  case selfAssessment = "Completion (Self-Assessment)"
  case status = "Status"
  case firstEnd = "First End Date"
  case delivered = "Delivered On"
  case actionPlan = "Action Plan"
  case beneficiary = "Creditor Institution"
  case actionPlanIndonesian = "Action Plan (Indonesian)"
  case leadIndonesian = "Lead Institution (Indonesian)"
  case supportIndonesian = "Supporting Institution(s) (Indonesian)"
  case beneficiaryIndonesian = "Creditor Institution (Indonesian)"

  /// The first line of the file.
  public static var header: String {
    CSVWriter.record(allCases.map { .machine($0.rawValue) })
  }
}

extension OGPCommitment {
  /// Its line of the file.
  ///
  /// - Parameter locality: the country or locality whose commitments these are.
  public func record(locality: String?) -> String {
    CSVWriter.record(OGPColumn.allCases.map { field($0, locality: locality) })
  }

  private func field(_ column: OGPColumn, locality: String?) -> CSVWriter.Field {
    switch column {
    case .identifier: .machine(facts.code.text)
    case .locality: .text(locality ?? "")
    case .year: .machine(String(facts.since.civil.year))
    case .number: .machine(String(facts.code.number))
    case .title: .text(facts.deliverable)
    case .theme: .text(debtor.sector)
    case .lead: .text(debtor.nameEnglish)
    case .support: .text(supporters.map(\.en).joined(separator: "; "))
    case .start: .machine((facts.answeredOn ?? facts.since).iso)
    case .end: .machine(facts.due.iso)
    case .completion: .machine(assessed?.ogpWord ?? "")
    case .selfAssessment: .machine(reported?.ogpWord ?? "")
    case .status: .machine(facts.state.rawValue)
    case .firstEnd: .machine(facts.firstDue.iso)
    case .delivered: .machine(facts.deliveredOn?.iso ?? "")
    case .actionPlan: .text(actionPlan.en)
    case .beneficiary: .text(creditor.en)
    case .actionPlanIndonesian: .text(actionPlan.id)
    case .leadIndonesian: .text(debtor.nameIndonesian)
    case .supportIndonesian: .text(supporters.map(\.id).joined(separator: "; "))
    case .beneficiaryIndonesian: .text(creditor.id)
    }
  }
}

extension Completion {
  /// As the partnership's glossary spells its five points ("Completion").
  fileprivate var ogpWord: String {
    switch self {
    case .noEvidence: "No Evidence Available"
    case .notStarted: "Not Started"
    case .limited: "Limited"
    case .substantial: "Substantial"
    case .complete: "Complete"
    }
  }
}
