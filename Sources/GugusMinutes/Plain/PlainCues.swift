import GugusDomain
import GugusFiles

/// Words by which a sentence may mean something else than it would without them. One of them is enough for a
/// question: the list is long on purpose, and what it asks about needlessly costs one keystroke.
enum PlainCues {
  /// The word by which a decision or a name may be none, in the order of the text; nil where there is none.
  static func turning(in text: Substring) -> String? {
    Spelling.words(text).first { word in
      turning.contains(word) || telling.contains(word) || ofMeetings.contains(word)
        || stems.contains { word.hasPrefix($0) }
    }
  }

  /// The same of a heading, which may call a meeting a meeting.
  static func turning(inHeading text: Substring) -> String? {
    Spelling.words(text).first { word in
      turning.contains(word)
        || !word.hasPrefix("pem") && stems.contains { word.hasPrefix($0) }
    }
  }

  /// The words by which a follow-up is done, given up, or not to be done; nil where there are none. What is to
  /// be done may be a report or a proposal.
  static func turning(inAction text: Substring) -> String? {
    let words = Spelling.words(text)
    return words.first { word in
      turning.contains(word) && !papers.contains(word) || done.contains(word)
        || endings.contains { word.hasPrefix($0) }
    } ?? ItemCues.unsettling(action: text)
  }

  /// Why a text under a heading of decisions is not certain to be one; nil where it is.
  ///
  /// - Parameters:
  ///   - isNarrative: whether minutes also tell under that heading how the meeting went.
  ///   - isCalledSo: whether it says itself that it is a decision, by its number.
  static func misgiving(
    decision text: String, isNarrative: Bool, isCalledSo: Bool = false
  ) -> Misgiving? {
    if let sign = text.first(where: { !isPlain($0) }) { return .words(String(sign)) }
    if text.count > longest || quotesMuch(text) { return .form }
    if let words = ItemCues.unsettling(decision: text) { return .words(words) }
    if isCalledSo { return turning(in: text[...]).map(Misgiving.words) }
    let sentences = text.split(separator: ". ")
    if sentences.count > 2 { return .form }
    for sentence in sentences + text.split(separator: "; ").dropFirst() {
      if let misgiving = misgiving(sentence: sentence) { return misgiving }
    }
    if isNarrative, !ItemCues.binds(text) { return .form }
    return nil
  }

  private static func misgiving(sentence: Substring) -> Misgiving? {
    let words = Spelling.words(sentence)
    let isRecurring = words.contains(where: ItemCues.recurring.contains)
    if let word = turning(in: sentence), !(isRecurring && recurrent.contains(word)),
      !isOrdered(word, in: words)
    {
      return .words(word)
    }
    if let word = past(words) { return .words(word) }
    return decides(words) ? nil : .form
  }

  /// Whether a word stands where it turns nothing: those who meet decide, somebody is to tell, a proposal is
  /// adopted.
  private static func isOrdered(_ word: String, in words: [String]) -> Bool {
    guard let index = words.firstIndex(of: word),
      !words[(index + 1)...].contains(where: { turning.contains($0) })
    else { return false }
    let next = index + 1 < words.count ? words[index + 1] : ""
    if ofMeetings.contains(word) {
      return index < 2
        && (ItemCues.deciding.contains(next)
          || ["menyepakati", "adopts", "accepts", "mengesahkan"].contains(next))
    }
    if word.hasPrefix("disampai") {
      return words.contains { ["paling", "sebelum", "selambat", "wajib", "setiap"].contains($0) }
    }
    if word.hasPrefix("meny") || word.hasPrefix("mel") {
      return words[..<index].suffix(2).contains(where: ItemCues.obliging.contains)
    }
    return word.hasPrefix("usul") && words[index...].contains(where: ItemCues.adoptions.contains)
  }

  /// No decision that is certain is longer, in characters.
  private static let longest = 240

  /// Letters, numbers, and the signs that part them in a sentence.
  private static func isPlain(_ character: Character) -> Bool {
    character.isLetter || character.isWhitespace || ".,;:'’-–/%&“”‘\"".contains(character)
      || character.isNumber && character.isASCII
  }

