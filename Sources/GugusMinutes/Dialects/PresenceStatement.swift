import GugusDomain

/// What a part of an entry of the attendance says besides a name: `tidak hadir`, `sends regrets`,
/// `diwakili Sekretaris`, `chair`, `dapat memutuskan`.
enum PresenceStatement: Equatable {
  /// Came or not, and whoever stands behind the words: the one who came in the place of another.
  case presence(Presence, by: Substring?)
  /// For whom someone came.
  case representing(Substring)
  /// Words by which nobody can tell (`expected`, `diundang`).
  case unclear
  case mandate(Bool)
  /// A letter of a form, which says it only where others of the form do, too: `(H)`, `(A)`.
  case letter(Presence)
  case chair
  case minuteTaker
  /// A cross, which says the opposite of the ticks beside it, and nothing where there are none.
  case crossed
  /// How someone came, which the attendance does not hold (`online`, `joined late`).
  case remark

  /// Nil where it is something else, such as an agency or an office.
  init?(_ part: Substring) {
    guard part.utf8.count < PresenceStatement.longest, let words = PresenceStatement.read(part)
    else {
      return nil
    }
    self = words
  }

  /// Nothing that says it is longer, in bytes.
  private static let longest = 400

  private static func read(_ part: Substring) -> PresenceStatement? {
    if let mandate = Mandate.named(String(part)) { return .mandate(mandate == .canDecide) }
    if let mark = mark(part) { return mark }
    if part.contains("?") {
      let isAlone = part.allSatisfy { $0 == "?" || $0.isWhitespace }
      return isAlone || read(part.replacing("?", with: "").trimmed) != nil ? .unclear : nil
    }
    // `hadir*`: more is said of it below.
    if Footnote.sign(at: part) != nil {
      return read(part.trimmed(of: "*¹²³⁴⁵†‡)")) == nil ? nil : .unclear
    }
    let words = Spelling.words(part)[...]
    if let exact = whole[words.joined(separator: " ")] { return exact }
    for count in stride(from: min(4, words.count - 1), to: 0, by: -1) {
      let begin = words[..<count].joined(separator: " ")
      let rest = PresenceStatement.rest(of: part, behind: count)
      if standIns.contains(begin) {
        let isCalled = ["oleh", "by", "kepada"].contains { begin.hasSuffix(" \($0)") }
        let isSomeone = rest.isEmpty || NameCues.isStandIn(rest, isCalled: isCalled)
        return isSomeone ? .presence(.represented, by: rest) : .unclear
      }
      if sendings.contains(begin) {
        return NameCues.isName(rest) ? .presence(.represented, by: rest) : .unclear
      }
      if principals.contains(begin) { return isSuspicious(rest) ? .unclear : .representing(rest) }
      if excuses.contains(begin) {
        return isReason(words[count...]) ? .presence(.excused, by: nil) : .unclear
      }
      if absences.contains(begin) { return absence(because: words[count...]) }
      if unsure.contains(begin) { return .unclear }
      if remarks.contains(begin) { return isSuspicious(rest) ? .unclear : .remark }
      if presences.contains(begin) {
        switch read(rest) {
        case .presence(.represented, let by)?: return .presence(.represented, by: by)
        case .presence(.present, _)?, .remark?, .chair?, .minuteTaker?:
          return .presence(.present, by: nil)
        case nil:
          // `hadir di DPRD`, `hadir Rapat Provinsi` was elsewhere.
          return NameCues.isPostOrTitled(rest) ? .presence(.present, by: nil) : .unclear
        case .presence?, .representing?, .unclear?, .mandate?, .crossed?, .letter?: return .unclear
        }
      }
    }
    return nil
  }

  static let ticks: Set<Character> = ["✓", "✔", "√", "☑", "✅", "✔️", "☑️", "🗸", "👍"]
  static let crosses: Set<Character> = ["✗", "✘", "✕", "✖", "❌", "❎", "✖️", "×", "☓"]

  private static func mark(_ part: Substring) -> PresenceStatement? {
    guard part.count == 1, let character = part.first else { return nil }
    if ticks.contains(character) || character == "v" || character == "V" {
      return .presence(.present, by: nil)
    }
    return crosses.contains(character) ? .crossed : nil
  }

