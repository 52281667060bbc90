import GugusDomain

extension EditionRefusal {
  var words: RefusalWords {
    switch self {
    case .sameMeeting(let meeting, let differences): .sameMeeting(meeting, differences)
    case .otherEdition(let meeting, let from, let standing, let changes):
      .otherEdition(meeting, from: from, standing: standing, changes)
    case .noEdition(let taskForce, let day): .noEdition(taskForce, on: day)
    case .restsOnDecision(let code, let state, let meeting, let decision, let isGone):
      .restsOnDecision(code, state, meeting, decision, isGone: isGone)
    case .fromCancelled(let meeting): .fromCancelled(meeting)
    }
  }
}

// Which edition of which minutes a file is, and what it may not take away.
extension RefusalWords {
  static func sameMeeting(_ meeting: MeetingCode, _ differences: [MinutesDifference]) -> Self {
    let list = differences.listed
    return Self(
      what: Term(
        en: "\(meeting) of the same day has the same title, and its minutes differ: \(list.en)",
        id: "\(meeting) pada hari yang sama berjudul sama, dan notulanya berbeda: \(list.id)"),
      rule: Term(
        en: "a file that names neither code nor edition may be a later edition or of another "
          + "meeting; a doubt is not recorded",
        id: "berkas tanpa kode dan edisi bisa berupa edisi berikutnya atau notula rapat lain; yang "
          + "belum pasti tidak dicatat"),
      instead: Advice(
        en: "for a later edition write `code: \(meeting)` at its head, or add "
          + "`--edition-of \(meeting)`; for another meeting add `--another`",
        id: "untuk edisi berikutnya tulis `kode: \(meeting)` di kepalanya, atau tambahkan "
          + "`--edition-of \(meeting)`; untuk rapat lain tambahkan `--another`"))
  }

  static func otherEdition(
    _ meeting: MeetingCode, from: Int, standing: Int?, _ changes: [MinutesDifference]
  ) -> Self {
    let rule = Term(
      en: "an edition is made from the one that stands, so that nobody's change is lost unseen",
      id: "edisi baru dibuat dari edisi yang berlaku, agar perubahan orang lain tidak hilang")
    guard let standing else {
      return Self(
        what: Term(
          en:
            "the file was made from edition \(from) of \(meeting), which has no minutes on record",
          id: "berkas ini dibuat dari edisi \(from) \(meeting), yang belum punya notula tercatat"),
        rule: rule,
        instead: Advice(
          en: "where these are its first minutes, leave out `edition: \(from)`",
          id: "jika ini notula pertamanya, hapus `edisi: \(from)`"))
    }
    let list = changes.listed
    let since =
      changes.isEmpty
      ? Term(same: "")
      : Term(en: "; changed since: \(list.en)", id: "; yang berubah sejak itu: \(list.id)")
    return Self(
      what: Term(
        en: "the file was made from edition \(from) of \(meeting), and edition \(standing) stands"
          + since.en,
        id: "berkas ini dibuat dari edisi \(from) \(meeting), sedangkan yang berlaku edisi "
          + "\(standing)" + since.id),
      rule: rule,
      instead: Advice(
        en: "print it anew with \(Step(.printMinutes, on: .meeting(meeting))) and write your "
          + "changes there; where the file holds those changes too, write `edition: "
          + "\(standing)` at its head",
        id: "cetak lagi dengan \(Step(.printMinutes, on: .meeting(meeting))) lalu tulis "
          + "perubahan Anda di sana; jika berkas ini sudah memuat perubahan itu, tulis `edisi: "
          + "\(standing)` di kepalanya"))
  }

  static func noEdition(_ taskForce: TaskForceCode, on day: Day) -> Self {
    Self(
      what: Term(
        en: "the file names an edition, but no minutes of \(taskForce) on \(day) are on record",
        id: "berkas ini menyebut edisi, tetapi belum ada notula \(taskForce) tanggal \(day)"),
      rule: Term(
        en: "an edition is one of minutes on record",
        id: "edisi adalah edisi notula yang sudah tercatat"),
      instead: Advice(
        en: "write the `code` of the meeting, or leave out `edition` where these are its first "
          + "minutes",
        id: "tulis `kode` rapatnya, atau hapus `edisi` jika ini notula pertamanya"))
  }

