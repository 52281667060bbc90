/// The rules by which awards and sanctions are suggested. They suggest; nobody is awarded or
/// sanctioned by a rule.
public struct IncentivePolicy: Hashable, Sendable, Codable {
  /// As the file has them: at least one, and no two of the same name.
  public var rules: [PolicyRule]
  /// The file as it was adopted, byte for byte but for a byte order mark.
  public var source: String

  public init(rules: [PolicyRule], source: String) {
    self.rules = rules
    self.source = source
  }
}

extension IncentivePolicy {
  /// It has rules, no two of a name, and none that everybody meets for want of conditions.
  var isWhole: Bool {
    !rules.isEmpty && Set(rules.map(\.name)).count == rules.count
      && rules.allSatisfy { rule in
        !rule.conditions.isEmpty && rule.conditions.allSatisfy(\.threshold.isFinite)
      }
  }
}

/// Whoever meets every condition is suggested for something.
public struct PolicyRule: Hashable, Sendable, Codable {
  /// By which a suggestion is asked for and remembered; unique in the policy.
  public var name: String
  /// All must be met; at least one, so that nothing is suggested for everybody.
  public var conditions: [PolicyCondition]
  /// The award or sanction that is suggested.
  public var kind: IncentiveKind
  /// What a reader should know of it.
  public var note: String?

  public init(
    name: String, conditions: [PolicyCondition], kind: IncentiveKind, note: String? = nil
  ) {
    self.name = name
    self.conditions = conditions
    self.kind = kind
    self.note = note
  }
}

/// A measure compared with a threshold.
public struct PolicyCondition: Hashable, Sendable, Codable {
  /// How what was measured is held against the threshold.
  public enum Comparison: String, CaseIterable, Sendable, Codable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equals = "="
  }

  /// What is measured of an agency.
  public var measure: PolicyMeasure
  /// How the measured value must stand to the threshold.
  public var comparison: Comparison
  /// In the measure's unit: a fraction for a share, else a count or days.
  public var threshold: Double

  public init(measure: PolicyMeasure, comparison: Comparison, threshold: Double) {
    self.measure = measure
    self.comparison = comparison
    self.threshold = threshold
  }

  /// Whether a measured value meets it. What could not be measured meets nothing.
  public func isMet(by value: Double?) -> Bool {
    guard let value else { return false }
    return switch comparison {
    case .atLeast: value >= threshold
    case .atMost: value <= threshold
    case .above: value > threshold
    case .below: value < threshold
    case .equals: value == threshold
    }
  }
}

/// What a policy's conditions may speak of: the measures of an agency in a period.
public enum PolicyMeasure: String, Vocabulary {
  case due
  case keptOnTime = "kept-on-time"
  case reliability
  case reliabilityLower = "reliability-lower"
  case reliabilityUpper = "reliability-upper"
  case keptByFirstDue = "kept-by-first-due"
  case keptLate = "kept-late"
  case keptAfterWaiting = "kept-after-waiting"
  case lateAnswer = "late-answer"
  case lateVerdict = "late-verdict"
  case overdue
  case violated
  case imposed
  case revised
  case slip
  case response
  case verdictWait = "verdict-wait"
  case openBarriers = "open-barriers"
  case attendance
  case mandate
  case lateDays = "late-days"
  case chargedDays = "charged-days"
  case openFindings = "open-findings"
  case upheldFindings = "upheld-findings"
  case awardsInForce = "awards-in-force"
  case sanctionsInForce = "sanctions-in-force"

  public var term: Term {
    switch self {
    case .due: Term(en: "due", id: "jatuh tempo")
    case .keptOnTime: Term(en: "kept on time", id: "tepat waktu")
    case .reliability: Term(en: "reliability", id: "keandalan")
    case .reliabilityLower: Term(en: "reliability lower bound", id: "batas bawah keandalan")
    case .reliabilityUpper: Term(en: "reliability upper bound", id: "batas atas keandalan")
    case .keptByFirstDue: Term(en: "kept by the first due date", id: "sesuai batas awal")
    case .keptLate: Term(en: "kept late", id: "terpenuhi terlambat")
    case .keptAfterWaiting: Term(en: "kept after waiting", id: "terpenuhi setelah menunggu")
    case .lateAnswer: Term(en: "not answered in time", id: "dijawab lewat batas waktu")
    case .lateVerdict: Term(en: "not judged in time", id: "diverifikasi lewat batas waktu")
    case .overdue: Term(en: "overdue", id: "terlambat")
    case .violated: Term(en: "violated", id: "dilanggar")
    case .imposed: Term(en: "imposed", id: "ditugaskan")
    case .revised: Term(en: "revised", id: "direvisi")
    case .slip: Term(en: "slip", id: "geser")
    case .response: Term(en: "days to answer", id: "hari menjawab")
    case .verdictWait: Term(en: "days to judge", id: "hari memverifikasi")
    case .openBarriers: Term(en: "open barriers", id: "hambatan terbuka")
    case .attendance: Term(en: "attendance", id: "kehadiran")
    case .mandate: Term(en: "attendance with mandate", id: "kehadiran berwenang")
    case .lateDays: Term(en: "late days", id: "hari terlambat")
    case .chargedDays: Term(en: "late days charged", id: "hari terlambat dibebankan")
    case .openFindings: Term(en: "open findings", id: "temuan terbuka")
    case .upheldFindings: Term(en: "upheld findings", id: "temuan terbukti")
    case .awardsInForce: Term(en: "awards in force", id: "penghargaan berlaku")
    case .sanctionsInForce: Term(en: "sanctions in force", id: "sanksi berlaku")
    }
  }

  /// In what a measure is counted.
  public enum Unit: Sendable {
    /// A fraction, 0…1.
    case share
    case count
    /// The median, or a sum.
    case days
  }

  /// The unit in which a threshold of this measure is given.
  public var unit: Unit {
    switch self {
    case .reliability, .reliabilityLower, .reliabilityUpper, .keptByFirstDue, .attendance, .mandate:
      .share
    case .due, .keptOnTime, .keptLate, .keptAfterWaiting, .lateAnswer, .lateVerdict, .overdue,
      .violated, .imposed, .revised, .openBarriers, .openFindings, .upheldFindings, .awardsInForce,
      .sanctionsInForce:
      .count
    case .slip, .response, .verdictWait, .lateDays, .chargedDays: .days
    }
  }
}
