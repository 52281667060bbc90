import GugusDomain
import GugusFiles

/// What sentences and headings of notes say that have no label.
enum NotesSentence {
  /// Whether it calls itself minutes, as a title does; no sentence is one.
  static func isTitle(_ text: Substring) -> Bool {
    let words = plain(String(text)).split(separator: " ")
    let isSentence = text.last == "." || text.last == ":" || words.count > 14
    return !isSentence
      && ["notula", "notulen", "minutes", "rapat", "risalah"].contains {
        words.prefix(3).contains($0[...])
      }
  }

  /// Whether a heading calls what it heads a meeting or its minutes.
  static func isCalledMeeting(_ text: Substring) -> Bool {
    let isSentence = text.last == "." || text.last == ":"
    let words = plain(String(text.prefix(200))).split(separator: " ")
    // `Rapat tindak lanjut` is a meeting, `Tindak lanjut rapat` is what became of one.
    let isNamed = words.first.map { meetings.contains($0) || minutes.contains($0) } ?? false
    if isSentence || !isNamed && NotesLabel.isTelling(text) { return false }
    if Labelled<NotesLabel>(text) != nil { return words == ["minutes"] }
    return words.count < 15 && words.contains { meetings.contains($0) || minutes.contains($0) }
  }

  private static let minutes: Set<Substring> = [
    "notula", "notulen", "minutes", "risalah", "berita", "sesi", "notes",
  ]

  /// Whether a title says no more than that these are minutes.
  static func saysOnlyMinutes(_ title: String) -> Bool {
    let words = plain(title).split(separator: " ")
    return words.allSatisfy {
      ["notula", "notulen", "minutes", "rapat", "risalah", "berita", "acara", "meeting"].contains(
        $0)
    }
  }

  private static let letterheads: Set<Substring> = [
    "pemerintah", "kementerian", "sekretariat", "jalan", "jl", "telp", "telepon", "republik",
    "provinsi", "kabupaten", "kota", "dinas", "badan", "government", "ministry",
  ]

  /// Whether it names the office whose paper it is.
  static func isLetterhead(_ text: Substring) -> Bool {
    plain(String(text)).split(separator: " ").first.map(letterheads.contains) ?? false
  }

  /// A word or a sentence for “nobody” or “nothing”.
  static func saysNothing(_ text: Substring) -> Bool {
    let text = plain(String(text.prefix(80)))
    if ["", "none", "nobody", "nothing", "nihil", "n a", "nil"].contains(text) { return true }
    return [
      "no decision", "no resolution", "no action", "no agreement", "none ", "there were no ",
      "there was no ", "there are no ", "tidak ada", "belum ada", "tanpa keputusan",
    ].contains { text.hasPrefix($0) }
  }

  private static let closings = [
    "demikian", "terima kasih", "sekian", "rapat ditutup", "rapat selesai", "wassalam",
    "mengetahui",
    "meeting adjourned", "meeting closed", "the meeting was closed", "the meeting closed",
    "the meeting was adjourned", "next meeting", "rapat berikutnya", "hormat kami",
  ]

  /// Whether it closes the notes, so that no list goes on behind it.
  static func closes(_ text: Substring) -> Bool {
    let text = plain(String(text.prefix(60)))
    return closings.contains { text.hasPrefix($0) }
  }

  /// Whether nothing is left to do.
  static func isDone(_ status: Substring) -> Bool {
    [
      "done", "selesai", "sudah", "sudah selesai", "completed", "complete", "closed", "tuntas",
      "100",
      "telah selesai", "finished", "terlaksana", "sudah dilaksanakan",
    ].contains(plain(String(status)))
  }

  // MARK: Called off

