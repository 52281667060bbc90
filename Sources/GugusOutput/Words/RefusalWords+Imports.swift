import GugusDomain

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
      instead: Term(
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
      instead: Term(
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
      instead: Term(
        en: "find its entries and make the wrong one void, then import again: `gugus journal list "
          + "--subject \(code)`",
        id: "cari catatannya dan batalkan yang keliru, lalu impor lagi: `gugus journal list "
          + "--subject \(code)`"))
  }

  static func severalNamed(_ name: String, _ codes: [String]) -> Self {
    let list = codes.joined(separator: ", ")
    return Self(
      what: Term(
        en: "“\(name)” is the name of several: \(list)",
        id: "“\(name)” adalah nama beberapa pihak: \(list)"),
      rule: Term(
        en: "a row must name one and no other", id: "baris harus menunjuk satu pihak saja"),
      instead: Term(
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
      instead: Term(
        en: "name a column in the mapping that is different in every row, or mend the row",
        id: "pilih kolom yang berbeda di setiap baris pada pemetaan, atau betulkan barisnya"))
  }
}
