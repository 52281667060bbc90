import GugusDomain

/// A field of the front matter.
enum FrontMatterProperty: String, Vocabulary {
  case taskForce = "task-force"
  case code
  case edition
  case meeting
  case date
  case time
  case place
  case chair
  case minuteTaker = "minute-taker"
  case quorum

  var term: Term {
    switch self {
    case .taskForce: Term(en: "task-force", id: "gugus-tugas")
    case .code: Term(en: "code", id: "kode")
    case .edition: Term(en: "edition", id: "edisi")
    case .meeting: Term(en: "meeting", id: "rapat")
    case .date: Term(en: "date", id: "tanggal")
    case .time: Term(en: "time", id: "waktu")
    case .place: Term(en: "place", id: "tempat")
    case .chair: Term(en: "chair", id: "pimpinan")
    case .minuteTaker: Term(en: "minute-taker", id: "notulis")
    case .quorum: Term(en: "quorum", id: "kuorum")
    }
  }

  var alsoCalled: [String] {
    switch self {
    case .taskForce: ["satgas"]
    case .meeting: ["judul", "title"]
    default: []
    }
  }

  /// The minutes are nothing without these.
  var isRequired: Bool {
    switch self {
    case .taskForce, .meeting, .date: true
    case .code, .edition, .time, .place, .chair, .minuteTaker, .quorum: false
    }
  }

  var example: Term {
    switch self {
    case .taskForce: Term(en: "task-force: TPPS", id: "gugus-tugas: TPPS")
    case .code: Term(en: "code: TPPS/M3", id: "kode: TPPS/M3")
    case .edition: Term(en: "edition: 2", id: "edisi: 2")
    case .meeting:
      Term(en: "meeting: Third coordination meeting", id: "rapat: Rapat koordinasi ke-3")
    case .date: Term(en: "date: 2026-03-12", id: "tanggal: 2026-03-12")
    case .time: Term(en: "time: 09:00-11:30 WIB", id: "waktu: 09.00-11.30 WIB")
    case .place: Term(en: "place: Bappeda meeting room", id: "tempat: Ruang rapat Bappeda")
    case .chair: Term(en: "chair: Head of Bappeda", id: "pimpinan: Kepala Bappeda")
    case .minuteTaker: Term(en: "minute-taker: Secretariat", id: "notulis: Sekretariat")
    case .quorum: Term(en: "quorum: 7", id: "kuorum: 7")
    }
  }
}

/// A section of the minutes, by its heading.
enum MinutesSection: String, Vocabulary {
  case attendance
  case agenda
  case discussion
  case decisions
  case followUp = "follow-up"
  case amendments

  var term: Term {
    switch self {
    case .attendance: Term(en: "Attendance", id: "Peserta")
    case .agenda: Term(en: "Agenda", id: "Agenda")
    case .discussion: Term(en: "Discussion", id: "Pembahasan")
    case .decisions: Term(en: "Decisions", id: "Keputusan")
    case .followUp: Term(en: "Follow-up", id: "Tindak lanjut")
    case .amendments: Term(en: "Amendments", id: "Amandemen")
    }
  }

  var alsoCalled: [String] {
    switch self {
    case .attendance:
      [
        "participants", "attendees", "present", "kehadiran", "daftar hadir", "hadir",
        "peserta rapat",
      ]
    case .agenda: ["agenda rapat", "susunan acara"]
    case .discussion: ["diskusi", "notes", "pembahasan rapat", "jalannya rapat"]
    case .decisions:
      [
        "resolutions", "agreements", "keputusan rapat", "hasil rapat", "kesepakatan", "kesimpulan",
      ]
    case .followUp:
      [
        "follow-up matrix", "action items", "actions", "matriks tindak lanjut",
        "rencana tindak lanjut", "rtl", "rencana tindak lanjut (rtl)",
      ]
    case .amendments: []
    }
  }

