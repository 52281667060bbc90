import GugusDomain

extension TaskForceRefusal {
  var words: RefusalWords {
    switch self {
    case .noGoverningActor(let taskForce): .noGoverningActor(taskForce)
    case .doesNotGovern(let agency, let taskForce, let role):
      .doesNotGovern(agency, taskForce, role)
    case .formalNeedsLegalBasis(let taskForce): .formalNeedsLegalBasis(taskForce)
    case .alreadyMember(let agency, let taskForce, let role, let from):
      .alreadyMember(agency, taskForce, role, from: from)
    case .notMember(let agency, let taskForce, let day): .notMember(agency, taskForce, on: day)
    case .onlyObserves(let agency, let taskForce): .onlyObserves(agency, taskForce)
    case .outsideTerm(let taskForce, let day, let from, let until):
      .outsideTerm(taskForce, on: day, from: from, until: until)
    case .dissolved(let taskForce, let day): .dissolved(taskForce, on: day)
    case .openCommitments(let taskForce, let count): .openCommitments(taskForce, count)
    case .ownSuccessor(let taskForce): .ownSuccessor(taskForce)
    case .lastToGovern(let agency, let taskForce): .lastToGovern(agency, taskForce)
    case .imposingRole(let agency, let taskForce): .imposingRole(agency, taskForce)
    case .unknownOutcome(let taskForce, let number, let known):
      .unknownOutcome(taskForce, number, known: known)
    }
  }
}

extension RefusalWords {
  static func noGoverningActor(_ taskForce: TaskForceCode) -> Self {
    Self(
      what: Term(
        en: "the agency that acts for \(taskForce) was not named",
        id: "instansi yang bertindak untuk \(taskForce) belum disebutkan"),
      rule: governingRule,
      instead: nameYourself)
  }

  static func doesNotGovern(
    _ agency: AgencyCode, _ taskForce: TaskForceCode, _ role: Role?
  ) -> Self {
    let role = roleOrNone(role)
    return Self(
      what: Term(
        en: "\(agency) (\(role.en)) does not govern \(taskForce)",
        id: "\(agency) (\(role.id)) tidak berwenang mengelola \(taskForce)"),
      rule: governingRule,
      instead: Advice(
        en: "leave it to an agency that governs it; see "
          + "\(Step(.showTaskForce, on: .taskForce(taskForce)))",
        id: "serahkan kepada pengelolanya; lihat "
          + "\(Step(.showTaskForce, on: .taskForce(taskForce)))"))
  }

  static func formalNeedsLegalBasis(_ taskForce: TaskForceCode) -> Self {
    Self(
      what: Term(
        en: "\(taskForce) is formal and has no legal basis",
        id: "\(taskForce) bersifat formal, tetapi belum memiliki dasar hukum"),
      rule: Term(
        en: "a formal task force is founded by an instrument",
        id: "pembentukan gugus tugas formal memerlukan dasar hukum"),
      instead: Advice(
        en: "give `\(legalBasisOption)`, or `--formality informal`",
        id: "tambahkan `\(legalBasisOption)`, atau pilih `--formality informal`"))
  }

  static func alreadyMember(
    _ agency: AgencyCode, _ taskForce: TaskForceCode, _ role: Role, from: Day
  ) -> Self {
    let leave = Step(.leaveTaskForce, on: .taskForce(taskForce), .agency(agency))
    return Self(
      what: Term(
        en: "\(agency) is in \(taskForce) from \(from) as \(role.term.en)",
        id: "\(agency) tercatat dalam \(taskForce) mulai \(from) sebagai \(role.term.id)"),
      rule: Term(
        en: "an agency has one role at a time, and a new role begins after the one before",
        id: "satu instansi memegang satu peran pada satu waktu, dan peran baru menyusul yang lama"),
      instead: Advice(
        en: "give another role or a later `--from`, or end that one: \(leave)",
        id: "pilih peran lain atau `--from` yang lebih akhir, atau akhiri peran itu: \(leave)"))
  }

