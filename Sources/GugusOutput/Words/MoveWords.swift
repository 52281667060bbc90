import GugusDomain

extension WorkspaceEvent.Kind {
  var move: Term? {
    switch self {
    case .founded: nil
    case .stewardNamed: Term(en: "name the steward", id: "tetapkan pengelola")
    case .configured: Term(en: "configure", id: "atur")
    case .filterSaved: Term(en: "keep a filter", id: "simpan filter")
    case .filterDropped: Term(en: "drop a filter", id: "hapus filter")
    case .textsForgotten: Term(en: "forget personal texts", id: "lupakan teks pribadi")
    case .fileForgotten: Term(en: "forget an evidence file", id: "lupakan berkas data dukung")
    case .clockCorrected: Term(en: "correct the clock", id: "betulkan jam")
    case .policyAdopted: Term(en: "adopt a policy", id: "tetapkan kebijakan")
    }
  }
}

extension AgencyEvent.Kind {
  var move: Term? {
    switch self {
    case .added: Term(en: "add", id: "tambah")
    case .edited: Term(en: "edit", id: "ubah")
    case .keyRegistered: Term(en: "register a key", id: "daftarkan kunci")
    case .keyVouched: Term(en: "vouch for a key", id: "jamin kunci")
    case .keyRevoked: Term(en: "revoke a key", id: "cabut kunci")
    }
  }
}

extension TaskForceEvent.Kind {
  var move: Term? {
    switch self {
    case .formed: Term(en: "form", id: "bentuk")
    case .amended: Term(en: "amend", id: "ubah")
    case .joined: Term(en: "let join", id: "tambah anggota")
    case .left: Term(en: "leave", id: "keluar")
    case .outcomeAdded: Term(en: "add an outcome", id: "tambah hasil bersama")
    case .outcomeMeasured: Term(en: "measure an outcome", id: "ukur hasil bersama")
    case .dissolved: Term(en: "dissolve", id: "bubarkan")
    case .standingAdded: Term(en: "add a standing follow-up", id: "tambah tindak lanjut tetap")
    case .standingDropped: Term(en: "drop a standing follow-up", id: "hapus tindak lanjut tetap")
    case .succeeded: nil
    }
  }
}

extension MeetingEvent.Kind {
  var move: Term? {
    switch self {
    case .scheduled: Term(en: "schedule", id: "jadwalkan")
    case .rescheduled: Term(en: "reschedule", id: "jadwalkan ulang")
    case .answered: Term(en: "answer", id: "jawab undangan")
    case .logged: Term(en: "log", id: "catat notula")
    case .ratified: Term(en: "ratify", id: "sahkan")
    case .amended: Term(en: "amend", id: "amandemen")
    case .cancelled: Term(en: "cancel", id: "batalkan")
    }
  }
}

extension CommitmentEvent.Kind {
  var move: Term? {
    switch self {
    case .proposed: Term(en: "propose", id: "usulkan")
    case .imposed: Term(en: "impose", id: "tugaskan")
    case .accepted: Term(en: "accept", id: "terima")
    case .declined: Term(en: "decline", id: "tolak")
    case .factConfirmed: Term(en: "confirm", id: "konfirmasi fakta")
    case .revisionAsked: Term(en: "revise", id: "minta revisi")
    case .revisionAgreed: Term(en: "agree to the revision", id: "setujui revisi")
    case .revisionRefused: Term(en: "refuse the revision", id: "tolak revisi")
    case .delegationAsked: Term(en: "delegate", id: "delegasikan")
    case .delegationAgreed: Term(en: "agree to the delegation", id: "terima pendelegasian")
    case .delegationRefused: Term(en: "refuse the delegation", id: "tolak pendelegasian")
    case .suspensionAsked: Term(en: "suspend", id: "minta penangguhan")
    case .suspensionAgreed: Term(en: "agree to the suspension", id: "setujui penangguhan")
    case .suspensionRefused: Term(en: "refuse the suspension", id: "tolak penangguhan")
    case .resumptionAsked: Term(en: "resume", id: "minta pelanjutan")
    case .resumptionAgreed: Term(en: "agree to the resumption", id: "setujui pelanjutan")
    case .resumptionRefused: Term(en: "refuse the resumption", id: "tolak pelanjutan")
    case .assigned: Term(en: "assign", id: "alihkan")
    case .supporterJoined: Term(en: "add a supporter", id: "tambah pendukung")
    case .supporterLeft: Term(en: "drop a supporter", id: "lepas pendukung")
    case .evidenceSubmitted: Term(en: "submit evidence", id: "serahkan data dukung")
    case .progressReported: Term(en: "report progress", id: "laporkan kemajuan")
    case .claimed: Term(en: "claim", id: "klaim selesai")
    case .judged: Term(en: "verify", id: "verifikasi")
    case .objected: Term(en: "object", id: "ajukan keberatan")
    case .objectionAnswered: Term(en: "answer the objection", id: "jawab keberatan")
    case .released: Term(en: "release", id: "bebaskan")
    case .cancelled: Term(en: "cancel", id: "batalkan")
    case .barrierRaised: Term(en: "raise a barrier", id: "catat hambatan")
    case .barrierEscalated: Term(en: "escalate a barrier", id: "eskalasi hambatan")
    case .barrierResolved: Term(en: "resolve a barrier", id: "selesaikan hambatan")
    case .ratified, .corrected, .antecedentHeld, .transferred, .succeeded: nil
    }
  }
}

extension FindingEvent.Kind {
  var move: Term? {
    switch self {
    case .raised: Term(en: "raise a finding", id: "ajukan temuan")
    case .replied: Term(en: "answer", id: "jawab")
    case .concluded: Term(en: "conclude", id: "simpulkan")
    case .withdrawn: Term(en: "withdraw", id: "tarik")
    }
  }
}

extension IncentiveEvent.Kind {
  var move: Term? {
    switch self {
    case .awarded: Term(en: "award", id: "beri penghargaan")
    case .sanctioned: Term(en: "sanction", id: "jatuhkan sanksi")
    case .appealed: Term(en: "appeal", id: "ajukan banding")
    case .appealRejected: Term(en: "reject the appeal", id: "tolak banding")
    case .lifted: Term(en: "lift", id: "cabut")
    }
  }
}

extension AssessmentEvent.Kind {
  var move: Term? {
    switch self {
    case .opened: Term(en: "open an assessment", id: "buka penilaian")
    case .scored: Term(en: "score", id: "beri nilai")
    case .closed: Term(en: "close", id: "tutup")
    }
  }
}

extension Cell {
  /// What may be done, in the order of the kinds. Machines get the names of the events.
  static func moves(_ kinds: [EventKind]) -> Cell {
    let moves = kinds.compactMap { kind in kind.move.map { (kind.name, $0) } }
    if moves.isEmpty { return .empty }
    return .term(
      raw: moves.map(\.0).joined(separator: " "),
      Term(
        en: moves.map(\.1.en).joined(separator: ", "),
        id: moves.map(\.1.id).joined(separator: ", ")), .normal)
  }
}

extension Section {
  /// Who may do what now; nil where nobody may do anything.
  static func moves(_ moves: [AgencyMoves]) -> Section? {
    if moves.isEmpty { return nil }
    let table = Table(
      [
        Column("agency", AgencyTitle.agency),
        Column("moves", Term(en: "May", id: "Dapat"), isFlexible: true),
      ],
      rows: moves.map { [.code($0.agency), .moves($0.moves)] })
    return Section("moves", Term(en: "Moves", id: "Langkah yang tersedia"), .table(table))
  }
}
