import GugusDomain

/// What a part of an entry of the attendance says besides a name: `tidak hadir`, `sends regrets`,
/// `diwakili Sekretaris`, `chair`, `dapat memutuskan`.
enum PresenceWords: Equatable {
  /// Came or not, and whoever stands behind the words: the one who came in the place of another.
  case presence(Presence, by: Substring?)
  /// For whom someone came.
  case representing(Substring)
  /// Words by which nobody can tell (`expected`, `diundang`).
  case unclear
  case mandate(Bool)
  case chair
  case minuteTaker
  /// Nothing that matters here (`online`, `joined late`).
  case remark

  /// Nil where it is something else, such as an agency or an office.
  init?(_ part: Substring) {
    guard part.utf8.count < PresenceWords.longest, let words = PresenceWords.read(part) else {
      return nil
    }
    self = words
  }

  /// Nothing that says it is longer, in bytes.
  private static let longest = 400

  private static func read(_ part: Substring) -> PresenceWords? {
    if let mandate = Mandate.named(String(part)) { return .mandate(mandate == .canDecide) }
    if ["✓", "✔", "√", "☑", "✅", "v", "V"].contains(part) { return .presence(.present, by: nil) }
    if part == "?" { return .unclear }
    let text = plain(String(part))
    if let exact = whole[text] { return exact }
    let words = text.split(separator: " ")
    for count in stride(from: min(4, words.count - 1), to: 0, by: -1) {
      let begin = words[..<count].joined(separator: " ")
      let rest = PresenceWords.rest(of: part, behind: count)
      if standIns.contains(begin) { return .presence(.represented, by: rest) }
      if principals.contains(begin) { return .representing(rest) }
      if excuses.contains(begin) { return .presence(.excused, by: nil) }
      if absences.contains(begin) {
        let isExcused = words[count...].contains { reasons.contains(String($0)) }
        return .presence(isExcused ? .excused : .absent, by: nil)
      }
      if unsure.contains(begin) { return .unclear }
      if presences.contains(begin) {
        switch read(rest) {
        case .presence(.represented, let by)?: return .presence(.represented, by: by)
        case .presence(.present, _)?, .remark?, .chair?, .minuteTaker?, nil:
          return .presence(.present, by: nil)
        case .presence?, .representing?, .unclear?, .mandate?: return .unclear
        }
      }
    }
    return nil
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
  static func atEnd(of name: Substring) -> (name: Substring, words: PresenceWords)? {
    guard name.utf8.count < longest else { return nil }
    let words = name.split(separator: " ")
    guard words.count > 1 else { return nil }
    for start in max(1, words.count - 5)..<words.count {
      let part = name[words[start].startIndex...]
      let isHospital = words[start - 1].lowercased() == "rumah"
      let first = plain(String(words[start]))
      guard !isHospital, !short.contains(first), let said = PresenceWords(part) else { continue }
      return (name[..<words[start].startIndex].trimmed(of: ",:;-–—"), said)
    }
    return nil
  }

  /// Whether the text has a word of not having come, or of another's having come, that was not
  /// understood.
  static func isSuspicious(_ text: Substring) -> Bool {
    let words = plain(String(text)).split(separator: " ")
    return words.indices.contains { index in
      suspicious.contains(words[index])
        && !(words[index] == "sakit" && index > 0 && words[index - 1] == "rumah")
    }
  }

  // MARK: The words

  private static let standIns: Set<String> = [
    "diwakili", "diwakili oleh", "diwakilkan", "diwakilkan kepada", "represented", "represented by",
  ]
  private static let principals: Set<String> = [
    "mewakili", "representing", "on behalf of", "atas nama", "for",
  ]
  private static let excuses: Set<String> = [
    "izin", "ijin", "sakit", "berhalangan", "berhalangan hadir", "cuti", "dinas luar", "tugas luar",
    "regrets", "sends regrets", "sent regrets", "with regrets", "apologies", "sends apologies",
    "sent apologies", "with apologies", "excused", "on leave", "ill", "sick",
  ]
  private static let absences: Set<String> = [
    "tidak hadir", "tidak datang", "tidak dapat hadir", "tanpa keterangan", "absent",
    "not present", "did not attend", "did not come", "no show", "not attending", "tdk hadir",
  ]
  private static let presences: Set<String> = ["hadir", "present", "attended", "attending"]
  private static let unsure: Set<String> = [
    "expected", "tentative", "tbc", "tbd", "maybe", "invited", "diundang", "undangan", "menyusul",
    "mungkin", "will join", "will attend", "akan hadir", "belum", "belum hadir", "dikonfirmasi",
    "konfirmasi",
  ]
  /// Behind words of absence.
  private static let reasons: Set<String> = [
    "izin", "ijin", "sakit", "cuti", "dinas", "berhalangan", "karena", "excused", "apologies",
    "regrets", "ill", "leave",
  ]
  /// Too short to be looked for at the end of a name.
  private static let short: Set<String> = [
    "v", "tk", "dl", "no", "yes", "ya", "tidak", "for", "ada",
  ]

  /// What a whole part may be.
  private static let whole: [String: PresenceWords] = {
    var whole: [String: PresenceWords] = [
      "ya": .presence(.present, by: nil), "yes": .presence(.present, by: nil),
      "y": .presence(.present, by: nil), "v": .presence(.present, by: nil),
      "ada": .presence(.present, by: nil), "here": .presence(.present, by: nil),
      "no": .presence(.absent, by: nil), "tidak": .presence(.absent, by: nil),
      "n": .presence(.absent, by: nil), "tk": .presence(.absent, by: nil),
      "alpa": .presence(.absent, by: nil), "alpha": .presence(.absent, by: nil),
      "mangkir": .presence(.absent, by: nil), "dl": .presence(.excused, by: nil),
      "leave": .presence(.excused, by: nil), "away": .presence(.excused, by: nil),
    ]
    for word in excuses { whole[word] = .presence(.excused, by: nil) }
    for word in absences { whole[word] = .presence(.absent, by: nil) }
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
    for word in [
      "online", "remote", "daring", "luring", "virtual", "zoom", "via zoom", "phone", "by phone",
      "joined late", "late", "left early", "terlambat", "datang terlambat", "host", "co chair",
    ] { whole[word] = .remark }
    return whole
  }()

  private static let suspicious: Set<Substring> = [
    "tidak", "tdk", "tanpa", "absent", "izin", "ijin", "sakit", "berhalangan", "diwakili",
    "diwakilkan", "mewakili", "represented", "representing", "regrets", "apologies", "excused",
    "cuti", "belum", "not", "expected", "tentative", "diundang", "invited", "menyusul", "batal",
    "absence", "behalf",
  ]
}
