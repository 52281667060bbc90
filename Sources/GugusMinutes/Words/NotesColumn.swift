import GugusDomain
import GugusFiles

/// What a column of a table in notes holds, by its head.
enum NotesColumn: String, NotesWord {
  case number
  case name
  case agency
  case role
  case presence
  /// A mark there says that someone was excused.
  case excuse
  /// A mark there says that someone did not come.
  case absence
  case signature
  case mandate
  case deliverable
  case owner
  case creditor
  case supporters
  case due
  /// What somebody proposed; another column has what became of it.
  case proposal
  case decision
  case status
  case remark
  /// Of no concern to minutes.
  case contact

  static let byName = namesOfAll()

  var mayGoOn: Bool { true }

  var term: Term {
    switch self {
    case .number: Term(en: "No", id: "Nomor")
    case .name: Term(en: "Name", id: "Nama")
    case .agency: Term(en: "Agency", id: "Instansi")
    case .role: Term(en: "Position", id: "Jabatan")
    case .presence: Term(en: "Present", id: "Hadir")
    case .excuse: Term(en: "Excused", id: "Izin")
    case .absence: Term(en: "Absent", id: "Tidak hadir")
    case .signature: Term(en: "Signature", id: "Tanda tangan")
    case .mandate: Term(en: "Can decide", id: "Wewenang memutuskan")
    case .deliverable: Term(en: "Action", id: "Kegiatan")
    case .owner: Term(en: "Owner", id: "Penanggung jawab")
    case .creditor: Term(en: "For", id: "Untuk")
    case .supporters: Term(en: "Supporters", id: "Pendukung")
    case .due: Term(en: "Due", id: "Batas waktu")
    case .proposal: Term(en: "Proposal", id: "Usulan")
    case .decision: Term(en: "Decision", id: "Keputusan")
    case .status: Term(en: "Status", id: "Status")
    case .remark: Term(en: "Remarks", id: "Keterangan")
    case .contact: Term(en: "Contact", id: "Kontak")
    }
  }

  var alsoCalled: [String] {
    switch self {
    case .number: ["nr", "number", "item no"]
    case .name:
      [
        "nama peserta", "nama lengkap", "person", "attendee", "participant", "member", "peserta",
        "full name", "representative", "yang hadir", "nama yang hadir",
      ]
    case .agency:
      [
        "organisation", "organization", "institution", "unit", "unit kerja", "opd", "skpd",
        "perangkat daerah", "lembaga", "asal instansi", "instansi unit kerja", "unsur", "dinas",
        "office", "affiliation",
      ]
    case .role: ["role", "title", "jabatan dalam dinas", "pangkat"]
    case .presence: ["kehadiran", "status kehadiran", "attendance", "attended", "presence"]
    case .excuse: ["ijin", "sakit", "apologies", "izin sakit"]
    case .absence: ["not present", "tidak", "alpa", "tanpa keterangan"]
    case .mandate: ["dapat memutuskan", "mandate", "mandat"]
    case .signature: ["ttd", "paraf", "signed", "tandatangan"]
    case .deliverable:
      [
        "uraian", "uraian kegiatan", "nama kegiatan", "rencana aksi", "rencana kegiatan",
        "rencana tindak lanjut", "tindak lanjut", "action item", "action items", "task", "tasks",
        "deliverable", "keluaran", "what", "aksi", "tugas", "to do", "aktivitas", "langkah",
        "pekerjaan", "output", "activity", "follow up", "rekomendasi", "recommendation",
        "recommendations",
      ]
    case .owner:
      [
        "pic", "pj", "who", "responsible", "responsible agency", "lead", "pelaksana", "assignee",
        "assigned to", "debtor", "lead agency", "penanggungjawab", "instansi penanggung jawab",
        "p j", "pengampu", "leading sector",
        "ditugaskan kepada", "responsibility", "by whom", "action by",
        "opd penanggung jawab", "siapa", "oleh",
      ]
    case .creditor:
      [
        "creditor", "penerima", "owed to", "kepada", "disampaikan kepada", "dilaporkan kepada",
        "recipient", "to", "client", "ditujukan kepada", "penerima hasil",
      ]
    case .supporters: ["supporter", "support", "supported by", "dukungan", "instansi pendukung"]
    case .due:
      [
        "due date", "deadline", "tenggat", "tenggat waktu", "target", "target waktu", "when",
        "by when", "waktu", "by", "waktu penyelesaian", "target penyelesaian", "jadwal", "tanggal",
        "date", "selesai", "kapan", "batas", "batas akhir", "jatuh tempo", "paling lambat",
        "completion date", "timeline", "end date",
      ]
    case .proposal: ["usul", "motion", "proposals", "isi usulan", "pokok usulan"]
    case .decision:
      ["isi keputusan", "hasil", "kesepakatan", "decisions", "resolution", "kesimpulan"]
    case .status: ["progress", "progres", "capaian", "state", "realisasi", "completed", "done"]
    case .remark:
      [
        "ket", "remark", "notes", "note", "catatan", "comments", "comment", "perpanjangan",
        "extension", "perubahan", "changes",
      ]
    case .contact:
      ["nip", "email", "e-mail", "telepon", "telp", "no hp", "hp", "phone", "golongan"]
    }
  }