  private static let callingOff = [
    "dibatalkan", "ditiadakan", "ditunda", "ditangguhkan", "dijadwalkan ulang", "dijadwal ulang",
    "diundur", "diundurkan", "dimundurkan", "dimajukan", "digeser ke", "dipindah ke",
    "dipindahkan ke",
    "dialihkan ke", "batal", "urung", "tidak kuorum", "tidak memenuhi kuorum",
    "tidak mencapai kuorum", "cancelled", "canceled", "postponed", "rescheduled", "called off",
    "moved to", "put off", "adjourned to", "adjourned until", "adjourned till",
    "adjourned for lack",
    "adjourned for want", "no quorum", "not quorate", "inquorate", "without a quorum",
    "dicancel", "di cancel", "dipending", "di pending", "dipostpone", "di postpone", "dicansel",
    "digeser", "tidak dapat dilanjutkan", "tidak bisa dilanjutkan", "tidak dilanjutkan",
    "could not continue", "could not proceed", "no meeting", "tidak ada rapat", "bubar",
    "dibubarkan", "kuorum tidak tercapai",
    "kuorum tidak terpenuhi", "quorum was not reached",
  ]
  /// A paper that was written before a meeting begins so.
  private static let papersBefore: Set<Substring> = [
    "undangan", "agenda", "rancangan", "rencana", "jadwal", "rundown", "invitation", "invite",
    "proposed", "planned", "susunan", "konsep", "permohonan", "surat", "pemberitahuan",
  ]

  /// Whether a title is of such a paper: `Agenda rapat`, `Undangan`, `Invitation to the meeting`.
  static func isBeforehand(title: Substring) -> Bool {
    let words = plain(String(title.prefix(200))).split(separator: " ")
    guard let first = words.first, papersBefore.contains(first), words.count < 15,
      Labelled<NotesLabel>(title)?.value.isEmpty ?? true
    else { return isPlan(title) }
    // `Agenda:` heads a part of the minutes.
    return isInvitation(title: title) || words.contains(where: meetings.contains)
  }

  /// `Rapat koordinasi (rencana)`
  private static func isPlan(_ title: Substring) -> Bool {
    guard let open = title.firstIndex(of: "(") else { return false }
    return plain(String(title[open...].prefix(80))).split(separator: " ").first
      .map(papersBefore.contains) ?? false
  }

  /// Whether what a letter is about is an invitation.
  static func isInvitation(title: Substring) -> Bool {
    plain(String(title.prefix(200))).split(separator: " ").prefix(2).contains {
      ["undangan", "invitation", "kehadiran"].contains($0)
    }
  }

  private static let invitations = [
    "mengundang", "mohon hadir", "dimohon hadir", "mohon untuk hadir", "mohon kehadiran",
    "mengharap kehadiran", "mengharapkan kehadiran", "diharapkan kehadiran",
    "diharap kehadiran", "diharap hadir", "diharapkan hadir", "diharapkan untuk hadir",
    "diminta hadir", "diminta untuk hadir", "dimohon kehadiran", "atas kehadirannya",
    "konfirmasi kehadiran", "mohon isi", "you are invited", "are invited to", "please attend",
    "please confirm", "please join", "we invite", "would like to invite", "kindly attend",
    "kindly confirm", "rsvp",
  ]

  /// The words of a sentence that asks people to come to this meeting; nil where there are none.
  static func invitation(in sentence: Substring) -> String? {
    if isOfAnotherMeeting(sentence) { return nil }
    let text = " " + plain(String(sentence.prefix(400))) + " "
    let found = invitations.first { text.contains(" \($0) ") || text.contains(" \($0)nya ") }
    return found ?? announcement(in: text.split(separator: " "))
  }

  /// `besok ada rapat`, `the meeting will be held`: one that was still to come.
  private static func announcement(in words: [Substring]) -> String? {
    for index in words.indices {
      let rest = words[index...].prefix(4)
      let isTomorrow =
        ["besok", "lusa", "tomorrow"].contains(words[index])
        && rest.contains(where: meetings.contains)
      let isToCome =
        ["akan", "will"].contains(words[index]) && rest.contains(where: holdings.contains)
        && words[..<index].suffix(5).contains(where: meetings.contains)
      if isTomorrow || isToCome { return rest.joined(separator: " ") }
    }
    return nil
  }

