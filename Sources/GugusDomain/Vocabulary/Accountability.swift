/// Where a finding stands.
public enum FindingState: String, Vocabulary {
  /// Raised; the agency concerned may reply.
  case open
  case replied
  case upheld
  case dismissed
  case withdrawn

  public var term: Term {
    switch self {
    case .open: Term(en: "open", id: "terbuka")
    case .replied: Term(en: "replied", id: "dijawab")
    case .upheld: Term(en: "upheld", id: "terbukti")
    case .dismissed: Term(en: "dismissed", id: "tidak terbukti")
    case .withdrawn: Term(en: "withdrawn", id: "dicabut")
    }
  }

  /// Not concluded: nothing of it is final.
  public var isOpen: Bool { self == .open || self == .replied }
}

/// How a finding is concluded.
public enum Conclusion: String, Vocabulary {
  case upheld
  case dismissed

  public var term: Term { state.term }

  /// Where a finding stands once it is concluded so.
  public var state: FindingState {
    switch self {
    case .upheld: .upheld
    case .dismissed: .dismissed
    }
  }
}

/// What an agency is honoured with.
public enum AwardKind: String, Vocabulary {
  case commendationLetter = "commendation-letter"
  case recognition
  case budgetIncentive = "budget-incentive"

  public var term: Term {
    switch self {
    case .commendationLetter: Term(en: "commendation letter", id: "piagam penghargaan")
    case .recognition: Term(en: "recognition", id: "pengakuan")
    case .budgetIncentive:
      Term(en: "budget or allowance incentive", id: "insentif anggaran atau tunjangan")
    }
  }

  public var alsoCalled: [String] {
    switch self {
    case .commendationLetter: ["piagam"]
    case .budgetIncentive: ["budget incentive", "insentif"]
    case .recognition: []
    }
  }
}

/// What an agency is held to account with; the rungs of a ladder, the lightest first.
public enum SanctionKind: String, Vocabulary {
  case oralReprimand = "oral-reprimand"
  case writtenReprimand = "written-reprimand"
  case secondWrittenReprimand = "second-written-reprimand"
  case reportToSuperior = "report-to-superior"
  case reliefProposed = "relief-proposed"

  public var term: Term {
    switch self {
    case .oralReprimand: Term(en: "oral reprimand", id: "teguran lisan")
    case .writtenReprimand: Term(en: "written reprimand", id: "teguran tertulis")
    case .secondWrittenReprimand:
      Term(en: "second written reprimand", id: "teguran tertulis kedua")
    case .reportToSuperior: Term(en: "report to the superior", id: "laporan kepada atasan")
    case .reliefProposed:
      Term(
        en: "relief from office is proposed to the competent authority",
        id: "usul pembebasan dari jabatan kepada pejabat yang berwenang")
    }
  }

  /// The rung that must be in force first. A reprimand, spoken or written, may begin.
  public var follows: SanctionKind? {
    switch self {
    case .oralReprimand, .writtenReprimand: nil
    case .secondWrittenReprimand: .writtenReprimand
    case .reportToSuperior: .secondWrittenReprimand
    case .reliefProposed: .reportToSuperior
    }
  }
}

/// An award or a sanction of a kind.
public enum IncentiveKind: Hashable, Sendable {
  case award(AwardKind)
  case sanction(SanctionKind)

  public static let allCases =
    AwardKind.allCases.map(IncentiveKind.award) + SanctionKind.allCases.map(IncentiveKind.sanction)

  public var rawValue: String {
    switch self {
    case .award(let kind): kind.rawValue
    case .sanction(let kind): kind.rawValue
    }
  }

  public var term: Term {
    switch self {
    case .award(let kind): kind.term
    case .sanction(let kind): kind.term
    }
  }

  /// It holds an agency to account instead of honouring it.
  public var isSanction: Bool {
    switch self {
    case .award: false
    case .sanction: true
    }
  }

  /// In either language or as a raw value.
  public static func named(_ text: String) -> IncentiveKind? {
    AwardKind.named(text).map(IncentiveKind.award)
      ?? SanctionKind.named(text).map(IncentiveKind.sanction)
  }
}

extension IncentiveKind: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let raw = try container.decode(String.self)
    if let kind = AwardKind(rawValue: raw) {
      self = .award(kind)
    } else if let kind = SanctionKind(rawValue: raw) {
      self = .sanction(kind)
    } else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "unknown kind of award or sanction: \(raw)")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// Where an award or sanction stands on a day.
public enum IncentiveState: String, Vocabulary {
  /// Given, and not in force yet.
  case ahead
  case inForce = "in-force"
  /// In force, and the agency has appealed.
  case appealed
  case lifted
  /// Its last day has passed.
  case lapsed

  /// Begun, and neither lifted nor lapsed.
  public var isRunning: Bool { self == .inForce || self == .appealed }

  public var term: Term {
    switch self {
    case .ahead: Term(en: "not yet in force", id: "belum berlaku")
    case .inForce: Term(en: "in force", id: "berlaku")
    case .appealed: Term(en: "under appeal", id: "dalam banding")
    case .lifted: Term(en: "lifted", id: "dicabut")
    case .lapsed: Term(en: "lapsed", id: "berakhir")
    }
  }
}

/// Whether an assessment takes scores.
public enum AssessmentState: String, Vocabulary {
  case open
  case closed

  public var term: Term {
    switch self {
    case .open: Term(en: "open", id: "terbuka")
    case .closed: Term(en: "closed", id: "ditutup")
    }
  }
}
