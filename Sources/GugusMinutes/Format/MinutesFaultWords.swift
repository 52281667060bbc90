import GugusDomain
import GugusFiles

extension MinutesFault {
  public var cause: Term {
    switch self {
    case .noFrontMatter:
      Term(
        en: "the file must begin with the meeting's data between two lines “---”",
        id: "berkas harus dimulai dengan data rapat di antara dua baris “---”")
    case .frontMatterNotClosed:
      Term(
        en: "the meeting's data begin here, but the second line “---” that ends them is missing",
        id: "data rapat mulai di sini, tetapi baris “---” kedua yang menutupnya tidak ada")
    case .fieldNotUnderstood:
      Term(
        en: "this is not “name: value”; put a value with : or # in double quotes",
        id: "ini bukan “nama: nilai”; apit nilai yang memuat : atau # dengan tanda kutip ganda")
    case .unknownField(let name):
      Term(
        en: "unknown field \(quoted(name)); known are: \(FrontMatterProperty.listed.en)",
        id: "isian \(quoted(name)) tidak dikenal; yang dikenal: \(FrontMatterProperty.listed.id)")
    case .duplicate(let name, _):
      Term(
        en: "“\(name.en)” is here a second time; keep one",
        id: "“\(name.id)” ditulis dua kali; sisakan satu")
    case .missingField(let name, _):
      Term(
        en: "the meeting's data lack “\(name.en)”", id: "data rapat belum memuat “\(name.id)”")
    case .badTaskForce(let text):
      Term(
        en: "\(quoted(text)) cannot be a task force's code; use \(codeRule.en)",
        id: "\(quoted(text)) bukan kode gugus tugas; pakai \(codeRule.id)")
    case .badMeeting(let text):
      Term(
        en: "\(quoted(text)) is not a meeting's code",
        id: "\(quoted(text)) bukan kode rapat")
    case .badTime(let text):
      Term(
        en: "\(quoted(text)) is not a time; write start, end and zone",
        id: "\(quoted(text)) bukan waktu; tulis jam mulai, jam selesai dan zona")
    case .endsBeforeStart:
      Term(
        en: "the meeting ends before it starts", id: "rapat selesai sebelum mulai")
    case .badEdition(let text):
      Term(
        en: "\(quoted(text)) is not the number of an edition (1 or more)",
        id: "\(quoted(text)) bukan nomor edisi (1 atau lebih)")
    case .badQuorum(let text):
      Term(
        en: "\(quoted(text)) is not a number of agencies (1 or more)",
        id: "\(quoted(text)) bukan jumlah instansi (1 atau lebih)")
    case .textBeforeSections:
      Term(
        en: "this text belongs to no section; put it under a heading such as “## Discussion”",
        id: "teks ini tidak masuk bagian mana pun; letakkan di bawah judul seperti “## Pembahasan”")
    case .unknownSection(let name, let known):
      Term(
        en: "unknown section \(quoted(name)); known are: \(known.en) (within Discussion use “###”)",
        id: "bagian \(quoted(name)) tidak dikenal; yang dikenal: \(known.id) "
          + "(di dalam Pembahasan pakai “###”)")
    case .commentNotClosed:
      Term(
        en: "the comment that begins here is never closed by “-->”",
        id: "komentar yang mulai di sini tidak ditutup dengan “-->”")
    case .textAfterComment:
      Term(
        en: "text after a comment would be lost; put it in a line of its own",
        id: "teks sesudah komentar akan hilang; tulis di baris tersendiri")
    case .lineNotUnderstood(let section, _):
      Term(
        en: "this line is not written as the section “\(section.en)” needs it",
        id: "baris ini belum ditulis sesuai bagian “\(section.id)”")
    case .otherWeekday(let day, let said):
      Term(
        en: "\(day) is a \(day.weekdayName.en), the file says \(quoted(said)): which is it?",
        id: "\(day) hari \(day.weekdayName.id), berkas menyebut \(quoted(said)): yang mana?")
    case .noAttendance:
      Term(
        en: "nothing says who came; write each agency in a line of its own under “Attendance”",
        id: "tidak disebut siapa yang hadir; tulis setiap instansi di baris tersendiri di bawah "
          + "“Peserta”")
    case .badAgency(let text):
      Term(
        en: "\(quoted(text)) cannot be an agency's code; use \(codeRule.en)",
        id: "\(quoted(text)) bukan kode instansi; pakai \(codeRule.id)")
    case .unknownPresence(let text):
      Term(
        en: "unknown attendance \(quoted(text)); write one of: \(Presence.listed.en)",
        id: "kehadiran \(quoted(text)) tidak dikenal; tulis salah satu: \(Presence.listed.id)")
    case .agencyAgain(let agency):
      Term(
        en: "\(agency) is in the attendance a second time; keep one",
        id: "\(agency) dua kali di daftar peserta; sisakan satu")
    case .badNumber(let text):
      Term(
        en: "\(quoted(text)) is not a number from 1 upward",
        id: "\(quoted(text)) bukan nomor mulai dari 1")
    case .numberAgain(let number):
      Term(
        en: "number \(number) is used a second time", id: "nomor \(number) dipakai dua kali")
    case .unknownColumn(let name, let known):
      Term(
        en: "unknown column \(quoted(name)); known are: \(known.en)",
        id: "kolom \(quoted(name)) tidak dikenal; yang dikenal: \(known.id)")
    case .missingColumns(let names):
      Term(
        en: "the table lacks these columns: \(names.en)",
        id: "tabel belum memuat kolom: \(names.id)")
    case .cellCount(let found, let expected):
      Term(
        en: "this row has \(found) cells, the table \(expected) columns; "
          + "write \\| for a | inside a text",
        id: "baris ini berisi \(found) sel, padahal tabel \(expected) kolom; "
          + "tulis \\| untuk | di dalam teks")
    case .emptyCell(let name):
      Term(en: "“\(name.en)” must not be empty", id: "“\(name.id)” tidak boleh kosong")
    case .unknownDetail(let text):
      Term(
        en: "\(quoted(text)) is not understood; after the due date come supporters, decision, code "
          + "or imposed",
        id:
          "\(quoted(text)) tidak dimengerti; sesudah batas waktu: pendukung, keputusan, kode atau "
          + "ditugaskan")
    case .badCommitment(let text):
      Term(
        en: "\(quoted(text)) is not a commitment's code",
        id: "\(quoted(text)) bukan kode komitmen")
    case .commitmentAgain(let code):
      Term(en: "\(code) has a row already", id: "\(code) sudah punya baris")
    case .badKind(let text):
      Term(
        en: "unknown kind \(quoted(text)); write one of: \(FollowUpKind.listed.en)",
        id: "sifat \(quoted(text)) tidak dikenal; tulis salah satu: \(FollowUpKind.listed.id)")
    case .unknownDecision(let number):
      Term(
        en: "these minutes have no decision \(number)",
        id: "notula ini tidak memuat keputusan \(number)")
    case .owedToItself(let agency):
      Term(
        en: "\(agency) would owe this to itself; name another agency as debtor or creditor",
        id: "\(agency) berjanji kepada dirinya sendiri; "
          + "sebut instansi lain sebagai penanggung jawab atau penerima")
    case .dueBeforeMeeting(let due, let meeting):
      Term(
        en: "due on \(due), before the meeting itself (\(meeting))",
        id: "batas waktu \(due) lebih awal daripada rapatnya (\(meeting))")
    case .missingReason:
      Term(
        en: "the amendment gives no reason", id: "amandemen ini belum menyebut alasan")
    case .unknownAgency(let text, let near):
      Term(
        en:
          "no agency on record is called \(quoted(text))\(near.isEmpty ? "" : "; is it \(list(near))?")",
        id:
          "tidak ada instansi bernama \(quoted(text))\(near.isEmpty ? "" : "; apakah \(list(near))?")"
      )
    case .severalAgencies(let name, let agencies):
      AgencyNames.severalCalled(name, agencies)
    case .noCreditor:
      Term(
        en:
          "nothing says to whom this is owed, and no other agency is in the chair; fill in “Creditor”",
        id: "tidak disebut untuk siapa, dan pimpinan rapat bukan instansi lain; isi “Untuk”")
    case .openPlace(let text):
      Term(
        en: "\(quoted(text)) has no place yet: write it where it belongs, and delete this line",
        id: "\(quoted(text)) belum mendapat tempat: tulis di tempatnya, lalu hapus baris ini")
    case .unsettled("?", _):
      Term(
        en: "this is still open: write what is right in place of the ?",
        id: "ini masih terbuka: tulis yang benar sebagai ganti ?")
    case .unsettled(let text, _):
      Term(
        en:
          "\(quoted(text)) is a guess that nobody has confirmed: delete the ? if it is right, else "
          + "write what is",
        id: "\(quoted(text)) adalah dugaan yang belum dikonfirmasi: hapus ? bila benar, atau tulis "
          + "yang benar")
    }
  }