  /// The words by which a sentence says that nobody came to it; nil where there are none.
  static func nobodyCame(_ sentence: Substring) -> String? {
    let words = plain(String(sentence.prefix(400))).split(separator: " ")
    for index in words.indices {
      let rest = words[index...].prefix(8)
      let isNobody =
        ["nobody", "none"].contains(words[index]) || rest.starts(with: ["no", "one"])
        || rest.starts(with: ["no", "participants"])
        || negations.contains(words[index]) && rest.dropFirst().first == "ada"
          && rest.dropFirst(2).prefix(2).contains {
            [
              "peserta", "undangan", "anggota", "yang", "seorang", "satu", "orang", "opd",
              "satupun",
            ]
            .contains($0)
          }
      guard isNobody,
        let end = rest.firstIndex(where: {
          ["hadir", "datang", "came", "attended", "showed", "turned", "arrived"].contains($0)
        }), !words[(index + 1)..<end].contains(where: negations.contains)
      else { continue }
      return words[index...end].joined(separator: " ")
    }
    return nil
  }

  private static let negations: Set<Substring> = [
    "tidak", "tak", "tdk", "urung", "gagal", "batal", "belum", "not", "didn", "wasn", "couldn",
    "didnt", "wasnt", "never",
  ]
  private static let holdings: Set<Substring> = [
    "jadi", "terlaksana", "dilaksanakan", "terselenggara", "diselenggarakan", "digelar", "diadakan",
    "dilangsungkan", "berlangsung", "dimulai", "held", "take", "took", "happen", "convene",
    "convened",
    "conducted", "start", "begin",
  ]

  /// The words that say that something was not held then, and where they begin among all words.
  private static func callingOff(in words: [Substring]) -> (text: String, index: Int)? {
    for index in words.indices {
      let rest = words[index...]
      let found = callingOff.first { phrase in
        rest.starts(with: phrase.split(separator: " "))
      }
      if let found { return (found, index) }
      guard negations.contains(words[index]),
        let end = rest.dropFirst().prefix(4).firstIndex(where: holdings.contains)
      else { continue }
      let isPlace = words[end] == "take" || words[end] == "took"
      let text = words[index...end].joined(separator: " ") + (isPlace ? " place" : "")
      return (text, index)
    }
    return nil
  }

  /// Whether a line below a title begins with its day, and says the time and the place behind it: `Selasa, 28
  /// Juli 2026 | 09.00 WIB | Aula`.
  static func beginsWithDay(_ text: Substring) -> Bool {
    guard text.split(separator: " ").count < 16, NotedDay.all(in: text).count == 1 else {
      return false
    }
    let parts = [" | ", " · ", " pukul ", " di ", ", ", " - ", " – "].compactMap {
      text.firstRange(of: $0)
    }
    let heads = parts.map { text[..<$0.lowerBound] }
    let second = text.parts(at: ",").prefix(2).joined(separator: ", ")[...]
    return (heads + [second]).contains { head in
      NotedDay.wholly(head).map { !$0.lacksYear && $0.isCertain } ?? false
    }
  }

  /// Whether a line begins with what a meeting is called, and is no sentence.
  static func beginsWithMeeting(_ text: Substring) -> Bool {
    let words = plain(String(text.prefix(200))).split(separator: " ")
    let isNamed = words.first.map { meetings.contains($0) || minutes.contains($0) } ?? false
    return text.last != "." && words.count < 9 && isNamed
      && !words.contains { ["dibuka", "ditutup", "opened", "closed"].contains($0) }
  }

