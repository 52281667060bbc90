import GugusDomain

extension Note {
  /// What someone should hear after a write.
  public var term: Term {
    switch self {
    case .nothingChanged(let code):
      Term(
        en: "nothing to record: \(code) stands as it was",
        id: "tidak ada yang perlu dicatat: \(code) tetap seperti semula")
    case .recordedBefore(let unit):
      Term(
        en: "recorded before, and not again: request \(unit)",
        id: "sudah tercatat, tidak dicatat lagi: permintaan \(unit)")
    case .quorumMissed(let meeting, let attending, let needed):
      Term(
        en: "QUORUM NOT REACHED: \(attending) attended \(meeting), \(needed) needed",
        id: "KUORUM TIDAK TERCAPAI: \(meeting) dihadiri \(attending) instansi, kuorumnya \(needed)")
    case .quorumMet(let meeting, let attending, let needed):
      Term(
        en: "quorum reached: \(attending) attended \(meeting), \(needed) needed",
        id: "kuorum tercapai: \(meeting) dihadiri \(attending) instansi, kuorumnya \(needed)")
    case .notListed(let meeting, let agencies):
      Term(
        en: "not in the minutes of \(meeting), so recorded as absent: \(listed(agencies))",
        id: """
          tidak tercantum dalam notula \(meeting), jadi dicatat tanpa keterangan: \
          \(listed(agencies))
          """)
    case .rowsGone(let meeting, let commitments):
      Term(
        en: "no longer in the minutes of \(meeting), but still in force: \(listed(commitments))",
        id: "tidak lagi tercantum dalam notula \(meeting), tetapi tetap berlaku: "
          + listed(commitments))
    case .waitsFor(let agency, let commitment, let kind):
      Term(
        en: "\(agency) has been asked: `gugus commitment \(kind.verb) \(commitment) --agree` or "
          + "`--refuse`",
        id: "menunggu jawaban \(agency): `gugus commitment \(kind.verb) \(commitment) --agree` "
          + "atau `--refuse`")
    case .takenAlong(let entries):
      Term(
        en: "void with it: entries \(entries.map(String.init).joined(separator: ", "))",
        id: "ikut batal: catatan \(entries.map(String.init).joined(separator: ", "))")
    case .assumed(let fields):
      Term(
        en: "taken for granted: \(fields.map(\.term.en).joined(separator: ", "))",
        id: "dianggap: \(fields.map(\.term.id).joined(separator: ", "))")
    case .dueMoved(let what, let from, let to):
      Term(
        en: "\(what): due \(to), since \(from) is no working day",
        id: "\(what): batas waktu \(to), karena \(from) bukan hari kerja")
    case .dueOnDayOff(let code, let day):
      Term(
        en: "\(code): due \(day), as the register says, though that is no working day",
        id: "\(code): batas waktu \(day) menurut registernya, padahal bukan hari kerja")
    case .eventPassedOver(let lines, let reason):
      Term(
        en: "line \(listed(lines)), passed over: \(reason.term.en)",
        id: "baris \(listed(lines)), dilewati: \(reason.term.id)")
    case .onAgain(let old, let new):
      Term(
        en: "\(old) was cancelled and is on again, as \(new)",
        id: "\(old) sudah dibatalkan dan jadi dilaksanakan, sebagai \(new)")
    }
  }
}

extension PassedOver {
  /// Why the event was not taken.
  public var term: Term {
    switch self {
    case .held(let code):
      Term(
        en: "\(code) has been held, and stays as it was",
        id: "\(code) sudah terlaksana, dan tetap seperti semula")
    case .cancelled(let code):
      Term(
        en: "\(code) was cancelled here, and this is no newer version of the event; if it is on, "
          + "`gugus meeting schedule`",
        id:
          "\(code) sudah dibatalkan di sini, dan ini bukan versi acara yang lebih baru; bila jadi, "
          + "`gugus meeting schedule`")
    case .older(let code, let taken):
      Term(
        en: "it is older than what \(code) was taken from (SEQUENCE:\(taken))",
        id: "lebih lama daripada versi yang diambil untuk \(code) (SEQUENCE:\(taken))")
    case .unknown:
      Term(
        en: "it is cancelled, and no meeting here is known by it",
        id: "acara dibatalkan, dan tidak ada rapat di sini yang dikenal darinya")
    }
  }
}

private func listed(_ lines: [Int]) -> String {
  lines.map(String.init).joined(separator: ", ")
}

private func listed(_ codes: [some Code]) -> String {
  codes.map(\.text).joined(separator: ", ")
}

extension Request.Kind {
  /// The verb of the command line that asks and answers it.
  var verb: String {
    switch self {
    case .revision: "revise"
    case .delegation: "delegate"
    case .suspension: "suspend"
    case .resumption: "resume"
    }
  }

  /// What was asked.
  public var term: Term {
    switch self {
    case .revision: Term(en: "revision", id: "revisi")
    case .delegation: Term(en: "delegation", id: "pendelegasian")
    case .suspension: Term(en: "suspension", id: "penangguhan")
    case .resumption: Term(en: "resumption", id: "pelanjutan")
    }
  }
}
