import GugusDomain
import GugusFiles

/// Something that notes leave open, and the line on which the guess at it rests (0: the name of the
/// file).
struct Doubt: FaultCause, Hashable {
  let reason: Reason
  let line: Int

  init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }

  enum Reason: Hashable {
    case noTaskForce
    case otherTaskForce(TaskForceCode, TaskForceCode)
    case noTitle
    case noDate
    case dateOfFile(Day)
    /// Words around a day by which another may be meant.
    case unclearDate(String)
    /// Only a letter or an e-mail has a day, which may be its own.
    case dateOfLetter(Day)
    case otherDate(Day, Day)
    /// So many years ahead that a digit may be wrong.
    case farAhead(Day)
    /// Day and month could be the other way round.
    case dayOrMonth(Day)
    /// No year is named, and in the meeting's own it would be before the meeting.
    case nextYear(Day)
    /// The notes give another day of the week than the day has.
    case otherWeekday(Day, said: String)
    /// Someone asked for a meeting of another day.
    case otherMeeting(Day, wanted: Day)
    case noAgency(String)
    case severalAgencies(String, [AgencyCode])
    case looksLikeCode(AgencyCode)
    /// Among those who came and those who did not.
    case cameAndDidNot(String)
    case noOwner
    case ownerInText(String, AgencyCode)
    case severalOwners([AgencyCode])
    case chairsAgency(AgencyCode)
    case noCreditor
    case noDue
    case perhapsDue(Day)
    case dueBefore(Day, Day)
    /// Says when, but not one day.
    case vagueDue(String)
    /// What is meant stands in the row above, or nothing is.
    case fromRowAbove
    /// Words of cancelling or moving.
    case notHeld(String)
    /// Words of a paper that was written before the meeting.
    case beforehand(String)
    case noAttendance
    case unclearPresence(String, Term)
    /// An office of that name, in a place of which nothing says that it is ours.
    case ofAnotherPlace(String, AgencyCode)
    case emptyBrackets(String)
    case placedElsewhere(String, AgencyCode, AgencyCode)
    case notCalledDecision
    /// Under a heading under which minutes also tell how the meeting went.
    case perhapsTold
    case notCalledAction
    case noSuchDecision(Int)
    /// The number of several decisions.
    case repeatedNumber(Int)
    /// Words by which it may not stand, or not be what it is taken for.
    case unsettled(String)
    case perhapsDone(String)
    /// Words by which another agency or another day may be meant.
    case perhapsOther(String)
    /// The strict reading does not say the same.
    case misgiving(Misgiving)
    /// The chair's agency, of which no list says whether it came.
    case chairNotListed(AgencyCode)
  }

  /// Whether the proposal holds a guess, or nothing at all.
  var isGuess: Bool {
    switch reason {
    case .noTaskForce, .noTitle, .noDate, .noAgency, .severalAgencies, .noOwner, .noCreditor,
      .noDue, .vagueDue, .severalOwners, .noAttendance, .unclearPresence:
      false
    case .fromRowAbove, .notHeld, .beforehand, .emptyBrackets, .placedElsewhere, .ofAnotherPlace,
      .notCalledDecision, .perhapsTold, .notCalledAction, .noSuchDecision, .repeatedNumber,
      .unsettled, .perhapsDone,
      .perhapsOther, .misgiving, .chairNotListed:
      true
    case .otherTaskForce, .dateOfFile, .unclearDate, .dateOfLetter, .otherDate, .dayOrMonth,
      .nextYear, .farAhead,
      .otherWeekday,
      .otherMeeting,
      .looksLikeCode, .cameAndDidNot,
      .ownerInText, .chairsAgency, .perhapsDue, .dueBefore:
      true
    }
  }

  var cause: Term { reason.cause }

  var example: Term { reason.example }
}

extension Doubt: Advising {
  var advice: Advice? {
    guard case .notHeld = reason else { return nil }
    let (cancel, reschedule) = (Step(.cancelMeeting, .more), Step(.rescheduleMeeting, .more))
    return Advice(
      en: "\(plain: cancel), or \(plain: reschedule)",
      id: "\(plain: cancel), atau \(plain: reschedule)")
  }
}