  static func restsOnDecision(
    _ commitment: CommitmentCode, _ state: CommitmentState, _ meeting: MeetingCode,
    _ decision: Int, isGone: Bool
  ) -> Self {
    let then =
      isGone
      ? Term(en: "which would be gone", id: "yang akan hilang")
      : Term(en: "which would read otherwise", id: "yang bunyinya akan berubah")
    let amend = Step(.amendMinutes, on: .meeting(meeting), .decision(decision), .text, .reason)
    return Self(
      what: Term(
        en: "\(commitment), \(state.term.en), rests on decision \(decision) of \(meeting), "
          + then.en,
        id: "\(commitment), \(state.term.id), berdasar pada keputusan \(decision) dari \(meeting), "
          + then.id),
      rule: Term(
        en: "no edition takes the decision from under a commitment, nor words or numbers it "
          + "otherwise once the commitment was answered",
        id: "tidak ada edisi yang menghapus keputusan yang mendasari komitmen, atau mengubah bunyi "
          + "atau nomornya setelah komitmen itu dijawab"),
      instead: state == .proposed
        ? Advice(
          en: "leave the decision, or give the row of \(commitment) another in the same file",
          id:
            "biarkan keputusan itu, atau beri baris \(commitment) keputusan lain dalam berkas yang "
            + "sama")
        : Advice(
          en: "leave decision \(decision) as it stands; to correct it, ratify the minutes, "
            + "then \(amend)",
          id: "biarkan keputusan \(decision) apa adanya; untuk membetulkannya, sahkan notula, "
            + "lalu \(amend)"))
  }

  static func fromCancelled(_ meeting: MeetingCode) -> Self {
    Self(
      what: Term(
        en: "\(meeting) was cancelled, so that nothing comes from it",
        id: "\(meeting) dibatalkan, jadi tidak ada yang berasal darinya"),
      rule: Term(
        en: "a commitment comes from a meeting that takes place, or from none",
        id: "komitmen berasal dari rapat yang terlaksana, atau tanpa rapat"),
      instead: Advice(
        en: "name the meeting that was held in its place, or none",
        id: "sebutkan rapat penggantinya, atau jangan sebutkan rapat"))
  }

}

extension [MinutesDifference] {
  /// How many are said one by one.
  private static var limit: Int { 8 }

  /// One by one, with how many there are more.
  fileprivate var listed: Term {
    let words = prefix(Self.limit).map(\.words)
    let more = count - words.count
    let rest =
      more > 0
      ? [Term(en: "\(more) more", id: "\(more) lagi")] : []
    return Term(
      en: (words + rest).map(\.en).joined(separator: "; "),
      id: (words + rest).map(\.id).joined(separator: "; "))
  }
}

extension MinutesDifference {
  fileprivate var words: Term {
    let part = part.term
    switch (old?.brief, new?.brief) {
    case (let old?, let new?):
      return Term(
        en: "\(part.en) “\(old.en)” → “\(new.en)”", id: "\(part.id) “\(old.id)” → “\(new.id)”")
    case (let old?, nil):
      return Term(
        en: "\(part.en) “\(old.en)” is gone", id: "\(part.id) “\(old.id)” tidak ada lagi")
    case (nil, let new?):
      return Term(en: "\(part.en) “\(new.en)” is new", id: "\(part.id) “\(new.id)” baru")
    case (nil, nil): return part
    }
  }
}

extension Term {
  /// Its beginning, where it is long.
  fileprivate var brief: Term { Term(en: Term.brief(en), id: Term.brief(id)) }

  private static func brief(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }
}

extension MinutesDifference.Part {
  fileprivate var term: Term {
    switch self {
    case .title: Term(en: "title", id: "judul")
    case .date: Term(en: "date", id: "tanggal")
    case .time: Term(en: "time", id: "waktu")
    case .place: Term(en: "place", id: "tempat")
    case .chair: Term(en: "chair", id: "pimpinan")
    case .minuteTaker: Term(en: "minute-taker", id: "notulis")
    case .quorum: Term(en: "quorum", id: "kuorum")
    case .agenda: Term(en: "agenda", id: "agenda")
    case .discussion: Term(en: "discussion", id: "pembahasan")
    case .attendance(let agency): Term(same: agency.text)
    case .decision(let number): Term(en: "decision \(number)", id: "keputusan \(number)")
    case .followUp(let code):
      Term(
        en: code.map { "row \($0)" } ?? "row", id: code.map { "baris \($0)" } ?? "baris")
    }
  }
}
