import GugusDomain

extension CommitmentRefusal {
  var words: RefusalWords {
    switch self {
    case .noActor(let event, let parties): .noActor(event, parties)
    case .wrongParty(let agency, let code, let event, let parties):
      .wrongParty(agency, code, event, mayBe: parties)
    case .wrongState(let code, let state, let event, let states):
      .wrongState(code, state, event, from: states)
    case .debtorIsCreditor(let agency): .debtorIsCreditor(agency)
    case .judgeOwes(let agency): .judgeOwes(agency)
    case .supporterIsParty(let agency): .supporterIsParty(agency)
    case .dueTooEarly(let due, let day): .dueTooEarly(due, notBefore: day)
    case .mayNotImpose(let agency, let taskForce, let role):
      .mayNotImpose(agency, taskForce, role)
    case .imposingNeedsLegalBasis(let taskForce): .imposingNeedsLegalBasis(taskForce)
    }
  }
}

/// Who may, and from which state.
extension RefusalWords {
  static func noActor(_ event: CommitmentEvent.Kind, _ parties: [Party]) -> Self {
    Self(
      what: Term(
        en: "the agency that wants to \(event.deed.en) a commitment was not named",
        id: "instansi yang hendak \(event.deed.id) komitmen belum disebutkan"),
      rule: mayBe(event, parties),
      instead: nameYourself)
  }

  static func wrongParty(
    _ agency: AgencyCode, _ code: CommitmentCode, _ event: CommitmentEvent.Kind,
    mayBe parties: [Party]
  ) -> Self {
    Self(
      what: Term(
        en: "\(agency) may not \(event.deed.en) \(code)",
        id: "\(agency) tidak berwenang \(event.deed.id) \(code)"),
      rule: mayBe(event, parties),
      instead: Advice(
        en: "see who they are with \(Step(.showCommitment, on: .commitment(code)))",
        id: "lihat para pihaknya dengan \(Step(.showCommitment, on: .commitment(code)))"))
  }

  static func wrongState(
    _ code: CommitmentCode, _ state: CommitmentState, _ event: CommitmentEvent.Kind,
    from states: [CommitmentState]
  ) -> Self {
    let allowed = Term.anyOf(states.map(\.term))
    return Self(
      what: Term(
        en: "cannot \(event.deed.en) \(code): it is \(state.term.en)",
        id: "tidak dapat \(event.deed.id) \(code): statusnya \(state.term.id)"),
      rule: Term(
        en: "possible only while it is \(allowed.en)",
        id: "hanya dapat dilakukan selama statusnya \(allowed.id)"),
      instead: nextStep(code, state))
  }

  private static func mayBe(_ event: CommitmentEvent.Kind, _ parties: [Party]) -> Term {
    let who = Term.anyOf(parties.map(\.term))
    return Term(
      en: "only \(who.en) may \(event.deed.en) a commitment",
      id: "yang berwenang \(event.deed.id) komitmen hanya \(who.id)")
  }

  /// What can be done with a commitment as it stands.
  private static func nextStep(_ code: CommitmentCode, _ state: CommitmentState) -> Advice {
    switch state {
    case .proposed:
      Advice(
        en: "let the debtor answer first: \(Step(.acceptCommitment, on: .commitment(code)))",
        id: "tunggu jawaban penanggung jawab: \(Step(.acceptCommitment, on: .commitment(code)))")
    case .conditional, .suspended:
      Advice(
        en: "see what it waits for with \(Step(.showCommitment, on: .commitment(code)))",
        id: "lihat apa yang ditunggu dengan \(Step(.showCommitment, on: .commitment(code)))")
    case .active:
      Advice(
        en: "ask for a change: \(Step(.reviseCommitment, on: .commitment(code), .due, .reason))",
        id: "ajukan perubahan: \(Step(.reviseCommitment, on: .commitment(code), .due, .reason))")
    case .claimed:
      Advice(
        en: "let the creditor judge it: "
          + "\(Step(.verifyCommitment, on: .commitment(code), .verdict))",
        id: "tunggu verifikasi penerima komitmen: "
          + "\(Step(.verifyCommitment, on: .commitment(code), .verdict))")
    case .declined, .satisfied, .violated, .expired, .released:
      Advice(
        en: "it is closed; propose a new one: "
          + "\(Step(.proposeCommitment, on: .taskForce(TaskForceCode(unchecked: code.series)), .more))",
        id: "komitmen ini sudah tertutup; usulkan yang baru: "
          + "\(Step(.proposeCommitment, on: .taskForce(TaskForceCode(unchecked: code.series)), .more))"
      )
    }
  }
}

