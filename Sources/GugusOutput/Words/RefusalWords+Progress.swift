import GugusDomain

extension ProgressRefusal {
  var words: RefusalWords {
    switch self {
    case .claimNeedsEvidence(let code): .claimNeedsEvidence(code)
    case .judgesItself(let agency, let code): .judgesItself(agency, code)
    case .verdictNeedsReason(let verdict): .verdictNeedsReason(verdict)
    case .needsValidReason(let code): .needsValidReason(code)
    case .declineInstead(let code): .declineInstead(code)
    case .awaitsRatification(let code, let ratifier): .awaitsRatification(code, by: ratifier)
    case .alreadyAsked(let code, let agency): .alreadyAsked(code, by: agency)
    case .nothingAsked(let code, let kind): .nothingAsked(code, kind)
    case .answersItself(let agency, let code): .answersItself(agency, code)
    case .unknownBarrier(let code, let number, let known):
      .unknownBarrier(code, number, known: known)
    case .barrierResolved(let code, let number): .barrierResolved(code, number)
    case .evidenceTooLarge(let bytes, let limit): .evidenceTooLarge(bytes, limit: limit)
    case .unknownEvidence(let code, let number, let known):
      .unknownEvidence(code, number, known: known)
    case .evidenceIsLink(let code, let number): .evidenceIsLink(code, number)
    }
  }
}

/// Evidence, claims and verdicts.
extension RefusalWords {
  static func claimNeedsEvidence(_ code: CommitmentCode) -> Self {
    let submit = Step(.submitEvidence, on: .commitment(code), .evidence)
    return Self(
      what: Term(en: "\(code) has no evidence yet", id: "\(code) belum memiliki data dukung"),
      rule: Term(
        en: "what is done is shown by evidence, unless it was agreed that none is due",
        id: "penyelesaian dibuktikan dengan data dukung, kecuali disepakati tidak diperlukan"),
      instead: Advice(
        en: "submit it first: \(submit) or `--link …`",
        id: "serahkan lebih dahulu: \(submit) atau `--link …`"))
  }

  static func judgesItself(_ agency: AgencyCode, _ code: CommitmentCode) -> Self {
    let verify = Step(.verifyCommitment, on: .commitment(code), .verdict, .by(nil))
    return Self(
      what: Term(
        en: "\(agency) may not judge \(code), which it owes or supports",
        id: "\(agency) tidak boleh memverifikasi \(code) karena menjadi penanggung jawab atau "
          + "pendukungnya"),
      rule: Term(
        en: "nobody judges its own commitment",
        id: "tidak ada instansi yang memverifikasi komitmennya sendiri"),
      instead: Advice(
        en: "leave it to the creditor or the named verifier: \(verify)",
        id: "serahkan kepada penerima komitmen atau verifikatornya: \(verify)"))
  }

  static func verdictNeedsReason(_ verdict: Verdict) -> Self {
    Self(
      what: Term(
        en: "the verdict “\(verdict.term.en)” comes without a reason",
        id: "hasil verifikasi “\(verdict.term.id)” belum disertai alasan"),
      rule: Term(
        en: "a verdict against the debtor says why",
        id: "hasil verifikasi yang memberatkan penanggung jawab harus beralasan"),
      instead: Advice(en: "add `--reason \"…\"`", id: "tambahkan `--reason \"…\"`"))
  }

  static func needsValidReason(_ code: CommitmentCode) -> Self {
    let reasons = Term.anyOf(ValidReason.allCases.map(\.term))
    let option = ValidReason.allCases.map(\.rawValue).joined(separator: "|")
    return Self(
      what: Term(
        en: "why \(code) cannot be followed up is not said",
        id: "belum disebutkan mengapa \(code) tidak dapat ditindaklanjuti"),
      rule: Term(
        en: "valid by Peraturan BPK 2/2017 is only: \(reasons.en)",
        id: "alasan yang sah menurut Peraturan BPK 2/2017 hanya: \(reasons.id)"),
      instead: Advice(
        en: "add `--valid-reason \(option)`", id: "tambahkan `--valid-reason \(option)`"))
  }

  static func declineInstead(_ code: CommitmentCode) -> Self {
    let decline = Step(.declineCommitment, on: .commitment(code), .reason)
    return Self(
      what: Term(
        en: "\(code) is only proposed; there is nothing to cancel",
        id: "\(code) baru diusulkan; belum ada yang dapat dibatalkan"),
      rule: Term(
        en: "a proposal that nobody accepted binds nobody",
        id: "usulan yang belum diterima belum mengikat"),
      instead: Advice(
        en: "decline it: \(decline)",
        id: "tolak usulannya: \(decline)"))
  }

  static func awaitsRatification(_ code: CommitmentCode, by ratifier: AgencyCode) -> Self {
    Self(
      what: Term(
        en: "\(code) is imposed by minutes that \(ratifier) has not ratified yet",
        id: "\(code) ditugaskan oleh notula yang belum disahkan \(ratifier)"),
      rule: Term(
        en: "what is imposed is not declined or cancelled; until it is ratified it binds nobody",
        id:
          "penugasan tidak dapat ditolak atau dibatalkan penanggung jawab; sebelum disahkan belum "
          + "mengikat"),
      instead: Advice(
        en: "ask the creditor to release it: "
          + "\(Step(.releaseCommitment, on: .commitment(code), .reason))",
        id: "mintalah penerima membebaskannya: "
          + "\(Step(.releaseCommitment, on: .commitment(code), .reason))"))
  }