  /// Whether a sentence says when this meeting was held: `Rapat dilaksanakan pada hari Kamis …`.
  static func tellsOfHolding(_ sentence: Substring) -> Bool {
    let words = plain(String(sentence.prefix(200))).split(separator: " ").prefix(6)
    guard let verb = words.firstIndex(where: holdings.contains), !isOfAnotherMeeting(sentence)
    else { return false }
    return words[..<verb].contains(where: meetings.contains)
      && !words[..<verb].contains { negations.contains($0) || ["akan", "will"].contains($0) }
  }

  private static let meetings: Set<Substring> = [
    "rapat", "pertemuan", "sidang", "musyawarah", "kegiatan", "meeting", "call", "session",
  ]

  /// The words by which a title, or a sentence about this meeting, says that it was not held; nil where
  /// there are none. A short line outside the discussion is about it in any case.
  static func callsOff(_ text: Substring, isSentence: Bool) -> String? {
    let words = plain(String(text.prefix(400))).split(separator: " ")
    if isSentence, let words = nobodyCame(text) { return words }
    guard let found = callingOff(in: words) else { return nil }
    if !isSentence { return found.text }
    let isOfThis = words.count < 7 || words.contains(where: meetings.contains)
    return isOfThis && !isOfAnotherMeeting(text) ? found.text : nil
  }

  /// The same of a sentence among decisions or in the discussion, where the meeting must be its subject.
  static func callsOffMeeting(_ sentence: Substring) -> String? {
    let words = plain(String(sentence.prefix(400))).split(separator: " ")
    // Only a meeting has one.
    let quorum = [
      "tidak kuorum", "tidak memenuhi kuorum", "tidak mencapai kuorum", "kuorum tidak tercapai",
      "kuorum tidak terpenuhi", "no quorum", "not quorate", "inquorate",
    ].first { words.joined(separator: " ").contains($0) }
    if let quorum { return quorum }
    guard let found = callingOff(in: words), !isOfAnotherMeeting(sentence),
      words[..<found.index].suffix(5).contains(where: meetings.contains)
    else { return nil }
    // What will not happen is another.
    let before = words[..<found.index].last
    if let before, ["will", "would", "may", "might"].contains(before) { return nil }
    return found.text
  }

  /// `16 s.d. 17 April 2026`, `16-17 April 2026`: a day of one or two digits, and another behind it.
  static func namesSeveralDays(_ text: String) -> Bool {
    if Set(NotedDay.all(in: text).map(\.day)).count > 1 { return true }
    let words = text.lowercased().split { $0.isWhitespace || ",()".contains($0) }
    return words.indices.contains { index in
      guard let number = Int(words[index]), (1...31).contains(number), index + 2 < words.count
      else {
        return false
      }
      return ["s.d.", "s.d", "s/d", "sd", "sampai", "hingga", "dan", "-", "–", "&", "and", "to"]
        .contains(words[index + 1]) && words[index + 2].first?.isNumber ?? false
    }
  }

  /// Whether a line begins, or heads, what corrects something before it.
  static func corrects(_ text: Substring) -> Bool {
    guard let first = plain(String(text.prefix(40))).split(separator: " ").first else {
      return false
    }
    return [
      "ralat", "koreksi", "pembetulan", "perbaikan", "correction", "corrections", "erratum",
      "errata", "corrigendum", "nb", "ps",
    ].contains(first)
  }

  // MARK: Other meetings

  private static let others: Set<Substring> = [
    "berikutnya", "selanjutnya", "mendatang", "sebelumnya", "terdahulu", "depan", "lalu", "next",
    "previous", "last", "upcoming", "following",
  ]

  /// Whether a heading or a sentence is about the last meeting or the next (`Rapat berikutnya`, `Matters
  /// arising from the last meeting`), or what became of the things that an earlier one decided
  /// (`Tindak lanjut rapat 3 Maret`).
  static func isOfAnotherMeeting(_ text: Substring) -> Bool {
    let words = plain(String(text.prefix(200))).split(separator: " ")
    // Their minutes are approved at this one.
    let isOfMinutes = words.contains { minutes.contains($0) && $0 != "sesi" }
    guard let meeting = words.firstIndex(where: meetings.contains), !isOfMinutes else {
      return false
    }
    if words.contains(where: others.contains) { return true }
    let before = words[..<meeting]
    let isOutcome =
      before.suffix(2).joined(separator: " ") == "tindak lanjut"
      || before.contains { ["evaluasi", "realisasi", "from", "arising"].contains($0) }
    return isOutcome && NotedDay.all(in: text).first != nil
  }