/// The terms.
extension RefusalWords {
  static func debtorIsCreditor(_ agency: AgencyCode) -> Self {
    Self(
      what: Term(
        en: "\(agency) is both debtor and creditor",
        id: "\(agency) menjadi penanggung jawab sekaligus penerima komitmen"),
      rule: Term(
        en: "nobody owes a commitment to itself",
        id: "komitmen diberikan kepada instansi lain, bukan kepada diri sendiri"),
      instead: Advice(
        en: "name another agency as `--debtor` or `--creditor`",
        id: "sebutkan instansi lain pada `--debtor` atau `--creditor`"))
  }

  static func judgeOwes(_ agency: AgencyCode) -> Self {
    Self(
      what: Term(
        en: "\(agency) is the verifier, and also the debtor or a supporter",
        id: "\(agency) menjadi verifikator sekaligus penanggung jawab atau pendukung"),
      rule: Term(
        en: "whoever owes or supports a commitment does not judge it",
        id: "penanggung jawab dan pendukung tidak memverifikasi komitmennya sendiri"),
      instead: Advice(
        en: "name another agency as `--verifier`, or none: then the creditor judges",
        id: "sebutkan instansi lain pada `--verifier`, atau kosongkan: "
          + "penerima komitmen yang memverifikasi"))
  }

  static func supporterIsParty(_ agency: AgencyCode) -> Self {
    Self(
      what: Term(
        en: "\(agency) is a supporter, and also the debtor or the creditor",
        id: "\(agency) menjadi pendukung sekaligus penanggung jawab atau penerima komitmen"),
      rule: Term(
        en: "a supporter helps; it neither owes nor is owed",
        id: "pendukung membantu; bukan penanggung jawab dan bukan penerima komitmen"),
      instead: Advice(
        en: "leave \(agency) out of the supporters",
        id: "hapus \(agency) dari daftar pendukung"))
  }

  static func dueTooEarly(_ due: Day, notBefore day: Day) -> Self {
    Self(
      what: Term(
        en: "the due date, \(due), is before \(day)",
        id: "batas waktu \(due) mendahului \(day)"),
      rule: Term(
        en: "nothing falls due before the day on which it was promised",
        id: "batas waktu tidak boleh mendahului tanggal rapat atau usulannya"),
      instead: Advice(
        en: "set the due date on \(day) or later",
        id: "tetapkan batas waktu pada \(day) atau sesudahnya"))
  }

  static func mayNotImpose(
    _ agency: AgencyCode, _ taskForce: TaskForceCode, _ role: Role?
  ) -> Self {
    let role = roleOrNone(role)
    return Self(
      what: Term(
        en: "\(agency) (\(role.en)) may not impose commitments in \(taskForce)",
        id: "\(agency) (\(role.id)) tidak berwenang menugaskan komitmen dalam \(taskForce)"),
      rule: mayBe(.imposed, [.chairOrSteering]),
      instead: Advice(
        en: "propose it: \(Step(.proposeCommitment, on: .taskForce(taskForce), .more))",
        id: "usulkan saja: \(Step(.proposeCommitment, on: .taskForce(taskForce), .more))"))
  }

