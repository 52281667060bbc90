import GugusDomain

// What is said of every noun, each in its own words.

extension EventKind {
  /// What happened, as it stands in a line of the story after the day and the subject.
  public var term: Term {
    switch self {
    case .workspace(let kind): kind.term
    case .voided: Term(en: "made void", id: "dinyatakan batal")
    case .agency(let kind): kind.term
    case .taskForce(let kind): kind.term
    case .meeting(let kind): kind.term
    case .commitment(let kind): kind.term
    case .finding(let kind): kind.term
    case .incentive(let kind): kind.term
    case .assessment(let kind): kind.term
    }
  }

  /// What someone does who brings it about, as the command line calls it; nil of what nobody does
  /// alone.
  public var move: Term? {
    switch self {
    case .workspace(let kind): kind.move
    case .agency(let kind): kind.move
    case .taskForce(let kind): kind.move
    case .meeting(let kind): kind.move
    case .commitment(let kind): kind.move
    case .finding(let kind): kind.move
    case .incentive(let kind): kind.move
    case .assessment(let kind): kind.move
    case .voided: nil
    }
  }
}

extension Event {
  /// Nil where the kind says all.
  func details(in language: Language) -> String? {
    switch self {
    case .workspace(let event): event.details(in: language)
    case .voided(_, let voiding): "#\(voiding.entry): \(voiding.reason.words(in: language))"
    case .agency(_, .added(let details)): details.name.in(language)
    case .agency(_, .edited): nil
    case .agency(_, .keyRegistered(let key)), .agency(_, .keyVouched(let key)): key
    case .agency(_, .keyRevoked(let key, let reason)): "\(key): \(reason.words(in: language))"
    case .taskForce(_, let event): event.details(in: language)
    case .meeting(_, let event): event.details(in: language)
    case .commitment(_, let event): event.details(in: language)
    case .finding(_, let event): event.details(in: language)
    case .incentive(_, let event): event.details(in: language)
    case .assessment(_, let event): event.details(in: language)
    }
  }
}

extension Refusal.Noun {
  /// What was looked for.
  public var term: Term {
    switch self {
    case .agency: Term(en: "agency", id: "instansi")
    case .taskForce: Term(en: "task force", id: "gugus tugas")
    case .meeting: Term(en: "meeting", id: "rapat")
    case .commitment: Term(en: "commitment", id: "komitmen")
    case .finding: Term(en: "finding", id: "temuan")
    case .incentive: Term(en: "award or sanction", id: "penghargaan atau sanksi")
    case .assessment: Term(en: "assessment", id: "penilaian")
    case .entry: Term(en: "journal entry", id: "catatan jurnal")
    }
  }
}

extension Aggregate {
  /// What a write prints: the code of what it made or changed, and its new state.
  public func line(in language: Language) -> String {
    switch self {
    case .workspace:
      Term(en: "settings", id: "pengaturan").in(language)
    case .agency(let agency):
      "\(agency.code)  \(shown(agency.details.name.in(language)))"
    case .taskForce(let taskForce):
      "\(taskForce.code)  \(shown(taskForce.details.name.in(language)))"
    case .meeting(let meeting):
      "\(meeting.code)  \(meeting.state.term.in(language))  \(meeting.content.date)  "
        + shown(meeting.content.title)
    case .commitment(let commitment):
      "\(commitment.code)  \(commitment.stateTerm.in(language))  "
        + "\(commitment.terms.debtor) → \(commitment.terms.creditor)  \(commitment.terms.due)  "
        + shown(commitment.terms.deliverable)
    case .finding(let finding):
      "\(finding.code)  \(finding.state.term.in(language))  \(finding.terms.against)  "
        + finding.nextStep.in(language)
    case .incentive(let incentive):
      "\(incentive.code)  \(incentive.terms.kind.term.in(language))  \(incentive.terms.agency)  "
        + incentive.spanTerm.in(language)
    case .assessment(let assessment):
      "\(assessment.code)  \(assessment.state.term.in(language))  "
        + "\(assessment.scoreCount.in(language))  "
        + shown(assessment.title)
    }
  }

  private func shown(_ text: String) -> String { text.visible.onOneLine }
}

extension Refusal.Noun {
  /// Lists them.
  var list: Step {
    switch self {
    case .agency: Step(.listAgencies)
    case .taskForce: Step(.listTaskForces)
    case .meeting: Step(.listMeetings)
    case .commitment: Step(.listCommitments)
    case .finding: Step(.listFindings)
    case .incentive: Step(.listIncentives)
    case .assessment: Step(.listAssessments)
    case .entry: Step(.listEntries)
    }
  }

  var sampleCode: String {
    switch self {
    case .agency: "BAPPEDA"
    case .taskForce: "TPPS"
    case .meeting: "TPPS/M3"
    case .commitment: "TPPS/K12"
    case .finding: "TPPS/T1"
    case .incentive: "TPPS/I1"
    case .assessment: "TPPS/A1"
    case .entry: "128"
    }
  }

  var codeRule: Term {
    switch self {
    case .agency, .taskForce:
      Term(
        en: "a code has letters, digits, - and ., begins with a letter, at most 40 characters",
        id: "kode terdiri atas huruf, angka, - dan ., diawali huruf, paling panjang 40 karakter")
    case .meeting:
      Term(
        en: "a meeting's code is its task force's, /M and a number",
        id: "kode rapat terdiri atas kode gugus tugas, /M, dan nomor")
    case .commitment:
      Term(
        en: "a commitment's code is its task force's, /K and a number",
        id: "kode komitmen terdiri atas kode gugus tugas, /K, dan nomor")
    case .finding:
      Term(
        en: "a finding's code is its task force's, /T and a number",
        id: "kode temuan terdiri atas kode gugus tugas, /T, dan nomor")
    case .incentive:
      Term(
        en: "an award's or sanction's code is its task force's, /I and a number",
        id: "kode penghargaan atau sanksi terdiri atas kode gugus tugas, /I, dan nomor")
    case .assessment:
      Term(
        en: "an assessment's code is its task force's, /A and a number",
        id: "kode penilaian terdiri atas kode gugus tugas, /A, dan nomor")
    case .entry:
      Term(en: "entries are numbered from 1", id: "catatan diberi nomor mulai dari 1")
    }
  }
}

// What happened to each.

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

extension Refusal {
  /// The refusal in words, which stand with those of its noun or matter.
  public var words: RefusalWords {
    switch self {
    case .given(let part): part.words
    case .time(let part): part.words
    case .takingBack(let part): part.words
    case .request(let part): part.words
    case .outOfPlace(let part): .outOfPlace(part)
    case .row(let part): part.words
    case .key(let part): part.words
    case .account(let part): part.words
    case .agency(let part): part.words
    case .taskForce(let part): part.words
    case .meeting(let part): part.words
    case .edition(let part): part.words
    case .commitment(let part): part.words
    case .condition(let part): part.words
    case .objection(let part): part.words
    case .progress(let part): part.words
    case .finding(let part): part.words
    case .incentive(let part): part.words
    case .assessment(let part): part.words
    case .setting(let part): part.words
    case .forgetting(let part): part.words
    }
  }
}
