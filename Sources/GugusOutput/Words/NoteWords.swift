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
    }
  }
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
