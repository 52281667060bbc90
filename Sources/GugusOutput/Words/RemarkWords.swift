import GugusDomain

extension Remark {
  /// What someone should hear after a write.
  public var advice: Advice {
    switch self {
    case .nothingChanged(let code):
      Advice(
        en: "nothing to record: \(code) stands as it was",
        id: "tidak ada yang perlu dicatat: \(code) tetap seperti semula")
    case .recordedBefore(let unit):
      Advice(
        en: "recorded before, and not again: request \(unit)",
        id: "sudah tercatat, tidak dicatat lagi: permintaan \(unit)")
    case .quorumMissed(let meeting, let attending, let needed):
      Advice(
        en: "QUORUM NOT REACHED: \(attending) attended \(meeting), \(needed) needed",
        id: "KUORUM TIDAK TERCAPAI: \(meeting) dihadiri \(attending) instansi, kuorumnya \(needed)")
    case .quorumMet(let meeting, let attending, let needed):
      Advice(
        en: "quorum reached: \(attending) attended \(meeting), \(needed) needed",
        id: "kuorum tercapai: \(meeting) dihadiri \(attending) instansi, kuorumnya \(needed)")
    case .notMentioned(let meeting, let agencies):
      Advice(
        en: "not mentioned in the minutes of \(meeting), so counted for the quorum alone: "
          + "\(listed(agencies))",
        id: "tidak disebut dalam notula \(meeting), jadi hanya dihitung dalam kuorum: "
          + "\(listed(agencies))")
    case .laterEdition(let meeting, let number):
      Advice(
        en: "recorded as edition \(number) of the minutes of \(meeting)",
        id: "dicatat sebagai edisi \(number) dari notula \(meeting)")
    case .anotherMeeting(let meeting, let day, let others):
      Advice(
        en: "\(meeting) is another meeting of \(day), beside \(listed(others)); where the file "
          + "is an edition of such minutes, take this back with \(Step(.undo)) and log it with "
          + "`--edition-of`",
        id: "\(meeting) adalah rapat lain pada \(day), selain \(listed(others)); jika berkas "
          + "ini edisi dari notula itu, batalkan dengan \(Step(.undo)) lalu catat dengan "
          + "`--edition-of`")
    case .movedUnder(let meeting, let day, let commitments):
      Advice(
        en: "open commitments from \(meeting), which is now on \(day): \(listed(commitments))",
        id: "komitmen terbuka dari \(meeting), yang kini pada \(day): \(listed(commitments))")
    case .dueBeforeMeeting(let meeting, let day, let commitments):
      Advice(
        en: "due before \(meeting) on \(day): \(listed(commitments))",
        id: "jatuh tempo sebelum \(meeting) pada \(day): \(listed(commitments))")
    case .cancelledUnder(let meeting, let commitments):
      Advice(
        en: "still open, though they come from \(meeting), which is cancelled: "
          + "\(listed(commitments))",
        id: "tetap terbuka walaupun berasal dari \(meeting), yang dibatalkan: "
          + "\(listed(commitments))")
    case .rowsGone(let meeting, let commitments):
      Advice(
        en: "no longer in the minutes of \(meeting), but still in force: \(listed(commitments))",
        id: "tidak lagi tercantum dalam notula \(meeting), tetapi tetap berlaku: "
          + "\(listed(commitments))")
    case .waitsForRatification(let meeting, let commitments):
      Advice(
        en: "binding only once who imposes it has ratified the minutes: "
          + "\(listed(commitments)); next: "
          + "\(Step(.ratifyMinutes, on: .meeting(meeting), .by(nil)))",
        id: "baru mengikat setelah notula disahkan oleh yang menugaskan: "
          + "\(listed(commitments)); berikutnya: "
          + "\(Step(.ratifyMinutes, on: .meeting(meeting), .by(nil)))")
    case .dueBeforeAntecedent(let commitment, let due, let antecedent, let itsDue):
      Advice(
        en: "\(commitment) is due on \(due), before \(antecedent), for which it waits and which is "
          + "due on \(itsDue)",
        id: "\(commitment) berbatas waktu \(due), mendahului \(antecedent) yang ditunggunya "
          + "(batas waktu \(itsDue))")
    case .dueBeforeFact(let commitment, let due, let expected):
      Advice(
        en: "\(commitment) is due on \(due), before the fact for which it waits, expected on "
          + "\(expected)",
        id: "\(commitment) berbatas waktu \(due), mendahului fakta yang ditunggunya "
          + "(diperkirakan \(expected))")
    case .factWithoutDay(let commitment):
      Advice(
        en: "no day is stated on which the fact is expected that \(commitment) waits for; with "
          + "--fact-by, planned time is kept apart from waiting",
        id: "belum disebut kapan fakta yang ditunggu \(commitment) diperkirakan terjadi; dengan "
          + "--fact-by, waktu yang direncanakan dibedakan dari masa tunggu")
    case .waitInVain(let commitments, let antecedent):
      Advice(
        en: "\(antecedent) can no longer be satisfied; waiting for it in vain: "
          + "\(listed(commitments)); the two sides may drop the condition: "
          + "\(Step(.reviseCommitment, .more, .withoutCondition))",
        id: "\(antecedent) tidak dapat terpenuhi lagi, sedangkan \(listed(commitments)) "
          + "menunggunya; kedua pihak dapat menghapus prasyarat itu: "
          + "\(Step(.reviseCommitment, .more, .withoutCondition))")
    case .vouched(let agency, let count, let all):
      Advice(
        en: "not registered yet: \(count) of \(all) agencies that may impose vouch for this key of "
          + "\(agency), and it takes more than half",
        id:
          "belum terdaftar: \(count) dari \(all) instansi yang berwenang menugaskan menjamin kunci "
          + "\(agency) ini, dan diperlukan lebih dari separuh")
    case .waitsFor(let agency, let commitment, let kind):
      Advice(
        en: "\(agency) has been asked: "
          + "\(Step(kind.deed, on: .commitment(commitment), .agreeing)) or `--refuse`",
        id: "menunggu jawaban \(agency): "
          + "\(Step(kind.deed, on: .commitment(commitment), .agreeing)) atau `--refuse`")
    case .namesPerson(let code, let decision):
      Advice(
        en: "\(code)\(decision.map { ", decision \($0)" } ?? ""): names a person. Decisions and "
          + "deliverables stand for good and cannot be forgotten; better name the office",
        id:
          "\(code)\(decision.map { ", keputusan \($0)" } ?? ""): menyebut nama orang. Keputusan dan "
          + "keluaran tercatat untuk seterusnya dan tidak dapat dilupakan; sebaiknya sebutkan jabatannya"
      )
    case .takenAlong(let entries):
      Advice(
        en: "void with it: entries \(entries.map(String.init).joined(separator: ", "))",
        id: "ikut batal: catatan \(entries.map(String.init).joined(separator: ", "))")
    case .assumed(let fields):
      Advice(
        en: "taken for granted: \(fields.map(\.term.en).joined(separator: ", "))",
        id: "dianggap: \(fields.map(\.term.id).joined(separator: ", "))")
    case .dueMoved(let what, let from, let to):
      Advice(
        en: "\(what): due \(to), since \(from) is no working day",
        id: "\(what): batas waktu \(to), karena \(from) bukan hari kerja")
    case .dueOnDayOff(let code, let day):
      Advice(
        en: "\(code): due \(day), as the register says, though that is no working day",
        id: "\(code): batas waktu \(day) menurut registernya, padahal bukan hari kerja")
    case .eventPassedOver(let lines, let reason):
      Advice(
        en: "line \(listed(lines)), passed over: \(reason.advice.en)",
        id: "baris \(listed(lines)), dilewati: \(reason.advice.id)")
    case .onAgain(let old, let new):
      Advice(
        en: "\(old) was cancelled and is on again, as \(new)",
        id: "\(old) sudah dibatalkan dan jadi dilaksanakan, sebagai \(new)")
    }
  }
}

extension PassedOver {
  /// Why the event was not taken.
  public var advice: Advice {
    switch self {
    case .held(let code):
      Advice(
        en: "\(code) has been held, and stays as it was",
        id: "\(code) sudah terlaksana, dan tetap seperti semula")
    case .cancelled(let code):
      Advice(
        en: "\(code) was cancelled here, and this is no newer version of the event; if it is "
          + "on, \(Step(.scheduleMeeting))",
        id: "\(code) sudah dibatalkan di sini, dan ini bukan versi acara yang lebih baru; bila "
          + "jadi, \(Step(.scheduleMeeting))")
    case .older(let code, let taken):
      Advice(
        en: "it is older than what \(code) was taken from (SEQUENCE:\(taken))",
        id: "lebih lama daripada versi yang diambil untuk \(code) (SEQUENCE:\(taken))")
    case .unknown:
      Advice(
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
  /// What asks and answers it.
  var deed: Step.Deed {
    switch self {
    case .revision: .reviseCommitment
    case .delegation: .delegateCommitment
    case .suspension: .suspendCommitment
    case .resumption: .resumeCommitment
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