  /// Behind words of absence: nothing, or why.
  private static func absence(because words: ArraySlice<String>) -> PresenceStatement {
    guard let first = words.first else { return .presence(.absent, by: nil) }
    if ["tanpa", "without"].contains(first) {
      let isSilent = words.dropFirst().allSatisfy { silences.contains($0) }
      return isSilent ? .presence(.absent, by: nil) : .unclear
    }
    return isReason(words) ? .presence(.excused, by: nil) : .unclear
  }

  /// Whether these say why someone did not come, and not that they came in part (`izin pulang awal`).
  private static func isReason(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first else { return true }
    let isSuch =
      reasons.contains(first) || events.contains(first)
      || first == "ada" && words.dropFirst().first.map(events.contains) ?? false
    return isSuch && !words.contains(where: comings.contains)
  }

  /// Whether what stands beside someone who did not come says why: then they are excused.
  static func isReason(_ text: Substring) -> Bool {
    let words = Spelling.words(text)[...]
    return !words.isEmpty && isReason(words)
  }

  /// What follows so many words.
  private static func rest(of part: Substring, behind count: Int) -> Substring {
    var (rest, words) = (part, 0)
    while words < count {
      rest = rest.drop { !$0.isLetter && !$0.isNumber }
      rest = rest.drop { $0.isLetter || $0.isNumber }
      words += 1
    }
    return rest.trimmed(of: ":,.-")
  }

  /// The words at the end of a name that say it (`DINSOS tidak hadir`), and the name without them.
  static func atEnd(of name: Substring) -> (name: Substring, words: PresenceStatement)? {
    guard name.utf8.count < longest else { return nil }
    let words = name.split(separator: " ")
    guard words.count > 1, words.count < 40 else { return nil }
    for start in 1..<words.count {
      let part = name[words[start].startIndex...]
      let isHospital = words[start - 1].lowercased() == "rumah"
      let first = plain(String(words[start]))
      let isShort = short.contains(first) && (start == words.count - 1 || first == "for")
      guard !isHospital, !isShort, let said = PresenceStatement(part) else { continue }
      return (name[..<words[start].startIndex].trimmed(of: ",:;-–—"), said)
    }
    return nil
  }

  /// Whether the text has a word of not having come, or of another's having come, that was not
  /// understood.
  static func isSuspicious(_ text: Substring) -> Bool {
    let words = Spelling.words(text)
    return words.indices.contains { index in
      suspicious.contains(words[index])
        && !(words[index] == "sakit" && index > 0 && words[index - 1] == "rumah")
    }
  }

  // MARK: The words

