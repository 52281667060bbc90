import GugusDomain

extension MeetingRefusal {
  var words: RefusalWords {
    switch self {
    case .ratified(let meeting): .ratified(meeting)
    case .ratificationImposes(let meeting, let codes): .ratificationImposes(meeting, codes)
    case .notRatified(let meeting): .notRatified(meeting)
    case .meetingState(let meeting, let state, let event): .meetingState(meeting, state, event)
    case .unknownDecision(let meeting, let number, let known):
      .unknownDecision(meeting, number, known: known)
    case .unknownStanding(let code, let number, let known): .unknownStanding(code, number, known)
    case .severalMeetings(let taskForce, let day, let meetings):
      .severalMeetings(taskForce, on: day, meetings)
    case .otherTaskForce(let meeting, let taskForce): .otherTaskForce(meeting, taskForce)
    case .rowAnswered(let code, let state): .rowAnswered(code, state)
    case .otherMeeting(let code, let meeting): .otherMeeting(code, meeting)
    }
  }
}

extension RefusalWords {
  static func ratified(_ meeting: MeetingCode) -> Self {
    Self(
      what: Term(
        en: "the minutes of \(meeting) are ratified",
        id: "notula \(meeting) sudah disahkan"),
      rule: Term(
        en: "ratified minutes never change; a correction is a numbered amendment",
        id: "notula yang sudah disahkan tidak diubah; koreksinya berupa amandemen bernomor"),
      instead: nextStep(meeting, .ratified))
  }

  static func ratificationImposes(_ meeting: MeetingCode, _ codes: [CommitmentCode]) -> Self {
    let listed = codes.map(\.text).joined(separator: ", ")
    return Self(
      what: Term(
        en: "the minutes of \(meeting) impose \(listed)",
        id: "notula \(meeting) menugaskan \(listed)"),
      rule: Term(
        en: "in a workspace with signed entries minutes that impose are ratified by the chair or a "
          + "steering agency, with its own key",
        id: "di ruang kerja dengan catatan bertanda tangan, notula yang memuat penugasan disahkan "
          + "ketua atau pengarah dengan kuncinya sendiri"),
      instead: Advice(
        en: "let it ratify them: \(Step(.ratifyMinutes, on: .meeting(meeting), .by(nil)))",
        id: "mintalah ia mengesahkannya: "
          + "\(Step(.ratifyMinutes, on: .meeting(meeting), .by(nil)))"))
  }

  static func notRatified(_ meeting: MeetingCode) -> Self {
    Self(
      what: Term(
        en: "the minutes of \(meeting) are still a draft",
        id: "notula \(meeting) masih berupa konsep"),
      rule: Term(
        en: "only ratified minutes take amendments; a draft is corrected by logging it again",
        id: "amandemen hanya untuk notula yang sudah disahkan; konsep cukup dicatat ulang"),
      instead: Advice(
        en: "log the corrected draft: \(Step(.logMinutes, .more))",
        id: "catat ulang konsep yang sudah diperbaiki: \(Step(.logMinutes, .more))"))
  }

  static func meetingState(
    _ meeting: MeetingCode, _ state: MeetingState, _ event: MeetingEvent.Kind
  ) -> Self {
    Self(
      what: Term(
        en: "\(meeting) cannot be \(event.term.en): it is \(state.term.en)",
        id: "\(meeting) tidak dapat \(event.term.id): statusnya \(state.term.id)"),
      rule: Term(
        en: "a meeting is scheduled, held, then ratified; it is moved, answered or cancelled only "
          + "before it is held",
        id: "rapat dijadwalkan, terlaksana, lalu disahkan; dijadwalkan ulang, dijawab, atau "
          + "dibatalkan hanya sebelum terlaksana"),
      instead: nextStep(meeting, state))
  }

  static func unknownDecision(_ meeting: MeetingCode, _ number: Int, known: [Int]) -> Self {
    let list = known.map(String.init).joined(separator: ", ")
    let numbers =
      known.isEmpty
      ? Term.numbers(upTo: 0) : Term(en: "the numbers are \(list)", id: "nomornya \(list)")
    return Self(
      what: Term(
        en: "\(meeting) has no decision \(number); \(numbers.en)",
        id: "\(meeting) tidak memiliki keputusan nomor \(number); \(numbers.id)"),
      rule: Term(
        en: "a decision is called by its number in the minutes",
        id: "keputusan disebut dengan nomornya dalam notula"),
      instead: Advice(
        en: "see them with \(Step(.showMeeting, on: .meeting(meeting)))",
        id: "lihat keputusannya dengan \(Step(.showMeeting, on: .meeting(meeting)))"))
  }

