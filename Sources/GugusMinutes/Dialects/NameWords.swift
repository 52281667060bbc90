import GugusDomain
import GugusFiles

/// Words that are a name, an office or an organisation, and say nothing else.
///
/// Whatever else stands beside a name in an attendance may say that someone did not come, in words that
/// nobody foresaw. So a name is known by its form (capitals, titles, particles), and all else that is no
/// known word of presence is left to a person.
enum NameWords {
  static func isName(_ text: Substring) -> Bool {
    let text = text.trimmed
    guard hasPlainCharacters(text), !PresenceWords.isSuspicious(text),
      NotedDay.all(in: text).isEmpty
    else { return false }
    let words = text.split(whereSeparator: { $0.isWhitespace || "/&,".contains($0) })
    let letters = text.filter(\.isLetter)
    let isShortMark = letters.count < 3 && !letters.contains(where: \.isLowercase)
    guard let first = words.first, !letters.isEmpty, !isShortMark, !isMonth(words) else {
      return false
    }
    if offices.contains(bare(first)) { return true }
    var isNumber = false
    return words.allSatisfy { word in
      let bare = bare(word)
      let isOfNumber = isNumber
      isNumber = bare == "nip" || isOfNumber && !word.contains(where: \.isLetter)
      guard let letter = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
      if letter.isNumber { return isOfNumber || words.count > 1 && word.allSatisfy(\.isNumber) }
      return !letter.isLowercase || particles.contains(bare) || offices.contains(bare)
        || word.contains("_") || word.hasPrefix("@")
    }
  }

  /// Without marks that refer to a note, strike out, or ask.
  static func hasPlainCharacters(_ text: Substring) -> Bool {
    !text.contains("..") && !text.contains("__")
      && text.allSatisfy { character in
        character.isLetter || character.isNumber && !isRaised(character) || character.isWhitespace
          || ".,'’‘`´“”\"-–—‐‑/&()_@:".contains(character)
      }
  }

  /// `¹`, which refers to a note.
  private static func isRaised(_ character: Character) -> Bool {
    !character.isASCII && character.isNumber
  }

  private static func bare(_ word: Substring) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func isMonth(_ words: [Substring]) -> Bool {
    words.count == 1 && words.allSatisfy { MonthNames.month(String($0)) != nil }
  }

  private static let particles: Set<String> = [
    "bin", "binti", "bt", "van", "von", "der", "den", "de", "da", "dos", "del", "di", "du", "la",
    "le", "ter", "ten", "al", "el", "ibn", "dan", "and", "serta", "of", "the", "pada", "untuk",
    "selaku", "sebagai", "as", "at", "from", "dari", "dr", "drg", "drh", "drs", "dra", "ir", "hj",
    "h", "prof", "apt", "ns", "an", "ap", "up", "cq", "nip", "bpk", "ibu", "pak", "bapak", "sdr",
    "mr", "mrs", "ms", "oleh", "by",
  ]

  private static let offices: Set<String> = [
    "kepala", "sekretaris", "ketua", "wakil", "plt", "plh", "pj", "kabid", "kasubag", "kasubbag",
    "kasi", "kasie", "kasubbid", "sekdis", "kadis", "kaban", "kadin", "staf", "staff", "direktur",
    "koordinator", "analis", "inspektur", "bidang", "seksi", "bagian", "subbagian", "sub", "unsur",
    "pihak", "kantor", "dinas", "badan", "anggota", "camat", "lurah", "asisten", "kabag", "jabatan",
    "perwakilan", "utusan", "tim", "unit", "upt", "uptd", "pejabat", "fungsional", "penyuluh",
    "head",
    "director", "deputy", "secretary", "chief", "officer", "manager", "member", "office", "agency",
    "department", "team", "division", "representative", "delegate", "adviser", "advisor",
    "assistant", "vice",
  ]
}
