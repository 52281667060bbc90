import GugusDomain
import GugusMinutes

extension GivenRefusal {
  var words: RefusalWords {
    switch self {
    case .unknown(let noun, let text, let nearest): .unknown(noun, text, nearest: nearest)
    case .alreadyExists(let code): .alreadyExists(code)
    case .changesNothing(let code): .changesNothing(code)
    case .invalidCode(let noun, let text): .invalidCode(noun, text)
    case .text(let field, let fault): .text(field, fault)
    case .outOfRange(let field, let value, let range): .outOfRange(field, value, range)
    case .tooMany(let field, let count, let limit): .tooMany(field, count, limit)
    case .namedTwice(let agency): .namedTwice(agency)
    }
  }
}

extension TimeRefusal {
  var words: RefusalWords {
    switch self {
    case .inTheFuture(let day, let today): .inTheFuture(day, today: today)
    case .beforeItExisted(let code, let day, let since):
      .beforeItExisted(code, on: day, since: since)
    case .contradictsLater(let code, let day, let kind, let sequence):
      .contradictsLater(code, on: day, kind, sequence: sequence)
    case .endsBeforeItStarts(let from, let until): .endsBeforeItStarts(from: from, until: until)
    case .meetingEndsBeforeItStarts(let start, let end):
      .meetingEndsBeforeItStarts(start: start, end: end)
    case .clockIsBehind(let now, let last): .clockIsBehind(now: now, last: last)
    case .clockIsAhead(let now, let last): .clockIsAhead(now: now, last: last)
    case .clockIsNotBehind(let last): .clockIsNotBehind(last: last)
    }
  }
}

/// Who and what.
extension RefusalWords {
  static func unknown(_ noun: Refusal.Noun, _ text: String, nearest: [String]) -> Self {
    let near = Term.anyOf(nearest.map(Term.init(same:)))
    let suggestion =
      switch noun {
      case _ where nearest.isEmpty: Term(same: "")
      case .agency, .taskForce, .meeting, .commitment, .finding, .incentive, .assessment:
        Term(en: "; did you mean \(near.en)?", id: "; maksud Anda \(near.id)?")
      case .entry: Term(en: "; the last is \(near.en)", id: "; yang terakhir \(near.id)")
      }
    return Self(
      what: Term(
        en: "there is no \(noun.term.en) \(excerpt(text))\(suggestion.en)",
        id: "tidak ada \(noun.term.id) \(excerpt(text))\(suggestion.id)"),
      rule: Term(
        en: "only what is on record can be named",
        id: "hanya yang sudah tercatat yang dapat disebut"),
      instead: Advice(
        en: "see what there is with \(noun.list)",
        id: "lihat yang tercatat dengan \(noun.list)"))
  }

  static func alreadyExists(_ code: String) -> Self {
    Self(
      what: Term(en: "\(code) is already on record", id: "\(code) sudah tercatat"),
      rule: Term(en: "a code is given only once", id: "satu kode hanya diberikan satu kali"),
      instead: Advice(
        en: "choose another code, or change what is there: \(Step(.editAgency)), "
          + "\(Step(.amendTaskForce))",
        id: "pilih kode lain, atau ubah yang sudah ada: \(Step(.editAgency)), "
          + "\(Step(.amendTaskForce))"))
  }

  static func changesNothing(_ code: String) -> Self {
    let show = Step(.showCommitment, on: .commitment(CommitmentCode(unchecked: code)))
    return Self(
      what: Term(
        en: "what is asked would change nothing in \(code)",
        id: "yang diminta tidak mengubah apa pun pada \(code)"),
      rule: Term(
        en: "a revision brings another due date or another deliverable",
        id: "revisi harus mengubah batas waktu atau keluaran"),
      instead: Advice(
        en: "see what is in force with \(show)",
        id: "lihat yang berlaku dengan \(show)"))
  }

  static func invalidCode(_ noun: Refusal.Noun, _ text: String) -> Self {
    Self(
      what: Term(
        en: "“\(excerpt(text))” cannot be the code of any \(noun.term.en)",
        id: "“\(excerpt(text))” tidak dapat menjadi kode \(noun.term.id)"),
      rule: noun.codeRule,
      instead: Advice(
        en: "write it like \(noun.sampleCode)", id: "tulis seperti \(noun.sampleCode)"))
  }

