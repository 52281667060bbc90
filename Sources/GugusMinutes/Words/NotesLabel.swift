import GugusDomain
import GugusFiles

/// What a heading, or the word before a colon, says in notes: a field or the section that follows.
enum NotesLabel: String, NotesWord {
  case taskForce = "task-force"
  case title
  case number
  case date
  case time
  case place
  case chair
  case minuteTaker = "minute-taker"
  case present
  /// Those who may have come or not.
  case members
  case excused
  case absent
  case guests
  case agenda
  case discussion
  case decisions
  case actions

  static let byName = namesOfAll()

  var term: Term {
    switch self {
    case .taskForce: Term(en: "Task force", id: "Gugus tugas")
    case .title: Term(en: "Title", id: "Judul")
    case .number: Term(en: "Number", id: "Nomor")
    case .date: Term(en: "Date", id: "Tanggal")
    case .time: Term(en: "Time", id: "Waktu")
    case .place: Term(en: "Place", id: "Tempat")
    case .chair: Term(en: "Chair", id: "Pimpinan")
    case .minuteTaker: Term(en: "Scribe", id: "Notulis")
    case .present: Term(en: "Present", id: "Hadir")
    case .members: Term(en: "Members", id: "Anggota")
    case .excused: Term(en: "Regrets", id: "Izin")
    case .absent: Term(en: "Absent", id: "Tanpa keterangan")
    case .guests: Term(en: "Guests", id: "Tamu")
    case .agenda: Term(en: "Agenda", id: "Agenda")
    case .discussion: Term(en: "Discussion", id: "Pembahasan")
    case .decisions: Term(en: "Decisions", id: "Keputusan")
    case .actions: Term(en: "Actions", id: "Tindak lanjut")
    }
  }