  private static let standIns: Set<String> = [
    "diwakili", "diwakili oleh", "diwakilkan", "diwakilkan kepada", "represented", "represented by",
    "digantikan", "digantikan oleh", "diganti", "diganti oleh", "replaced by", "mewakilkan",
    "mewakilkan kepada",
  ]
  /// Who did not come sent another.
  private static let sendings: Set<String> = [
    "mengutus", "menugaskan", "mengirim", "mengirimkan", "menunjuk", "ditugaskan", "diutus", "sent",
  ]
  private static let principals: Set<String> = [
    "mewakili", "representing", "on behalf of", "atas nama", "for", "menggantikan",
    "standing in for", "a n", "an",
  ]
  private static let excuses: Set<String> = [
    "izin", "ijin", "sakit", "berhalangan", "berhalangan hadir", "cuti", "dinas luar", "tugas luar",
    "izin sakit", "regrets", "sends regrets", "sent regrets", "with regrets", "apologies",
    "sends apologies", "sent apologies", "with apologies", "with apology", "excused", "on leave",
    "ill", "sick",
    "mohon izin", "dinas luar kota", "dinas luar daerah", "tugas luar kota", "tugas luar daerah",
    "perjalanan dinas", "dl",
  ]
  private static let absences: Set<String> = [
    "tidak hadir", "tidak datang", "tidak dapat hadir", "tidak bisa hadir", "tak hadir",
    "tdk hadir", "tidak ikut", "batal hadir", "tidak jadi hadir", "absen", "mangkir", "alpa",
    "alpha",
    "absent", "not present", "did not attend", "did not come", "no show", "not attending",
    "could not make it", "could not attend", "cannot attend", "unable to attend",
  ]
  private static let presences: Set<String> = ["hadir", "present", "attended", "attending"]
  private static let unsure: Set<String> = [
    "expected", "tentative", "tbc", "tbd", "maybe", "invited", "diundang", "undangan", "menyusul",
    "mungkin", "will join", "will attend", "akan hadir", "belum", "belum hadir", "dikonfirmasi",
    "konfirmasi", "kosong", "blank", "empty", "nihil",
  ]
  /// Letters of a form.
  private static let letters = ["s", "a", "i", "h", "th"]
  private static let remarks: Set<String> = [
    "online", "remote", "daring", "luring", "virtual", "zoom", "via zoom", "secara daring",
    "secara luring", "secara online", "secara virtual", "melalui zoom", "phone", "by phone",
    "by video", "joined late", "late", "left early", "terlambat", "datang terlambat", "pulang awal",
    "pulang cepat", "pulang lebih dulu", "pulang lebih awal", "izin pulang awal", "izin terlambat",
    "sampai selesai", "sampai pukul", "hingga pukul", "s d pukul", "sejak pukul", "mulai pukul",
    "until", "in person", "datang pukul", "datang jam", "tiba pukul", "tiba jam", "hadir pukul",
    "bergabung pukul", "arrived at", "joined at", "datang telat", "telat", "izin telat",
    "izin datang terlambat", "izin datang telat", "izin pulang lebih awal", "izin pulang cepat",
    "izin pulang lebih dulu", "sebentar", "hybrid",
  ]
  private static let roles = ["host", "co chair", "narasumber", "moderator", "langsung"]
  private static let silences: Set<String> = [
    "keterangan", "kabar", "berita", "pemberitahuan", "alasan", "izin", "ijin", "informasi",
    "konfirmasi", "notice", "apology", "apologies", "reason", "explanation", "leave", "any",
  ]
  /// What begins the words that say why.
  private static let reasons: Set<String> = [
    "izin", "ijin", "sakit", "cuti", "dinas", "tugas", "berhalangan", "karena", "sebab",
    "dikarenakan", "lantaran", "keluarga", "tidak", "excused", "apologies", "regrets", "with",
    "ill", "sick", "leave", "on", "due", "because", "ke", "rawat", "melahirkan", "tahunan",
    "bersama", "berduka", "duka", "bentrok", "bersamaan", "sedang", "menghadiri", "perjalanan",
    "attending", "travelling", "traveling",
  ]
  /// Where else they were.
  private static let events: Set<String> = [
    "rapat", "acara", "kegiatan", "tugas", "surat", "agenda", "keperluan", "urusan", "undangan",
    "dinas", "upacara", "pelatihan", "diklat", "bimtek", "pertemuan", "kunjungan", "monev",
    "another", "meeting", "conflict",
  ]
  /// Words by which someone came after all, at least in part.
  private static let comings: Set<String> = [
    "terlambat", "pulang", "meninggalkan", "awal", "late", "early", "left", "joined", "datang",
    "ikut",
    "kecuali", "except", "setelah", "sampai", "hingga", "until", "after", "then", "kemudian",
    "lalu",
    "tetapi", "tapi", "but", "diwakili", "represented", "diganti", "digantikan", "mengutus",
    "menugaskan", "ditugaskan", "mengirim", "diutus", "utusan", "wakil", "sent", "replaced",
    "menggantikan",
    "mewakili", "representing", "hadir", "present", "attended",
  ]
  /// Too short to be looked for at the end of a name.
  private static let short: Set<String> = [
    "v", "tk", "dl", "no", "yes", "ya", "tidak", "for", "ada", "s", "x", "a", "i", "h", "th", "",
    "until", "host", "late", "moderator", "langsung",
  ]