  static func text(_ field: Refusal.Field, _ fault: TextFault) -> Self {
    Self(
      what: Term(
        en: "the \(field.term.en) \(fault.term.en)", id: "\(field.term.id) \(fault.term.id)"),
      rule: Term(
        en: "a text on the record can be read, has no control characters and fits its place",
        id: "teks yang dicatat harus terbaca, tanpa karakter kendali, dan tidak melebihi batasnya"),
      instead: Advice(fault.remedy))
  }

  static func outOfRange(
    _ field: Refusal.Field, _ value: Int, _ range: ClosedRange<Int>
  ) -> Self {
    Self(
      what: Term(
        en: "the \(field.term.en) cannot be \(value)",
        id: "\(field.term.id) tidak dapat bernilai \(value)"),
      rule: Term(
        en: "it is a whole number from \(range.lowerBound) to \(range.upperBound)",
        id: "nilainya bilangan bulat dari \(range.lowerBound) sampai \(range.upperBound)"),
      instead: nil)
  }

  static func namedTwice(_ agency: AgencyCode) -> Self {
    Self(
      what: Term(en: "\(agency) is named twice", id: "\(agency) disebut dua kali"),
      rule: Term(
        en: "an agency stands only once in a list",
        id: "satu instansi hanya tercantum satu kali dalam satu daftar"),
      instead: Advice(en: "leave one of the two out", id: "hapus salah satunya"))
  }
}

/// When.
extension RefusalWords {
  static func inTheFuture(_ day: Day, today: Day) -> Self {
    Self(
      what: Term(
        en: "\(day) is still to come; today is \(today)",
        id: "tanggal \(day) belum tiba; hari ini \(today)"),
      rule: Term(
        en: "the record holds what has happened, not what is planned",
        id: "yang dicatat adalah yang sudah terjadi, bukan yang baru direncanakan"),
      instead: Advice(
        en: "record it once it has happened; a coming meeting: \(Step(.scheduleMeeting))",
        id: "catat setelah terjadi; untuk rapat yang akan datang: \(Step(.scheduleMeeting))"))
  }

  static func beforeItExisted(_ code: String, on day: Day, since: Day?) -> Self {
    Self(
      what: since.map {
        Term(
          en: "\(code) was not on record on \(day), but only from \($0)",
          id: "\(code) belum ada pada \(day), baru tercatat mulai \($0)")
      } ?? Term(en: "\(code) was not on record on \(day)", id: "\(code) belum ada pada \(day)"),
      rule: Term(
        en: "nothing happens to what is not yet on record",
        id: "tidak ada peristiwa yang berlaku sebelum yang bersangkutan tercatat"),
      instead: since.map {
        Advice(en: "give `--on \($0)` or a later day", id: "gunakan `--on \($0)` atau sesudahnya")
      }
        ?? Advice(
          en: "see what is recorded with \(Step(.listEntries, .about(code)))",
          id: "lihat yang tercatat dengan \(Step(.listEntries, .about(code)))"))
  }

  static func contradictsLater(
    _ code: String, on day: Day, _ kind: EventKind, sequence: Int
  ) -> Self {
    Self(
      what: Term(
        en: "this would make entry \(sequence) (\(code), \(kind.term.en), \(day)) impossible",
        id: "ini membuat catatan \(sequence) (\(code), \(kind.term.id), \(day)) mustahil"),
      rule: Term(
        en: "an earlier event must leave possible what is recorded of later days",
        id: "peristiwa yang lebih awal tidak boleh meniadakan yang sudah tercatat sesudahnya"),
      instead: Advice(
        en: "look at it with \(Step(.showEntry, .entry(sequence))), and give a later day with "
          + "`--on`",
        id: "periksa dengan \(Step(.showEntry, .entry(sequence))), lalu pilih tanggal "
          + "sesudahnya dengan `--on`"))
  }

  static func endsBeforeItStarts(from: Day, until: Day) -> Self {
    Self(
      what: Term(
        en: "the last day, \(until), is before the first, \(from)",
        id: "tanggal akhir \(until) mendahului tanggal awal \(from)"),
      rule: Term(
        en: "a period does not end before it starts",
        id: "suatu masa berakhir pada atau sesudah tanggal mulainya"),
      instead: Advice(
        en: "end it on \(from) or later, or start it earlier",
        id: "akhiri pada \(from) atau sesudahnya, atau mulai lebih awal"))
  }

