import GugusDomain

extension WorkspaceEvent.Kind {
  /// What happened to the workspace.
  public var term: Term {
    switch self {
    case .founded: Term(en: "founded", id: "didirikan")
    case .stewardNamed: Term(en: "steward named", id: "pengelola ditetapkan")
    case .configured: Term(en: "configured", id: "diatur")
    case .filterSaved: Term(en: "filter kept", id: "saringan disimpan")
    case .filterDropped: Term(en: "filter dropped", id: "saringan dihapus")
    case .textsForgotten:
      Term(en: "personal texts forgotten", id: "teks pribadi dilupakan")
    case .fileForgotten:
      Term(en: "evidence file forgotten", id: "berkas data dukung dilupakan")
    case .clockCorrected: Term(en: "clock corrected", id: "jam dibetulkan")
    case .policyAdopted: Term(en: "incentive policy adopted", id: "kebijakan insentif ditetapkan")
    }
  }
}

extension AgencyEvent.Kind {
  /// What happened to the agency.
  public var term: Term {
    switch self {
    case .added: Term(en: "added", id: "ditambahkan")
    case .edited: Term(en: "edited", id: "diubah")
    case .keyRegistered: Term(en: "key registered", id: "kunci didaftarkan")
    case .keyVouched: Term(en: "key vouched for", id: "kunci dijamin")
    case .keyRevoked: Term(en: "key revoked", id: "kunci dicabut")
    }
  }
}

extension TaskForceEvent.Kind {
  /// What happened to the task force.
  public var term: Term {
    switch self {
    case .formed: Term(en: "formed", id: "dibentuk")
    case .amended: Term(en: "amended", id: "diubah")
    case .joined: Term(en: "member joined", id: "anggota bergabung")
    case .left: Term(en: "member left", id: "anggota keluar")
    case .outcomeAdded: Term(en: "shared outcome added", id: "hasil bersama ditambahkan")
    case .outcomeMeasured: Term(en: "shared outcome measured", id: "hasil bersama diukur")
    case .dissolved: Term(en: "dissolved", id: "dibubarkan")
    case .standingAdded:
      Term(en: "standing follow-up added", id: "tindak lanjut tetap ditambahkan")
    case .standingDropped:
      Term(en: "standing follow-up dropped", id: "tindak lanjut tetap dihapus")
    case .succeeded: Term(en: "member succeeded", id: "anggota digantikan")
    }
  }
}

extension MeetingEvent.Kind {
  /// What happened to the meeting or its minutes.
  public var term: Term {
    switch self {
    case .scheduled: Term(en: "scheduled", id: "dijadwalkan")
    case .rescheduled: Term(en: "rescheduled", id: "dijadwalkan ulang")
    case .answered: Term(en: "answered", id: "dijawab")
    case .logged: Term(en: "logged", id: "dicatat notulanya")
    case .ratified: Term(en: "ratified", id: "disahkan")
    case .amended: Term(en: "amended", id: "diubah dengan amandemen")
    case .cancelled: Term(en: "cancelled", id: "dibatalkan")
    }
  }
}

extension CommitmentEvent.Kind {
  /// What happened to the commitment.
  public var term: Term {
    switch self {
    case .proposed: Term(en: "proposed", id: "diusulkan")
    case .imposed: Term(en: "imposed", id: "ditugaskan")
    case .ratified: Term(en: "ratified with its minutes", id: "disahkan bersama notulanya")
    case .corrected: Term(en: "corrected", id: "dikoreksi")
    case .accepted: Term(en: "accepted", id: "diterima")
    case .declined: Term(en: "declined", id: "ditolak")
    case .revisionAsked: Term(en: "revision asked", id: "revisi diminta")
    case .revisionAgreed: Term(en: "revision agreed", id: "revisi disetujui")
    case .revisionRefused: Term(en: "revision refused", id: "revisi ditolak")
    case .antecedentHeld: Term(en: "antecedent held", id: "prasyarat terpenuhi")
    case .factConfirmed: Term(en: "fact confirmed", id: "fakta dikonfirmasi")
    case .delegationAsked: Term(en: "delegation asked", id: "pendelegasian diminta")
    case .delegationAgreed: Term(en: "delegation accepted", id: "pendelegasian diterima")
    case .delegationRefused: Term(en: "delegation refused", id: "pendelegasian ditolak")
    case .suspensionAsked: Term(en: "suspension asked", id: "penangguhan diminta")
    case .suspensionAgreed: Term(en: "suspended", id: "ditangguhkan")
    case .suspensionRefused: Term(en: "suspension refused", id: "penangguhan ditolak")
    case .resumptionAsked: Term(en: "resumption asked", id: "pelanjutan diminta")
    case .resumptionAgreed: Term(en: "resumed", id: "dilanjutkan")
    case .resumptionRefused: Term(en: "resumption refused", id: "pelanjutan ditolak")
    case .assigned: Term(en: "assigned to another creditor", id: "dialihkan ke penerima lain")
    case .supporterJoined: Term(en: "supporter joined", id: "pendukung bergabung")
    case .supporterLeft: Term(en: "supporter left", id: "pendukung keluar")
    case .progressReported: Term(en: "progress reported", id: "kemajuan dilaporkan")
    case .evidenceSubmitted: Term(en: "evidence submitted", id: "data dukung diserahkan")
    case .claimed: Term(en: "claimed", id: "diklaim selesai")
    case .judged: Term(en: "judged", id: "diverifikasi")
    case .objected: Term(en: "objected", id: "keberatan diajukan")
    case .objectionAnswered: Term(en: "objection answered", id: "keberatan dijawab")
    case .released: Term(en: "released", id: "dibebaskan")
    case .cancelled: Term(en: "cancelled", id: "dibatalkan")
    case .barrierRaised: Term(en: "barrier raised", id: "hambatan dicatat")
    case .barrierEscalated: Term(en: "barrier escalated", id: "hambatan dieskalasi")
    case .barrierResolved: Term(en: "barrier resolved", id: "hambatan diselesaikan")
    case .transferred: Term(en: "transferred", id: "dialihkan")
    case .succeeded: Term(en: "party succeeded", id: "pihak digantikan")
    }
  }
}

extension FindingEvent.Kind {
  /// What happened to the finding.
  public var term: Term {
    switch self {
    case .raised: Term(en: "finding raised", id: "temuan diajukan")
    case .replied: Term(en: "replied", id: "dijawab")
    case .concluded: Term(en: "concluded", id: "disimpulkan")
    case .withdrawn: Term(en: "withdrawn", id: "dicabut")
    }
  }
}

extension IncentiveEvent.Kind {
  /// What happened to the award or sanction.
  public var term: Term {
    switch self {
    case .awarded: Term(en: "awarded", id: "penghargaan diberikan")
    case .sanctioned: Term(en: "sanctioned", id: "sanksi dijatuhkan")
    case .appealed: Term(en: "appealed", id: "banding diajukan")
    case .appealRejected: Term(en: "appeal rejected", id: "banding ditolak")
    case .lifted: Term(en: "lifted", id: "dicabut")
    }
  }
}

extension AssessmentEvent.Kind {
  /// What happened to the assessment.
  public var term: Term {
    switch self {
    case .opened: Term(en: "assessment opened", id: "penilaian dibuka")
    case .scored: Term(en: "scored", id: "dinilai")
    case .closed: Term(en: "closed", id: "ditutup")
    }
  }
}