  /// What a whole part may be.
  private static let whole: [String: PresenceStatement] = {
    var whole: [String: PresenceStatement] = [
      "ya": .presence(.present, by: nil), "yes": .presence(.present, by: nil),
      "y": .presence(.present, by: nil), "v": .presence(.present, by: nil),
      "ada": .presence(.present, by: nil), "here": .presence(.present, by: nil),
      "no": .presence(.absent, by: nil), "tidak": .presence(.absent, by: nil),
      "n": .presence(.absent, by: nil), "tk": .presence(.absent, by: nil),
      "dl": .presence(.excused, by: nil), "leave": .presence(.excused, by: nil),
      "away": .presence(.excused, by: nil),
    ]
    for word in excuses { whole[word] = .presence(.excused, by: nil) }
    for word in absences { whole[word] = .presence(.absent, by: nil) }
    for word in silences {
      whole["tanpa \(word)"] = .presence(.absent, by: nil)
      whole["without \(word)"] = .presence(.absent, by: nil)
    }
    for word in presences { whole[word] = .presence(.present, by: nil) }
    for word in standIns { whole[word] = .presence(.represented, by: nil) }
    for word in unsure { whole[word] = .unclear }
    for word in [
      "chair", "chairs", "chairperson", "chairing", "ketua", "ketua rapat", "pimpinan rapat",
    ] {
      whole[word] = .chair
    }
    for word in ["scribe", "notulis", "minutes", "minute taker", "note taker"] {
      whole[word] = .minuteTaker
    }
    for word in remarks { whole[word] = .remark }
    for word in roles { whole[word] = .remark }
    for word in letters { whole[word] = letter(word[...]).map(PresenceStatement.letter) }
    whole["x"] = .unclear
    return whole
  }()

  /// What a letter in a column of presence stands for.
  static func letter(_ cell: Substring) -> Presence? {
    switch plain(String(cell)) {
    case "h", "p": .present
    case "i", "s", "c", "dl": .excused
    case "a", "th", "tk", "t": .absent
    default: nil
    }
  }

  /// What says no more than the attendance holds; all else that was understood is kept as a remark.
  static func isPlain(_ text: Substring) -> Bool {
    [
      "hadir", "present", "attended", "izin", "ijin", "excused", "regrets", "apologies",
      "sends regrets", "sent regrets", "sends apologies", "sent apologies", "berhalangan",
      "berhalangan hadir", "tidak hadir", "absent", "tanpa keterangan",
      "tidak hadir tanpa keterangan",
      "alpa", "not present", "diwakili", "represented", "ya", "yes", "no", "tidak", "ada", "v", "y",
      "n", "tk", "absen", "",
    ].contains(plain(String(text)))
  }

  /// Whether a column holds those who came in the place of others.
  static func isOfRepresentatives(_ head: Substring) -> Bool {
    Spelling.words(head).contains {
      ["mewakili", "diwakili", "wakil", "pengganti"].contains($0)
    }
  }

  /// Whether words say something of a coming, be it understood or not.
  static func tellsOfComing(_ text: Substring) -> Bool {
    Spelling.words(text).contains {
      comings.contains($0)
        || ["hadir", "mengikuti", "masuk", "present", "attended", "came", "not"].contains($0)
    }
  }

  /// Whether a sentence has a word of not having come, without a look at whose.
  static func mayTellOfAbsence(_ sentence: Substring) -> Bool {
    let words = sentence.lowercased()
    return [
      "hadir", "datang", "absen", "berhalangan", "izin", "sakit", "mangkir", "attend", "excused",
    ].contains(where: words.contains)
  }

  private static let suspicious: Set<String> = [
    "tidak", "tdk", "tak", "tanpa", "bukan", "absent", "absen", "izin", "ijin", "sakit",
    "berhalangan", "diwakili", "diwakilkan", "mewakili", "represented", "representing", "regrets",
    "apologies", "excused", "cuti", "belum", "not", "expected", "tentative", "diundang", "invited",
    "menyusul", "batal", "absence", "behalf", "kecuali", "except", "mangkir", "alpa", "alpha",
    "juga",
    "lainnya", "kosong", "sda", "urung", "no", "without", "tapi", "tetapi", "namun", "but", "senin",
    "selasa", "rabu", "kamis", "jumat",
    "sabtu", "minggu", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
