import GugusDomain

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
    case otherDate(Day, Day)
    /// Day and month could be the other way round.
    case dayOrMonth(Day)
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
  }

  /// Whether the proposal holds a guess, or nothing at all.
  var isGuess: Bool {
    switch reason {
    case .noTaskForce, .noTitle, .noDate, .noAgency, .severalAgencies, .noOwner, .noCreditor,
      .noDue:
      false
    case .otherTaskForce, .dateOfFile, .otherDate, .dayOrMonth, .looksLikeCode, .cameAndDidNot,
      .ownerInText, .severalOwners, .chairsAgency, .perhapsDue, .dueBefore:
      true
    }
  }

  var cause: Term {
    switch reason {
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
    case .otherDate(let day, let other):
      Term(
        en: "this says \(other), an earlier line \(day): when was the meeting?",
        id: "di sini \(other), di baris sebelumnya \(day): kapan rapatnya?")
    case .dayOrMonth(let day):
      Term(
        en: "taken as \(day), the day before the month; it may be the other way round",
        id: "dibaca \(day), hari dulu baru bulan; mungkin terbalik")
    case .noAgency(let name):
      Term(
        en: "no table says of which agency \(quoted(name)) is; name it with --people",
        id: "tidak ada tabel yang menyebut instansi \(quoted(name)); sebutkan dengan --people")
    case .severalAgencies(let name, let agencies):
      Term(
        en: "several agencies are called \(quoted(name)): \(list(agencies)); write the code of the "
          + "one that is meant",
        id:
          "beberapa instansi bernama \(quoted(name)): \(list(agencies)); tulis kode instansi yang "
          + "dimaksud")
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
        en: "it names \(list(agencies)); one agency owes it, the others support: is it the first?",
        id: "disebut \(list(agencies)); satu penanggung jawab, yang lain pendukung: benarkah yang "
          + "pertama?")
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
    }
  }

  var example: Term {
    switch reason {
    case .noTaskForce, .otherTaskForce: FrontMatterKey.taskForce.example
    case .noTitle: FrontMatterKey.meeting.example
    case .noDate, .dateOfFile, .otherDate: FrontMatterKey.date.example
    case .dayOrMonth, .noDue, .perhapsDue, .dueBefore:
      Term(en: "… (DINKES, 10 April 2026)", id: "… (DINKES, 10 April 2026)")
    case .noAgency, .looksLikeCode: PeopleFault.example
    case .cameAndDidNot: MinutesSection.attendance.example
    case .severalAgencies, .noOwner, .ownerInText, .severalOwners:
      Term(en: "Send the data (DINKES)", id: "Kirim data (DINKES)")
    case .chairsAgency, .noCreditor: Term(same: "--creditor BAPPEDA")
    }
  }
}

private func list(_ agencies: [AgencyCode]) -> String {
  agencies.map(\.text).joined(separator: ", ")
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
    case .tickedOff:
      Term(
        en: "ticked off as done: not promised again",
        id: "sudah dicentang selesai: tidak dijanjikan lagi")
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
