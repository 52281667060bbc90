import GugusDomain

extension AccountRefusal {
  var words: RefusalWords {
    switch self {
    case .mustSayWho(let kind): .mustSayWho(kind)
    case .concernsItself(let agency, let kind): .concernsItself(agency, kind)
    case .notConcerned(let agency, let code, let concerned):
      .notConcerned(agency, code, concerned)
    case .mayNotAccount(let agency, let taskForce, let kind):
      .mayNotAccount(agency, taskForce, kind)
    }
  }
}

extension FindingRefusal {
  var words: RefusalWords {
    switch self {
    case .aboutOthers(let code, let agency): .aboutOthers(code, agency)
    case .findingClosed(let code, let state, let event): .findingClosed(code, state, event)
    case .rightOfReply(let code, let until): .rightOfReply(code, until: until)
    }
  }
}

extension IncentiveRefusal {
  var words: RefusalWords {
    switch self {
    case .needsUpheldFinding(let agency, let finding): .needsUpheldFinding(agency, finding)
    case .outOfLadder(let agency, let kind, let needs): .outOfLadder(agency, kind, needs: needs)
    case .incentiveNeedsLegalBasis(let taskForce): .incentiveNeedsLegalBasis(taskForce)
    case .startsBeforeGiven(let from, let day): .startsBeforeGiven(from, given: day)
    case .incentiveState(let code, let state, let event): .incentiveState(code, state, event)
    case .noPolicy: .noPolicy
    case .unknownRule(let name, let nearest): .unknownRule(name, nearest)
    case .notSuggested(let agency, let rule): .notSuggested(agency, rule: rule)
    }
  }
}

extension AssessmentRefusal {
  var words: RefusalWords {
    switch self {
    case .assessmentClosed(let code, let day): .assessmentClosed(code, on: day)
    }
  }
}

/// Findings, awards and sanctions, assessments.
extension RefusalWords {
  static func mustSayWho(_ kind: EventKind) -> Self {
    Self(
      what: Term(
        en: "it is not said which agency acts (\(kind.term.en))",
        id: "belum disebutkan instansi yang bertindak (\(kind.term.id))"),
      rule: Term(
        en: "findings, awards, sanctions and scores are an agency's own word",
        id: "temuan, penghargaan, sanksi, dan nilai selalu atas nama suatu instansi"),
      instead: Advice(
        en: "add `--as AGENCY`, or set GUGUS_AGENCY",
        id: "tambahkan `--as INSTANSI`, atau isi GUGUS_AGENCY"))
  }

  static func concernsItself(_ agency: AgencyCode, _ kind: EventKind) -> Self {
    Self(
      what: Term(
        en: "\(agency) is the agency concerned (\(kind.term.en))",
        id: "\(agency) adalah instansi yang bersangkutan (\(kind.term.id))"),
      rule: Term(
        en:
          "no agency judges, awards or absolves itself, nor takes back what others said or decided in "
          + "a matter of which it is a side",
        id: "tidak ada instansi yang menilai, memberi penghargaan, atau membebaskan diri sendiri, "
          + "atau membatalkan yang dinyatakan atau diputuskan pihak lain dalam perkaranya"),
      instead: Advice(
        en: "leave it to another agency: `--as …`", id: "serahkan kepada instansi lain: `--as …`"))
  }

  static func notConcerned(
    _ agency: AgencyCode, _ code: String, _ concerned: AgencyCode
  ) -> Self {
    Self(
      what: Term(
        en: "\(code) concerns \(concerned), not \(agency)",
        id: "\(code) menyangkut \(concerned), bukan \(agency)"),
      rule: Term(
        en: "the agency concerned replies and appeals for itself",
        id: "instansi yang bersangkutan sendiri yang menjawab dan mengajukan banding"),
      instead: Advice(
        en: "let it do so: `--as \(concerned)`", id: "serahkan kepadanya: `--as \(concerned)`"))
  }

  static func aboutOthers(_ code: CommitmentCode, _ agency: AgencyCode) -> Self {
    Self(
      what: Term(
        en: "\(agency) does not owe \(code), and never did",
        id: "\(code) bukan dan tidak pernah menjadi tanggung jawab \(agency)"),
      rule: Term(
        en: "a finding against an agency is about its own commitments",
        id: "temuan terhadap suatu instansi hanya tentang komitmennya sendiri"),
      instead: Advice(
        en: "see its own with \(Step(.listCommitments, .debtor(agency)))",
        id: "lihat komitmennya dengan \(Step(.listCommitments, .debtor(agency)))"))
  }

