import GugusDomain
import GugusFiles

/// Words in a decision or a follow-up by which it may not stand, may be done, or may be something else:
/// then a person must say what it is.
enum ItemWords {
  // MARK: Nothing

  /// Whether it says that nothing was decided, or that there is nothing to do: `Nihil`, `Tidak ada`, `No
  /// decision on the fees`. What there is not (`Tidak ada anggaran baru`) may be a decision.
  static func saysNone(_ text: Substring) -> Bool {
    let words = plain(String(text.prefix(200))).split(separator: " ").map(String.init)
    let whole = words.joined(separator: " ")
    if ["", "none", "nothing", "nihil", "nil", "n a", "nobody", "kosong"].contains(whole) {
      return true
    }
    let rest = beginnings.lazy.compactMap { after($0, in: words) }.first
    guard let rest else { return false }
    return rest.first.map { matters.contains($0) } ?? true
  }

  private static let beginnings = [
    "there were no", "there was no", "there are no", "there is no", "tidak ada", "belum ada",
    "tanpa", "no", "belum",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let matters: Set<String> = [
    "decision", "decisions", "resolution", "resolutions", "action", "actions", "agreement",
    "agreements", "follow", "keputusan", "kesepakatan", "putusan", "tindak", "kesimpulan",
    "penugasan", "diputuskan", "disepakati",
  ]

  private static func after(_ beginning: [String], in words: [String]) -> ArraySlice<String>? {
    words.starts(with: beginning) ? words.dropFirst(beginning.count) : nil
  }

  // MARK: What may not stand

  /// The words by which a decision may be none; nil where there are none.
  static func unsettling(decision text: String) -> String? {
    if asks(text[...]) { return "?" }
    if let sign = hidden(in: text[...]) { return sign }
    let words = plain(text).split(separator: " ").map(String.init)
    guard let first = words.first else { return text }
    if words.count == 1, assents.contains(first) { return first }
    if let last = words.last, ["nihil", "none", "nil"].contains(last) { return last }
    if openings.contains(first) || NotesSentence.isUnsure(text) { return first }
    if let told = words.prefix(6).dropFirst().first(where: talk.contains) { return told }
    return inBrackets(text[...]) ?? found(in: words, withdrawn.union(undecided))
      ?? participle(in: text[...]) ?? votes(words)
  }

  /// `5 setuju`: a count of votes.
  private static func votes(_ words: [String]) -> String? {
    zip(words, words.dropFirst()).first { word, next in
      Int(word) != nil
        && ["setuju", "menolak", "abstain", "suara", "favor", "favour", "against", "votes"]
          .contains(next)
    }.map { "\($0) \($1)" }
  }

  /// Whether a line within an item is rather a remark on it: `Catatan: DPMD tidak setuju`.
  static func isRemark(_ line: Substring) -> Bool {
    plain(String(line.prefix(60))).split(separator: " ").first
      .map { openings.contains(String($0)) } ?? false
  }

  /// The words by which a follow-up may not stand or be done; nil where there are none.
  static func unsettling(action text: Substring) -> String? {
    if let sign = text.unicodeScalars.first(where: { ticks.unicodeScalars.contains($0) }) {
      return String(sign)
    }
    let words = plain(String(text)).split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    let isOpening = openings.contains(first) || conditions.contains(first)
    if isOpening || closings.contains(first) { return first }
    if asks(text) { return "?" }
    if let sign = hidden(in: text) { return sign }
    if let last = words.last, closings.contains(last) { return last }
    return inBrackets(text) ?? found(in: words, withdrawn.union(needless))
      ?? participle(in: text) ?? done(words)
  }

  /// The words of a remark beside either by which it may not stand or be done; nil where there are none.
  static func unsettling(remark: Substring) -> String? {
    unsettling(action: remark) ?? (remark.contains("?") ? remark.whiteSpaceFolded : nil)
  }

  /// A sign that more is said of it elsewhere, or that it is more than one: a mark of a footnote, of a strike
  /// that does not end, the second of a row; nil where there is none.
  private static func hidden(in text: Substring) -> String? {
    let text = text.trimmed(of: ".;, ")
    let isStarred = text.last == "*" && text.count { $0 == "*" } % 2 == 1
    if isStarred { return "*" }
    return ["~~", "[^", " 2. ", " 2) ", " b. ", " b) "].first { text.contains($0) }
  }

  /// Whether a question mark stands behind a word, as in no address.
  private static func asks(_ text: Substring) -> Bool {
    var isBehind = false
    for character in text {
      if isBehind, character.isWhitespace || !character.isLetter && !character.isNumber {
        return true
      }
      isBehind = character == "?"
    }
    return isBehind
  }

  private static let ticks = "✅✔✓√☑❌✗✘"

  private static let openings: Set<String> = [
    "catatan", "note", "notes", "nb", "remark", "remarks", "keterangan", "alasan", "reason",
    "saran",
    "suggestion", "suggested", "usul", "usulan", "diusulkan", "proposed", "proposal", "opsi",
    "option", "question", "pertanyaan", "contoh", "example", "lihat", "see", "sama", "same", "idem",
    "sda", "maybe", "perhaps", "mungkin", "tbd", "tbc", "tentative", "tentatif", "bukan", "not",
    "ditolak", "rejected", "ditunda", "deferred", "postponed", "batal", "dibatalkan", "cancelled",
    "canceled", "dropped", "withdrawn", "pending", "none", "nihil", "opsional", "optional", "draf",
    "draft", "konsep", "rencananya", "tentatively", "provisionally", "provisional", "sementara",
    "bahwa", "voting", "vote", "votes", "pemungutan", "dihapus", "deleted", "removed", "reverted",
  ]

  /// A follow-up on a condition must be settled; a decision may have one.
  private static let conditions: Set<String> = ["jika", "apabila", "bila", "kalau", "if"]

  /// By themselves they say to nothing that it was agreed.
  private static let assents: Set<String> = [
    "approved", "agreed", "ok", "yes", "adopted", "setuju", "disetujui", "disepakati", "sepakat",
    "ya", "noted", "accepted",
  ]

  /// At either end of a follow-up: nothing is left to do.
  private static let closings: Set<String> = [
    "done", "selesai", "completed", "closed", "tuntas", "finished", "terlaksana", "beres",
  ]

  /// Told, rather than decided.
  private static let talk: Set<String> = [
    "memaparkan", "menyampaikan", "melaporkan", "menjelaskan", "menanyakan", "mengusulkan",
    "menyarankan", "mengeluhkan", "menyatakan", "mengatakan", "memaparkannya", "mengingatkan",
    "presented", "reported", "said", "asked", "suggested", "explained", "noted", "proposed",
    "proposes", "suggests", "asks", "reports",
  ]

  private static let withdrawn: Set<String> = [
    "dicoret", "dicabut", "dibatalkan", "batal", "ditolak", "ditunda", "ditangguhkan", "diundur",
    "did not", "was not", "were not", "tidak jadi", "tidak disepakati", "tidak disetujui",
    "tidak diterima", "tidak berlaku", "tidak sepakat", "tidak dilanjutkan", "tdk jadi",
    "not adopted", "not agreed", "not approved", "not decided", "not accepted", "not carried",
    "no consensus", "no decision", "voted down", "called off",
  ]

  /// They take back what they are said of, and as often stand before another word (`the deferred issue`).
  private static let participles: Set<String> = [
    "withdrawn", "rejected", "dropped", "cancelled", "canceled", "deferred", "postponed", "revoked",
    "rescinded", "superseded", "lost", "failed", "defeated", "tabled", "pending", "awaiting",
  ]

  private static let copulas: Set<String> = ["is", "was", "are", "were", "be", "been", "being"]

  /// Such a word where it is said of all: first, last, behind a form of “to be”, a colon or a dash.
  private static func participle(in text: Substring) -> String? {
    let words = text.split(separator: " ")
    for (index, word) in words.enumerated() {
      let name = plain(String(word))
      guard participles.contains(name) else { continue }
      guard index > 0, let end = word.last, end.isLetter, index < words.count - 1 else {
        return name
      }
      let before = words[index - 1]
      let isParted = before.last.map { ":-–—>".contains($0) } ?? false
      if isParted || copulas.contains(plain(String(before))) { return name }
    }
    return nil
  }

  /// What is not to be done is no follow-up; it may well be a decision.
  private static let needless: Set<String> = [
    "tidak perlu", "tidak usah", "tak perlu", "tdk perlu", "not needed", "not required",
    "no longer", "no need", "need not", "bukan tugas", "bukan oleh",
  ]

  private static let undecided: Set<String> = [
    "next meeting", "rapat berikutnya", "rapat depan", "rapat mendatang", "rapat selanjutnya",
    "see annex", "belum", "dibahas", "ditanyakan", "menunggu", "tunggu", "ditunggu",
    "masih diusulkan",
    "lihat lampiran", "perlu koordinasi", "perlu kajian", "to be decided", "to be confirmed",
    "still open", "under discussion", "under review", "discussed again",
  ]

  private static func found(in words: [String], _ phrases: Set<String>) -> String? {
    for index in words.indices {
      if phrases.contains(words[index]) { return words[index] }
      if index + 1 < words.count {
        let pair = "\(words[index]) \(words[index + 1])"
        if phrases.contains(pair) { return pair }
      }
    }
    return nil
  }

  /// `sudah dikirim`, `telah selesai`, `has been sent`.
  private static func done(_ words: [String]) -> String? {
    for (word, next) in zip(words, words.dropFirst()) {
      let isPassive = next.hasPrefix("di") && next.count > 4 || next.hasPrefix("ter")
      let isDone = ["sudah", "telah"].contains(word) && (isPassive || closings.contains(next))
      if isDone || word == "already" || word == "has" && next == "been" { return "\(word) \(next)" }
    }
    return nil
  }

  /// In brackets they point elsewhere, and take nothing back.
  private static let references: Set<String> = ["see", "lihat", "example", "contoh"]

  /// The content of brackets that begins with such a word, or asks.
  private static func inBrackets(_ text: Substring) -> String? {
    for part in text.split(whereSeparator: { "([".contains($0) }).dropFirst(
      text.first.map { "([".contains($0) } ?? false ? 0 : 1)
    {
      let inner = part.prefix { !")]".contains($0) }
      let words = plain(String(inner)).split(separator: " ").map(String.init)
      let isSuch =
        words.first.map {
          !references.contains($0)
            && (openings.contains($0) || closings.contains($0) || participles.contains($0))
        } ?? false
      if isSuch || inner.trimmed.last == "?" || inner.trimmed == "-" {
        return inner.whiteSpaceFolded
      }
    }
    return nil
  }

  /// What brackets in a label say by which all of it may not stand (`AGREED (tentatively)`): before a text
  /// in its line anything but a number; above a list such words alone, since much else stands there (`RTL
  /// (Rencana Tindak Lanjut)`). Nil where they say nothing of the kind.
  static func unsettling(label: Substring, isBeforeText: Bool) -> String? {
    let head = label.prefix { $0 != ":" }
    // Of a link there is nothing to say.
    guard let open = head.firstIndex(of: "("), head[..<open].last != "]" else { return nil }
    let inner = head[open...].dropFirst().prefix { $0 != ")" }
    let first = plain(String(inner)).split(separator: " ").first.map(String.init) ?? ""
    let isSuch = conditions.contains(first) || unsettling(decision: String(inner)) != nil
    return isSuch || isBeforeText && Int(inner) == nil ? inner.whiteSpaceFolded : nil
  }

  /// Whether a remark under a list takes something in it back, or leaves it open.
  static func takesBack(_ remark: Substring) -> Bool {
    found(
      in: plain(String(remark)).split(separator: " ").map(String.init),
      withdrawn.union(undecided)) != nil
  }

  /// Whether a line leads to a list below it, rather than saying something of its own.
  static func isIntroduction(_ line: Substring) -> Bool {
    let words = plain(String(line)).split(separator: " ")
    return line.last == ":"
      || words.contains { ["berikut", "following", "follows", "below"].contains($0) }
  }

  // MARK: Cells

  /// Marks by which a cell says the same as the one above.
  static func isDitto(_ cell: Substring) -> Bool {
    let text = cell.trimmed
    if text.isEmpty { return false }
    let isMark = text.allSatisfy { "\"“”„″〃'’‘-– ".contains($0) }
    if isMark { return text.contains { !"-– ".contains($0) } }
    return [
      "sda", "s d a", "idem", "ditto", "sama", "sama dengan di atas", "sama dengan diatas",
      "sama seperti di atas", "same", "same as above", "as above", "seperti di atas",
    ].contains(plain(String(text)))
  }

  /// How far a follow-up is.
  enum Status: Equatable {
    case isOpen
    case isDone
    /// Neither in so many words.
    case unclear
  }

  static func status(_ cell: Substring) -> Status {
    let text = plain(String(cell))
    if text.isEmpty {
      return cell.contains { "✅✔✓√☑".contains($0) } ? .isDone : .unclear
    }
    if NotesSentence.isDone(cell) || ["yes", "ya"].contains(text) { return .isDone }
    if let percent = Int(text), cell.contains("%") { return percent < 100 ? .isOpen : .isDone }
    let words = text.split(separator: " ").map(String.init)
    let isWhole = words.count < 4 && !words.contains { partly.contains($0) }
    if ["sudah", "telah"].contains(words[0]), isWhole, !cell.contains("%") { return .isDone }
    return open.contains(text) ? .isOpen : .unclear
  }

  private static let partly: Set<String> = [
    "sebagian", "belum", "namun", "tapi", "tetapi", "kecuali", "tidak", "partly",
  ]

  private static let open: Set<String> = [
    "belum", "proses", "dalam proses", "sedang proses", "sedang berjalan", "berjalan", "ongoing",
    "on going", "on progress", "in progress", "progress", "open", "belum selesai", "belum mulai",
    "belum dimulai", "baru", "new", "to do", "todo", "not started", "started", "planned", "rencana",
    "belum dikerjakan", "belum dilaksanakan", "not done", "not yet", "sedang dikerjakan", "0", "no",
  ]

  /// Those who help, where a text names them as such: `didukung DPMD`, `supported by A and B`.
  static func supporters(in text: Substring, _ names: NameTable) -> [AgencyCode]? {
    let words = text.split(separator: " ")
    guard let first = words.first, words.count > 1,
      ["didukung", "dukungan", "pendukung", "dibantu", "supported", "support", "bersama"]
        .contains(plain(String(first)))
    else { return nil }
    let rest = text[words[1].startIndex...].trimmed
    return names.owners(
      in: String(rest.after(prefix: "oleh ") ?? rest.after(prefix: "by ") ?? rest))
  }

  // MARK: Time

  /// The words that say when, but not on which day (`minggu depan`, `by Friday`, `1-5 Mei`); nil where
  /// there are none.
  static func relativeTime(in text: String) -> String? {
    let words = plain(text).split(separator: " ")
    for index in words.indices {
      let (word, next) = (words[index], index + 1 < words.count ? words[index + 1] : "")
      let pair = "\(word) \(next)"
      if ["besok", "lusa", "tomorrow"].contains(word) { return String(word) }
      let isPeriod = periods.contains(next) || NotedDay.isWeekday(next)
      if before.contains(word), isPeriod { return pair }
      if periods.contains(word) || NotedDay.isWeekday(word),
        after.contains(next) || next.hasPrefix("ke") && next.count < 4
      {
        return pair
      }
      if word == "h", Int(next) != nil { return "H-\(next)" }
      let isNumber = word.contains(where: \.isNumber) || word == "bulan"
      if isNumber, MonthNames.month(String(next)) != nil { return pair }
    }
    return nil
  }

  private static let periods: Set<Substring> = [
    "minggu", "pekan", "bulan", "tahun", "hari", "triwulan", "semester", "kuartal", "tanggal",
    "week", "month", "year", "quarter", "day",
  ]
  private static let before: Set<Substring> = [
    "next", "this", "every", "each", "by", "on", "before", "until", "setiap", "tiap", "akhir",
    "awal", "pertengahan", "hari", "sebelum", "lambat", "dalam", "per", "mid", "end",
  ]
  private static let after: Set<Substring> = [
    "depan", "ini", "mendatang", "berikutnya", "i", "ii", "iii", "iv", "pertama", "kedua", "ketiga",
    "keempat",
  ]
}
