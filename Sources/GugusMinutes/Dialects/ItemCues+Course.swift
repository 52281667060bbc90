import GugusDomain
import GugusFiles

// Whether a decision decides, or tells how the meeting went and what was before.
extension ItemCues {
  /// A word at the beginning by which it asks, tells, or depends on something.
  static func opensOtherwise(_ words: [String]) -> String? {
    guard let first = words.first else { return nil }
    let isSuch =
      questions.contains(first) || conditions.contains(first) && first != "if"
      || telling.contains(first) && !words.contains(where: lasting.contains)
    let pair = words.prefix(2).joined(separator: " ")
    return isSuch ? first : ["pada prinsipnya", "pada dasarnya"].contains(pair) ? pair : nil
  }

  private static let questions: Set<String> = [
    "apakah", "bagaimana", "mengapa", "kenapa", "kapan", "siapa", "whether", "how", "why",
    "nothing",
  ]

  /// Those who meet, and what they do: a sentence about them is a decision only if they decide in it (`Rapat
  /// menyepakati …`, `The committee adopts …`), not if they do anything else (`Rapat mencatat …`, `The motion
  /// lapsed`). `Rapat tiap bulan` is no sentence about them.
  static func assembly(_ words: [String]) -> String? {
    let near = Array(
      words.drop { ["the", "para", "seluruh", "semua", "our"].contains($0) }.prefix(6))
    guard let first = near.first, assemblies.contains(first) else { return nil }
    let rest = near.dropFirst()
    guard let verb = rest.firstIndex(where: isVerb) else { return nil }
    let isPlain = !rest[..<verb].contains(where: aspects.contains)
    let helped = near[verb...].drop {
      ["is", "are", "was", "were", "has", "have", "been", "be"].contains($0)
    }
    if isPlain, let verb = helped.first, deciding.union(adoptions).union(passing).contains(verb) {
      return found(in: words, ["to disagree"])
    }
    let isRecurring = meetings.contains(first) && words.contains(where: lasting.contains)
    let isDuty = rest[..<verb].contains {
      ["wajib", "harus", "agar", "shall", "must"].contains($0)
    }
    if isRecurring || isDuty { return nil }
    return "\(first) … \(near[verb])"
  }

  private static let passing: Set<String> = [
    "carried", "passed", "mengesahkan", "mensahkan", "bersepakat",
  ]

  private static let assemblies: Set<String> = [
    "rapat", "forum", "sidang", "peserta", "pembahasan", "diskusi", "keputusan", "kesepakatan",
    "hadirin", "sebagian", "mayoritas", "committee", "meeting", "chair", "motion", "report",
    "discussion", "decision", "board", "members", "participants", "proposal", "ucapan",
  ]

  /// Whether it has the form of a verb.
  private static func isVerb(_ word: String) -> Bool {
    if deciding.contains(word) || verbs.contains(word) { return true }
    if word.count < 6 || nouns.contains(word) || isOffice(word) { return false }
    return ["meng", "mem", "men", "meny", "ber", "di", "ter"].contains { word.hasPrefix($0) }
      || word.hasSuffix("ed")
  }

  /// Offices are called so, too: `Dishub`, `Disdukcapil`.
  private static func isOffice(_ word: String) -> Bool {
    word.hasPrefix("dis") && !["kan", "i", "un"].contains { word.hasSuffix($0) }
  }

  private static let verbs: Set<String> = [
    "setuju", "gagal", "tidak", "belum", "took", "takes", "will", "was", "were", "is", "are", "has",
    "have", "heard", "left", "lapsed", "failed", "went", "did", "agrees", "akan",
  ]

  /// A verb of telling near the beginning; behind a word that obliges it is what somebody is to do: `Dinkes
  /// akan menyampaikan data`.
  static func told(_ words: [String]) -> String? {
    let near = words.prefix(6)
    guard let index = near.indices.dropFirst().first(where: { talk.contains(near[$0]) }) else {
      return nil
    }
    let isDuty = near[..<index].contains { obliging.contains($0) || $0 == "to" }
    return isDuty ? nil : near[index]
  }

  static let recurring: Set<String> = [
    "setiap", "tiap", "every", "each", "rutin", "bulanan", "mingguan", "tahunan", "triwulanan",
    "berkala", "selalu", "monthly", "weekly", "quarterly",
  ]

  /// `telah dikirim`, `sudah disampaikan`: it tells what was done, unless that is that it was decided.
  static func past(_ words: [String]) -> String? {
    for (index, (word, next)) in zip(words, words.dropFirst()).enumerated() {
      let isOfNoun = index > 0 && ["yang", "which", "that"].contains(words[index - 1])
      let isDone =
        ["di", "me", "ber"].contains { next.hasPrefix($0) } && next.count > 4
        && !nouns.contains(next) && !isOffice(next)
      let isDecided = ["disepakati", "diputuskan", "menyepakati", "bersepakat"].contains(next)
      if ["telah", "sudah", "sedang", "masih"].contains(word), isDone, !isDecided, !isOfNoun {
        return "\(word) \(next)"
      }
    }
    return nil
  }

