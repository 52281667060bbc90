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
    let words = spelled(text)
    guard let first = words.first else { return text }
    if let words = placeholder(text[...]) ?? runsMeeting(words) { return words }
    if words.count == 1, assents.contains(first) { return first }
    if let last = words.last, refusals.contains(last) { return last }
    // `Rencana aksi disusun` is a follow-up, and as a decision perhaps a plan.
    if openings.contains(first) || first == "rencana" { return first }
    if let told = words.prefix(6).dropFirst().first(where: talk.contains) { return told }
    return inBrackets(text[...]) ?? found(in: words, withdrawn.union(undecided))
      ?? participle(in: text[...]) ?? votes(words)
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

  /// The words of a text, those that are often cut short as they are in full: `tdk`, `blm`, `sdh`.
  private static func spelled(_ text: String) -> [String] {
    plain(text).split(separator: " ").map { inFull[String($0)] ?? String($0) }
  }

  private static let inFull = [
    "tdk": "tidak", "tak": "tidak", "gak": "tidak", "ga": "tidak", "nggak": "tidak",
    "enggak": "tidak", "ngga": "tidak", "blm": "belum", "blum": "belum", "sdh": "sudah",
    "udah": "sudah", "udh": "sudah", "tlh": "telah",
  ]

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
      || ["terlampir", "dst", "dll", "dsb", "menyusul", "menunggu", "masih menunggu", "attached"]
        .contains(words)
      || ["diisi ", "isi dengan ", "tuliskan "].contains { words.hasPrefix($0) }
    return isSuch ? String(text) : nil
  }

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
      && (assents.contains(text) || ["diterima", "aklamasi", "mufakat", "carried"].contains(text))
  }

  // MARK: The course of the meeting

  /// The words by which an item tells how the meeting went; nil where it does not.
  private static func runsMeeting(_ words: [String]) -> String? {
    guard let first = words.first else { return nil }
    if course.contains(first), words.count < 9 { return first }
    if ["doa", "penutup", "diskusi", "istirahat"].contains(first), words.count < 5 { return first }
    guard words.prefix(3).contains(where: meetings.contains) else { return nil }
    return words.prefix(6).first(where: running.contains)
  }

  private static let meetings: Set<String> = ["rapat", "acara", "meeting", "sidang", "pertemuan"]

  private static let course: Set<String> = [
    "sambutan", "paparan", "pembukaan", "pemaparan", "presentasi", "menyanyikan", "welcome",
    "opening", "presentation",
  ]

  private static let running: Set<String> = [
    "dibuka", "ditutup", "dihadiri", "dipimpin", "diawali", "dilanjutkan", "dimulai", "diskors",
    "dipandu",
    "berjalan", "berlangsung", "berakhir", "opened", "closed", "started", "ended", "adjourned",
    "chaired", "attended",
  ]

  /// Verbs that tell what happened or was said, not what is to be.
  private static let telling: Set<String> = [
    "disampaikan", "dijelaskan", "dipaparkan", "dibahas", "dilanjutkan", "ditemukan", "diketahui",
    "dialami", "dirasakan", "dilaporkan", "diharapkan", "diusulkan", "disarankan", "dikeluhkan",
    "ditanyakan", "dikatakan", "dinyatakan", "disebutkan", "diinformasikan", "dicapai",
    "didiskusikan", "dipresentasikan", "dihadapi", "ditanggapi", "dijawab", "digambarkan",
    "didominasi", "dihitung", "diserang", "dinilai", "diukur", "dirasa", "dianggap", "didapat",
    "didapatkan", "dipengaruhi", "diakibatkan", "disebabkan", "diperoleh", "dipakai",
  ]

  private static let binding: Set<String> = [
    "disepakati", "menyepakati", "sepakat", "memutuskan", "diputuskan", "menetapkan", "ditetapkan",
    "menyetujui", "disetujui", "wajib", "agar", "harus", "segera", "akan", "supaya", "kesepakatan",
    "keputusan", "agreed", "agrees", "agree", "decided", "decides", "approved", "approves",
    "adopted", "resolved", "shall", "will", "must", "is to", "are to",
  ]

  /// Nouns that begin as verbs do.
  private static let nouns: Set<String> = [
    "dinas", "dinkes", "dinsos", "digital", "dialog", "direktur", "direktorat", "dimana", "diare",
    "diagnosis", "dinamis", "difteri", "diabetes", "disiplin", "dinamika", "diklat", "diploma",
    "divisi", "difabel", "diisi",
  ]

  /// Whether an item under a heading of results says of itself that it was decided, or obliges somebody.
  static func binds(_ text: String) -> Bool {
    let words = spelled(text)
    if found(in: words, binding) != nil { return true }
    // `Dua belas desa menjadi lokus`, but not `turun menjadi 21 persen`.
    let becomes = zip(words, words.dropFirst()).contains { word, next in
      word == "menjadi" && ["lokus", "tanggung", "tugas", "prioritas", "kewajiban"].contains(next)
    }
    if becomes { return true }
    return words.indices.contains { index in
      let word = words[index]
      guard word.hasPrefix("di"), word.count > 5, !nouns.contains(word), !telling.contains(word)
      else { return false }
      let isOfMeeting = words[..<index].contains(where: meetings.contains)
      if running.contains(word), isOfMeeting || index == 0 { return false }
      // Offices are called so, too: `Dishub`, `Disdukcapil`.
      let isVerb = !word.hasPrefix("dis") || ["kan", "i", "un"].contains { word.hasSuffix($0) }
      let before = index > 0 ? words[index - 1] : ""
      return isVerb && !["telah", "sudah", "belum", "sedang", "masih", "yang"].contains(before)
    }
  }

  /// The words by which a follow-up may not stand or be done; nil where there are none.
  static func unsettling(action text: Substring) -> String? {
    if let sign = text.unicodeScalars.first(where: { ticks.unicodeScalars.contains($0) }) {
      return String(sign)
    }
    let words = spelled(String(text))
    guard let first = words.first else { return nil }
    if let words = placeholder(text) { return words }
    if words.starts(with: ["tidak", "ada"]) { return "tidak ada" }
    let isOpening = openings.contains(first) || conditions.contains(first) || first == "sent"
    if isOpening || closings.contains(first) { return first }
    if asks(text) { return "?" }
    if let sign = hidden(in: text) { return sign }
    if let last = words.last, closings.contains(last) || refusals.contains(last) { return last }
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
    if let sign = Footnote.sign(at: text) { return sign }
    return ["~~", "[^", " ¹", " ²", " ³", " 2. ", " 2) ", " b. ", " b) "].first {
      text.contains($0)
    }
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
    "wacana", "dst", "terlampir", "menyusul",
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
    "kelar", "rampung",
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
    "no consensus", "no decision", "voted down", "called off", "dipending", "tidak mencapai",
    "tidak tercapai", "tidak diakomodir", "tidak diakomodasi", "tidak mufakat", "deadlock",
    "mentok", "dikembalikan", "diparkir", "di hold", "dianulir", "dikesampingkan", "urung", "skip",
    "nanti saja", "kalah", "veto", "imbang", "ditarik", "gugur", "ditiadakan", "dihapus",
    "dialihkan", "berkeberatan", "keberatan", "tidak bersedia", "tidak sanggup",
    "tidak disanggupi", "held over", "on hold", "next time", "referred back", "ruled out",
    "motion failed", "motion lost", "declined to", "in principle",
  ]

  /// They take back what they are said of, and as often stand before another word (`the deferred issue`).
  private static let participles: Set<String> = [
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
    "rampung",
    "will not",
  ]

  private static let undecided: Set<String> = [
    "next meeting", "rapat berikutnya", "rapat depan", "rapat mendatang", "rapat selanjutnya",
    "dikaji", "dipertimbangkan", "dirapatkan", "titik temu", "rapat pimpinan",
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

  /// Words in the brackets of a label that change nothing.
  private static let ofLabels: Set<String> = [
    "rencana", "tindak", "lanjut", "rtl", "tl", "keputusan", "kesepakatan", "kesimpulan", "rapat",
    "hasil", "decisions", "decision", "actions", "action", "items", "follow", "up", "ups",
    "lanjutan", "continued", "final", "pic", "dan", "and", "tenggat", "batas", "waktu", "owner",
    "due", "who", "when", "penanggung", "jawab", "s",
  ]

  /// Whether a remark under a list takes something in it back, or leaves it open.
  static func takesBack(_ remark: Substring) -> Bool {
    found(
      in: spelled(String(remark)),
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
    let words = spelled(String(line))
    let leads = words.contains { leading.contains($0) || binding.contains($0) }
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
