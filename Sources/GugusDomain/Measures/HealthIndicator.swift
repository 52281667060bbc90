/// What the record shows of the five prerequisites. Each is a share of what is on record.
public enum HealthIndicator: String, CaseIterable, Sendable {
  case acrossSectors = "across-sectors"
  case supportAcrossSectors = "support-across-sectors"
  case accepted
  case leadNamed = "lead-named"
  case attendedWithMandate = "attended-with-mandate"
  case meetingsHeld = "meetings-held"
  case decisionsFollowedUp = "decisions-followed-up"
  case agreementsCurrent = "agreements-current"
  case claimsWithEvidence = "claims-with-evidence"
  case verdictsInTime = "verdicts-in-time"
  case keptOnTime = "kept-on-time"
  case outcomesNamed = "outcomes-named"
  case outcomesMeasured = "outcomes-measured"
  case servingOutcomes = "serving-outcomes"
  case servicesNamed = "services-named"
  case servicesLinked = "services-linked"
  case servicesKept = "services-kept"

  /// What it is a sign of.
  public var prerequisite: Prerequisite {
    switch self {
    case .acrossSectors, .supportAcrossSectors, .accepted: .cultureAndPhilosophy
    case .leadNamed, .attendedWithMandate, .meetingsHeld, .decisionsFollowedUp: .newWaysOfWorking
    case .agreementsCurrent, .claimsWithEvidence, .verdictsInTime, .keptOnTime:
      .accountabilityAndIncentives
    case .outcomesNamed, .outcomesMeasured, .servingOutcomes: .newWaysOfDevelopingPolicy
    case .servicesNamed, .servicesLinked, .servicesKept: .designingProgrammesAndServices
    }
  }

  /// An outcome is to be measured at least this often, in days, where its task force has said
  /// nothing else.
  public static let daysForMeasurement = 90
}

extension TaskForce {
  /// Whether an outcome was measured in the days before `today` in which it should be: the
  /// reporting interval, counting months as 31 days, else `HealthIndicator.daysForMeasurement`.
  public func hasMeasured(_ outcome: Outcome, lately today: Day) -> Bool {
    let days = details.reportingInterval.map { $0 * 31 } ?? HealthIndicator.daysForMeasurement
    return measurements.contains {
      $0.outcome == outcome.number && $0.on <= today && today - $0.on <= days
    }
  }
}

extension ServicePattern {
  /// Joins the processes of the agencies, rather than leaving each its own: one door and
  /// centralized (KepmenPAN 63/2003), and electronic.
  public var linksAgencies: Bool {
    switch self {
    case .oneDoor, .centralized, .electronic: true
    case .functionalTechnical, .oneRoof: false
    }
  }
}