  public var example: Term {
    switch self {
    case .noFrontMatter, .frontMatterNotClosed:
      Term(
        en: """
          ---
          task-force: TPPS
          meeting: Third coordination meeting
          date: 2026-03-12
          ---
          """,
        id: """
          ---
          gugus-tugas: TPPS
          rapat: Rapat koordinasi ke-3
          tanggal: 2026-03-12
          ---
          """)
    case .fieldNotUnderstood:
      Term(
        en: "meeting: \"Coordination meeting: under-fives\"",
        id: "rapat: \"Rapat koordinasi: balita\"")
    case .unknownField: FrontMatterProperty.place.example
    case .duplicate(_, let example), .missingField(_, let example),
      .lineNotUnderstood(_, let example), .unsettled(_, let example):
      example
    case .badTaskForce: FrontMatterProperty.taskForce.example
    case .badMeeting: FrontMatterProperty.code.example
    case .badTime, .endsBeforeStart: FrontMatterProperty.time.example
    case .badEdition: FrontMatterProperty.edition.example
    case .badQuorum: FrontMatterProperty.quorum.example
    case .openPlace, .textBeforeSections, .unknownSection:
      Term(en: "## Discussion", id: "## Pembahasan")
    case .commentNotClosed, .textAfterComment:
      Term(en: "<!-- a note to the writer -->", id: "<!-- catatan untuk penulis -->")
    case .badAgency, .unknownAgency, .severalAgencies: Term(same: "BAPPEDA")
    case .otherWeekday: FrontMatterProperty.date.example
    case .unknownPresence, .agencyAgain, .noAttendance: MinutesSection.attendance.example
    case .badNumber, .numberAgain: MinutesSection.decisions.example
    case .unknownColumn, .missingColumns, .cellCount, .emptyCell, .noCreditor, .unknownDecision,
      .owedToItself,
      .dueBeforeMeeting:
      MinutesSection.followUp.example
    case .unknownDetail:
      Term(
        en: "- DINKES -> BAPPEDA: Send data (2026-04-10; supporters: DPMD; decision: 1; imposed)",
        id:
          "- DINKES -> BAPPEDA: Kirim data (2026-04-10; pendukung: DPMD; keputusan: 1; ditugaskan)"
      )
    case .badCommitment, .commitmentAgain: Term(same: "TPPS/K12")
    case .badKind: FollowUpKind.imposed.term
    case .missingReason: MinutesSection.amendments.example
    }
  }
}

private let codeRule = Term(
  en: "letters, digits, - and ., beginning with a letter",
  id: "huruf, angka, - dan ., diawali huruf")
