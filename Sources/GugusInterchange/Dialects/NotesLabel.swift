import GugusDomain

/// What a heading, or the word before a colon, says in notes: a field or the section that follows.
enum NotesLabel: String, NotesWord {
  case taskForce = "task-force"
  case title
  case date
  case time
  case place
  case chair
  case minuteTaker = "minute-taker"
  case present
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
    case .date: Term(en: "Date", id: "Tanggal")
    case .time: Term(en: "Time", id: "Waktu")
    case .place: Term(en: "Place", id: "Tempat")
    case .chair: Term(en: "Chair", id: "Pimpinan")
    case .minuteTaker: Term(en: "Scribe", id: "Notulis")
    case .present: Term(en: "Present", id: "Hadir")
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
    case .title: ["meeting", "subject", "rapat", "nama rapat", "acara", "perihal", "hal"]
    case .date: ["hari/tanggal", "hari, tanggal", "hari dan tanggal", "tgl"]
    case .time: ["jam", "pukul"]
    case .place: ["location", "venue", "lokasi", "ruang"]
    case .chair:
      [
        "chairs", "chair(s)", "chairperson", "pimpinan rapat", "pemimpin rapat", "ketua rapat",
        "dipimpin oleh",
      ]
    case .minuteTaker:
      ["scribes", "scribe(s)", "minute taker", "minutes by", "notes by", "notulen", "pencatat"]
    case .present:
      [
        "attendees", "attendance", "participants", "in attendance", "peserta", "peserta rapat",
        "kehadiran", "daftar hadir", "yang hadir", "peserta hadir",
      ]
    case .excused:
      [
        "excused", "apologies", "berhalangan", "berhalangan hadir", "izin/berhalangan",
        "tidak hadir dengan izin",
      ]
    case .absent: ["not present", "tidak hadir", "tidak hadir tanpa keterangan"]
    case .guests: ["guest", "observers", "tamu undangan"]
    case .agenda: ["agenda rapat", "susunan acara"]
    case .discussion:
      ["content", "notes", "diskusi", "jalannya rapat", "isi rapat", "uraian", "catatan"]
    case .decisions:
      [
        "decision", "resolution", "resolutions", "resolved", "agreed", "agreements",
        "keputusan rapat", "kesepakatan", "disepakati",
      ]
    case .actions:
      [
        "action", "action item", "action items", "todo", "to do", "follow-up", "next steps",
        "rencana tindak lanjut", "rtl", "penugasan",
      ]
    }
  }
}

/// A line under an action that says who does it or by when.
enum ActionDetail: String, NotesWord {
  case owner
  case due

  static let byName = namesOfAll()

  var term: Term {
    switch self {
    case .owner: Term(en: "Owner", id: "Penanggung jawab")
    case .due: Term(en: "Due", id: "Batas waktu")
    }
  }

  var alsoCalled: [String] {
    switch self {
    case .owner: ["pic", "pj", "responsible", "assignee", "pelaksana"]
    case .due: ["due date", "deadline", "tenggat", "paling lambat", "target"]
    }
  }
}