  /// The words by which an item tells how the meeting went; nil where it does not.
  static func runsMeeting(_ words: [String]) -> String? {
    guard let first = words.first else { return nil }
    if course.contains(first), words.count < 9 { return first }
    if ["doa", "penutup", "diskusi", "istirahat"].contains(first), words.count < 5 { return first }
    guard words.prefix(3).contains(where: meetings.contains) else { return nil }
    return words.prefix(6).prefix { !deciding.contains($0) }.first(where: running.contains)
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
    "didapatkan", "dipengaruhi", "diakibatkan", "disebabkan", "diperoleh", "dilaksanakan",
    "diikuti", "dihadiri", "diserahkan", "disalurkan", "dikunjungi", "diselenggarakan",
    "disosialisasikan", "dijumpai", "diterima", "diharap", "dimaklumi", "dicatat", "diapresiasi",
  ]

  /// What goes on at a meeting or was before it: what is said of it tells.
  private static let happenings: Set<String> = [
    "materi", "paparan", "kegiatan", "acara", "sosialisasi", "kunjungan", "diskusi", "pembahasan",
    "peserta", "undangan", "presentasi", "pemaparan", "ucapan", "sambutan",
  ]

  /// Words by which something was decided.
  static let deciding: Set<String> = [
    "disepakati", "menyepakati", "sepakat", "memutuskan", "diputuskan", "menetapkan", "ditetapkan",
    "menyetujui", "disetujui", "agreed", "agrees", "agree", "decided", "decides", "approved",
    "approves", "adopted", "resolved",
  ]

  /// Words by which somebody is to do something.
  static let obliging: Set<String> = [
    "wajib", "agar", "harus", "segera", "akan", "supaya", "diminta", "ditugaskan", "shall", "will",
    "must", "is to", "are to",
  ]

  /// Words of what was before, or is only hoped for: nothing was decided in it.
  private static let elsewhere: Set<String> = [
    "lalu", "kemarin", "sebelumnya", "tadi", "semula", "dahulu", "dulu", "pernah", "sempat",
    "berharap", "diharapkan", "harapan", "last", "previous", "previously", "earlier", "hope",
    "hopes", "hoped", "yesterday", "recently",
  ]

  /// Words by which a passive verb (`Data dipadankan tiap bulan`) is of what is to be, not of what was.
  private static let lasting: Set<String> = recurring.union([
    "mulai", "paling", "selambat", "selambatnya", "sebelum", "starting",
  ])

  /// Words before a verb by which it tells how things are.
  private static let aspects: Set<String> = [
    "telah", "sudah", "belum", "sedang", "masih", "yang", "baru", "tidak", "gagal", "will", "akan",
    "not", "to",
  ]

  /// Nouns that begin as verbs do.
  private static let nouns: Set<String> = [
    "dinas", "dinkes", "dinsos", "digital", "dialog", "direktur", "direktorat", "dimana", "diare",
    "diagnosis", "dinamis", "difteri", "diabetes", "disiplin", "dinamika", "diklat", "diploma",
    "divisi", "difabel", "diisi",
  ]

  /// Whether an item under a heading of results says of itself that it was decided, or obliges somebody.
  ///
  /// A verb that may as well tell what was done (`Materi disampaikan`, `SK telah ditetapkan`) says it only
  /// with a word by which it lasts, or is still to be.
  static func binds(_ text: String) -> Bool {
    let words = Spelling.words(text)
    if words.contains(where: elsewhere.contains) { return false }
    for index in words.indices {
      let before = index > 0 ? words[index - 1] : ""
      let pair = "\(before) \(words[index])"
      if ["yang", "which", "that", "who", "untuk", "belum", "tidak", "not"].contains(before) {
        continue
      }
      let isBinding = [words[index], pair].contains {
        deciding.contains($0) || obliging.contains($0)
      }
      if isBinding { return true }
    }
    // `Dua belas desa menjadi lokus`, but not `turun menjadi 21 persen`.
    let becomes = zip(words, words.dropFirst()).contains { word, next in
      word == "menjadi" && ["lokus", "tanggung", "tugas", "prioritas", "kewajiban"].contains(next)
    }
    if becomes { return true }
    if words.first.map(happenings.contains) ?? false { return false }
    let lasts = words.contains(where: lasting.contains)
    return words.indices.contains { index in
      let word = words[index]
      guard word.hasPrefix("di"), word.count > 5, !nouns.contains(word), !isOffice(word),
        lasts || !telling.contains(word)
      else { return false }
      let isOfMeeting = words[..<index].contains(where: meetings.contains)
      if running.contains(word), isOfMeeting || index == 0 { return false }
      return !words[..<index].suffix(3).contains(where: aspects.contains)
    }
  }

  /// Told, rather than decided.
  private static let talk: Set<String> = [
    "memaparkan", "menyampaikan", "melaporkan", "menjelaskan", "menanyakan", "mengusulkan",
    "menyarankan", "mengeluhkan", "menyatakan", "mengatakan", "memaparkannya", "mengingatkan",
    "presented", "reported", "said", "asked", "suggested", "explained", "noted", "proposed",
    "proposes", "suggests", "asks", "reports",
  ]
}