  static func findingClosed(
    _ code: FindingCode, _ state: FindingState, _ event: FindingEvent.Kind
  ) -> Self {
    Self(
      what: Term(
        en: "\(code) is already \(state.term.en)", id: "\(code) sudah \(state.term.id)"),
      rule: Term(
        en: "a finding that was concluded or withdrawn stays so (\(event.term.en))",
        id: "temuan yang sudah disimpulkan atau dicabut tidak berubah lagi (\(event.term.id))"),
      instead: Advice(
        en: "see its story with \(Step(.showFinding, on: .finding(code))), or raise a new one",
        id: "lihat riwayatnya dengan \(Step(.showFinding, on: .finding(code))), atau ajukan "
          + "temuan baru"))
  }

  static func rightOfReply(_ code: FindingCode, until day: Day) -> Self {
    Self(
      what: Term(
        en: "the agency concerned by \(code) may still reply, until \(day)",
        id: "instansi yang bersangkutan dengan \(code) masih berhak menjawab sampai \(day)"),
      rule: Term(
        en: "no finding is concluded before the reply or the end of the right of reply",
        id: "temuan tidak disimpulkan sebelum ada jawaban atau hak jawab berakhir"),
      instead: Advice(
        en: "ask for the reply: \(Step(.answerFinding, on: .finding(code), .text))",
        id: "mintalah jawabannya: \(Step(.answerFinding, on: .finding(code), .text))"))
  }

  static func mayNotAccount(
    _ agency: AgencyCode, _ taskForce: TaskForceCode, _ kind: EventKind
  ) -> Self {
    Self(
      what: Term(
        en: "\(agency) may not do this in \(taskForce) (\(kind.term.en))",
        id: "\(agency) tidak berwenang untuk ini di \(taskForce) (\(kind.term.id))"),
      rule: Term(
        en: "the chair or a steering agency gives awards and sanctions and decides on appeals",
        id: "ketua atau pengarah yang memberi penghargaan dan sanksi serta memutus banding"),
      instead: Advice(
        en: "see who that is with \(Step(.showTaskForce, on: .taskForce(taskForce)))",
        id: "lihat siapa dengan \(Step(.showTaskForce, on: .taskForce(taskForce)))"))
  }

  static func needsUpheldFinding(_ agency: AgencyCode, _ finding: FindingCode?) -> Self {
    let what =
      finding.map {
        Term(
          en: "\($0) is no upheld finding against \(agency)",
          id: "\($0) bukan temuan terbukti terhadap \(agency)")
      }
      ?? Term(
        en: "no upheld finding against \(agency) is named",
        id: "belum disebutkan temuan terbukti terhadap \(agency)")
    return Self(
      what: what,
      rule: Term(
        en: "a sanction rests on a finding that was upheld after the agency could reply",
        id: "sanksi harus berdasar temuan yang terbukti setelah instansi berhak menjawab"),
      instead: Advice(
        en: "name it: `--finding CODE`; see \(Step(.listFindings, .concerning(agency)))",
        id: "sebutkan: `--finding KODE`; lihat \(Step(.listFindings, .concerning(agency)))"))
  }

  static func outOfLadder(
    _ agency: AgencyCode, _ kind: SanctionKind, needs below: SanctionKind
  ) -> Self {
    Self(
      what: Term(
        en: "\(agency) has no \(below.term.en) in force before a \(kind.term.en)",
        id: "\(agency) belum mempunyai \(below.term.id) yang berlaku sebelum \(kind.term.id)"),
      rule: Term(
        en: "sanctions climb a ladder rung by rung; one under appeal carries none",
        id: "sanksi dijatuhkan berjenjang; yang dalam banding tidak menjadi dasar jenjang "
          + "berikutnya"),
      instead: Advice(
        en: "begin below: \(Step(.sanction, .more, .kind(below)))",
        id: "mulai dari bawah: \(Step(.sanction, .more, .kind(below)))"))
  }

  static func startsBeforeGiven(_ from: Day, given day: Day) -> Self {
    Self(
      what: Term(
        en: "it would be in force from \(from), before it was given on \(day)",
        id: "berlakunya mulai \(from), sebelum diberikan pada \(day)"),
      rule: Term(
        en: "an award or a sanction is in force from the day on which it is given, or later",
        id: "penghargaan atau sanksi berlaku sejak hari diberikan atau sesudahnya"),
      instead: Advice(
        en: "leave `--from` out, or say with `--on` on which day it was given",
        id: "hilangkan `--from`, atau sebutkan dengan `--on` kapan diberikan"))
  }

