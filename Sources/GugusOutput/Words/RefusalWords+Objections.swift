import GugusDomain

extension ObjectionRefusal {
  var words: RefusalWords {
    switch self {
    case .noVerdictToContest(let code): .noVerdictToContest(code)
    case .objectionTooLate(let code, let last): .objectionTooLate(code, until: last)
    case .noObjection(let code): .noObjection(code)
    case .answersForItsVerdict(let agency, let code): .answersForItsVerdict(agency, code)
    }
  }
}

// A debtor that does not accept a verdict.
extension RefusalWords {
  static func noVerdictToContest(_ code: CommitmentCode) -> Self {
    Self(
      what: Term(
        en: "there is no verdict on \(code) to object to",
        id: "tidak ada hasil verifikasi atas \(code) yang dapat diajukan keberatan"),
      rule: Term(
        en:
          "an objection is to the last verdict, once, while nothing else was decided since; not to "
          + "one that found it as recommended",
        id: "keberatan hanya terhadap hasil verifikasi terakhir, satu kali, selama belum ada "
          + "keputusan lain sesudahnya; bukan terhadap hasil yang telah sesuai"),
      instead: Advice(
        en: "see its story: \(Step(.showCommitment, on: .commitment(code)))",
        id: "lihat riwayatnya: \(Step(.showCommitment, on: .commitment(code)))"))
  }

  static func objectionTooLate(_ code: CommitmentCode, until last: Day) -> Self {
    Self(
      what: Term(
        en: "the time to object to the verdict on \(code) ended on \(last)",
        id: "batas waktu keberatan atas hasil verifikasi \(code) berakhir pada \(last)"),
      rule: Term(
        en: "a debtor objects within the answer term, counted from the verdict",
        id: "keberatan diajukan dalam batas waktu menjawab, dihitung sejak hasil verifikasi"),
      instead: Advice(
        en: "while it is open, claim its completion again; once it is closed, propose a new one",
        id: "selama masih terbuka, ajukan klaim selesai lagi; bila sudah ditutup, usulkan komitmen "
          + "baru"))
  }

  static func noObjection(_ code: CommitmentCode) -> Self {
    Self(
      what: Term(
        en: "no objection to a verdict on \(code) waits for an answer",
        id: "tidak ada keberatan atas hasil verifikasi \(code) yang menunggu jawaban"),
      rule: Term(
        en: "an objection is answered once, while nothing else was decided since",
        id: "keberatan dijawab satu kali, selama belum ada keputusan lain sesudahnya"),
      instead: Advice(
        en: "see its story: \(Step(.showCommitment, on: .commitment(code)))",
        id: "lihat riwayatnya: \(Step(.showCommitment, on: .commitment(code)))"))
  }

  static func answersForItsVerdict(_ agency: AgencyCode, _ code: CommitmentCode) -> Self {
    Self(
      what: Term(
        en: "\(agency) gave the verdict on \(code) that the objection is about",
        id: "keberatan itu tentang hasil verifikasi \(code) oleh \(agency) sendiri"),
      rule: Term(
        en: "whoever gave a verdict does not answer the objection to it while somebody else can",
        id: "pemberi hasil verifikasi tidak menjawab keberatan terhadapnya selama ada pihak lain "
          + "yang dapat"),
      instead: Advice(
        en: "leave it to another agency that governs the task force, or to the named verifier",
        id: "serahkan kepada pengelola gugus tugas lainnya atau verifikator yang ditunjuk"))
  }
}
