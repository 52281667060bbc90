import GugusDomain
import GugusFiles

/// Words that are a name, an office or an organisation, and say nothing else.
///
/// Whatever else stands beside a name in an attendance may say that someone did not come, in words that
/// nobody foresaw. So a name is known by its form (capitals, titles, particles), and all else that is no
/// known word of presence is left to a person.
enum NameCues {
  static func isName(_ text: Substring) -> Bool {
    let text = text.trimmed
    guard hasPlainCharacters(text), !PresenceStatement.isSuspicious(text),
      NotedDay.all(in: text).isEmpty
    else { return false }
    let words = text.split(whereSeparator: { $0.isWhitespace || "/&,".contains($0) })
    let letters = text.filter(\.isLetter)
    let isShortMark = letters.count < 3 && !letters.contains(where: \.isLowercase)
    guard let first = words.first, !letters.isEmpty, !isShortMark, !isMonth(words),
      !joining.contains(String(first)), words.count > 1 || !bodies.contains(String(first))
    else { return false }
    let isOffice = offices.contains(bare(first))
    var isNumber = false
    return words.allSatisfy { word in
      let bare = bare(word)
      let isOfNumber = isNumber
      isNumber = bare == "nip" || isOfNumber && !word.contains(where: \.isLetter)
      guard let letter = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
      if letter.isNumber { return isOfNumber || words.count > 1 && word.allSatisfy(\.isNumber) }
      return !letter.isLowercase || particles.contains(bare) || offices.contains(bare)
        || isOffice && duties.contains(bare) || word.contains("_") || word.hasPrefix("@")
    }
  }

  /// Whether an entry holds the place of one, or is an example: `mis. Bappeda`, `(diisi notulis)`.
  static func isPlaceholder(_ entry: Substring) -> Bool {
    let words = plain(String(entry.prefix(60))).split(separator: " ")
    guard let first = words.first else { return false }
    return [
      "mis", "misal", "misalnya", "contoh", "contohnya", "isi", "diisi", "tulis", "tuliskan",
      "isikan", "example", "nama", "name", "names", "insert", "fill", "xxx", "todo",
    ].contains(first) || words.starts(with: ["e", "g"]) || words.starts(with: ["for", "example"])
  }

  /// Whether it is a name beside a word of presence, where one word with a capital letter may be any (`Gagal
  /// hadir`): several words, or a post.
  static func isSurelyName(_ text: Substring) -> Bool {
    isName(text)
      && (text.split(separator: " ").count > 1 || namesSomeone(text) || text.contains("@"))
  }

  /// Whether it is somebody who can come in another's place: a post, or a person by their name. A thing may have
  /// a capital letter, too (`diwakili Surat`), and a row of capitals may be anything.
  static func isStandIn(_ text: Substring, isCalled: Bool) -> Bool {
    let words = text.split(separator: " ")
    guard isName(text), let first = words.first, !things.contains(bare(first)) else { return false }
    let isForename = !isAbbreviation(text) && text.contains(where: \.isLowercase)
    return isCalled || words.count > 1 || isPostOrTitled(text) || isForename || text.contains("@")
  }

  /// Nouns that may have a capital letter, and name nobody.
  private static let things: Set<String> = [
    "surat", "zoom", "video", "tulisan", "naskah", "dokumen", "laporan", "email", "pesan",
    "telepon", "whatsapp", "wa", "aplikasi", "data", "materi", "paparan", "bahan", "rekaman",
    "puskesmas", "kecamatan", "kelurahan", "desa", "rsud", "yayasan", "pt", "cv", "berita",
    "pernyataan", "pimpinan", "tim", "panitia", "perusahaan", "masyarakat", "warga", "organisasi",
    "ormas", "lsm", "pers", "media", "sekolah", "kampus", "universitas", "rumah", "klinik",
    "posyandu", "anak", "istri", "suami", "letter", "note", "report", "phone", "slides", "proxy",
    "kuasa", "undangan",
  ]

  /// Whether it is a post or a person by their title, and so nothing that people go to: `Kabid Gizi`, `Bu
  /// Ratna`.
  static func isPostOrTitled(_ text: Substring) -> Bool {
    isName(text) && (namesSomeone(text) || text.split(separator: " ").contains(where: isOffice))
  }

  /// Whether it is a post and nothing else: `Kepala`, `Kadis`.
  static func isPost(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    return words.count == 1 && words.allSatisfy { isOffice($0) && !bodies.contains(bare($0)) }
  }

  /// Whether it is a few capital letters, which may stand for anything.
  static func isAbbreviation(_ text: Substring) -> Bool {
    let text = text.trimmed(of: ".")
    let vowels = text.count { "AEIOU".contains($0) }
    return (3..<9).contains(text.count) && vowels * 4 < text.count && !isOffice(text)
      && text.allSatisfy { $0.isUppercase || $0.isNumber }
  }

  private static func isOffice(_ word: Substring) -> Bool { offices.contains(bare(word)) }

  /// Whether a post such as `Kabid` or `Sekretaris`, or a title before a name, is among the words.
  static func namesSomeone(_ text: Substring) -> Bool {
    text.split(separator: " ").contains {
      titles.contains(bare($0)) || isOffice($0) && !bodies.contains(bare($0))
    }
  }

  /// `Agus` of `Pak Agus`.
  static func withoutTitle(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard let first = words.first, titles.contains(bare(first)) else { return name }
    return words.dropFirst().joined(separator: " ")
  }

  private static let titles: Set<String> = [
    "bu", "ibu", "pak", "bapak", "bpk", "sdr", "sdri", "saudara", "dr", "drg", "drs", "dra", "ir",
    "hj", "prof", "mr", "mrs", "ms",
  ]

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

  /// Small words that begin no name: `(untuk Dinkes)`.
  private static let joining: Set<String> = [
    "untuk", "pada", "dari", "di", "dan", "serta", "and", "of", "as", "at", "from", "sebagai",
    "selaku",
  ]

  private static let particles: Set<String> = [
    "bin", "binti", "bt", "van", "von", "der", "den", "de", "da", "dos", "del", "di", "du", "la",
    "le", "ter", "ten", "al", "el", "ibn", "dan", "and", "serta", "of", "the", "pada", "untuk",
    "selaku", "sebagai", "as", "at", "from", "dari", "dr", "drg", "drh", "drs", "dra", "ir", "hj",
    "h", "prof", "apt", "ns", "an", "ap", "up", "cq", "nip", "bpk", "ibu", "pak", "bapak", "sdr",
    "mr", "mrs", "ms", "oleh", "by",
  ]

  /// Offices that are no posts.
  private static let bodies: Set<String> = [
    "bidang", "seksi", "bagian", "subbagian", "sub", "unsur", "pihak", "kantor", "dinas", "badan",
    "tim", "unit", "upt", "uptd", "office", "agency", "department", "team", "division", "jabatan",
    "wakil", "member", "anggota", "head",
  ]

  /// What the words of a post may say in small letters of its duties.
  private static let duties: Set<String> = [
    "umum", "perencanaan", "keuangan", "program", "pelaksana", "teknis", "kepegawaian", "data",
    "sosial", "kesehatan", "masyarakat", "gizi", "desa", "ekonomi", "pemerintahan", "daerah",
    "kabupaten", "kecamatan", "kota", "pendidikan", "keluarga", "statistik", "informasi", "muda",
    "madya", "pertama", "utama", "ahli", "pemberdayaan", "perempuan", "anak", "general",
    "planning", "finance", "health", "social", "technical", "senior", "junior",
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