  var example: Term {
    switch self {
    case .attendance:
      Term(
        en: "- BAPPEDA: present, Head of Bappeda, can decide",
        id: "- BAPPEDA: hadir, Kepala Bappeda, dapat memutuskan")
    case .agenda: Term(en: "1. Weighing data of February", id: "1. Data timbang Februari")
    case .discussion:
      Term(
        en: "Dinkes reported the weighing data.", id: "Dinkes melaporkan data timbang.")
    case .decisions:
      Term(
        en: "1. Data on under-fives are matched every month.",
        id: "1. Data balita dipadankan setiap bulan.")
    case .followUp:
      Term(
        en: """
          | Deliverable | Debtor | Creditor | Supporters | Due | Decision |
          |---|---|---|---|---|---|
          | Send the weighing data of February | DINKES | BAPPEDA | DPMD | 2026-04-10 | 1 |
          """,
        id: """
          | Kegiatan | Penanggung jawab | Untuk | Pendukung | Batas waktu | Keputusan |
          |---|---|---|---|---|---|
          | Kirim data timbang Februari | DINKES | BAPPEDA | DPMD | 2026-04-10 | 1 |
          """)
    case .amendments:
      Term(
        en: """
          1. (2026-05-03; decision 1) Data are matched every two months.
             Reason: the laboratory needs six weeks.
          """,
        id: """
          1. (2026-05-03; keputusan 1) Data dipadankan setiap dua bulan.
             Alasan: laboratorium perlu enam minggu.
          """)
    }
  }
}

/// A column of the follow-up matrix; also the name of a detail where it is written as a list.
enum FollowUpColumn: String, Vocabulary {
  case code
  case deliverable
  case debtor
  case creditor
  case supporters
  case due
  case decision
  case kind

  var term: Term {
    switch self {
    case .code: Term(en: "Code", id: "Kode")
    case .deliverable: Term(en: "Deliverable", id: "Kegiatan")
    case .debtor: Term(en: "Debtor", id: "Penanggung jawab")
    case .creditor: Term(en: "Creditor", id: "Untuk")
    case .supporters: Term(en: "Supporters", id: "Pendukung")
    case .due: Term(en: "Due", id: "Batas waktu")
    case .decision: Term(en: "Decision", id: "Keputusan")
    case .kind: Term(en: "Kind", id: "Sifat")
    }
  }

  var alsoCalled: [String] {
    switch self {
    case .deliverable: ["action", "keluaran", "uraian", "uraian kegiatan", "tindak lanjut", "task"]
    case .debtor: ["responsible", "owner", "pic", "pj", "pelaksana"]
    case .creditor: ["for", "penerima", "penerima komitmen"]
    case .supporters: ["supporter"]
    case .due: ["due date", "deadline", "tenggat", "tenggat waktu"]
    case .kind: ["jenis"]
    case .code, .decision: []
    }
  }

  /// Every row says these; the others may be left out.
  var isRequired: Bool {
    switch self {
    case .deliverable, .debtor, .due: true
    // The agency in the chair, where no column says it.
    case .code, .creditor, .supporters, .decision, .kind: false
    }
  }
}

/// Whether a follow-up waits for its debtor's answer or was put on it by authority.
enum FollowUpKind: String, Vocabulary {
  case proposed
  case imposed

  var term: Term {
    switch self {
    case .proposed: Term(en: "proposed", id: "diusulkan")
    case .imposed: Term(en: "imposed", id: "ditugaskan")
    }
  }
}

/// The words that give a participant the mandate to decide, or say that there is none.
enum Mandate: String, Vocabulary {
  case canDecide = "can-decide"
  case cannotDecide = "cannot-decide"

  init(_ canDecide: Bool) { self = canDecide ? .canDecide : .cannotDecide }

  var term: Term {
    switch self {
    case .canDecide: Term(en: "can decide", id: "dapat memutuskan")
    case .cannotDecide: Term(en: "cannot decide", id: "tidak dapat memutuskan")
    }
  }

  var alsoCalled: [String] {
    switch self {
    case .canDecide: ["with mandate to decide", "berwenang memutuskan"]
    case .cannotDecide:
      ["without mandate to decide", "tidak berwenang memutuskan", "tanpa wewenang memutuskan"]
    }
  }
}

/// What begins the reason of an amendment.
enum AmendmentWord: String, Vocabulary {
  case reason

  var term: Term { Term(en: "Reason", id: "Alasan") }
}
