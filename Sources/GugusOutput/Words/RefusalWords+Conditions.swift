import GugusDomain

extension ConditionRefusal {
  var words: RefusalWords {
    switch self {
    case .noFactToConfirm(let code): .noFactToConfirm(code)
    case .notSupporter(let agency, let code): .notSupporter(agency, code)
    case .circle(let codes): .circle(codes)
    case .conditionHasFailed(let code, let state): .conditionHasFailed(code, state)
    }
  }
}

extension RefusalWords {
  static func noFactToConfirm(_ code: CommitmentCode) -> Self {
    Self(
      what: Term(
        en: "\(code) waits for no fact that could be confirmed",
        id: "\(code) tidak menunggu fakta yang perlu dikonfirmasi"),
      rule: Term(
        en: "a stated fact is confirmed once",
        id: "fakta yang dinyatakan dikonfirmasi satu kali"),
      instead: Advice(
        en: "see what it waits for: \(Step(.showCommitment, on: .commitment(code)))",
        id: "lihat apa yang ditunggunya: \(Step(.showCommitment, on: .commitment(code)))"))
  }

  static func notSupporter(_ agency: AgencyCode, _ code: CommitmentCode) -> Self {
    Self(
      what: Term(en: "\(agency) does not support \(code)", id: "\(agency) bukan pendukung \(code)"),
      rule: Term(
        en: "only a supporter can leave as one",
        id: "hanya pendukung yang dapat berhenti mendukung"),
      instead: Advice(
        en: "see who supports it: \(Step(.showCommitment, on: .commitment(code)))",
        id: "lihat siapa pendukungnya: \(Step(.showCommitment, on: .commitment(code)))"))
  }

  static func circle(_ codes: [CommitmentCode]) -> Self {
    let round = (codes + codes.prefix(1)).map(\.text).joined(separator: " → ")
    return Self(
      what: Term(
        en: "they would wait for each other in a circle: \(round)",
        id: "semuanya akan saling menunggu dalam lingkaran: \(round)"),
      rule: Term(
        en: "antecedents may not form a circle", id: "prasyarat tidak boleh membentuk lingkaran"),
      instead: Advice(
        en: "leave out one of these antecedents", id: "hilangkan salah satu prasyarat itu"))
  }

  static func conditionHasFailed(_ code: CommitmentCode, _ state: CommitmentState) -> Self {
    Self(
      what: Term(
        en: "\(code) is \(state.term.en), so it can never come to hold",
        id: "\(code) berstatus \(state.term.id), sehingga tidak mungkin lagi terpenuhi"),
      rule: Term(
        en: "an antecedent is open or satisfied",
        id: "prasyarat masih terbuka atau sudah terpenuhi"),
      instead: Advice(
        en: "name another with `--antecedent`", id: "sebutkan yang lain dengan `--antecedent`"))
  }
}