  static func notMember(
    _ agency: AgencyCode, _ taskForce: TaskForceCode, on day: Day
  ) -> Self {
    let join = Step(
      .joinTaskForce, on: .taskForce(taskForce), .agency(agency), .role(.member), .from(day))
    return Self(
      what: Term(
        en: "\(agency) is not a member of \(taskForce) on \(day)",
        id: "\(agency) bukan anggota \(taskForce) pada \(day)"),
      rule: Term(
        en: "only those who are members on that day take part",
        id: "hanya anggota pada tanggal itu yang dapat ikut serta"),
      instead: Advice(
        en: "let it join first: \(join)",
        id: "daftarkan lebih dahulu: \(join)"))
  }

  static func onlyObserves(_ agency: AgencyCode, _ taskForce: TaskForceCode) -> Self {
    let join = Step(.joinTaskForce, on: .taskForce(taskForce), .agency(agency), .role(.member))
    return Self(
      what: Term(
        en: "\(agency) only observes in \(taskForce)",
        id: "\(agency) hanya pengamat dalam \(taskForce)"),
      rule: Term(
        en: "an observer has no part in commitments",
        id: "pengamat tidak menjadi pihak dalam komitmen"),
      instead: Advice(
        en: "name another agency, or make it a member: \(join)",
        id: "sebutkan instansi lain, atau jadikan anggota: \(join)"))
  }

  static func outsideTerm(
    _ taskForce: TaskForceCode, on day: Day, from: Day, until: Day?
  ) -> Self {
    let term =
      until.map { Term(en: "\(from) to \($0)", id: "\(from) sampai \($0)") }
      ?? Term(en: "from \(from)", id: "mulai \(from)")
    let amend = Step(
      .amendTaskForce, on: .taskForce(taskForce), day < from ? .from(day) : .until(day))
    return Self(
      what: Term(
        en: "\(day) is outside the term of \(taskForce) (\(term.en))",
        id: "\(day) di luar masa tugas \(taskForce) (\(term.id))"),
      rule: Term(
        en: "a task force acts only within its term",
        id: "gugus tugas hanya bekerja dalam masa tugasnya"),
      instead: Advice(
        en: "check the date; if the term was extended: \(amend)",
        id: "periksa tanggalnya; jika masa tugas diperpanjang: \(amend)"))
  }

  static func dissolved(_ taskForce: TaskForceCode, on day: Day) -> Self {
    Self(
      what: Term(
        en: "\(taskForce) was dissolved on \(day)",
        id: "\(taskForce) sudah dibubarkan pada \(day)"),
      rule: Term(
        en: "nothing more happens in a dissolved task force",
        id: "gugus tugas yang sudah dibubarkan tidak dapat diubah lagi"),
      instead: Advice(
        en: "go on in its successor, if it has one: "
          + "\(Step(.showTaskForce, on: .taskForce(taskForce)))",
        id: "lanjutkan pada penerusnya, jika ada: "
          + "\(Step(.showTaskForce, on: .taskForce(taskForce)))"))
  }

  static func openCommitments(_ taskForce: TaskForceCode, _ count: Int) -> Self {
    let dissolve = Step(.dissolveTaskForce, on: .taskForce(taskForce), .successor, .reason)
    let list = Step(.listCommitments, .within(taskForce), .onlyOpen)
    return Self(
      what: Term(
        en: "\(taskForce) still has \(count) open commitment\(count == 1 ? "" : "s")",
        id: "\(taskForce) masih memiliki \(count) komitmen terbuka"),
      rule: Term(
        en: "a task force ends with no commitment open, or with a successor that takes them over",
        id: "gugus tugas dibubarkan setelah tidak ada komitmen terbuka, "
          + "atau dengan penerus yang mengambil alihnya"),
      instead: Advice(
        en: "name a successor: \(dissolve); see them: \(list)",
        id: "sebutkan penerusnya: \(dissolve); daftarnya: \(list)"))
  }

