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
    case .notMentioned(let meeting, let agencies):
      Term(
        en: "not mentioned in the minutes of \(meeting), so counted for the quorum alone: "
          + listed(agencies),
        id: "tidak disebut dalam notula \(meeting), jadi hanya dihitung dalam kuorum: "
          + listed(agencies))
    case .laterEdition(let meeting, let number):
      Term(
        en: "recorded as edition \(number) of the minutes of \(meeting)",
        id: "dicatat sebagai edisi \(number) dari notula \(meeting)")
    case .anotherMeeting(let meeting, let day, let others):
      Term(
        en: "\(meeting) is another meeting of \(day), beside \(listed(others)); where the file is "
          + "an edition of such minutes, take this back with `gugus undo` and log it with "
          + "`--edition-of`",
        id: "\(meeting) adalah rapat lain pada \(day), selain \(listed(others)); jika berkas ini "
          + "edisi dari notula itu, batalkan dengan `gugus undo` lalu catat dengan `--edition-of`")
    case .movedUnder(let meeting, let day, let commitments):
      Term(
        en: "open commitments from \(meeting), which is now on \(day): \(listed(commitments))",
        id: "komitmen terbuka dari \(meeting), yang kini pada \(day): \(listed(commitments))")
    case .dueBeforeMeeting(let meeting, let day, let commitments):
      Term(
        en: "due before \(meeting) on \(day): \(listed(commitments))",
        id: "jatuh tempo sebelum \(meeting) pada \(day): \(listed(commitments))")
    case .cancelledUnder(let meeting, let commitments):
      Term(
        en: "still open, though they come from \(meeting), which is cancelled: "
          + listed(commitments),
        id: "tetap terbuka walaupun berasal dari \(meeting), yang dibatalkan: "
          + listed(commitments))
    case .rowsGone(let meeting, let commitments):
      Term(
        en: "no longer in the minutes of \(meeting), but still in force: \(listed(commitments))",
        id: "tidak lagi tercantum dalam notula \(meeting), tetapi tetap berlaku: "
          + listed(commitments))
    case .waitsForRatification(let meeting, let commitments):
      Term(
        en: "binding only once who imposes it has ratified the minutes: \(listed(commitments)); "
          + "next: `gugus meeting ratify \(meeting) --as …`",
        id: "baru mengikat setelah notula disahkan oleh yang menugaskan: "
          + "\(listed(commitments)); berikutnya: `gugus meeting ratify \(meeting) --as …`")
    case .dueBeforeAntecedent(let commitment, let due, let antecedent, let itsDue):
      Term(
        en: "\(commitment) is due on \(due), before \(antecedent), for which it waits and which is "
          + "due on \(itsDue)",
        id: "\(commitment) berbatas waktu \(due), mendahului \(antecedent) yang ditunggunya "
          + "(batas waktu \(itsDue))")
    case .dueBeforeFact(let commitment, let due, let expected):
      Term(
        en: "\(commitment) is due on \(due), before the fact for which it waits, expected on "
          + "\(expected)",
        id: "\(commitment) berbatas waktu \(due), mendahului fakta yang ditunggunya "
          + "(diperkirakan \(expected))")
    case .factWithoutDay(let commitment):
      Term(
        en: "no day is stated on which the fact is expected that \(commitment) waits for; with "
          + "--fact-by, planned time is kept apart from waiting",
        id: "belum disebut kapan fakta yang ditunggu \(commitment) diperkirakan terjadi; dengan "
          + "--fact-by, waktu yang direncanakan dibedakan dari masa tunggu")
    case .waitInVain(let commitments, let antecedent):
      Term(
        en:
          "\(antecedent) can no longer be satisfied; waiting for it in vain: "
          + "\(listed(commitments)); the two sides may drop the condition: "
          + "`gugus commitment revise … --no-condition`",
        id:
          "\(antecedent) tidak dapat terpenuhi lagi, sedangkan \(listed(commitments)) menunggunya; "
          + "kedua pihak dapat menghapus prasyarat itu: `gugus commitment revise … --no-condition`")
    case .vouched(let agency, let count, let all):
      Term(
        en: "not registered yet: \(count) of \(all) agencies that may impose vouch for this key of "
          + "\(agency), and it takes more than half",
        id:
          "belum terdaftar: \(count) dari \(all) instansi yang berwenang menugaskan menjamin kunci "
          + "\(agency) ini, dan diperlukan lebih dari separuh")
    case .waitsFor(let agency, let commitment, let kind):
      Term(
        en: "\(agency) has been asked: `gugus commitment \(kind.verb) \(commitment) --agree` or "
          + "`--refuse`",
        id: "menunggu jawaban \(agency): `gugus commitment \(kind.verb) \(commitment) --agree` "
          + "atau `--refuse`")
    case .namesPerson(let code, let decision):
      Term(
        en: "\(code)\(decision.map { ", decision \($0)" } ?? ""): names a person. Decisions and "
          + "deliverables stand for good and cannot be forgotten; better name the office",
        id:
          "\(code)\(decision.map { ", keputusan \($0)" } ?? ""): menyebut nama orang. Keputusan dan "
          + "keluaran tercatat untuk seterusnya dan tidak dapat dilupakan; sebaiknya sebutkan jabatannya"
      )
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