  static func imposingNeedsLegalBasis(_ taskForce: TaskForceCode) -> Self {
    Self(
      what: Term(
        en: "neither the commitment nor \(taskForce) has a legal basis",
        id: "baik komitmen itu maupun \(taskForce) belum memiliki dasar hukum"),
      rule: Term(
        en: "a commitment is imposed only on a legal basis",
        id: "komitmen hanya dapat ditugaskan atas dasar hukum"),
      instead: Advice(
        en: "give `\(legalBasisOption)`, here or to "
          + "\(Step(.amendTaskForce, on: .taskForce(taskForce)))",
        id: "tambahkan `\(legalBasisOption)`, di sini atau pada "
          + "\(Step(.amendTaskForce, on: .taskForce(taskForce)))"))
  }
}

extension CommitmentEvent.Kind {
  /// What one who does it wants to do; the commitment is named after it.
  fileprivate var deed: Term {
    switch self {
    case .proposed: Term(en: "propose", id: "mengusulkan")
    case .imposed: Term(en: "impose", id: "menugaskan")
    case .ratified: Term(en: "ratify", id: "mengesahkan")
    case .corrected: Term(en: "correct", id: "mengoreksi")
    case .accepted: Term(en: "accept", id: "menerima")
    case .declined: Term(en: "decline", id: "menolak")
    case .revisionAsked: Term(en: "ask for a revision of", id: "meminta revisi")
    case .revisionAgreed: Term(en: "agree to a revision of", id: "menyetujui revisi")
    case .revisionRefused: Term(en: "refuse a revision of", id: "menolak revisi")
    case .antecedentHeld: Term(en: "meet an antecedent of", id: "memenuhi prasyarat")
    case .factConfirmed: Term(en: "confirm the fact of", id: "mengonfirmasi fakta")
    case .delegationAsked: Term(en: "delegate", id: "mendelegasikan")
    case .delegationAgreed: Term(en: "take over", id: "mengambil alih")
    case .delegationRefused: Term(en: "refuse to take over", id: "menolak mengambil alih")
    case .suspensionAsked: Term(en: "ask to suspend", id: "meminta penangguhan")
    case .suspensionAgreed: Term(en: "agree to suspend", id: "menyetujui penangguhan")
    case .suspensionRefused: Term(en: "refuse to suspend", id: "menolak penangguhan")
    case .resumptionAsked: Term(en: "ask to resume", id: "meminta pelanjutan")
    case .resumptionAgreed: Term(en: "agree to resume", id: "menyetujui pelanjutan")
    case .resumptionRefused: Term(en: "refuse to resume", id: "menolak pelanjutan")
    case .assigned: Term(en: "assign", id: "mengalihkan penerima")
    case .supporterJoined: Term(en: "add a supporter to", id: "menambah pendukung pada")
    case .supporterLeft: Term(en: "drop a supporter of", id: "melepas pendukung dari")
    case .progressReported: Term(en: "report progress of", id: "melaporkan kemajuan")
    case .evidenceSubmitted:
      Term(en: "submit evidence for", id: "menyerahkan data dukung untuk")
    case .claimed: Term(en: "claim the completion of", id: "mengajukan klaim selesai untuk")
    case .judged: Term(en: "judge", id: "memverifikasi")
    case .objected: Term(en: "object to the verdict on", id: "mengajukan keberatan atas")
    case .objectionAnswered:
      Term(en: "answer the objection on", id: "menjawab keberatan atas")
    case .released: Term(en: "release", id: "membebaskan")
    case .cancelled: Term(en: "cancel", id: "membatalkan")
    case .barrierRaised: Term(en: "raise a barrier on", id: "mencatat hambatan pada")
    case .barrierEscalated: Term(en: "escalate a barrier on", id: "mengeskalasi hambatan pada")
    case .barrierResolved: Term(en: "resolve a barrier on", id: "menyelesaikan hambatan pada")
    case .transferred: Term(en: "transfer", id: "mengalihkan")
    case .succeeded: Term(en: "succeed in", id: "menggantikan pihak dalam")
    }
  }
}
