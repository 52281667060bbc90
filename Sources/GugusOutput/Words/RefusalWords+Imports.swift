import GugusDomain

extension RowRefusal {
  var words: RefusalWords {
    switch self {
    case .rowLacks(let field, let state): .rowLacks(field, state: state)
    case .importConflict(let code, let field): .importConflict(code, field)
    case .cannotFollow(let code, let field): .cannotFollow(code, field)
    case .notInState(let code, let field, let state): .notInState(code, field, state)
    case .severalNamed(let name, let codes): .severalNamed(name, codes)
    case .keyTwice(let key, let line): .keyTwice(key, line: line)
    }
  }
}

extension RefusalWords {
  static func rowLacks(_ field: ImportField, state: Term) -> Self {
    Self(
      what: Term(
        en: "the row says “\(state.en)” and does not say: \(field.term.en)",
        id: "baris menyatakan “\(state.id)” tanpa menyebut: \(field.term.id)"),
      rule: Term(
        en: "a state follows from events, and each has its day and, where it is a no, its reason",
        id: "status mengikuti peristiwa, dan setiap peristiwa punya tanggal dan, bila menolak, "
          + "alasan"),
      instead: Advice(
        en: "add it to the row, or a default for “\(field.rawValue)” to the mapping, which is then "
          + "counted as assumed",
        id: "lengkapi barisnya, atau beri nilai bawaan untuk “\(field.rawValue)” di pemetaan, yang "
          + "lalu dihitung sebagai dianggap"))
  }

  static func importConflict(_ code: String, _ field: ImportField) -> Self {
    Self(
      what: Term(
        en: "\(code) was changed here since the last import, and the row changes the same: "
          + field.term.en,
        id: "\(code) sudah diubah di sini sejak impor terakhir, dan baris mengubah hal yang sama: "
          + field.term.id),
      rule: Term(
        en: "a register never overrides what was recorded here",
        id: "register tidak pernah menimpa yang tercatat di sini"),
      instead: Advice(
        en: "settle with its keeper which holds, then record it here, or mend the row",
        id: "sepakati dengan pengelolanya mana yang berlaku, lalu catat di sini, atau betulkan "
          + "barisnya"))
  }

  static func cannotFollow(_ code: String, _ field: ImportField) -> Self {
    Self(
      what: Term(
        en: "the row now says something else of \(code), which no event can bring about: "
          + field.term.en,
        id: "baris kini menyatakan hal lain tentang \(code), yang tidak dapat dicapai peristiwa "
          + "apa pun: \(field.term.id)"),
      rule: Term(
        en: "what happened stays as it was recorded; a mistake is made void",
        id: "yang sudah terjadi tetap seperti tercatat; kekeliruan dibatalkan"),
      instead: Advice(
        en: "find its entries and make the wrong one void, then import again: "
          + "\(Step(.listEntries, .about(code)))",
        id: "cari catatannya dan batalkan yang keliru, lalu impor lagi: "
          + "\(Step(.listEntries, .about(code)))"))
  }

  static func notInState(
    _ code: CommitmentCode?, _ field: ImportField, _ state: CommitmentState
  ) -> Self {
    let rule = Term(
      en:
        "due date and deliverable change while it is proposed, conditional or active; evidence is "
        + "taken while it is active or claimed, and what the debtor reports while it is active",
      id:
        "batas waktu dan keluaran berubah selama diusulkan, bersyarat, atau berjalan; data dukung "
        + "diterima selama berjalan atau diklaim selesai, dan laporan penanggung jawab selama "
        + "berjalan")
    guard let code else {
      return Self(
        what: Term(
          en: "the row says “\(state.term.en)”, and gives what that state does not take: "
            + field.term.en,
          id: "baris menyatakan “\(state.term.id)” sekaligus hal yang tidak diterima status itu: "
            + field.term.id),
        rule: rule,
        instead: Advice(
          en: "give the row the state that it has reached, or leave “\(field.rawValue)” out of it",
          id: "tulis status yang sudah dicapai, atau kosongkan “\(field.rawValue)” di baris itu"))
    }
    return Self(
      what: Term(
        en: "\(code) is \(state.term.en), and the row changes what that state does not let "
          + "change: \(field.term.en)",
        id: "\(code) berstatus \(state.term.id), dan baris mengubah hal yang tidak boleh berubah "
          + "pada status itu: \(field.term.id)"),
      rule: rule, instead: state.remedy(code))
  }

  static func severalNamed(_ name: String, _ codes: [String]) -> Self {
    let list = codes.joined(separator: ", ")
    return Self(
      what: Term(
        en: "“\(name)” is the name of several: \(list)",
        id: "“\(name)” adalah nama beberapa pihak: \(list)"),
      rule: Term(
        en: "a row must name one and no other", id: "baris harus menunjuk satu pihak saja"),
      instead: Advice(
        en: "say which by its code, in the row or in the mapping's aliases",
        id: "sebutkan kodenya, di baris atau di daftar alias pemetaan"))
  }

  static func keyTwice(_ key: String, line: Int) -> Self {
    Self(
      what: Term(
        en: "the key “\(key)” was on line \(line) already",
        id: "kunci “\(key)” sudah ada di baris ke-\(line)"),
      rule: Term(
        en: "a key names one row of a register, for ever",
        id: "kunci menunjuk satu baris register, untuk selamanya"),
      instead: Advice(
        en: "name a column in the mapping that is different in every row, or mend the row",
        id: "pilih kolom yang berbeda di setiap baris pada pemetaan, atau betulkan barisnya"))
  }
}

extension CommitmentState {
  /// How what it does not take may come to be taken.
  fileprivate func remedy(_ code: CommitmentCode) -> Advice {
    switch self {
    case .proposed:
      Advice(
        en: "wait until the debtor has accepted it: "
          + "\(Step(.acceptCommitment, on: .commitment(code)))",
        id: "tunggu sampai penanggung jawab menerimanya: "
          + "\(Step(.acceptCommitment, on: .commitment(code)))")
    case .conditional:
      Advice(
        en: "wait until what it waits for holds: "
          + "\(Step(.showCommitment, on: .commitment(code)))",
        id: "tunggu sampai prasyaratnya terpenuhi: "
          + "\(Step(.showCommitment, on: .commitment(code)))")
    case .active:
      Advice(
        en: "see what is on record: \(Step(.showCommitment, on: .commitment(code)))",
        id: "lihat yang tercatat: \(Step(.showCommitment, on: .commitment(code)))")
    case .suspended:
      Advice(
        en: "ask the other side to resume it first: "
          + "\(Step(.resumeCommitment, on: .commitment(code)))",
        id: "minta pihak lain melanjutkannya dulu: "
          + "\(Step(.resumeCommitment, on: .commitment(code)))")
    case .claimed:
      Advice(
        en: "wait for the verdict: \(Step(.verifyCommitment, on: .commitment(code)))",
        id: "tunggu hasil verifikasinya: \(Step(.verifyCommitment, on: .commitment(code)))")
    case .declined, .satisfied, .violated, .expired, .released:
      Advice(
        en: "put back what is on record, or, where it was closed by mistake, make that void: "
          + "\(Step(.listEntries, .about(code.text)))",
        id: "kembalikan seperti yang tercatat atau, bila keliru ditutup, batalkan "
          + "penutupannya: \(Step(.listEntries, .about(code.text)))")
    }
  }
}
