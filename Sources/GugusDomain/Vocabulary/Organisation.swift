/// What sort of body an agency is.
public enum AgencyKind: String, Vocabulary {
  case ministry
  case institution
  case regionalOffice = "regional-office"
  case stateEnterprise = "state-enterprise"
  case civilSociety = "civil-society"
  case privateSector = "private"
  case international

  public var term: Term {
    switch self {
    case .ministry: Term(en: "ministry", id: "kementerian")
    case .institution: Term(en: "institution", id: "lembaga")
    case .regionalOffice: Term(en: "regional office", id: "perangkat daerah")
    case .stateEnterprise: Term(en: "state enterprise", id: "badan usaha milik negara atau daerah")
    case .civilSociety: Term(en: "civil society", id: "organisasi masyarakat sipil")
    case .privateSector: Term(en: "private", id: "swasta")
    case .international: Term(en: "international", id: "internasional")
    }
  }

  public var alsoCalled: [String] {
    switch self {
    case .regionalOffice: ["OPD", "dinas"]
    case .stateEnterprise: ["BUMN", "BUMD", "badan usaha"]
    case .civilSociety: ["ormas", "LSM", "masyarakat sipil"]
    default: []
    }
  }
}

/// An agency's part in a task force.
public enum Role: String, Vocabulary {
  case steering
  case chair
  case deputyChair = "deputy-chair"
  case secretariat
  case member
  case observer

  public var term: Term {
    switch self {
    case .steering: Term(en: "steering", id: "pengarah")
    case .chair: Term(en: "chair", id: "ketua")
    case .deputyChair: Term(en: "deputy chair", id: "wakil ketua")
    case .secretariat: Term(en: "secretariat", id: "sekretariat")
    case .member: Term(en: "member", id: "anggota")
    case .observer: Term(en: "observer", id: "pengamat")
    }
  }

  /// May change the task force and keep its meetings.
  public var governs: Bool {
    switch self {
    case .steering, .chair, .deputyChair, .secretariat: true
    case .member, .observer: false
    }
  }

  /// May impose a commitment without the debtor's acceptance.
  public var imposes: Bool { self == .chair || self == .steering }

  /// Counts for the quorum and may owe, be owed and propose.
  public var takesPart: Bool { self != .observer }
}

/// The kind of instrument that founds a task force or imposes a duty.
public enum LegalInstrument: String, Vocabulary {
  case law
  case governmentRegulation = "government-regulation"
  case presidentialRegulation = "presidential-regulation"
  case presidentialDecree = "presidential-decree"
  case presidentialInstruction = "presidential-instruction"
  case ministerialRegulation = "ministerial-regulation"
  case ministerialDecree = "ministerial-decree"
  case regionalRegulation = "regional-regulation"
  case governorRegulation = "governor-regulation"
  case governorDecree = "governor-decree"
  case regentRegulation = "regent-regulation"
  case regentDecree = "regent-decree"
  case mayorDecree = "mayor-decree"
  case agencyDecree = "agency-decree"
  case agreement
  case other

  public var term: Term {
    switch self {
    case .law: Term(en: "law", id: "undang-undang")
    case .governmentRegulation: Term(en: "government regulation", id: "peraturan pemerintah")
    case .presidentialRegulation: Term(en: "presidential regulation", id: "peraturan presiden")
    case .presidentialDecree: Term(en: "presidential decree", id: "keputusan presiden")
    case .presidentialInstruction: Term(en: "presidential instruction", id: "instruksi presiden")
    case .ministerialRegulation: Term(en: "ministerial regulation", id: "peraturan menteri")
    case .ministerialDecree: Term(en: "ministerial decree", id: "keputusan menteri")
    case .regionalRegulation: Term(en: "regional regulation", id: "peraturan daerah")
    case .governorRegulation: Term(en: "governor regulation", id: "peraturan gubernur")
    case .governorDecree: Term(en: "governor decree", id: "keputusan gubernur")
    case .regentRegulation: Term(en: "regent regulation", id: "peraturan bupati")
    case .regentDecree: Term(en: "regent decree", id: "keputusan bupati")
    case .mayorDecree: Term(en: "mayor decree", id: "keputusan wali kota")
    case .agencyDecree: Term(en: "agency decree", id: "surat keputusan")
    case .agreement: Term(en: "agreement", id: "perjanjian kerja sama")
    case .other: Term(en: "other", id: "lainnya")
    }
  }

  public var alsoCalled: [String] {
    switch self {
    case .law: ["UU"]
    case .governmentRegulation: ["PP"]
    case .presidentialRegulation: ["Perpres"]
    case .presidentialDecree: ["Keppres"]
    case .presidentialInstruction: ["Inpres"]
    case .ministerialRegulation: ["Permen"]
    case .ministerialDecree: ["Kepmen"]
    case .regionalRegulation: ["Perda"]
    case .governorRegulation: ["Pergub"]
    case .governorDecree: ["Kepgub"]
    case .regentRegulation: ["Perbup"]
    case .regentDecree: ["Kepbup", "SK Bupati"]
    case .mayorDecree: ["Kepwal", "SK Wali Kota"]
    case .agencyDecree: ["SK"]
    case .agreement: ["PKS", "MoU"]
    case .other: []
    }
  }
}
