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
    case .dueBeforeAntecedent(let commitment, let due, let antecedent, let itsDue):
      Term(
        en: "\(commitment) is due on \(due), before \(antecedent), for which it waits and which is "
          + "due on \(itsDue)",
        id: "\(commitment) berbatas waktu \(due), mendahului \(antecedent) yang ditunggunya "
          + "(batas waktu \(itsDue))")
    case .factWithoutDay(let commitment):
      Term(
        en: "no day is stated on which the fact is expected that \(commitment) waits for; with "
          + "--fact-by, planned time is kept apart from waiting",
        id: "belum disebut kapan fakta yang ditunggu \(commitment) diperkirakan terjadi; dengan "
          + "--fact-by, waktu yang direncanakan dibedakan dari masa tunggu")
    case .waitInVain(let commitments, let antecedent):
      Term(
        en:
          "\(antecedent) can no longer be satisfied, and \(listed(commitments)) waits for it; the "
          + "two sides may drop the condition: `gugus commitment revise … --no-condition`",
        id:
          "\(antecedent) tidak dapat terpenuhi lagi, sedangkan \(listed(commitments)) menunggunya; "
          + "kedua pihak dapat menghapus prasyarat itu: `gugus commitment revise … --no-condition`")
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