extension Doubt.Reason {
  var cause: Term {
    switch self {
    case .noTaskForce:
      Term(
        en: "the notes do not give a task force's code; name it with --taskforce",
        id: "catatan tidak memuat kode gugus tugas; sebutkan dengan --taskforce")
    case .otherTaskForce(let said, let wanted):
      Term(
        en: "the notes say \(said), --taskforce says \(wanted): which is it?",
        id: "catatan menyebut \(said), --taskforce menyebut \(wanted): yang mana?")
    case .noTitle:
      Term(
        en: "nothing says what the meeting is called; fill in “meeting”",
        id: "nama rapat tidak disebut; isi “rapat”")
    case .noDate:
      Term(
        en: "nothing says on which day the meeting was", id: "tanggal rapat tidak disebut")
    case .dateOfFile(let day):
      Term(
        en: "only the name of the file says that it was on \(day)",
        id: "hanya nama berkas yang menyebut tanggal \(day)")
    case .unclearDate(let words):
      Term(
        en: "\(quoted(words)): on which day was the meeting?",
        id: "\(quoted(words)): pada hari apa rapatnya?")
    case .dateOfLetter(let day):
      Term(
        en: "\(day) is the day of the letter: when was the meeting?",
        id: "\(day) tanggal suratnya: kapan rapatnya?")
    case .otherDate(let day, let other):
      Term(
        en: "this says \(other), an earlier line \(day): when was the meeting?",
        id: "di sini \(other), di baris sebelumnya \(day): kapan rapatnya?")
    case .dayOrMonth(let day):
      Term(
        en: "taken as \(day), the day before the month; it may be the other way round",
        id: "dibaca \(day), hari dulu baru bulan; mungkin terbalik")
    case .farAhead(let day):
      Term(
        en: "\(day) is more than ten years after the meeting: is it meant?",
        id: "\(day) lebih dari sepuluh tahun sesudah rapat: benarkah?")
    case .nextYear(let day):
      Term(
        en: "no year is named: taken as \(day), the next that comes after the meeting",
        id: "tahunnya tidak disebut: dibaca \(day), yang pertama sesudah rapat")
    case .otherWeekday(let day, let said): MinutesFault.otherWeekday(day, said: said).cause
    case .otherMeeting(let day, let wanted):
      Term(
        en: "the notes are of \(day), --meeting asks for \(wanted): which is it?",
        id: "catatan bertanggal \(day), --meeting menyebut \(wanted): yang mana?")
    case .ofAnotherPlace(let name, let agency):
      Term(
        en: "\(quoted(name)) may be another government's office; write \(agency) if it is ours",
        id: "\(quoted(name)) mungkin instansi pemerintah lain; tulis \(agency) jika memang milik "
          + "sendiri")
    case .noAgency(let name):
      Term(
        en:
          "\(quoted(name)) is no agency on record; write its code, or name a person's agency with "
          + "--people",
        id: "\(quoted(name)) bukan instansi yang tercatat; tulis kodenya, atau sebutkan instansi "
          + "orangnya dengan --people")
    case .severalAgencies(let name, let agencies): AgencyNames.severalCalled(name, agencies)
    case .looksLikeCode(let code):
      Term(
        en: "\(code) is written as an agency's code, but no such agency is known here",
        id: "\(code) ditulis seperti kode instansi, tetapi instansinya tidak dikenal di sini")
    case .cameAndDidNot(let name):
      Term(
        en: "\(quoted(name)) is among those who came and among those who did not",
        id: "\(quoted(name)) ada di antara yang hadir dan di antara yang tidak")
    case .noOwner:
      Term(
        en: "nothing says which agency owes this", id: "tidak disebut siapa penanggung jawabnya")
    case .ownerInText(let name, let agency):
      Term(
        en: "its words name \(quoted(name)), so \(agency) perhaps owes it",
        id: "kalimatnya menyebut \(quoted(name)), jadi mungkin \(agency) penanggung jawabnya")
    case .severalOwners(let agencies):
      Term(
        en: "\(list(agencies)) are named for it: one owes it and the others support, or there are "
          + "several commitments; write which",
        id: "disebut \(list(agencies)): satu penanggung jawab dan yang lain pendukung, atau ada "
          + "beberapa komitmen; tulis yang mana")
    case .chairsAgency(let agency):
      Term(
        en: "nothing says to whom it is owed; perhaps to the chair's agency, \(agency); say so "
          + "with --creditor",
        id: "tidak disebut untuk siapa; mungkin untuk instansi pimpinan rapat, \(agency); "
          + "sebutkan dengan --creditor")
    case .noCreditor:
      Term(
        en: "nothing says to which agency it is owed; name one with --creditor",
        id: "tidak disebut untuk instansi mana; sebutkan dengan --creditor")
    case .noDue:
      Term(
        en: "nothing says when it is due; give one day for all with --due",
        id: "batas waktunya tidak disebut; beri satu tanggal untuk semua dengan --due")
    case .perhapsDue(let day):
      Term(
        en: "it names \(day), but not as the day on which it is due",
        id: "ada tanggal \(day), tetapi tidak disebut sebagai batas waktu")
    case .dueBefore(let due, let meeting):
      Term(
        en: "due on \(due), before the meeting itself (\(meeting))",
        id: "batas waktu \(due) lebih awal daripada rapatnya (\(meeting))")
    case .vagueDue(let words):
      Term(
        en: "\(quoted(words)) is no one day: when is it due?",
        id: "\(quoted(words)) bukan satu tanggal: kapan batas waktunya?")
    case .fromRowAbove:
      Term(
        en: "the cell is empty; this is what the row above says",
        id: "selnya kosong; ini isi baris di atasnya")
    case .notHeld(let words):
      Term(
        en: "\(quoted(words)) says that the meeting was not held then; if so, record nothing of it "
          + "here; cancel or reschedule it",
        id: "\(quoted(words)) menyebut rapatnya tidak terlaksana; jika benar, jangan dicatat di "
          + "sini; batalkan atau jadwalkan ulang rapatnya")
    case .beforehand(let words):
      Term(
        en: "\(quoted(words)) reads as if it were written before the meeting: was it held, and who "
          + "came?",
        id: "\(quoted(words)) sepertinya ditulis sebelum rapat: apakah rapatnya terlaksana, dan "
          + "siapa yang hadir?")
    case .noAttendance:
      Term(
        en: "nothing says who came; write each agency in a line of its own",
        id: "tidak disebut siapa yang hadir; tulis setiap instansi di baris tersendiri")
    case .unclearPresence(let name, let words) where words.en == name:
      Term(
        en: "from \(quoted(name)) nobody can tell who came",
        id: "dari \(quoted(name)) tidak jelas siapa yang hadir")
    case .unclearPresence(let name, let words):
      Term(
        en: "\(quoted(words.en)) does not say whether \(quoted(name)) came",
        id: "\(quoted(words.id)) tidak memastikan apakah \(quoted(name)) hadir")
    case .emptyBrackets(let name):
      Term(
        en: "the brackets behind \(quoted(name)) are empty: of which agency?",
        id: "tanda kurung di belakang \(quoted(name)) kosong: dari instansi mana?")
    case .placedElsewhere(let name, let said, let table):
      Term(
        en: "\(quoted(name)) is of \(said) here and of \(table) in the table of people",
        id: "\(quoted(name)) dari \(said) di sini dan dari \(table) di tabel orang")
    case .notCalledDecision:
      Term(
        en: "the words sound like a decision, but nothing calls them one",
        id: "bunyinya seperti keputusan, tetapi tidak disebut demikian")
    case .perhapsTold:
      Term(
        en: "under this heading minutes also tell how the meeting went: was this decided?",
        id: "di bawah judul ini notula juga menceritakan jalannya rapat: apakah ini diputuskan?")
    case .notCalledAction:
      Term(
        en: "this sounds like a follow-up, but nothing calls it one",
        id: "bunyinya seperti tindak lanjut, tetapi tidak disebut demikian")
    case .noSuchDecision(let number):
      Term(
        en: "it names decision \(number), which these notes do not have",
        id: "disebut keputusan \(number), yang tidak ada di catatan ini")
    case .repeatedNumber(let number):
      Term(
        en: "several decisions have the number \(number): which is meant?",
        id: "beberapa keputusan bernomor \(number): yang mana?")
    case .unsettled(let words):
      Term(
        en: "\(quoted(words)): was it decided, as it is written here?",
        id: "\(quoted(words)): apakah benar diputuskan seperti tertulis di sini?")
    case .perhapsDone(let words):
      Term(
        en: "\(quoted(words)): is it still to be done, as it is written here?",
        id: "\(quoted(words)): apakah masih harus dikerjakan seperti tertulis di sini?")
    case .perhapsOther(let words):
      Term(
        en: "\(quoted(words)): is this meant, or what stands here?",
        id: "\(quoted(words)): ini yang dimaksud, atau yang tertulis di sini?")
    case .misgiving(let misgiving): misgiving.cause
    case .chairNotListed(let agency):
      Term(
        en: "\(agency) chaired, and no list says whether it came",
        id: "\(agency) memimpin rapat, tetapi tidak ada di daftar hadir")
    }
  }