  /// The column with that head, whatever follows its name: `Uraian tindak lanjut`, `PIC / Pelaksana`.
  static func headed(_ head: Substring) -> NotesColumn? {
    if head.trimmed == "#" { return .number }
    let words = plain(String(head)).split(separator: " ")
    for count in stride(from: words.count, to: 0, by: -1) {
      guard let column = byName[words[..<count].joined(separator: " ")] else { continue }
      return words[count...].contains(where: turning.contains) ? nil : column
    }
    return nil
  }

  /// Words behind a name by which the column holds something else: `Tanggal mulai`, `PIC lama`.
  private static let turning: Set<Substring> = [
    "mulai", "start", "started", "from", "awal", "semula", "lama", "old", "previous", "former",
    "sebelumnya", "surat", "dibuat", "created", "opened", "lahir", "permintaan", "requested",
    "assigned",
    "diminta",
  ]
}

extension NotesColumn {
  /// Words in a head by which the column holds whoever answers for it, or the last day, in so many words:
  /// `Penanggung jawab` rather than `Pelaksana`, `Batas waktu` rather than `Tanggal`.
  private static let exact: Set<Substring> = [
    "penanggung", "penanggungjawab", "pj", "pic", "responsible", "owner", "batas", "tenggat",
    "deadline", "due",
  ]

  fileprivate static func isExact(_ head: Substring) -> Bool {
    plain(String(head)).split(separator: " ").contains(where: exact.contains)
  }
}

/// The columns of a table, by what they hold: of several owners and days those whose heads are most exact,
/// of others the first.
struct NotesColumns {
  private var indices: [NotesColumn: Int] = [:]
  /// Those whose heads are not understood.
  private(set) var unknown: [Int] = []
  /// More columns that could hold an owner or a day.
  private var rivals: [NotesColumn: [Int]] = [:]
  private(set) var remarks: [Int] = []

  init(_ head: [Substring]) {
    for (index, cell) in head.enumerated() {
      let column = NotesColumn.headed(cell.trimmed(of: "*_"))
      if column == .remark { remarks.append(index) }
      guard let column, let first = indices[column] else {
        if let column {
          indices[column] = index
        } else if !cell.isBlankLine {
          unknown.append(index)
        }
        continue
      }
      guard column == .owner || column == .due else {
        unknown.append(index)
        continue
      }
      let isBetter = NotesColumn.isExact(cell) && !NotesColumn.isExact(head[first])
      let other = isBetter ? first : index
      if isBetter { indices[column] = index }
      rivals[column, default: []].append(other)
      unknown.append(other)
    }
  }

  /// What another column says that could hold the same, and differs; or that the cell refers to a footnote.
  /// Nil where neither is so.
  func doubt(of column: NotesColumn, in row: TableRow) -> String? {
    guard let index = indices[column], index < row.cells.count else { return nil }
    let written = row.cells[index].trimmed
    if Footnote.sign(at: written) != nil { return String(written) }
    let said = plain(String(written))
    return (rivals[column] ?? []).lazy.filter { $0 < row.cells.count }
      .map { row.cells[$0].trimmed }
      .first { cell in
        cell.contains { $0.isLetter || $0.isNumber } && plain(String(cell)) != said
      }?.whiteSpaceFolded
  }

  func has(_ column: NotesColumn) -> Bool { indices[column] != nil }

  func index(_ column: NotesColumn) -> Int? { indices[column] }

  /// What the column holds there; nil where its head is not understood.
  func column(at index: Int) -> NotesColumn? { indices.first { $0.value == index }?.key }

  /// What the row has there; nil where the table has no such column, or the cell holds nothing.
  func cell(_ column: NotesColumn, in row: TableRow) -> Substring? {
    guard let index = indices[column], index < row.cells.count else { return nil }
    let cell = row.cells[index].trimmed(of: "*_")
    return ["", "-", "–", "—"].contains(cell) ? nil : cell
  }

  /// Whether the rows are follow-ups.
  var areActions: Bool {
    has(.deliverable) && (has(.owner) || has(.due) && has(.agency) || has(.status))
  }

  /// Whether a column of the rows holds what was decided: `Hasil` alone may be what was measured.
  func areDecisions(_ head: [Substring]) -> Bool {
    guard let index = index(.decision), index < head.count else { return false }
    return !NotesLabel.isVague(head[index]).isSo || has(.owner) || has(.due)
  }

  /// Whether the rows name people and say nothing else of them.
  var areNamesAlone: Bool {
    let others: Set<NotesColumn> = [
      .number, .name, .agency, .role, .contact, .status, .remark,
    ]
    return has(.agency) && unknown.isEmpty && others.isSuperset(of: indices.keys)
  }

  /// Whether the first row is one of heads, and no field with what it holds.
  func areHeads(_ row: TableRow) -> Bool {
    row.isFirst && row.cells.count > 2
      && row.cells.dropFirst().allSatisfy { NotesColumn.headed($0.trimmed(of: "*_")) != nil }
  }

  /// Whether each column is a list: `Hadir | Tidak hadir`, with names below.
  var areLists: Bool {
    !has(.name) && !has(.agency) && (has(.presence) && (has(.absence) || has(.excuse)))
  }

  /// Whether the rows name an owner and a day of something whose head is not understood.
  var mayBeActions: Bool { has(.owner) && has(.due) && !has(.deliverable) }

  /// Whether the rows say who came.
  var arePeople: Bool {
    (has(.name) || has(.agency))
      && (has(.presence) || has(.signature) || has(.absence) || has(.excuse))
  }
}
