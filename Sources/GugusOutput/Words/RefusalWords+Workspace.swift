import GugusDomain

extension AgencyRefusal {
  var words: RefusalWords {
    switch self {
    case .ownParent(let code): .ownParent(code)
    case .agencyNotActive(let agency, let day): .agencyNotActive(agency, on: day)
    case .hasEnded(let agency, let day, let entry): .hasEnded(agency, on: day, by: entry)
    case .stillOpen(let agency, let codes): .stillOpen(agency, codes)
    case .actsItself(let agency): .actsItself(agency)
    }
  }
}

extension RequestRefusal {
  var words: RefusalWords {
    switch self {
    case .changedSince(let code, let entry, let kind, let agency):
      .changedSince(code, entry, kind, by: agency)
    case .notSteward(let agency, let steward): .notSteward(agency, steward)
    case .notOnBehalf(let kind): .notOnBehalf(kind)
    }
  }
}

/// Who keeps the workspace, who records for whom, and what was changed meanwhile.
extension RefusalWords {
  static func changedSince(
    _ code: String, _ entry: Int, _ kind: EventKind, by agency: AgencyCode?
  ) -> Self {
    let who = agency.map(Term.init(code:)) ?? Term(en: "no agency", id: "tanpa instansi")
    return Self(
      what: Term(
        en: "\(code) was changed meanwhile, by entry \(entry) (\(kind.term.en), \(who.en))",
        id: "\(code) sudah diubah oleh catatan \(entry) (\(kind.term.id), \(who.id))"),
      rule: Term(
        en: "with `--if-unchanged-since` nothing is recorded that was decided on an older state",
        id: "dengan `--if-unchanged-since`, yang diputuskan atas keadaan lama tidak dicatat"),
      instead: Advice(
        en: "read it with \(Step(.showEntry, .entry(entry))); if you still want it: "
          + "`--if-unchanged-since \(entry)`",
        id: "baca dengan \(Step(.showEntry, .entry(entry))); jika tetap dikehendaki: "
          + "`--if-unchanged-since \(entry)`"))
  }

  static func notSteward(_ agency: AgencyCode?, _ steward: AgencyCode) -> Self {
    let who = agency.map(Term.init(code:)) ?? actsForNone
    return Self(
      what: Term(
        en: "\(who.en) does not keep this workspace; its steward is \(steward)",
        id: "\(who.id) bukan pengelola ruang kerja ini; pengelolanya \(steward)"),
      rule: Term(
        en: "agencies, their first keys, policy, settings, new task forces and those that nobody "
          + "governs are the steward's",
        id: "instansi, kunci pertamanya, kebijakan, pengaturan, gugus tugas baru, dan gugus tugas "
          + "tanpa pengelola diurus pengelola ruang kerja"),
      instead: Advice(
        en: "let it do so: `--as \(steward)`; it can hand the workspace over: "
          + "\(Step(.nameSteward, .more, .by(steward)))",
        id: "serahkan kepadanya: `--as \(steward)`; ruang kerja dapat dialihkannya: "
          + "\(Step(.nameSteward, .more, .by(steward)))"))
  }

  static func stillOpen(_ agency: AgencyCode, _ codes: [String]) -> Self {
    let workspace = Term(en: "the workspace, which it keeps", id: "ruang kerja, yang dikelolanya")
    func list(_ language: Language) -> String {
      let names = codes.map { $0 == Subject.workspace.code ? workspace.in(language) : $0 }
      return names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
    }
    return Self(
      what: Term(
        en: "\(agency) still has a part in \(list(.english))",
        id: "\(agency) masih terlibat dalam \(list(.indonesian))"),
      rule: Term(
        en: "what an agency owes, is owed, judges, supports and keeps passes to its successor; "
          + "without one nothing may be open",
        id: "kewajiban, tagihan, verifikasi, dukungan, dan urusan suatu instansi beralih ke "
          + "penggantinya; tanpa pengganti tidak boleh ada yang terbuka"),
      instead: Advice(
        en: "name the agency that takes over: "
          + "\(Step(.editAgency, on: .agency(agency), .until(nil), .successor))",
        id: "sebutkan instansi penggantinya: "
          + "\(Step(.editAgency, on: .agency(agency), .until(nil), .successor))"))
  }