  var example: Term {
    switch self {
    case .noTaskForce, .otherTaskForce: FrontMatterProperty.taskForce.example
    case .noTitle: FrontMatterProperty.meeting.example
    case .noDate, .dateOfFile, .unclearDate, .dateOfLetter, .otherDate, .notHeld, .beforehand,
      .otherWeekday,
      .otherMeeting:
      FrontMatterProperty.date.example
    case .dayOrMonth, .nextYear, .farAhead, .noDue, .perhapsDue, .dueBefore, .vagueDue,
      .fromRowAbove:
      Term(en: "… (DINKES, 10 April 2026)", id: "… (DINKES, 10 April 2026)")
    case .noAgency, .looksLikeCode, .placedElsewhere, .ofAnotherPlace: PeopleFault.example
    case .cameAndDidNot, .chairNotListed, .noAttendance, .unclearPresence, .emptyBrackets:
      MinutesSection.attendance.example
    case .notCalledDecision, .perhapsTold, .noSuchDecision, .repeatedNumber:
      MinutesSection.decisions.example
    case .severalAgencies, .noOwner, .ownerInText, .severalOwners, .notCalledAction, .unsettled,
      .perhapsDone, .perhapsOther, .misgiving:
      Term(en: "Send the data (DINKES)", id: "Kirim data (DINKES)")
    case .chairsAgency, .noCreditor: Term(same: "--creditor BAPPEDA")
    }
  }
}