  /// Whether a sentence begins with the meeting that it is about, and that is another.
  static func beginsWithAnotherMeeting(_ text: Substring) -> Bool {
    let words = plain(String(text.prefix(80))).split(separator: " ").prefix(2)
    return words.contains(where: meetings.contains) && words.contains(where: others.contains)
  }

  /// Whether a heading heads a form that is filled in as an example (`Lampiran: contoh pengisian`).
  static func headsExample(_ heading: Substring) -> Bool {
    let words = plain(String(heading.prefix(200))).split(separator: " ")
    let examples: Set<Substring> = [
      "contoh", "example", "template", "templat", "format", "formulir", "pengisian", "sample",
      "specimen",
    ]
    let appendices: Set<Substring> = ["lampiran", "appendix", "annex", "attachment"]
    guard let first = words.first else { return false }
    return examples.contains(first)
      || appendices.contains(first) && words.contains(where: examples.contains)
  }

  /// What somebody wrote in a messenger, in the text of an exported conversation: `[12/05/26 09.15] Bu Ratna: …`;
  /// nil where the line is none.
  static func message(in line: Substring) -> Substring? {
    let head = line.prefix(90)
    let start = head.drop { $0 == "[" || $0.isNumber || "/.:,-] ".contains($0) }
    guard head[..<start.startIndex].count(where: \.isNumber) > 7,
      let colon = start.firstRange(of: ": ")
    else { return nil }
    return line[colon.upperBound...]
  }

  /// Whether it heads the offices to which a letter went.
  static func headsCopies(_ head: Substring) -> Bool {
    ["tembusan", "kepada", "yth", "kepada yth", "cc", "copies", "copies to"]
      .contains(plain(String(head)))
  }

  /// Whether a word before a colon is of a letter, and says nothing of who came.
  static func isOfLetter(_ head: Substring) -> Bool {
    [
      "kepada", "dari", "yth", "tembusan", "penyelenggara", "from", "to", "cc", "organiser",
      "organizer", "dasar", "sumber", "source", "pembahasan", "catatan", "alamat",
    ].contains(plain(String(head)))
  }
}

// Notes without lists: what sentences say is a guess.
extension NotesReader {
  /// Proposes from free text what no list or label says.
  mutating func readProse() {
    let hasPeople = !notes.people.isEmpty
    let hasItems = !decisions.all.isEmpty || !actions.all.isEmpty
    for line in free {
      for sentence in line.value.split(separator: ". ", omittingEmptySubsequences: true) {
        let sentence = sentence.trimmed(of: ".")
        if notes.dates.isEmpty, let day = NotesReader.dayOfMeeting(in: sentence) {
          notes.dates.append(Noted(value: day, line: line.line))
        }
        if !hasPeople { proposePeople(in: sentence, line.line) }
        if !hasItems { proposeItem(in: sentence, line.line) }
      }
    }
  }

  /// `Pada hari Rabu tanggal 5 Agustus 2026 …`
  private static func dayOfMeeting(in sentence: Substring) -> NotedDay? {
    let words = plain(String(sentence))
    guard
      ["pada hari", "hari ini", "on"].contains(where: { words.hasPrefix($0) })
        || NotesSentence.tellsOfHolding(sentence)
    else { return nil }
    let days = NotedDay.all(in: sentence).filter { !$0.lacksYear }
    return Set(days.map(\.day)).count == 1 ? days.first : nil
  }

  private static let comings = ["dihadiri", "hadir", "attended by", "present were", "attended"]