  static func meetingEndsBeforeItStarts(start: ClockTime, end: ClockTime) -> Self {
    Self(
      what: Term(
        en: "the meeting ends at \(end), before it starts at \(start)",
        id: "rapat berakhir pukul \(end), sebelum dimulai pukul \(start)"),
      rule: Term(
        en: "a meeting starts and ends on one day, in that order",
        id: "rapat dimulai dan berakhir pada hari yang sama, secara berurutan"),
      instead: Advice(
        en: "correct `--start` or `--end`, or the time in the minutes",
        id: "perbaiki `--start` atau `--end`, atau waktu dalam notula"))
  }

  static func clockIsBehind(now: Instant, last: Instant) -> Self {
    Self(
      what: Term(
        en: "the clock says \(now), but the last entry was recorded at \(last)",
        id: "jam menunjukkan \(now), padahal catatan terakhir dicatat pada \(last)"),
      rule: Term(
        en: "the times of recording never run backwards",
        id: "waktu pencatatan tidak pernah mundur"),
      instead: Advice(
        en: "set the clock of this computer right, then try again; where it is right, and the "
          + "last entry was recorded by one that was ahead, let the steward say so: "
          + "\(Step(.correctClock, .reason))",
        id: "betulkan jam komputer ini, lalu coba lagi; bila jam ini benar dan catatan "
          + "terakhir dicatat dengan jam yang terlalu maju, mintalah pengelola ruang kerja "
          + "menyatakannya: \(Step(.correctClock, .reason))"))
  }

  static func clockIsAhead(now: Instant, last: Instant) -> Self {
    let days = (now.milliseconds - last.milliseconds) / 86_400_000
    return Self(
      what: Term(
        en: "the clock says \(now), \(days) days after the last entry (\(last))",
        id: "jam menunjukkan \(now), \(days) hari setelah catatan terakhir (\(last))"),
      rule: Term(
        en:
          "after 30 days without an entry somebody says that the clock is right, for what a clock "
          + "that is ahead records would bar the right one",
        id: "setelah 30 hari tanpa catatan, kebenaran jam harus dinyatakan, karena catatan dengan "
          + "jam yang terlalu maju menghalangi jam yang benar"),
      instead: Advice(
        en: "where it is right, add `--clock-is-right`; else set the clock of this computer",
        id: "bila jam itu benar, tambahkan `--clock-is-right`; bila tidak, betulkan jam komputer "
          + "ini"))
  }

  static func clockIsNotBehind(last: Instant) -> Self {
    Self(
      what: Term(
        en: "the clock is not behind the last entry (\(last)): there is nothing to correct",
        id: "jam tidak tertinggal dari catatan terakhir (\(last)): tidak ada yang perlu dibetulkan"),
      rule: Term(
        en: "a clock is corrected only once the right one is behind what the wrong one recorded",
        id: "jam dibetulkan hanya bila jam yang benar tertinggal dari catatan jam yang salah"),
      instead: Advice(
        en: "go on recording; a single entry is taken back with \(Step(.voidEntry))",
        id: "lanjutkan mencatat; satu catatan dibatalkan dengan \(Step(.voidEntry))"))
  }
}

extension TextFault {
  fileprivate var remedy: Term {
    switch self {
    case .invisible: Term(en: "write what is meant", id: "isi dengan teks yang jelas")
    case .control: Term(en: "take that character out", id: "hapus karakter itu")
    case .tooLong(_, let limit):
      Term(
        en: "shorten it to at most \(Term.bytes(limit).en)",
        id: "persingkat sampai paling banyak \(Term.bytes(limit).id)")
    case .notComposed:
      Term(
        en: "write it in Unicode's Normalization Form C",
        id: "tulis dalam bentuk baku Unicode, NFC")
    }
  }
}

/// As much of what someone typed as tells it apart, with all of it visible.
private func excerpt(_ text: String) -> String {
  let shown = text.visible.onOneLine.unicodeScalars
  let limit = 60
  return shown.count > limit ? String(shown.prefix(limit)) + "…" : String(shown)
}

extension RefusalWords {
  static func tooMany(_ field: Refusal.Field, _ count: Int, _ limit: Int) -> Self {
    Self(
      what: Term(
        en: "more than \(limit) \(field.term.en)", id: "lebih dari \(limit) \(field.term.id)"),
      rule: Term(
        en: "one command makes at most \(limit)", id: "satu perintah membuat paling banyak \(limit)"
      ),
      instead: Advice(en: "choose an earlier end", id: "pilih akhir yang lebih awal"))
  }
}
