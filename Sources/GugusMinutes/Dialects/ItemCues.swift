import GugusDomain
import GugusFiles

/// Words in a decision or a follow-up by which it may not stand, may be done, or may be something else:
/// then a person must say what it is.
enum ItemCues {
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
    guard let rest, !words.contains(where: exceptions.contains) else { return false }
    return rest.first.map { matters.contains($0) } ?? true
  }

  private static let exceptions: Set<String> = [
    "kecuali", "selain", "namun", "tetapi", "tapi", "except", "but", "other",
  ]

  private static let beginnings = [
    "there were no", "there was no", "there are no", "there is no", "tidak ada", "belum ada",
    "tanpa", "no", "belum",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let matters: Set<String> = [
    "decision", "decisions", "resolution", "resolutions", "action", "actions", "agreement",
    "agreements", "follow", "keputusan", "kesepakatan", "putusan", "tindak", "kesimpulan",
    "penugasan", "diputuskan", "disepakati",
  ]

  static func after(_ beginning: [String], in words: [String]) -> ArraySlice<String>? {
    words.starts(with: beginning) ? words.dropFirst(beginning.count) : nil
  }

  // MARK: What may not stand

  /// The words by which a decision may be none; nil where there are none.
  static func unsettling(decision text: String) -> String? {
    if asks(text[...]) { return "?" }
    if let sign = hidden(in: text[...]) { return sign }
    let words = Spelling.words(text)
    guard let first = words.first else { return text }
    if let words = placeholder(text[...]) ?? runsMeeting(words) { return words }
    if words.count == 1, assents.contains(first) { return first }
    if let last = words.last, refusals.contains(last) || placeholders.contains(last) {
      return last
    }
    if words.suffix(2) == ["tidak", "ada"] { return "tidak ada" }
    // `Rencana aksi disusun` is a follow-up, and as a decision perhaps a plan; `Usulan jadwal diterima`
    // says what became of it.
    let isAdopted = words.dropFirst().contains(where: adoptions.contains)
    if openings.contains(first) && !isAdopted || first == "rencana" { return first }
    if let words = otherPaper(words) ?? opensOtherwise(words) ?? assembly(words) { return words }
    if let told = told(words) { return told }
    return inBrackets(text[...]) ?? takenBack(words) ?? leftOpen(text, words)
      ?? participle(in: text[...]) ?? votes(words) ?? past(words)
  }

  /// Words by which it does not stand; what was agreed to be refused does.
  private static func takenBack(_ words: [String]) -> String? {
    guard let found = found(in: words, withdrawn) else { return nil }
    let isRefusal = found == "menolak" && words.contains(where: deciding.contains)
    return isRefusal ? nil : found
  }

  static let adoptions: Set<String> = [
    "diterima", "disetujui", "disepakati", "disahkan", "adopted", "accepted", "approved", "agreed",
  ]

  /// `Sesuai notula rapat 5 Maret`: what was decided stands elsewhere.
  private static func otherPaper(_ words: [String]) -> String? {
    let refers: Set = ["sesuai", "mengacu", "merujuk", "berdasarkan", "mengikuti", "as", "per"]
    let papers: Set = [
      "notula", "notulen", "lampiran", "undangan", "minutes", "annex", "terlampir", "attached",
    ]
    guard let first = words.first, refers.contains(first) else { return nil }
    return words.prefix(6).first(where: papers.contains).map { "\(first) … \($0)" }
  }

  /// Words by which a matter was left open. What is discussed each time, and a next meeting on a day that is
  /// named, may be what was decided.
  private static func leftOpen(_ text: String, _ words: [String]) -> String? {
    guard let found = found(in: words, undecided) else { return nil }
    let isRecurring = words.contains(where: recurring.contains)
    let isSet = ["next meeting", "rapat berikutnya", "rapat selanjutnya"].contains(found)
    if ["dibahas", "ditinjau", "dikaji"].contains(found) && isRecurring
      || isSet && !NotedDay.all(in: text).isEmpty
    {
      return nil
    }
    return found
  }

  /// `5 setuju`, `5 in favour, 2 against`: a count of votes.
  private static func votes(_ words: [String]) -> String? {
    if let first = words.first, Int(first) != nil, let voice = words.first(where: voices.contains) {
      return voice
    }
    return zip(words, words.dropFirst()).first { word, next in
      Int(word) != nil && voices.contains(next)
        || Int(next) != nil && ["menolak", "against", "abstain"].contains(word)
    }.map { "\($0) \($1)" }
  }

  private static let voices: Set<String> = [
    "setuju", "menolak", "abstain", "suara", "favor", "favour", "against", "votes",
  ]

  /// Whether a line within an item is rather a remark on it (`Catatan: DPMD tidak setuju`), or says that it
  /// is perhaps done (`Status: sudah`).
  static func isRemark(_ line: Substring) -> Bool {
    let first = plain(String(line.prefix(60))).split(separator: " ").first.map(String.init) ?? ""
    if first == "status", let colon = line.firstIndex(of: ":") {
      return status(line[colon...].dropFirst()) != .isOpen
    }
    return openings.contains(first)
  }

  /// At the end they say no to what stands before them: `Logo: NO.`, `Genset: tidak.`, `Seragam (x)`.
  private static let refusals: Set<String> = [
    "nihil", "none", "nil", "tidak", "no", "x", "opsi", "gagal", "nope",
  ]

  /// A text in whose place another is to stand: `terlampir`, `dst`, `(diisi notulis)`, `[tuliskan …]`.
  private static func placeholder(_ text: Substring) -> String? {
    let bare = text.trimmed(of: ".;")
    let isBracketed = [("(", ")"), ("[", "]"), ("<", ">")].contains {
      bare.hasPrefix($0.0) && bare.hasSuffix($0.1) && !bare.dropLast().contains($0.1)
    }
    let words = plain(String(bare))
    let isSuch =
      isBracketed
      || placeholders.contains(words) || words == "masih menunggu"
      || ["diisi ", "isi dengan ", "tuliskan "].contains { words.hasPrefix($0) }
    return isSuch ? String(text) : nil
  }

  /// Words that stand where a text is to be.
  private static let placeholders: Set<String> = [
    "terlampir", "dst", "dll", "dsb", "menyusul", "menunggu", "attached",
  ]

  /// Whether a cell of remarks changes nothing in its row: a number, or such words alone.
  static func isHarmless(remark cell: Substring) -> Bool {
    plain(String(cell)).split(separator: " ").allSatisfy {
      Int($0) != nil || harmless.contains(String($0))
    }
  }

  private static let harmless: Set<String> = [
    "segera", "rutin", "berkala", "prioritas", "penting", "mendesak", "urgent", "tinggi", "rendah",
    "sedang", "high", "medium", "low", "priority", "apbd", "apbn", "routine", "keputusan",
    "decision", "no", "nomor",
  ]

  /// Whether a cell says that what it stands beside was agreed, and nothing else.
  static func isAssent(_ cell: Substring) -> Bool {
    let text = plain(String(cell))
    return text != "noted"
      && (assents.contains(text)
        || ["diterima", "aklamasi", "mufakat", "carried", "sah", "disahkan"].contains(text))
  }

  /// The words by which a follow-up may not stand or be done; nil where there are none.
  static func unsettling(action text: Substring) -> String? {
    if let sign = text.unicodeScalars.first(where: { ticks.unicodeScalars.contains($0) }) {
      return String(sign)
    }
    let words = Spelling.words(text)
    guard let first = words.first else { return nil }
    if let words = placeholder(text) { return words }
    if words.starts(with: ["tidak", "ada"]) { return "tidak ada" }
    if isOpening(words, of: text) || closings.contains(first) { return first }
    if asks(text) { return "?" }
    if let sign = hidden(in: text) { return sign }
    if let last = words.last, closings.contains(last) || refusals.contains(last) { return last }
    // `Check if …` is no condition.
    if let word = words.first(where: { conditions.contains($0) && $0 != "if" }) { return word }
    return inBrackets(text) ?? found(in: words, withdrawn.union(needless))
      ?? participle(in: text) ?? done(words)
  }

  /// Whether a follow-up begins with a word by which it may be none. `Draft the decree` is what is to be done,
  /// and so is `Usulan anggaran`, which is handed in.
  private static func isOpening(_ words: [String], of text: Substring) -> Bool {
    let isParted =
      text.prefix { $0.isLetter }.endIndex == text.endIndex
      || text.drop { $0.isLetter }.first != " "
    let isOrder = words[0] == "draft" || words[0] == "usulan"
    if isOrder, !isParted, words.count > 1 { return false }
    return openings.contains(words[0]) || conditions.contains(words[0])
      || discouraging.contains(words[0])
      || ["do not", "did not"].contains(words.prefix(2).joined(separator: " "))
  }

  /// They begin what is advised, or is not to be done, or was.
  private static let discouraging: Set<String> = [
    "sebaiknya", "seyogianya", "seyogyanya", "hendaknya", "jangan", "tidak", "tanpa", "sent",
    "should", "don", "never", "harusnya", "seharusnya", "idealnya",
    "menunggu", "awaiting", "waiting",
  ]

  /// The words of a remark beside either by which it may not stand or be done; nil where there are none.
  static func unsettling(remark: Substring) -> String? {
    unsettling(action: remark) ?? (remark.contains("?") ? remark.whiteSpaceFolded : nil)
  }

  /// A sign that more is said of it elsewhere, or that it is more than one: a mark of a footnote, of a strike
  /// that does not end, the second of a row; nil where there is none.
  private static func hidden(in text: Substring) -> String? {
    if let sign = Footnote.sign(at: text) { return sign }
    // `[/] …`, `[>] …`: a box that is neither empty nor ticked.
    if text.first == "[", text.dropFirst(2).first == "]" { return String(text.prefix(3)) }
    let signs = ["~~", "[^", " ¹", " ²", " ³", " 2. ", " 2) ", " b. ", " b) "]
    // Where the first of them stood before the text.
    let inBrackets = text.contains("(1)") || text.contains("(a)") ? [] : ["(2) ", "(b) "]
    return (signs + inBrackets).first { text.contains($0) }
  }

  /// Whether a question mark stands behind a word, as in no address.
  static func asks(_ text: Substring) -> Bool {
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
    "wacana", "dst", "terlampir", "menyusul",
  ]

  /// A follow-up on a condition must be settled; a decision may have one.
  static let conditions: Set<String> = [
    "jika", "apabila", "bila", "kalau", "bilamana", "if", "unless", "asalkan", "sepanjang",
  ]

  /// By themselves they say to nothing that it was agreed.
  private static let assents: Set<String> = [
    "approved", "agreed", "ok", "yes", "adopted", "setuju", "disetujui", "disepakati", "sepakat",
    "ya", "noted", "accepted",
  ]

  /// At either end of a follow-up: nothing is left to do.
  static let closings: Set<String> = [
    "done", "selesai", "completed", "closed", "tuntas", "finished", "terlaksana", "beres",
    "kelar", "rampung",
  ]

  static let withdrawn: Set<String> = [
    "dicoret", "dicabut", "dibatalkan", "batal", "ditolak", "ditunda", "ditangguhkan", "diundur",
    "did not", "was not", "were not", "tidak jadi", "tidak disepakati", "tidak disetujui",
    "tidak diterima", "tidak berlaku", "tidak sepakat", "tidak dilanjutkan", "tdk jadi",
    "not adopted", "not agreed", "not approved", "not decided", "not accepted", "not carried",
    "no consensus", "no decision", "voted down", "called off", "dipending", "tidak mencapai",
    "tidak tercapai", "tidak diakomodir", "tidak diakomodasi", "tidak mufakat", "deadlock",
    "mentok", "dikembalikan", "diparkir", "di hold", "dianulir", "dikesampingkan", "urung", "skip",
    "nanti saja", "kalah", "veto", "imbang", "ditarik", "gugur", "ditiadakan", "dihapus",
    "dialihkan", "berkeberatan", "keberatan", "tidak bersedia", "tidak sanggup",
    "tidak disanggupi", "tidak setuju", "menolak", "tidak sependapat", "disagrees", "disagree",
    "held over", "on hold", "next time", "referred back", "ruled out",
    "motion failed", "motion lost", "declined to", "in principle", "rejected the", "deferred the",
    "took note", "dengan ketentuan", "provided the", "provided that", "berharap", "mengharapkan",
  ]

  /// They take back what they are said of, and as often stand before another word (`the deferred issue`).
  static let participles: Set<String> = [
    "withdrawn", "rejected", "dropped", "cancelled", "canceled", "deferred", "postponed", "revoked",
    "rescinded", "superseded", "lost", "failed", "defeated", "tabled", "pending", "awaiting",
    "parked", "shelved", "vetoed", "overruled", "revisited", "denied", "declined", "undecided",
    "gagal", "opsi",
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
    "no longer", "no need", "need not", "bukan tugas", "bukan oleh", "menolak", "beres", "kelar",
    "rampung", "will not", "diganti", "digantikan", "digabung", "sudah masuk", "telah masuk",
    "masuk lengkap", "jangan",
  ]

  private static let undecided: Set<String> = [
    "next meeting", "rapat berikutnya", "rapat depan", "rapat mendatang", "rapat selanjutnya",
    "dikaji", "dipertimbangkan", "dirapatkan", "titik temu", "rapat pimpinan",
    "see annex", "belum", "dibahas", "ditanyakan", "menunggu", "tunggu", "ditunggu",
    "masih diusulkan",
    "lihat lampiran", "perlu koordinasi", "perlu kajian", "to be decided", "to be confirmed",
    "still open", "under discussion", "under review", "discussed again", "dengan catatan",
    "dengan syarat", "bersyarat", "conditionally", "subject to", "ditinjau", "ada perubahan",
    "with reservations", "ditentukan kemudian", "diputuskan kemudian", "kemudian diputuskan",
    "keputusan kemudian", "minggu depan", "bulan depan",
  ]

  static func found(in words: [String], _ phrases: Set<String>) -> String? {
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
  static func done(_ words: [String]) -> String? {
    for (index, (word, next)) in zip(words, words.dropFirst()).enumerated() {
      // `data yang sudah ada` is about the data.
      if word == "sudah", index == 0 || words[index - 1] != "yang" { return "\(word) \(next)" }
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

  /// What brackets in a label say by which all of it may not stand (`AGREED (tentatively)`, `Keputusan
  /// (rapat 5 Maret 2026)`): anything but a number, another name of the same (`RTL (Rencana Tindak Lanjut)`)
  /// or words that change nothing. Nil where they say no more.
  static func unsettling(label: Substring, is meant: NotesLabel) -> String? {
    let head = label.prefix { $0 != ":" }
    if meant == .actions, let word = Spelling.words(head).first(where: ofTheDone.contains) {
      return word
    }
    // Of a link there is nothing to say.
    guard let open = head.firstIndex(of: "("), head[..<open].last != "]" else { return nil }
    let inner = head[open...].dropFirst().prefix { $0 != ")" }
    let text = plain(String(inner))
    let words = text.split(separator: " ").map(String.init)
    let isHarmless =
      NotesLabel.byName[text] == meant
      || words.allSatisfy { Int($0) != nil || ofLabels.contains($0) }
    return isHarmless ? nil : inner.whiteSpaceFolded
  }

  /// `Actions taken` are no promises.
  private static let ofTheDone: Set<String> = ["taken", "done", "completed", "closed", "made"]

  /// Words in the brackets of a label that change nothing.
  private static let ofLabels: Set<String> = [
    "rencana", "tindak", "lanjut", "rtl", "tl", "keputusan", "kesepakatan", "kesimpulan", "rapat",
    "hasil", "decisions", "decision", "actions", "action", "items", "follow", "up", "ups",
    "lanjutan", "continued", "final", "pic", "dan", "and", "tenggat", "batas", "waktu", "owner",
    "due", "who", "when", "penanggung", "jawab", "s", "butir", "poin", "items", "nomor",
  ]

  /// Whether a remark under a list takes something in it back, or leaves it open.
  static func takesBack(_ remark: Substring) -> Bool {
    found(
      in: Spelling.words(remark),
      withdrawn.union(undecided)) != nil
  }

  /// Whether a line leads to a list below it, rather than saying something of its own.
  static func isIntroduction(_ line: Substring) -> Bool {
    let words = plain(String(line)).split(separator: " ")
    return line.last == ":"
      || words.contains { ["berikut", "following", "follows", "below"].contains($0) }
  }

  /// Whether such a line says that what follows was agreed or is to be done (`Rapat menyepakati hal-hal
  /// berikut:`), and nothing by which it was not, or is done.
  static func isHarmless(introduction line: Substring) -> Bool {
    if isAssent(line.trimmed(of: ":*_")) { return true }
    let words = Spelling.words(line)
    let leads = words.contains {
      leading.contains($0) || deciding.contains($0) || obliging.contains($0)
    }
    return leads && !words.contains { turning.contains($0) } && !takesBack(line)
      && unsettling(decision: line.trimmed(of: ":").whiteSpaceFolded) == nil
  }

  private static let leading: Set<String> = [
    "berikut", "following", "follows", "below", "yaitu", "yakni", "lain", "hal", "antara",
    "keputusan", "kesepakatan", "kesimpulan", "tindak", "decisions", "actions", "menyimpulkan",
    "disimpulkan", "bahwa", "that", "diminta", "ditugaskan", "agreed",
  ]

  private static let turning: Set<String> = [
    "tidak", "belum", "kecuali", "selain", "tanpa", "sudah", "dilaksanakan", "selesai", "done",
    "except", "excluding", "not", "without", "no", "unless", "bukan", "gagal", "usulan", "usul",
    "proposed", "proposals", "completed", "lalu", "sebelumnya", "last", "previous", "jika", "bila",
    "apabila", "if", "sebagian", "partly", "some", "never", "yet",
  ]
}