  static func severalMeetings(
    _ taskForce: TaskForceCode, on day: Day, _ meetings: [MeetingCode]
  ) -> Self {
    let codes = meetings.map(\.text).joined(separator: ", ")
    let example = meetings.first?.text ?? "…"
    return Self(
      what: meetings.count == 1
        ? Term(
          en: "\(codes) of \(taskForce) on \(day) has another title: are these its minutes?",
          id: "\(codes) dari \(taskForce) pada \(day) berjudul lain: apakah ini notulanya?")
        : Term(
          en: "\(taskForce) has several meetings on \(day): \(codes)",
          id: "\(taskForce) memiliki beberapa rapat pada \(day): \(codes)"),
      rule: Term(
        en: "minutes belong to one meeting",
        id: "satu notula untuk satu rapat"),
      instead: Advice(
        en: "write which at the head of the minutes: `code: \(example)`; where it is none of "
          + "these, add `--another`",
        id: "sebutkan rapatnya di kepala notula: `kode: \(example)`; jika bukan salah satunya, "
          + "tambahkan `--another`"))
  }

  static func otherTaskForce(_ code: String, _ taskForce: TaskForceCode) -> Self {
    Self(
      what: Term(
        en: "\(code) belongs to \(taskForce)",
        id: "\(code) termasuk \(taskForce)"),
      rule: Term(
        en: "meetings, commitments and findings are kept by the task force to which they belong",
        id: "rapat, komitmen, dan temuan dikelola oleh gugus tugasnya sendiri"),
      instead: Advice(
        en: "name \(taskForce) as the task force, or another code",
        id: "sebutkan \(taskForce) sebagai gugus tugasnya, atau kode yang lain"))
  }

  static func rowAnswered(_ commitment: CommitmentCode, _ state: CommitmentState) -> Self {
    let revise = Step(.reviseCommitment, on: .commitment(commitment), .due, .reason)
    return Self(
      what: Term(
        en: "the row of \(commitment) was changed, but the commitment is already \(state.term.en)",
        id: "baris \(commitment) diubah, padahal komitmennya sudah berstatus \(state.term.id)"),
      rule: Term(
        en:
          "a row of the draft changes only while its commitment is proposed, and stays a proposal",
        id: "baris konsep hanya dapat diubah selama komitmennya diusulkan, "
          + "dan tetap sebagai usulan"),
      instead: Advice(
        en: "put the row back as it was, and ask: \(revise)",
        id: "kembalikan baris itu seperti semula, lalu ajukan: \(revise)"))
  }

  static func otherMeeting(_ commitment: CommitmentCode, _ meeting: MeetingCode) -> Self {
    Self(
      what: Term(
        en: "the row of \(commitment) stands in the minutes of \(meeting), but the commitment "
          + "does not come from there",
        id: "baris \(commitment) tercantum dalam notula \(meeting), padahal komitmennya tidak "
          + "berasal dari sana"),
      rule: Term(
        en: "a row keeps the code of a commitment of its own meeting, once; a new row has none",
        id: "baris memuat kode komitmen rapatnya sendiri, satu kali; baris baru tanpa kode"),
      instead: Advice(
        en: "leave the code of the row empty to make a new commitment",
        id: "kosongkan kode baris itu untuk membuat komitmen baru"))
  }

  /// What can be done with a meeting as it stands.
  private static func nextStep(_ meeting: MeetingCode, _ state: MeetingState) -> Advice {
    switch state {
    case .scheduled:
      Advice(
        en: "log its minutes once it has been held: \(Step(.logMinutes, .more))",
        id: "catat notulanya setelah rapat terlaksana: \(Step(.logMinutes, .more))")
    case .held:
      Advice(
        en: "log a corrected draft, or ratify it: "
          + "\(Step(.ratifyMinutes, on: .meeting(meeting)))",
        id: "catat ulang konsepnya, atau sahkan: \(Step(.ratifyMinutes, on: .meeting(meeting)))")
    case .ratified:
      Advice(
        en: "amend the minutes: \(Step(.amendMinutes, on: .meeting(meeting), .text, .reason))",
        id: "buat amandemen: \(Step(.amendMinutes, on: .meeting(meeting), .text, .reason))")
    case .cancelled:
      Advice(
        en: "schedule another: "
          + "\(Step(.scheduleMeeting, on: .taskForce(TaskForceCode(unchecked: meeting.series)), .more))",
        id: "jadwalkan rapat lain: "
          + "\(Step(.scheduleMeeting, on: .taskForce(TaskForceCode(unchecked: meeting.series)), .more))"
      )
    }
  }
}

extension RefusalWords {
  static func unknownStanding(_ code: TaskForceCode, _ number: Int, _ known: [Int]) -> Self {
    let list = known.isEmpty ? "–" : known.map(String.init).joined(separator: ", ")
    return Self(
      what: Term(
        en: "\(code) has no standing follow-up \(number)",
        id: "\(code) tidak mempunyai tindak lanjut tetap nomor \(number)"),
      rule: Term(
        en: "only what is there can be dropped (\(list))",
        id: "hanya yang ada yang dapat dihapus (\(list))"),
      instead: Advice(
        en: "see them: \(Step(.showStanding, on: .taskForce(code)))",
        id: "lihat daftarnya: \(Step(.showStanding, on: .taskForce(code)))"))
  }
}