  /// Of a sentence in quotes nobody knows who says it; one word in them is a name.
  private static func quotesMuch(_ text: String) -> Bool {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { "“”\"".contains($0) })
    return parts.count > 3 || parts.count > 1 && parts[1].split(separator: " ").count > 2
  }

  /// An English verb of what was, with no form of “to be” before it.
  private static func past(_ words: [String]) -> String? {
    let isOrdered = words.contains { ["that", "agreed", "resolved", "decided"].contains($0) }
    for (index, word) in words.enumerated()
    where word.hasSuffix("ed") && word.count > 4 && !nouns.contains(word) {
      let before = words[..<index].suffix(3)
      if deciding.contains(word) || before.contains(where: copulas.contains) || isOrdered {
        continue
      }
      return word
    }
    return nil
  }

  /// Whether a sentence has a word by which something is to be, or is from now on.
  private static func decides(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    return orders.contains(first)
      || words.contains { word in
        signs.contains(word) || word.first?.isNumber ?? false
          || numbers.contains(word)
          || word.count > 5 && word.hasPrefix("di") && !nouns.contains(word)
          || word.count > 6 && (word.hasPrefix("me") || word.hasPrefix("ber"))
            && !nouns.contains(word)
      }
  }

  // MARK: The words

  private static let stems = [
    "usul", "diusul", "mengusul", "saran", "disaran", "menyaran", "tolak", "ditolak", "menolak",
    "tunda", "ditunda", "menunda", "batal", "dibatal", "membatal", "tangguh", "ditangguh", "cabut",
    "dicabut", "mencabut", "pertimbang", "dipertimbang", "mempertimbang", "ragu", "meragu",
    "keberat", "berkeberat", "sanggah", "menyanggah", "protes", "memprotes", "tanya", "ditanya",
    "menanya", "bertanya", "dilaporkan", "melaporkan", "papar", "dipapar", "memapar",
    "jelas", "dijelas", "menjelas", "keluh", "dikeluh", "mengeluh", "harap", "diharap",
    "mengharap", "berharap", "anggap", "dianggap", "menganggap", "postpon", "defer", "reject",
    "withdr", "cancel", "propos", "suggest", "consider", "tentativ", "provision", "condition",
    "pending", "doubt", "oppos", "object", "abstain", "abandon", "shelv", "discuss", "debat",
    "diskusi", "didiskusi", "wacana", "diwacana", "dikaji", "mengkaji", "ditinjau", "meninjau",
    "opsional", "alternatif", "rancang", "dirancang", "tampung", "ditampung", "pinding",
    "dipending", "evaluat", "revers", "revok", "rescind", "recommend", "rekomend", "direkomend",
    "gagal", "menggagal", "digagal", "veto", "diveto", "gugur", "digugur", "menggugur",
    "dikembalikan", "diparkir", "dibekukan", "ditarik", "disimpan dulu", "hilang", "apakah",
    "bagaimana", "mengapa", "kenapa", "barangkali", "mungkin", "kemungkin", "seandai", "andai",
    "sekirany", "semisal", "misal", "sebaikny", "seyogi", "hendakny", "seharusny", "idealny",
    "informas", "diinformas", "menginformas", "dicatat sebagai", "apresias", "mengapresias",
    "ucap", "mengucap", "sambut", "menyambut", "pembuka", "penutup", "dibuka oleh", "ditutup oleh",
    "menyampai", "disampai", "menyatakan", "dinyatakan", "mengatakan", "dikatakan", "menyebut",
    "disebut", "mengingat", "diingat", "membahas", "dibahas", "pembahas", "mencatat bahwa",
    "menyimak", "mendengar", "didengar", "mempresentas", "presentas", "presented", "explain",
    "inform", "remind", "thank", "welcom", "congratul",
  ]

  private static let turning: Set<String> = [
    // No.
    "tidak", "bukan", "belum", "jangan", "tanpa", "nihil", "no", "not", "never", "none", "nor",
    "neither", "nobody", "nothing", "without", "cannot", "won", "don", "doesn", "didn", "isn",
    "aren", "wasn", "couldn", "wouldn", "shouldn", "hasn", "haven",
    // If, and unless.
    "jika", "bila", "apabila", "kalau", "bilamana", "manakala", "asal", "asalkan", "sepanjang",
    "kecuali", "selain", "syarat", "bersyarat", "ketentuan", "if", "unless", "except", "provided",
    "otherwise", "until", "subject", "depending", "case",
    // But, and or.
    "namun", "tetapi", "tapi", "meski", "meskipun", "walau", "walaupun", "sedangkan",
    "melainkan", "but", "however", "although", "though", "atau", "or", "either", "sebagian",
    "partly", "partially", "some",
    "sambil", "seraya", "sembari", "selama", "sampai", "hingga", "while", "ulang", "lagi",
    "kembali",
    "again", "revisit", "off", "table", "look", "looks",
    // Of what is only wished, or promised by somebody.
    "we", "our", "berkomitmen", "komitmen", "mendukung", "berupaya", "mengupayakan", "siap",
    "bersedia", "support", "supports", "committed", "commits", "strive", "hope", "hopes", "wish",
    "aim", "aims", "ideally", "ingin", "berniat",
    // Perhaps.
    "maybe", "perhaps", "may", "might", "could", "would", "should", "possibly", "probably",
    "likely", "unlikely", "prinsip", "prinsipnya", "principle", "dasarnya", "sementara", "tentatif",
    "tbd", "tbc", "tba", "draf", "draft", "konsep", "opsi", "option", "options", "rencana",
    "rencananya", "berencana", "plan", "planned", "plans", "proposal", "motion",
    // Then, and before.
    "telah", "sudah", "sedang", "masih", "pernah", "sempat", "tadi", "kemarin", "dulu", "dahulu",
    "semula", "sebelumnya", "lalu", "kemudian", "nanti", "menunggu", "tunggu", "menanti",
    "ditentukan", "was", "were", "had", "has", "have", "did", "been", "already", "earlier",
    "previously", "previous", "last", "formerly", "yesterday", "later", "await", "awaits",
    "awaiting", "wait", "next", "berikutnya", "mendatang", "depan",
    // Given up, or done.
    "lapsed", "tabled", "dropped", "failed", "lost", "defeated", "parked", "held", "deadlock",
    "hold", "disagree", "disagrees", "dissent", "dst", "dll", "dsb", "etc", "ralat", "koreksi",
    "revisi", "dicoret", "coret", "dihapus", "struck", "deleted", "removed", "skip", "selesai",
    "tuntas", "rampung", "beres", "done", "completed", "finished", "closed", "terlaksana",
    "tercapai",
  ]

  /// Who says so, and of what.
  private static let telling: Set<String> = [
    "menurut", "katanya", "konon", "dikabarkan", "kabarnya", "reportedly", "said", "says", "asked",
    "asks", "noted", "notes", "note", "felt", "thinks", "believes", "heard", "reported", "catatan",
    "catat", "keterangan", "nb", "ps", "terlampir", "lampiran", "attached", "annex", "appendix",
    "lihat", "see", "idem", "sda", "sesuai", "merujuk", "mengacu", "berdasarkan", "above", "below",
    "berikut", "tersebut", "dimaksud", "karena", "sebab", "because", "since", "contoh", "contohnya",
    "example", "seperti", "why", "how", "whether", "capaian", "rugi", "kurang", "kendala",
    "hambatan", "masalah", "permasalahan", "issue", "issues", "problem", "sulit", "terkendala",
    "terhambat", "keluhan", "doa", "istirahat", "lunch",
  ]

  /// Of a meeting, its voices and its course.
  private static let ofMeetings: Set<String> = [
    "rapat", "sidang", "forum", "pertemuan", "notula", "notulen", "risalah", "minutes", "meeting",
    "agenda", "peserta", "hadirin", "pimpinan", "ketua", "chair", "chairman", "chairperson",
    "setuju", "sepakat", "suara", "voting", "vote", "votes", "mayoritas", "aklamasi", "committee",
    "board", "majority", "consensus", "mufakat", "musyawarah", "opening", "floor", "quorum",
    "kuorum",
  ]

  /// What may be to be made.
  private static let papers: Set<String> = [
    "draf", "draft", "konsep", "rencana", "plan", "plans", "proposal", "option", "options", "opsi",
    "later", "table", "look", "off", "we", "our", "siap", "support", "mendukung", "ulang", "lagi",
    "kembali", "again", "sampai", "hingga", "dasarnya", "ketentuan",
    "syarat", "case", "held", "hold", "closed", "subject",
  ]

  /// Of these a sentence may speak that sets something for every time.
  private static let recurrent: Set<String> = [
    "rapat", "pertemuan", "meeting", "forum", "board", "committee", "dibahas", "ditinjau",
  ]

  private static let endings = [
    "ditolak", "ditunda", "dibatal", "ditangguh", "dicabut", "postpon", "defer", "reject", "withdr",
    "cancel", "tentativ", "provision", "pending", "mungkin", "andai", "barangkali", "apakah",
    "gagal", "gugur",
  ]

  /// Whether a sentence has a word of coming, going, or standing in for somebody.
  static func tellsOfMoving(_ sentence: Substring) -> Bool {
    Spelling.words(sentence).contains(where: moving.contains)
  }

  private static let moving: Set<String> = [
    "pamit", "menyusul", "meninggalkan", "keluar", "pulang", "terlambat", "daring", "tersambung",
    "bergabung", "mewakili", "diwakili", "utusan", "wakil", "mengutus", "walk", "left", "leave",
    "joined", "join", "came", "arrived", "late", "represented", "online", "ikut", "mengikuti",
    "kosong", "titip", "nitip", "mundur", "missing", "stayed", "away", "ada",
  ]

  private static let numbers: Set<String> = [
    "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  private static let done: Set<String> = [
    "terkirim", "dikirimkan", "diterima", "disampaikan", "received", "submitted", "delivered",
  ]

  private static let deciding: Set<String> = ["agreed", "resolved", "decided", "adopted"]

  private static let copulas: Set<String> = [
    "is", "are", "be", "to", "stay", "stays", "remain", "remains", "as", "a", "an", "the",
  ]

  private static let nouns: Set<String> = [
    "dinas", "dinkes", "dinsos", "disdik", "dishub", "disdukcapil", "diskominfo", "digital",
    "dialog", "direktur", "direktorat", "diare", "diklat", "divisi", "difabel", "menteri", "media",
    "mesin", "medis", "mebel", "meteran", "meter", "menara", "menu", "beras", "berita", "berkas",
    "bersih", "bersama", "berbagai", "menit", "speed", "need", "feed", "seed", "shared", "hundred",
    "united", "based", "limited", "married", "medium", "member", "members", "merah", "beranda",
  ]

  /// English verbs that begin what is to be done.
  private static let orders: Set<String> = [
    "use", "keep", "open", "close", "change", "adopt", "approve", "weigh", "send", "publish", "add",
    "remove", "move", "share", "accept", "start", "stop", "print", "buy", "pay", "appoint", "set",
    "make", "write", "weekly", "monthly", "extend", "include", "merge", "rename", "hire", "train",
    "give", "provide", "allow", "require", "raise", "lower", "increase", "reduce", "replace",
    "test", "run", "build", "create", "form", "establish", "limit", "record", "report", "allocate",
  ]

  /// Words by which something is from now on.
  private static let signs: Set<String> = [
    "tetap", "pindah", "naik", "turun", "wajib", "harus", "akan", "agar", "segera", "setiap",
    "tiap", "mulai", "menjadi", "tutup", "buka", "cair", "agreed", "adopts", "approves", "resolved",
    "is", "are", "will", "shall", "must", "be", "stay", "stays", "remain", "remains", "starts",
    "start", "begins", "begin", "opens", "open", "closes", "close", "goes", "go", "meets", "meet",
    "takes", "take", "keeps", "keep", "uses", "use", "moves", "move", "holds", "pays", "pay",
    "sends", "send", "adopt", "approve", "reports", "publishes", "gets", "receives", "follow",
    "follows", "becomes", "become", "serves", "names", "runs", "needs", "memakai",
    "disepakati", "diputuskan", "bulanan", "mingguan", "melapor", "mengikuti",
  ]
}