  var alsoCalled: [String] {
    switch self {
    case .taskForce: ["satgas"]
    case .title:
      [
        "meeting", "subject", "rapat", "nama rapat", "acara", "acara rapat", "perihal", "hal",
        "judul rapat", "nama kegiatan", "topik", "topic", "sidang/rapat", "rapat/sidang",
      ]
    case .number: ["no", "nomor surat", "no surat", "nomor notula", "ref"]
    case .date:
      [
        "hari/tanggal", "hari, tanggal", "hari dan tanggal", "hari tgl", "tgl", "meeting date",
        "date of meeting", "held on", "when", "tanggal rapat", "tanggal pelaksanaan",
        "hari tanggal rapat", "date/time", "date and time", "day/date", "dilaksanakan pada",
        "hari/tgl/jam", "hari/tgl", "tanggal/waktu", "hari/tanggal/waktu",
        "hari/tanggal/jam", "tanggal dan waktu",
      ]
    case .time: ["jam", "pukul", "waktu rapat"]
    case .place: ["location", "venue", "lokasi", "ruang", "where", "tempat rapat"]
    case .chair:
      [
        "chairs", "chair(s)", "chairperson", "chaired by", "pimpinan rapat", "pemimpin rapat",
        "pemimpin", "ketua rapat", "dipimpin oleh", "dipimpin", "pemimpin sidang",
        "rapat dipimpin oleh",
      ]
    case .minuteTaker:
      [
        "scribes", "scribe(s)", "minute taker", "minutes by", "minutes taken by", "notes by",
        "note taker", "notulen", "notulis rapat", "pencatat",
      ]
    case .present:
      [
        "attendees", "attendance", "participants", "in attendance", "those present",
        "members present", "attended", "attended by", "peserta", "peserta rapat", "kehadiran",
        "daftar hadir", "daftar peserta", "yang hadir", "peserta hadir", "peserta yang hadir",
        "anggota yang hadir", "unsur yang hadir", "undangan yang hadir", "dihadiri oleh",
        "dihadiri", "telah hadir", "attendance list", "hadir dalam rapat", "hadir juga",
        "juga hadir",
        "turut hadir",
        "hadir pula", "also present", "also in attendance", "hadirin", "datang",
        "yang datang", "attending", "daftar hadir peserta", "kehadiran peserta",
        "rapat dihadiri oleh", "instansi yang hadir", "opd yang hadir",
        "perangkat daerah yang hadir",
        "pihak yang hadir", "undangan hadir", "people present", "present at the meeting",
        "agencies present", "partisipan",
      ]
    case .members:
      [
        "voting members", "anggota", "daftar undangan", "undangan", "invited", "invitees",
        "expected", "undangan rapat", "list of members", "absensi", "presensi", "daftar presensi",
        "daftar absensi", "absensi rapat", "roll call", "sign-in sheet",
      ]
    case .excused:
      [
        "excused", "apologies", "apologies for absence", "absent with apologies", "berhalangan",
        "berhalangan hadir", "izin/berhalangan", "izin sakit", "tidak hadir dengan izin",
        "tidak dapat hadir", "tidak bisa hadir", "unable to attend", "sakit", "cuti", "dinas luar",
        "peserta izin", "ijin", "yang berhalangan", "apology", "izin tidak hadir",
        "absen dengan izin", "with apologies", "sent apologies",
        "apologies received from", "apologies received", "apologies from",
        "peserta yang berhalangan hadir", "yang berhalangan hadir", "peserta yang berhalangan",
        "absent with apology", "members absent with apology", "members absent with apologies",
      ]
    case .absent:
      [
        "not present", "absentees", "tidak hadir", "yang tidak hadir", "peserta tidak hadir",
        "alpa", "alpha", "absen", "yang absen", "peserta absen", "tak hadir", "tdk hadir",
        "yang tak hadir", "mangkir", "yang mangkir", "tanpa berita", "tanpa kabar",
        "tidak hadir tanpa keterangan", "tidak hadir tanpa kabar", "absent without notice",
        "absent without apology", "did not attend", "not attending", "no show", "no shows",
        "tidak datang", "yang tidak datang", "peserta yang tidak hadir", "tidak dihadiri",
        "tidak dihadiri oleh",
        "anggota yang tidak hadir", "undangan yang tidak hadir", "unsur yang tidak hadir",
        "opd yang tidak hadir", "instansi tidak hadir", "instansi yang tidak hadir",
        "tidak mengirim wakil", "peserta tanpa keterangan", "could not attend",
        "members absent", "members absent without apology", "members absent without apologies",
      ]
    case .guests: ["guest", "observers", "tamu undangan"]
    case .agenda: ["agenda rapat", "susunan acara", "agenda items"]
    case .discussion:
      [
        "content", "notes", "diskusi", "jalannya rapat", "isi rapat", "uraian", "catatan",
        "pembahasan rapat", "poin pembahasan", "hasil pembahasan", "minutes", "matters discussed",
      ]
    case .decisions:
      [
        "decision", "resolution", "resolutions", "resolved", "agreed", "agreements", "agreement",
        "vote", "conclusion", "conclusions", "keputusan rapat", "kesepakatan", "disepakati",
        "diputuskan", "hasil rapat", "hasil keputusan", "hasil kesepakatan", "kesimpulan",
        "simpulan", "putusan", "putusan rapat", "hasil", "yang disepakati", "hal yang disepakati",
        "yang diputuskan", "hal yang diputuskan", "outcomes", "outcome", "key decisions",
        "main decisions",
        "we agreed", "it was agreed", "it was agreed that", "decisions taken", "keputusan penting",
        "keputusan utama", "rapat menyepakati", "rapat memutuskan", "disepakati bahwa",
        "disepakati bersama", "menyepakati", "memutuskan",
        "butir kesepakatan", "poin kesepakatan", "poin poin kesepakatan", "butir keputusan",
        "poin keputusan", "poin poin keputusan", "rumusan", "rumusan rapat",
        "keputusan dan kesepakatan",
        "agreed points", "the meeting agreed", "the meeting decided", "decisions and agreements",
        "summary of decisions", "list of decisions", "hal hal yang disepakati",
        "hal hal yang diputuskan",
      ]
    case .actions:
      [
        "action", "action item", "action items", "action points", "ai", "todo", "to do",
        "follow-up", "follow-ups", "next steps", "next actions", "rencana tindak lanjut", "rtl",
        "tindaklanjut", "matriks tindak lanjut", "penugasan", "tugas", "tasks", "tl", "aksi",
        "rencana aksi", "action log", "matters for action", "actions agreed", "key actions",
        "action register", "new actions", "action plan", "follow up actions", "agreed actions",
        "summary of actions", "list of actions", "assignments", "deliverables",
        "pekerjaan rumah", "langkah tindak lanjut", "langkah langkah tindak lanjut",
        "langkah selanjutnya", "daftar tindak lanjut", "yang harus ditindaklanjuti",
        "yang perlu ditindaklanjuti", "pembagian tugas", "rencana kerja",
        "rencana kerja tindak lanjut",
      ]
    }
  }

  /// Of those that open a list.
  var mayGoOn: Bool {
    switch self {
    case .present, .members, .excused, .absent, .guests, .decisions, .actions: true
    case .taskForce, .title, .number, .date, .time, .place, .chair, .minuteTaker, .agenda,
      .discussion:
      false
    }
  }

  /// Names that are said of much else, too: in a discussion they head results or duties.
  private static let vague: Set<Substring> = ["hasil", "tugas", "tasks"]

  /// Whether a label is such a name: alone, or with words behind it that leave open what it means.
  static func isVague(_ text: Substring) -> (isSo: Bool, isAlone: Bool) {
    let head = text.prefix { $0 != ":" && $0 != "(" }
    let words = plain(String(head)).split(separator: " ").drop { Int($0) != nil || $0.count == 1 }
    guard let first = words.first, vague.contains(first) else { return (false, false) }
    let second = words.dropFirst().first
    let isPlain = ["rapat", "keputusan", "kesepakatan", "sidang", "pertemuan"].contains(second)
    return (!isPlain, second == nil)
  }

