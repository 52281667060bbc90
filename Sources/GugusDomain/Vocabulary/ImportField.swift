/// What a register may say of a row, as mappings and accounts call it.
public enum ImportField: String, Vocabulary {
  case key
  case code
  case name
  case nameEnglish = "name-en"
  case nameIndonesian = "name-id"
  case kind
  case sector
  case parent
  case successor
  case from
  case until
  case taskForce = "taskforce"
  case agency
  case role
  case debtor
  case supporters
  case creditor
  case verifier
  case deliverable
  case due
  case firstDue = "first-due"
  case state
  case proposed
  case accepted
  case suspended
  case claimed
  case closed
  case reason
  case condition
  case completion
  case forecast
  case imposed
  case legalBasis = "legal-basis"
  case outcome
  case weight
  case person
  case evidence
  case note
  case title
  case date
  case start
  case end
  case zone
  case place
  case chair
  case minuteTaker = "minute-taker"
  case attendance
  case present
  case represented
  case excused
  case absent
  case decisions
  case against
  case raisedBy = "raised-by"
  case commitments
  case grounds
  case raised
  case replied
  case reply
  case closedBy = "closed-by"

  public var term: Term {
    switch self {
    case .key: Term(en: "key", id: "kunci")
    case .code: Term(en: "code", id: "kode")
    case .name: Term(en: "name", id: "nama")
    case .nameEnglish: Term(en: "name_en", id: "nama_en")
    case .nameIndonesian: Term(en: "name_id", id: "nama_id")
    case .kind: Term(en: "kind", id: "jenis")
    case .sector: Term(en: "sector", id: "sektor")
    case .parent: Term(en: "parent", id: "induk")
    case .successor: Term(en: "successor", id: "penerus")
    case .from: Term(en: "from", id: "dari")
    case .until: Term(en: "until", id: "sampai")
    case .taskForce: Term(en: "task force", id: "gugus tugas")
    case .agency: Term(en: "agency", id: "instansi")
    case .role: Term(en: "role", id: "peran")
    case .debtor: Term(en: "debtor", id: "penanggung jawab")
    case .supporters: Term(en: "supporters", id: "pendukung")
    case .creditor: Term(en: "creditor", id: "penerima komitmen")
    case .verifier: Term(en: "verifier", id: "pemeriksa")
    case .deliverable: Term(en: "deliverable", id: "keluaran")
    case .due: Term(en: "due date", id: "batas waktu")
    case .firstDue: Term(en: "first due date", id: "batas waktu awal")
    case .state: Term(en: "state", id: "status")
    case .proposed: Term(en: "proposed on", id: "diusulkan tanggal")
    case .accepted: Term(en: "accepted on", id: "diterima tanggal")
    case .suspended: Term(en: "suspended on", id: "ditangguhkan tanggal")
    case .claimed: Term(en: "claimed on", id: "diklaim tanggal")
    case .closed: Term(en: "closed on", id: "ditutup tanggal")
    case .reason: Term(en: "reason", id: "alasan")
    case .condition: Term(en: "condition", id: "prasyarat")
    case .completion: Term(en: "completion", id: "capaian")
    case .forecast: Term(en: "forecast", id: "prakiraan")
    case .imposed: Term(en: "imposed", id: "ditugaskan")
    case .legalBasis: Term(en: "legal basis", id: "dasar hukum")
    case .outcome: Term(en: "shared outcome", id: "hasil bersama")
    case .weight: Term(en: "weight", id: "bobot")
    case .person: Term(en: "person in charge", id: "narahubung")
    case .evidence: Term(en: "evidence", id: "data dukung")
    case .note: Term(en: "note", id: "catatan")
    case .title: Term(en: "title", id: "judul")
    case .date: Term(en: "date", id: "tanggal")
    case .start: Term(en: "start", id: "mulai")
    case .end: Term(en: "end", id: "selesai")
    case .zone: Term(en: "time zone", id: "zona waktu")
    case .place: Term(en: "place", id: "tempat")
    case .chair: Term(en: "chair", id: "pimpinan")
    case .minuteTaker: Term(en: "minute-taker", id: "notulis")
    case .attendance: Term(en: "attendance", id: "kehadiran")
    case .present: Term(en: "present", id: "hadir")
    case .represented: Term(en: "represented", id: "diwakili")
    case .excused: Term(en: "excused", id: "izin")
    case .absent: Term(en: "absent", id: "tanpa keterangan")
    case .decisions: Term(en: "decisions", id: "keputusan")
    case .against: Term(en: "against", id: "terhadap")
    case .raisedBy: Term(en: "raised by", id: "diajukan oleh")
    case .commitments: Term(en: "commitments", id: "komitmen")
    case .grounds: Term(en: "grounds", id: "dasar temuan")
    case .raised: Term(en: "raised on", id: "diajukan tanggal")
    case .replied: Term(en: "replied on", id: "dijawab tanggal")
    case .reply: Term(en: "reply", id: "jawaban")
    case .closedBy: Term(en: "closed by", id: "ditutup oleh")
    }
  }
}