  static func ownSuccessor(_ taskForce: TaskForceCode) -> Self {
    Self(
      what: Term(
        en: "\(taskForce) cannot be its own successor",
        id: "\(taskForce) tidak dapat menjadi penerus dirinya sendiri"),
      rule: Term(
        en: "the successor is another task force, in force on that day",
        id: "penerusnya adalah gugus tugas lain yang masih bertugas pada tanggal itu"),
      instead: Advice(
        en: "name another with `--successor`",
        id: "sebutkan gugus tugas lain dengan `--successor`"))
  }

  static func imposingRole(_ agency: AgencyCode?, _ taskForce: TaskForceCode) -> Self {
    let who = agency.map(Term.init(code:)) ?? actsForNone
    return Self(
      what: Term(
        en: "\(who.en) does not say who is chair or steering in \(taskForce)",
        id: "\(who.id) tidak menentukan siapa ketua atau pengarah \(taskForce)"),
      rule: Term(
        en:
          "where entries are signed, a role that imposes is given, changed and ended by an agency "
          + "that has one there, on that day and today, or by the steward",
        id: "bila catatan ditandatangani, peran yang berwenang menugaskan diberikan, diubah, dan "
          + "diakhiri oleh instansi yang memegangnya di sana, pada hari itu dan hari ini, atau oleh "
          + "pengelola ruang kerja"),
      instead: Advice(
        en: "let such an agency do it, or the steward: `--as …`",
        id: "serahkan kepada instansi itu, atau kepada pengelola ruang kerja: `--as …`"))
  }

  static func lastToGovern(_ agency: AgencyCode, _ taskForce: TaskForceCode) -> Self {
    let join = Step(.joinTaskForce, on: .taskForce(taskForce), .more, .role(.chair))
    return Self(
      what: Term(
        en: "\(agency) is the last agency that governs \(taskForce)",
        id: "\(agency) adalah pengelola terakhir \(taskForce)"),
      rule: Term(
        en: "a task force in force is always governed by some agency",
        id: "gugus tugas yang masih bertugas selalu mempunyai pengelola"),
      instead: Advice(
        en: "let another agency govern it first: \(join)",
        id: "angkat pengelola lain lebih dahulu: \(join)"))
  }

  static func unknownOutcome(
    _ taskForce: TaskForceCode, _ number: Int, known: Int
  ) -> Self {
    let numbers = Term.numbers(upTo: known)
    return Self(
      what: Term(
        en: "\(taskForce) has no shared outcome \(number); \(numbers.en)",
        id: "\(taskForce) tidak memiliki hasil bersama nomor \(number); \(numbers.id)"),
      rule: Term(
        en: "an outcome is called by its number in the task force",
        id: "hasil bersama disebut dengan nomornya dalam gugus tugas"),
      instead: Advice(
        en: "see them with \(Step(.showTaskForce, on: .taskForce(taskForce)))",
        id: "lihat daftarnya dengan \(Step(.showTaskForce, on: .taskForce(taskForce)))"))
  }

  private static let governingRule = Term(
    en: "only steering, chair, deputy chair and secretariat govern a task force: its form, "
      + "meetings, findings and assessments",
    id: "hanya pengarah, ketua, wakil ketua, dan sekretariat yang berwenang mengelola gugus tugas: "
      + "bentuk, rapat, temuan, dan penilaiannya")

  /// Where no agency was named to act.
  static let nameYourself = Advice(
    en: "say for which agency you act, with `--as …` or GUGUS_AGENCY",
    id: "sebutkan instansi Anda dengan `--as …` atau GUGUS_AGENCY")

  static let legalBasisOption = "--legal-basis \"KIND|NUMBER|DATE|TITLE\""

  static func roleOrNone(_ role: Role?) -> Term {
    role?.term ?? Term(en: "not a member", id: "bukan anggota")
  }
}