extension UnplacedLine: FaultCause {
  public var cause: Term {
    switch reason {
    case .notUnderstood(let section):
      Term(
        en: "found no place for this line under “\(section.en)”",
        id: "baris ini tidak mendapat tempat di “\(section.id)”")
    case .unknownField:
      Term(en: "a field that is unknown here", id: "isian yang tidak dikenal di sini")
    case .saidBefore(let name):
      Term(
        en: "“\(name.en)” has been said before, otherwise",
        id: "“\(name.id)” sudah disebut sebelumnya, lain bunyinya")
    case .badText:
      Term(
        en: "the line is too long, or holds characters that cannot be seen",
        id: "baris ini terlalu panjang, atau memuat karakter yang tidak terlihat")
    case .looksLikeAction:
      Term(
        en:
          "this reads like a follow-up, with an owner and a day, and stands under no heading of them",
        id: "bunyinya seperti tindak lanjut, dengan penanggung jawab dan batas waktu, tetapi tidak "
          + "di bawah judulnya")
    case .tickedOff:
      Term(
        en: "ticked off as done: not promised again",
        id: "sudah dicentang selesai: tidak dijanjikan lagi")
    case .struck: Term(en: "struck out, or hidden", id: "dicoret atau disembunyikan")
    case .unknownLabel:
      Term(
        en:
          "nobody can tell what these words open; they are kept as discussion, with what is below "
          + "them",
        id: "tidak jelas apa yang dibuka kata-kata ini; disimpan sebagai pembahasan beserta isinya")
    case .ofAnotherMeeting:
      Term(
        en: "this stands under a heading about another meeting; it was not taken for this one",
        id: "ini ada di bawah judul tentang rapat lain; tidak diambil untuk rapat ini")
    case .correction:
      Term(
        en: "this puts right, limits or takes back what stands elsewhere: what holds?",
        id: "ini meralat, membatasi, atau mencabut yang tertulis di tempat lain: mana yang berlaku?"
      )
    case .secondAttendance:
      Term(
        en: "a second list of those who came, behind what was decided: is it of another meeting?",
        id: "daftar hadir kedua, sesudah keputusan: apakah ini rapat lain?")
    case .boxesOfNames:
      Term(
        en: "a box beside a name, under nothing that says what a tick means",
        id: "kotak di samping nama, tanpa judul yang menjelaskan arti centangnya")
    case .hidden:
      Term(
        en: "a comment in the line is seen by nobody: what does the line say?",
        id: "ada komentar tersembunyi di baris ini: apa isi barisnya?")
    case .notRead:
      Term(
        en:
          "this stands in the document where it is not read, perhaps in a text box: write it where "
          + "it belongs",
        id:
          "ini ada di dokumen di tempat yang tidak terbaca, mungkin di kotak teks: tulis di tempatnya"
      )
    case .concealed:
      Term(
        en: "hidden or struck out twice in the document: does it count?",
        id: "disembunyikan atau dicoret ganda di dokumen: apakah berlaku?")
    case .guest:
      Term(
        en: "a guest whose agency no table names", id: "tamu yang instansinya tidak ada di tabel")
    case .agencyCame(let agency):
      Term(
        en: "did not come, while others of \(agency) did",
        id: "tidak hadir, sedangkan yang lain dari \(agency) hadir")
    }
  }

  public var example: Term {
    Term(en: "- [ ] @dinkes Send the data", id: "- [ ] @dinkes Kirim data")
  }
}

extension NameTable {
  /// Why no agency stands for someone who is named so.
  func doubt(about name: String) -> Doubt.Reason {
    let several = agencies(named: name)
    return several.isEmpty ? .noAgency(name) : .severalAgencies(name, several.sorted())
  }
}