  static func evidenceTooLarge(_ bytes: Int, limit: Int) -> Self {
    let (bytes, limit) = (Term.bytes(bytes), Term.bytes(limit))
    return Self(
      what: Term(en: "the file is \(bytes.en) long", id: "ukuran berkas \(bytes.id)"),
      rule: Term(
        en: "one evidence file holds at most \(limit.en)",
        id: "satu berkas data dukung paling besar \(limit.id)"),
      instead: Advice(
        en: "keep it elsewhere and submit where: `--link …`",
        id: "simpan di tempat lain, lalu serahkan tautannya: `--link …`"))
  }

  static func unknownEvidence(_ code: CommitmentCode, _ number: Int, known: Int) -> Self {
    let numbers = Term.numbers(upTo: known)
    return Self(
      what: Term(
        en: "\(code) has no evidence \(number); \(numbers.en)",
        id: "\(code) tidak memiliki data dukung nomor \(number); \(numbers.id)"),
      rule: Term(
        en: "evidence is called by its number in the commitment",
        id: "data dukung disebut dengan nomornya dalam komitmen"),
      instead: Advice(
        en: "see it with \(Step(.showCommitment, on: .commitment(code)))",
        id: "lihat daftarnya dengan \(Step(.showCommitment, on: .commitment(code)))"))
  }

  static func evidenceIsLink(_ code: CommitmentCode, _ number: Int) -> Self {
    Self(
      what: Term(
        en: "evidence \(number) of \(code) is a link, not a file",
        id: "data dukung nomor \(number) pada \(code) berupa tautan, bukan berkas"),
      rule: Term(
        en: "only files are kept here and can be taken out",
        id: "hanya berkas yang disimpan di sini dan dapat diambil"),
      instead: Advice(
        en: "see where it leads with \(Step(.showCommitment, on: .commitment(code)))",
        id: "lihat tautannya dengan \(Step(.showCommitment, on: .commitment(code)))"))
  }
}

/// Revisions and barriers.
extension RefusalWords {
  static func alreadyAsked(_ code: CommitmentCode, by agency: AgencyCode) -> Self {
    Self(
      what: Term(
        en: "\(agency) has asked for a revision of \(code) that waits for an answer",
        id: "revisi \(code) yang diminta \(agency) belum dijawab"),
      rule: Term(
        en: "one revision is asked and answered at a time",
        id: "revisi diminta dan dijawab satu per satu"),
      instead: Advice(
        en: "let the other side answer: "
          + "\(Step(.reviseCommitment, on: .commitment(code), .agreeing)) or `--refuse`",
        id: "tunggu jawaban pihak lainnya: "
          + "\(Step(.reviseCommitment, on: .commitment(code), .agreeing)) atau `--refuse`"))
  }

  static func nothingAsked(_ code: CommitmentCode, _ kind: Request.Kind) -> Self {
    let ask = Step(kind.deed, on: .commitment(code), .more, .reason)
    return Self(
      what: Term(
        en: "no \(kind.term.en) of \(code) waits for an answer",
        id: "tidak ada \(kind.term.id) \(code) yang menunggu jawaban"),
      rule: Term(
        en: "one side agrees or refuses after the other has asked",
        id: "satu pihak menyetujui atau menolak setelah diminta oleh pihak lain"),
      instead: Advice(
        en: "ask for it: \(ask)",
        id: "mintalah lebih dahulu: \(ask)"))
  }

  static func answersItself(_ agency: AgencyCode, _ code: CommitmentCode) -> Self {
    Self(
      what: Term(
        en: "\(agency) itself asked for the revision of \(code)",
        id: "revisi \(code) diminta oleh \(agency) sendiri"),
      rule: Term(
        en: "the side that asks does not answer",
        id: "pihak yang meminta tidak menjawab sendiri"),
      instead: Advice(
        en: "let the other side answer: "
          + "\(Step(.reviseCommitment, on: .commitment(code), .agreeing, .by(nil)))",
        id: "serahkan kepada pihak lainnya: "
          + "\(Step(.reviseCommitment, on: .commitment(code), .agreeing, .by(nil)))"))
  }

  static func unknownBarrier(_ code: CommitmentCode, _ number: Int, known: Int) -> Self {
    let numbers = Term.numbers(upTo: known)
    return Self(
      what: Term(
        en: "\(code) has no barrier \(number); \(numbers.en)",
        id: "\(code) tidak memiliki hambatan nomor \(number); \(numbers.id)"),
      rule: Term(
        en: "a barrier is called by its number in the commitment",
        id: "hambatan disebut dengan nomornya dalam komitmen"),
      instead: Advice(
        en: "see them with \(Step(.showCommitment, on: .commitment(code)))",
        id: "lihat daftarnya dengan \(Step(.showCommitment, on: .commitment(code)))"))
  }

  static func barrierResolved(_ code: CommitmentCode, _ number: Int) -> Self {
    let raise = Step(.raiseBarrier, on: .commitment(code), .barrier, .text)
    return Self(
      what: Term(
        en: "barrier \(number) of \(code) is already resolved",
        id: "hambatan nomor \(number) pada \(code) sudah diselesaikan"),
      rule: Term(
        en: "a resolved barrier stays resolved",
        id: "hambatan yang sudah diselesaikan tidak dibuka lagi"),
      instead: Advice(
        en: "if it is back, raise it anew: \(raise)",
        id: "jika muncul lagi, catat sebagai hambatan baru: \(raise)"))
  }
}
