import GugusDomain

extension ImportField {
  /// What columns that mean it are often called, in lower case, the surest first.
  var synonyms: [String] {
    switch self {
    case .key:
      [
        "id", "no", "nomor", "number", "key", "kunci", "ref", "reference", "code", "kode",
        "identifier",
      ]
    case .code: ["code", "kode", "acronym", "abbreviation", "singkatan", "akronim"]
    case .name:
      [
        "name", "nama", "agency", "instansi", "department", "ministry", "kementerian",
        "organisation", "organization", "lembaga", "dinas", "opd", "institution",
      ]
    case .nameEnglish: ["name en", "english name", "nama inggris"]
    case .nameIndonesian: ["name id", "indonesian name", "nama indonesia"]
    case .kind: ["kind", "jenis", "type", "tipe", "category", "kategori"]
    case .sector: ["sector", "sektor", "bidang", "portfolio", "urusan"]
    case .parent: ["parent", "induk", "part of"]
    case .successor: ["successor", "penerus", "pengganti"]
    case .from: ["from", "dari", "start", "mulai", "since", "sejak"]
    case .until: ["until", "sampai", "end", "selesai", "hingga"]
    case .taskForce: ["task force", "taskforce", "gugus tugas", "satgas", "working group", "pokja"]
    case .agency:
      ["agency", "instansi", "department", "member", "anggota"]
    case .against: ["against", "terhadap", "auditee", "agency", "instansi"]
    case .role: ["role", "peran", "kedudukan", "jabatan", "position"]
    case .debtor:
      [
        "debtor", "penanggung jawab", "reporting lead", "lead agency", "lead", "owner",
        "responsible", "pelaksana", "pic", "instansi", "agency", "assigned to",
      ]
    case .supporters:
      [
        "supporters", "pendukung", "all ministers", "other ministers", "supporting", "partners",
        "mitra", "instansi terkait", "involved", "contributors",
      ]
    case .creditor:
      ["creditor", "penerima komitmen", "untuk", "beneficiary", "owed to", "requested by"]
    case .verifier: ["verifier", "pemeriksa", "verified by", "reviewer", "penilai"]
    case .deliverable:
      [
        "deliverable", "keluaran", "commitment", "komitmen", "kegiatan", "action", "aksi",
        "rencana aksi", "activity", "task", "tugas", "recommendation", "rekomendasi", "description",
        "uraian", "promise",
      ]
    case .due:
      [
        "due", "due date", "batas waktu", "tenggat", "deadline", "target date", "jatuh tempo",
        "target waktu", "end date", "completion date",
      ]
    case .firstDue:
      ["first due", "batas waktu awal", "original due", "original deadline", "baseline date"]
    case .state: ["state", "status", "keadaan", "stage", "kondisi"]
    case .proposed:
      ["proposed", "diusulkan", "date of mandate letter", "created", "dibuat", "start date"]
    case .accepted: ["accepted", "diterima", "agreed", "disepakati", "approved", "disetujui"]
    case .suspended: ["suspended", "ditangguhkan", "on hold since"]
    case .claimed: ["claimed", "delivered", "diserahkan", "submitted", "reported done"]
    case .closed:
      [
        "closed", "completed on", "completed", "tanggal selesai", "date completed", "finished",
        "done on",
      ]
    case .reason: ["reason", "alasan", "why", "remarks"]
    case .condition: ["condition", "prasyarat", "depends on", "syarat"]
    case .completion: ["completion", "capaian", "progress", "kemajuan"]
    case .forecast: ["forecast", "prakiraan", "rag", "confidence"]
    case .imposed: ["imposed", "ditugaskan", "mandatory"]
    case .outcome: ["outcome", "hasil bersama"]
    case .weight: ["weight", "bobot", "priority"]
    case .person: ["person", "narahubung", "lead name", "contact", "nama pejabat", "pejabat"]
    case .evidence: ["evidence", "data dukung", "link", "url", "tautan", "bukti"]
    case .note: ["note", "notes", "catatan", "keterangan", "comments", "komentar", "appears in"]
    case .title: ["title", "judul", "meeting", "rapat", "subject", "perihal", "acara"]
    case .date: ["date", "tanggal", "held on", "hari tanggal"]
    case .start: ["start", "mulai", "start time", "jam mulai", "time", "waktu"]
    case .end: ["end", "selesai", "end time", "jam selesai"]
    case .zone: ["zone", "time zone", "zona waktu"]
    case .place: ["place", "tempat", "location", "lokasi", "venue"]
    case .chair: ["chair", "pimpinan", "chaired by", "pemimpin rapat"]
    case .minuteTaker: ["minute taker", "notulis", "scribe"]
    case .present: ["present", "hadir", "attendees", "attendance", "peserta", "kehadiran"]
    case .represented: ["represented", "diwakili"]
    case .excused: ["excused", "izin", "regrets", "apologies"]
    case .absent: ["absent", "tanpa keterangan", "tidak hadir"]
    case .decisions: ["decisions", "keputusan", "resolutions"]
    case .raisedBy: ["raised by", "diajukan oleh", "auditor", "found by"]
    case .commitments: ["about", "tentang", "commitments", "komitmen"]
    case .grounds: ["grounds", "dasar temuan", "finding", "temuan", "description", "uraian"]
    case .raised: ["raised", "diajukan", "date", "tanggal", "date raised", "tanggal temuan"]
    case .replied: ["replied", "dijawab", "date of reply"]
    case .reply: ["reply", "jawaban", "response", "tanggapan"]
    case .closedBy: ["closed by", "ditutup oleh"]
    case .attendance, .legalBasis: []
    }
  }
}

extension ImportKind {
  /// What a word of a register's status column most likely means; nil where nobody could tell.
  func meaning(ofState text: String) -> Term? {
    let words = GuessText.words(text)
    switch self {
    case .commitments:
      return ImportKind.commitmentStates.first { $0.words.contains(where: words.holds) }?.state.term
    case .agencies, .memberships, .meetings, .findings: return nil
    }
  }

  private static let commitmentStates = wordsOfStates.map {
    (state: $0, words: $1.map(GuessText.words))
  }

  /// In the order in which they are looked for: “not started” holds no “started”.
  private static let wordsOfStates: [(CommitmentState, [String])] = [
    (.proposed, ["draft", "proposed", "usulan", "pending approval"]),
    (
      .active,
      [
        "not started", "not yet", "belum", "in progress", "ongoing", "underway", "started",
        "proses", "berjalan", "on track", "delayed", "late", "terlambat", "open", "partially",
        "sebagian",
      ]
    ),
    (.suspended, ["on hold", "paused", "ditunda", "suspended"]),
    (.declined, ["rejected", "declined", "ditolak"]),
    (.released, ["cancelled", "canceled", "withdrawn", "dibatalkan", "dropped"]),
    (.violated, ["broken", "failed", "gagal", "not kept"]),
    (
      .satisfied,
      [
        "done", "complete", "completed", "finished", "selesai", "tercapai", "kept", "closed",
        "fulfilled", "terlaksana", "tuntas",
      ]
    ),
  ]
}
