// The founding document's own classes (Whole of Government).

/// What a task force is for.
public enum GoalArea: String, Vocabulary {
  case policyDevelopment = "policy-development"
  case programmeManagement = "programme-management"
  case publicService = "public-service"

  public var term: Term {
    switch self {
    case .policyDevelopment: Term(en: "policy development", id: "pengembangan kebijakan")
    case .programmeManagement: Term(en: "programme management", id: "manajemen program")
    case .publicService: Term(en: "public service", id: "pelayanan publik")
    }
  }
}

/// Why a task force is needed.
public enum Driver: String, Vocabulary {
  case silos = "silos-sectoral-ego"
  case publicDemand = "public-demand-for-good-governance"
  case informationTechnology = "information-technology"

  public var term: Term {
    switch self {
    case .silos: Term(en: "silos, sectoral ego", id: "silo, ego sektoral")
    case .publicDemand:
      Term(
        en: "public demand for good governance",
        id: "dorongan publik akan good governance")
    case .informationTechnology:
      Term(
        en: "information technology",
        id: "perkembangan teknologi informasi")
    }
  }

  public var alsoCalled: [String] {
    switch self {
    case .silos: ["silos", "silo", "sectoral ego", "ego sektoral"]
    case .publicDemand: ["public demand", "dorongan publik"]
    case .informationTechnology: ["IT", "TI", "teknologi informasi"]
    }
  }
}

/// How the agencies work together.
public enum Mode: String, Vocabulary {
  case integratedResponse = "integrated-response"
  case removingSectoralBarriers = "removing-sectoral-barriers"
  case interAgencyCooperation = "inter-agency-cooperation"
  case collaboration
  case coordination
  case synergy

  public var term: Term {
    switch self {
    case .integratedResponse: Term(en: "integrated response", id: "respons pemerintah terintegrasi")
    case .removingSectoralBarriers:
      Term(
        en: "removing sectoral barriers",
        id: "menghilangkan sekat sektoral")
    case .interAgencyCooperation:
      Term(
        en: "inter-agency cooperation",
        id: "kerja sama antarinstansi")
    case .collaboration: Term(en: "collaboration", id: "kolaborasi")
    case .coordination: Term(en: "coordination", id: "koordinasi")
    case .synergy: Term(en: "synergy", id: "sinergi")
    }
  }
}

/// The institutional form.
public enum Approach: String, Vocabulary {
  case strengthenedCoordinationBetweenInstitutions =
    "strengthened-coordination-between-institutions"
  case specialCoordinatingInstitution = "special-coordinating-institution"
  case taskForce = "task-force"
  case socialCoalition = "social-coalition"

  public var term: Term {
    switch self {
    case .strengthenedCoordinationBetweenInstitutions:
      Term(
        en: "strengthened coordination between institutions",
        id: "penguatan koordinasi antarlembaga")
    case .specialCoordinatingInstitution:
      Term(
        en: "special coordinating institution",
        id: "lembaga koordinasi khusus")
    case .taskForce: Term(en: "task force", id: "gugus tugas")
    case .socialCoalition: Term(en: "social coalition", id: "koalisi sosial")
    }
  }
}

/// Whether an instrument founded it.
public enum Formality: String, Vocabulary {
  case formal
  case informal

  public var term: Term {
    switch self {
    case .formal: Term(en: "formal", id: "formal")
    case .informal: Term(en: "informal", id: "informal")
    }
  }
}

/// What stands in the way of Whole of Government.
public enum Challenge: String, Vocabulary {
  case humanResourceAndInstitutionalCapacity = "human-resource-and-institutional-capacity"
  case organizationalValuesAndCulture = "organizational-values-and-culture"
  case leadership

  public var term: Term {
    switch self {
    case .humanResourceAndInstitutionalCapacity:
      Term(
        en: "human-resource and institutional capacity",
        id: "kapasitas SDM dan institusi")
    case .organizationalValuesAndCulture:
      Term(
        en: "organizational values and culture",
        id: "nilai dan budaya organisasi")
    case .leadership: Term(en: "leadership", id: "kepemimpinan")
    }
  }
}

/// How agencies serve together. All but `electronic` are also in KepmenPAN 63/2003.
public enum ServicePattern: String, Vocabulary {
  case functionalTechnical = "functional-technical"
  case oneRoof = "one-roof"
  case oneDoor = "one-door"
  case centralized
  case electronic

  public var term: Term {
    switch self {
    case .functionalTechnical: Term(en: "functional technical", id: "teknis fungsional")
    case .oneRoof: Term(en: "one roof", id: "satu atap")
    case .oneDoor: Term(en: "one door", id: "satu pintu")
    case .centralized: Term(en: "centralized", id: "terpusat")
    case .electronic: Term(en: "electronic", id: "elektronik")
    }
  }
}

/// What a service gives.
public enum ServiceKind: String, Vocabulary {
  case administrative
  case services
  case goods
  case regulatory

  public var term: Term {
    switch self {
    case .administrative: Term(en: "administrative", id: "administratif")
    case .services: Term(en: "services", id: "jasa")
    case .goods: Term(en: "goods", id: "barang")
    case .regulatory: Term(en: "regulatory", id: "regulatif")
    }
  }
}

/// What Whole of Government needs in place.
public enum Prerequisite: String, Vocabulary {
  case cultureAndPhilosophy = "culture-and-philosophy"
  case newWaysOfWorking = "new-ways-of-working"
  case accountabilityAndIncentives = "accountability-and-incentives"
  case newWaysOfDevelopingPolicy = "new-ways-of-developing-policy"
  case designingProgrammesAndServices = "designing-programmes-and-services"

  public var term: Term {
    switch self {
    case .cultureAndPhilosophy: Term(en: "culture and philosophy", id: "budaya dan filosofi")
    case .newWaysOfWorking: Term(en: "new ways of working", id: "cara kerja yang baru")
    case .accountabilityAndIncentives:
      Term(
        en: "accountability and incentives",
        id: "akuntabilitas dan insentif")
    case .newWaysOfDevelopingPolicy:
      Term(
        en: "new ways of developing policy",
        id: "cara baru pengembangan kebijakan")
    case .designingProgrammesAndServices:
      Term(
        en: "designing programmes and services",
        id: "mendesain program dan pelayanan")
    }
  }
}