  static func incentiveNeedsLegalBasis(_ taskForce: TaskForceCode) -> Self {
    Self(
      what: Term(
        en: "no legal basis is named, and \(taskForce) has none of its own",
        id: "dasar hukum belum disebutkan, dan \(taskForce) tidak memilikinya"),
      rule: Term(
        en: "awards and sanctions rest on a legal basis",
        id: "penghargaan dan sanksi harus mempunyai dasar hukum"),
      instead: Advice(
        en: "add `--legal-basis \"KIND|NUMBER|DATE|TITLE\"`",
        id: "tambahkan `--legal-basis \"JENIS|NOMOR|TANGGAL|JUDUL\"`"))
  }

  static func incentiveState(
    _ code: IncentiveCode, _ state: IncentiveState, _ event: IncentiveEvent.Kind
  ) -> Self {
    let rule =
      switch event {
      case .appealed:
        Term(
          en: "an appeal comes once, and before it is lifted or has lapsed",
          id: "banding diajukan satu kali, sebelum dicabut atau berakhir")
      case .appealRejected:
        Term(
          en: "only an appeal that is pending can be rejected",
          id: "hanya banding yang belum diputus yang dapat ditolak")
      case .lifted, .awarded, .sanctioned:
        Term(
          en: "only what has not ended can be lifted",
          id: "hanya yang belum berakhir yang dapat dicabut")
      }
    return Self(
      what: Term(en: "\(code) is \(state.term.en)", id: "\(code) \(state.term.id)"),
      rule: rule,
      instead: Advice(
        en: "see its story with \(Step(.showIncentive, on: .incentive(code)))",
        id: "lihat riwayatnya dengan \(Step(.showIncentive, on: .incentive(code)))"))
  }

  static let noPolicy = Self(
    what: Term(
      en: "this workspace has no incentive policy",
      id: "ruang kerja ini belum punya kebijakan insentif"),
    rule: Term(
      en: "awards and sanctions are suggested by the rules of a policy",
      id: "penghargaan dan sanksi diusulkan menurut aturan kebijakan"),
    instead: Advice(
      en: "write one from \(Step(.showExamplePolicy)), then \(Step(.adoptPolicy, .file(nil)))",
      id: "buat dari \(Step(.showExamplePolicy)), lalu \(Step(.adoptPolicy, .file(nil)))"))

  static func unknownRule(_ name: String, _ nearest: [String]) -> Self {
    let near = Term.anyOf(nearest.map(Term.init(same:)))
    return Self(
      what: Term(
        en: "the policy has no such rule of this sort: \(name)"
          + (nearest.isEmpty ? "" : "; did you mean \(near.en)?"),
        id: "kebijakan tidak memuat aturan jenis ini: \(name)"
          + (nearest.isEmpty ? "" : "; maksud Anda \(near.id)?")),
      rule: Term(
        en: "an award follows from a rule for awards, a sanction from a rule for sanctions",
        id: "penghargaan mengikuti aturan penghargaan, sanksi mengikuti aturan sanksi"),
      instead: Advice(
        en: "see the rules with \(Step(.showPolicy))",
        id: "lihat aturannya dengan \(Step(.showPolicy))"))
  }

  static func notSuggested(_ agency: AgencyCode, rule: String) -> Self {
    Self(
      what: Term(
        en: "\(agency) does not meet the rule “\(rule)” in that period",
        id: "\(agency) tidak memenuhi aturan “\(rule)” pada periode itu"),
      rule: Term(
        en: "the tie to a rule is kept only where the rule was met",
        id: "kaitan dengan aturan hanya dicatat jika aturannya dipenuhi"),
      instead: Advice(
        en: "see by how much with \(Step(.suggestIncentives, .concerning(agency))); or give it "
          + "without `--from-suggestion`",
        id: "lihat selisihnya dengan \(Step(.suggestIncentives, .concerning(agency))); atau "
          + "berikan tanpa `--from-suggestion`"))
  }

  static func assessmentClosed(_ code: AssessmentCode, on day: Day) -> Self {
    Self(
      what: Term(en: "\(code) was closed on \(day)", id: "\(code) sudah ditutup pada \(day)"),
      rule: Term(
        en: "a closed round takes no more scores", id: "putaran yang ditutup tidak menerima nilai"),
      instead: Advice(
        en: "open a new round with \(Step(.openAssessment))",
        id: "buka putaran baru dengan \(Step(.openAssessment))"))
  }
}