  static func actsItself(_ agency: AgencyCode) -> Self {
    Self(
      what: Term(
        en: "\(agency) records for itself, or has a key",
        id: "\(agency) sudah mencatat sendiri, atau sudah punya kunci"),
      rule: Term(
        en: "an agency is recorded for only until it first acts for itself",
        id: "suatu instansi hanya diwakili dalam pencatatan sampai pertama kali bertindak sendiri"),
      instead: Advice(
        en: "let it do so: `--as \(agency)`", id: "serahkan kepadanya: `--as \(agency)`"))
  }

  static func notOnBehalf(_ kind: EventKind) -> Self {
    Self(
      what: Term(
        en: "“\(kind.term.en)” cannot be recorded for another agency here",
        id: "“\(kind.term.id)” tidak dapat dicatat atas nama instansi lain di sini"),
      rule: Term(
        en: "who governs a task force may record for its members where entries are not signed; "
          + "never a verdict, a new finding, an award or a sanction, nor a change of the task "
          + "force",
        id: "pengelola gugus tugas boleh mencatat atas nama anggotanya bila catatan tidak wajib "
          + "ditandatangani; bukan verifikasi, temuan baru, penghargaan, sanksi, atau perubahan "
          + "gugus tugas"),
      instead: Advice(
        en: "leave it to that agency: `--as …` without `--for`",
        id: "serahkan kepada instansi itu: `--as …` tanpa `--for`"))
  }

  /// Where no agency was named to act, as the subject of a sentence.
  static let actsForNone = Term(
    en: "whoever acts for no agency", id: "yang tidak mewakili instansi")
}

extension RefusalWords {
  static func ownParent(_ code: String) -> Self {
    Self(
      what: Term(
        en: "\(code) is given as its own parent or successor",
        id: "\(code) disebut sebagai induk atau penerus dirinya sendiri"),
      rule: Term(
        en: "nothing is a part of itself or follows itself",
        id: "tidak ada yang menjadi bagian atau penerus dirinya sendiri"),
      instead: Advice(
        en: "name another with `--parent` or `--successor`, or leave the option out",
        id: "sebutkan yang lain dengan `--parent` atau `--successor`, atau hapus opsi itu"))
  }

  static func agencyNotActive(_ agency: AgencyCode, on day: Day) -> Self {
    Self(
      what: Term(
        en: "\(agency) is not active on \(day)", id: "\(agency) tidak aktif pada \(day)"),
      rule: Term(
        en: "an agency acts, takes on commitments and joins a task force only while it is active",
        id: "instansi hanya bertindak, menerima komitmen, dan bergabung dengan gugus tugas selama "
          + "masa aktifnya"),
      instead: Advice(
        en: "choose another day with `--on` or `--from`, or correct its period: "
          + "\(Step(.editAgency, on: .agency(agency), .more))",
        id: "pilih tanggal lain dengan `--on` atau `--from`, atau perbaiki masa aktifnya: "
          + "\(Step(.editAgency, on: .agency(agency), .more))"))
  }

  static func hasEnded(_ agency: AgencyCode, on day: Day, by entry: Int) -> Self {
    Self(
      what: Term(
        en: "\(agency) ended on \(day) and passed on what it had (entry \(entry))",
        id: "\(agency) berakhir pada \(day) dan tanggungannya sudah beralih (catatan \(entry))"),
      rule: Term(
        en: "what an agency passed on comes back only with its end itself",
        id: "yang sudah beralih hanya kembali bila pengakhirannya sendiri dibatalkan"),
      instead: Advice(
        en: "make its end void: \(Step(.voidEntry, .entry(entry), .cascade, .reason, .by(nil)))",
        id: "batalkan pengakhirannya: "
          + "\(Step(.voidEntry, .entry(entry), .cascade, .reason, .by(nil)))"
      ))
  }
}