  private mutating func proposePeople(in sentence: Substring, _ line: Int) {
    let text = sentence.lowercased()
    guard text.utf8.count == sentence.utf8.count,
      let coming = NotesReader.comings.first(where: text.contains),
      let range = sentence.lowercased().firstRange(of: coming)
    else { return }
    let offset = text.utf8.distance(from: text.startIndex, to: range.upperBound)
    let rest = sentence.utf8.dropFirst(offset)
    for name in names.agenciesNamed(in: Substring(rest)) {
      notes.people.append(
        NotedPerson(
          who: NotedName(name, nil), list: .present, line: line, unclear: Term(same: coming)))
    }
  }

  private static let decidings: Set<Substring> = [
    "disepakati", "menyepakati", "diputuskan", "memutuskan", "agreed", "decided", "resolved",
  ]
  private static let duties: Set<Substring> = [
    "agar", "diminta", "wajib", "harus", "akan", "untuk", "to", "will", "shall", "must", "supaya",
  ]

  private mutating func proposeItem(in sentence: Substring, _ line: Int) {
    let words = sentence.split(separator: " ")
    let deciding = words.prefix(6).firstIndex {
      NotesReader.decidings.contains($0.lowercased()[...])
    }
    if let deciding {
      let rest = words[(deciding + 1)...].drop {
        ["bahwa", "that", "to", "untuk"].contains($0.lowercased())
      }
      guard let first = rest.first else { return }
      let text = sentence[first.startIndex...].whiteSpaceFolded
      if TextRule.line.fault(in: text) != nil { return }
      _ = decisions.put(
        NotedDecision(number: nil, text: text, line: line, isInDiscussion: true, isGuess: true))
      return
    }
    let duty = words.prefix(8).firstIndex { NotesReader.duties.contains($0.lowercased()[...]) }
    guard let duty, duty > 0, duty + 1 < words.count else { return }
    let owner = sentence[..<words[duty].startIndex].whiteSpaceFolded
    guard names.owners(in: owner)?.count == 1 else { return }
    var action = NotedAction(
      sentence[words[duty + 1].startIndex...], number: nil, line: line, isInDiscussion: true,
      names: names)
    action.isGuess = true
    action.perhapsOwner = owner
    if TextRule.line.fault(in: action.text) == nil { _ = actions.put(action) }
  }
}

extension NameTable {
  /// The agencies that a sentence names, as it names them, each once.
  func agenciesNamed(in sentence: Substring) -> [Substring] {
    var found: [Substring] = []
    var seen: Set<AgencyCode> = []
    let words = sentence.split { $0.isWhitespace || ",;()".contains($0) }
    var index = 0
    while index < words.count {
      let count = stride(from: min(8, words.count - index), to: 0, by: -1).first { count in
        agencies[words[index..<index + count].joined(separator: " ")].only != nil
      }
      guard let count else {
        index += 1
        continue
      }
      let name = words[index..<index + count].joined(separator: " ")
      if let code = agencies[name].only, seen.insert(code).inserted { found.append(name[...]) }
      index += count
    }
    return found
  }

  /// The agencies of which a sentence says, right behind their names, that they did not come.
  func agenciesAbsent(in sentence: Substring) -> [AgencyCode] {
    var found: [AgencyCode] = []
    let words = sentence.split { $0.isWhitespace || ",;()".contains($0) }.prefix(200)
    for index in words.indices {
      for count in 1...8 where index + count < words.count {
        let name = words[index..<index + count].joined(separator: " ")
        guard let agency = agencies[name].only else { continue }
        let isAbsent = words[(index + count)...].prefix(2).contains { word in
          guard
            case .presence(let presence, _)? = PresenceStatement(
              sentence[word.startIndex...].prefix { !",;(".contains($0) }.trimmed(of: "."))
          else { return false }
          return !presence.counts
        }
        if isAbsent { found.append(agency) }
      }
    }
    return found
  }
}
