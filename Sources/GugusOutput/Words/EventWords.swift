import GugusDomain

extension EventKind {
  /// What happened, as it stands in a line of the story after the day and the subject.
  public var term: Term {
    switch self {
    case .agency(let kind): kind.term
    case .taskForce(let kind): kind.term
    case .meeting(let kind): kind.term
    case .commitment(let kind): kind.term
    }
  }
}

extension AgencyEvent.Kind {
  /// What happened to the agency.
  public var term: Term {
    switch self {
    case .added: Term(en: "added", id: "ditambahkan")
    case .edited: Term(en: "edited", id: "diubah")
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
    }
  }
}

extension MeetingEvent.Kind {
  /// What happened to the meeting or its minutes.
  public var term: Term {
    switch self {
    case .scheduled: Term(en: "scheduled", id: "dijadwalkan")
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
    case .corrected: Term(en: "corrected", id: "dikoreksi")
    case .accepted: Term(en: "accepted", id: "diterima")
    case .declined: Term(en: "declined", id: "ditolak")
    case .revisionAsked: Term(en: "revision asked", id: "revisi diminta")
    case .revisionAgreed: Term(en: "revision agreed", id: "revisi disetujui")
    case .revisionRefused: Term(en: "revision refused", id: "revisi ditolak")
    case .evidenceSubmitted: Term(en: "evidence submitted", id: "data dukung diserahkan")
    case .claimed: Term(en: "claimed", id: "diklaim selesai")
    case .judged: Term(en: "judged", id: "diverifikasi")
    case .released: Term(en: "released", id: "dibebaskan")
    case .cancelled: Term(en: "cancelled", id: "dibatalkan")
    case .barrierRaised: Term(en: "barrier raised", id: "hambatan dicatat")
    case .barrierEscalated: Term(en: "barrier escalated", id: "hambatan dieskalasi")
    case .barrierResolved: Term(en: "barrier resolved", id: "hambatan diselesaikan")
    case .transferred: Term(en: "transferred", id: "dialihkan")
    }
  }
}