  /// Names under which minutes also tell how the meeting went.
  private static let narrative: Set<Substring> = [
    "hasil", "kesimpulan", "simpulan", "results", "result", "outcomes", "outcome", "conclusion",
    "conclusions",
  ]

  /// Whether a label is such a name, so that what stands under it must say itself that it was decided.
  static func headsNarrative(_ text: Substring) -> Bool {
    let head = text.prefix { $0 != ":" && $0 != "(" }
    let words = plain(String(head)).split(separator: " ").drop { Int($0) != nil || $0.count == 1 }
    let second = words.dropFirst().first ?? ""
    return words.first.map(narrative.contains) ?? false
      && !["keputusan", "kesepakatan"].contains(second)
  }

  /// Words that a label of those lists has: where one is in a heading that is not understood,
  /// nobody knows what the heading means.
  private static let telling: Set<Substring> = [
    "hadir", "peserta", "kehadiran", "undangan", "attendees", "attendance", "present", "absent",
    "regrets", "apologies", "participants", "keputusan", "kesepakatan", "kesimpulan", "simpulan",
    "putusan", "rekomendasi", "recommendations",
    "disepakati", "diputuskan", "resolved", "agreed", "decided", "decision", "decisions",
    "resolution",
    "resolutions", "agreements", "rtl", "lanjut",
    "tindaklanjut", "penugasan", "ditugaskan", "action", "actions", "todo", "followup",
  ]

  /// Words that a label has which says who came or did not.
  private static let ofAttendance: Set<Substring> = [
    "hadir", "peserta", "kehadiran", "undangan", "hadirin", "absen", "absensi", "presensi",
    "mangkir",
    "alpa", "berhalangan", "izin", "ijin", "diwakili", "attendees", "attendance", "present",
    "absent",
    "regrets", "apologies", "participants", "excused", "absentees", "invited",
  ]

  /// Whether the head of a label that is not understood has such a word.
  static func isOfAttendance(_ head: Substring) -> Bool {
    plain(String(head)).split(separator: " ").contains(where: ofAttendance.contains)
  }

  /// What a label may say in brackets of those below it, and leave it at that.
  private static let harmless: Set<Substring> = [
    "please", "add", "yourself", "terlampir", "lampiran", "daftar", "orang", "opd", "people",
    "online", "daring", "luring", "zoom", "in", "alphabetical", "order", "sesuai", "urutan",
    "abjad",
    "instansi", "nama", "names", "dan", "and", "hybrid", "via", "dari", "of", "s", "attached",
    "wib", "wita", "wit", "pukul", "jam", "tanpa", "gelar", "unsur", "lengkap", "perangkat",
    "daerah",
  ]

  /// What stands in brackets in a label, where it may say that those below it did not come, or not yet
  /// (`Peserta (rencana):`); nil where it is known to say nothing of the kind.
  static func doubtfulRemark(in text: Substring) -> Substring? {
    let head = text.prefix { $0 != "(" }
    guard !head.contains(":"), head.last != "]",
      let open = text.firstIndex(of: "("),
      let close = text[open...].firstIndex(of: ")")
    else { return nil }
    let inner = text[open..<close].dropFirst()
    let words = plain(String(inner)).split(separator: " ")
    let isHarmless = words.allSatisfy { harmless.contains($0) || Int($0) != nil }
    let label = Labelled<NotesLabel>(inner)?.label
    let isSame = label != nil && label == Labelled<NotesLabel>(head.trimmed(of: "*_# "))?.label
    return isHarmless || isSame ? nil : inner
  }

  /// Whether a heading has such a word.
  static func isTelling(_ heading: Substring) -> Bool {
    plain(String(heading)).split(separator: " ").contains {
      telling.contains($0) || ofAttendance.contains($0)
    }
  }
}

/// A line under an action that says who does it or by when.
enum ActionDetail: String, NotesWord {
  case owner
  case due
  case creditor
  case supporters

  static let byName = namesOfAll()

  var term: Term {
    switch self {
    case .owner: Term(en: "Owner", id: "Penanggung jawab")
    case .due: Term(en: "Due", id: "Batas waktu")
    case .creditor: Term(en: "For", id: "Untuk")
    case .supporters: Term(en: "Supporters", id: "Pendukung")
    }
  }

  var alsoCalled: [String] {
    switch self {
    case .creditor: ["kepada", "creditor", "owed to", "penerima"]
    case .supporters: ["supporter", "supported by", "didukung"]
    case .owner:
      ["pic", "pj", "responsible", "assignee", "pelaksana", "who", "lead", "penanggungjawab"]
    case .due:
      ["due date", "deadline", "tenggat", "tenggat waktu", "paling lambat", "target", "waktu"]
    }
  }
}
