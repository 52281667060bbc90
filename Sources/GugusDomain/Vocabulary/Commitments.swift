/// Where a commitment stands; it is computed from its events, never typed in (Cupid, AAAI-15).
public enum CommitmentState: String, Vocabulary {
  case proposed
  case declined
  case conditional
  case active
  case suspended
  case claimed
  case satisfied
  case violated
  case expired
  case released

  public var term: Term {
    switch self {
    case .proposed: Term(en: "proposed", id: "diusulkan")
    case .declined: Term(en: "declined", id: "ditolak")
    case .conditional: Term(en: "conditional", id: "bersyarat")
    case .active: Term(en: "active", id: "berjalan")
    case .suspended: Term(en: "suspended", id: "ditangguhkan")
    case .claimed: Term(en: "claimed", id: "diklaim selesai")
    case .satisfied: Term(en: "satisfied", id: "terpenuhi")
    case .violated: Term(en: "violated", id: "tidak dipenuhi")
    case .expired: Term(en: "expired", id: "gugur")
    case .released: Term(en: "released", id: "dibebaskan")
    }
  }

  public var alsoCalled: [String] {
    switch self {
    case .violated: ["dilanggar"]
    case .proposed, .declined, .conditional, .active, .suspended, .claimed, .satisfied, .expired,
      .released:
      []
    }
  }

  /// Something is still owed or still to be answered.
  public var isOpen: Bool {
    switch self {
    case .proposed, .conditional, .active, .suspended, .claimed: true
    case .declined, .satisfied, .violated, .expired, .released: false
    }
  }
}

/// What the one who judges finds: the follow-up classes of Peraturan BPK 2/2017.
public enum Verdict: String, Vocabulary {
  case asRecommended = "as-recommended"
  case notYetAsRecommended = "not-yet-as-recommended"
  case notFollowedUp = "not-followed-up"
  case cannotBeFollowedUp = "cannot-be-followed-up"
  case failed

  public var term: Term {
    switch self {
    case .asRecommended: Term(en: "as recommended", id: "telah sesuai")
    case .notYetAsRecommended: Term(en: "not yet as recommended", id: "belum sesuai")
    case .notFollowedUp: Term(en: "not followed up", id: "belum ditindaklanjuti")
    case .cannotBeFollowedUp: Term(en: "cannot be followed up", id: "tidak dapat ditindaklanjuti")
    case .failed: Term(en: "failed", id: "gagal")
    }
  }

  /// The commitment ends with it.
  public var closes: Bool {
    switch self {
    case .asRecommended, .cannotBeFollowedUp, .failed: true
    case .notYetAsRecommended, .notFollowedUp: false
    }
  }

  /// The claim that it answers was not right.
  public var refusesClaim: Bool {
    switch self {
    case .notYetAsRecommended, .notFollowedUp, .failed: true
    case .asRecommended, .cannotBeFollowedUp: false
    }
  }
}

/// Why something cannot be followed up (Peraturan BPK 2/2017).
public enum ValidReason: String, Vocabulary {
  case forceMajeure = "force-majeure"
  case judicialProcess = "judicial-process"
  case noLongerEffectiveEfficientOrEconomical = "no-longer-effective-efficient-or-economical"

  public var term: Term {
    switch self {
    case .forceMajeure: Term(en: "force majeure", id: "keadaan kahar")
    case .judicialProcess: Term(en: "judicial process", id: "dalam proses peradilan")
    case .noLongerEffectiveEfficientOrEconomical:
      Term(
        en: "no longer effective, efficient or economical",
        id: "tidak lagi efektif, efisien, atau ekonomis")
    }
  }
}

/// What evidence is judged by.
public enum EvidenceQuality: String, Vocabulary {
  case sufficient
  case competent
  case relevant

  public var term: Term {
    switch self {
    case .sufficient: Term(en: "sufficient", id: "cukup")
    case .competent: Term(en: "competent", id: "kompeten")
    case .relevant: Term(en: "relevant", id: "relevan")
    }
  }
}

/// What holds a commitment up: the founding document's challenges, or a further class.
public enum BarrierClass: String, Vocabulary {
  case humanResourceAndInstitutionalCapacity = "human-resource-and-institutional-capacity"
  case organizationalValuesAndCulture = "organizational-values-and-culture"
  case leadership
  case regulation
  case budget
  case dataAndTechnology = "data-and-technology"
  case sectoralEgo = "sectoral-ego"
  case forceMajeure = "force-majeure"

  public var term: Term {
    switch self {
    case .humanResourceAndInstitutionalCapacity:
      Challenge.humanResourceAndInstitutionalCapacity.term
    case .organizationalValuesAndCulture: Challenge.organizationalValuesAndCulture.term
    case .leadership: Challenge.leadership.term
    case .regulation: Term(en: "regulation", id: "regulasi")
    case .budget: Term(en: "budget", id: "anggaran")
    case .dataAndTechnology: Term(en: "data and technology", id: "data dan teknologi")
    case .sectoralEgo: Term(en: "sectoral ego", id: "ego sektoral")
    case .forceMajeure: Term(en: "force majeure", id: "keadaan kahar")
    }
  }

  /// The challenge of the founding document that this is, where it is one.
  public var challenge: Challenge? { Challenge(rawValue: rawValue) }
}

/// How far a commitment has come, after the Open Government Partnership; the debtor reports it,
/// and the one who judges assesses it.
public enum Completion: String, Vocabulary {
  case noEvidence = "no-evidence"
  case notStarted = "not-started"
  case limited
  case substantial
  case complete

  public var term: Term {
    switch self {
    case .noEvidence: Term(en: "no evidence", id: "tidak ada bukti")
    case .notStarted: Term(en: "not started", id: "belum dimulai")
    case .limited: Term(en: "limited", id: "terbatas")
    case .substantial: Term(en: "substantial", id: "substansial")
    case .complete: Term(en: "complete", id: "lengkap")
    }
  }
}

/// How confident the debtor is of delivering in time.
public enum Forecast: String, Vocabulary {
  case green
  case amberGreen = "amber-green"
  case amber
  case amberRed = "amber-red"
  case red

  public var term: Term {
    switch self {
    case .green: Term(en: "green", id: "hijau")
    case .amberGreen: Term(en: "amber/green", id: "kuning/hijau")
    case .amber: Term(en: "amber", id: "kuning")
    case .amberRed: Term(en: "amber/red", id: "kuning/merah")
    case .red: Term(en: "red", id: "merah")
    }
  }
}
