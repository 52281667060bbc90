import GugusDomain

// What is said of every noun, each in its own words.

extension EventKind {
  /// What happened, as it stands in a line of the story after the day and the subject.
  public var term: Term {
    switch self {
    case .workspace(let kind): kind.term
    case .voided: Term(en: "made void", id: "dinyatakan batal")
    case .agency(let kind): kind.term
    case .taskForce(let kind): kind.term
    case .meeting(let kind): kind.term
    case .commitment(let kind): kind.term
    case .finding(let kind): kind.term
    case .incentive(let kind): kind.term
    case .assessment(let kind): kind.term
    }
  }
}

extension EventKind {
  /// What someone does who brings it about, as the command line calls it; nil of what nobody does
  /// alone.
  public var move: Term? {
    switch self {
    case .workspace(let kind): kind.move
    case .agency(let kind): kind.move
    case .taskForce(let kind): kind.move
    case .meeting(let kind): kind.move
    case .commitment(let kind): kind.move
    case .finding(let kind): kind.move
    case .incentive(let kind): kind.move
    case .assessment(let kind): kind.move
    case .voided: nil
    }
  }
}

extension Event {
  /// Nil where the kind says all.
  func details(in language: Language) -> String? {
    switch self {
    case .workspace(let event): event.details(in: language)
    case .voided(_, let voiding): "#\(voiding.entry): \(voiding.reason.words(in: language))"
    case .agency(_, .added(let details)): details.name.in(language)
    case .agency(_, .edited): nil
    case .agency(_, .keyRegistered(let key)), .agency(_, .keyVouched(let key)): key
    case .agency(_, .keyRevoked(let key, let reason)): "\(key): \(reason.words(in: language))"
    case .taskForce(_, let event): event.details(in: language)
    case .meeting(_, let event): event.details(in: language)
    case .commitment(_, let event): event.details(in: language)
    case .finding(_, let event): event.details(in: language)
    case .incentive(_, let event): event.details(in: language)
    case .assessment(_, let event): event.details(in: language)
    }
  }
}

extension Refusal.Noun {
  /// What was looked for.
  public var term: Term {
    switch self {
    case .agency: Term(en: "agency", id: "instansi")
    case .taskForce: Term(en: "task force", id: "gugus tugas")
    case .meeting: Term(en: "meeting", id: "rapat")
    case .commitment: Term(en: "commitment", id: "komitmen")
    case .finding: Term(en: "finding", id: "temuan")
    case .incentive: Term(en: "award or sanction", id: "penghargaan atau sanksi")
    case .assessment: Term(en: "assessment", id: "penilaian")
    case .entry: Term(en: "journal entry", id: "catatan jurnal")
    }
  }
}

extension Aggregate {
  /// What a write prints: the code of what it made or changed, and its new state.
  public func line(in language: Language) -> String {
    switch self {
    case .workspace:
      Term(en: "settings", id: "pengaturan").in(language)
    case .agency(let agency):
      "\(agency.code)  \(shown(agency.details.name.in(language)))"
    case .taskForce(let taskForce):
      "\(taskForce.code)  \(shown(taskForce.details.name.in(language)))"
    case .meeting(let meeting):
      "\(meeting.code)  \(meeting.state.term.in(language))  \(meeting.content.date)  "
        + shown(meeting.content.title)
    case .commitment(let commitment):
      "\(commitment.code)  \(commitment.stateTerm.in(language))  "
        + "\(commitment.terms.debtor) → \(commitment.terms.creditor)  \(commitment.terms.due)  "
        + shown(commitment.terms.deliverable)
    case .finding(let finding):
      "\(finding.code)  \(finding.state.term.in(language))  \(finding.terms.against)  "
        + finding.nextStep.in(language)
    case .incentive(let incentive):
      "\(incentive.code)  \(incentive.terms.kind.term.in(language))  \(incentive.terms.agency)  "
        + incentive.spanTerm.in(language)
    case .assessment(let assessment):
      "\(assessment.code)  \(assessment.state.term.in(language))  "
        + "\(assessment.scoreCount.in(language))  "
        + shown(assessment.title)
    }
  }

  private func shown(_ text: String) -> String { text.visible.onOneLine }
}

extension Refusal.Noun {
  /// The command that lists them.
  var list: String {
    switch self {
    case .agency: "gugus agency list"
    case .taskForce: "gugus taskforce list"
    case .meeting: "gugus meeting list"
    case .commitment: "gugus commitment list"
    case .finding: "gugus finding list"
    case .incentive: "gugus incentive list"
    case .assessment: "gugus assessment list"
    case .entry: "gugus journal list"
    }
  }

  var sampleCode: String {
    switch self {
    case .agency: "BAPPEDA"
    case .taskForce: "TPPS"
    case .meeting: "TPPS/M3"
    case .commitment: "TPPS/K12"
    case .finding: "TPPS/T1"
    case .incentive: "TPPS/I1"
    case .assessment: "TPPS/A1"
    case .entry: "128"
    }
  }

  var codeRule: Term {
    switch self {
    case .agency, .taskForce:
      Term(
        en: "a code has letters, digits, - and ., begins with a letter, at most 40 characters",
        id: "kode terdiri atas huruf, angka, - dan ., diawali huruf, paling panjang 40 karakter")
    case .meeting:
      Term(
        en: "a meeting's code is its task force's, /M and a number",
        id: "kode rapat terdiri atas kode gugus tugas, /M, dan nomor")
    case .commitment:
      Term(
        en: "a commitment's code is its task force's, /K and a number",
        id: "kode komitmen terdiri atas kode gugus tugas, /K, dan nomor")
    case .finding:
      Term(
        en: "a finding's code is its task force's, /T and a number",
        id: "kode temuan terdiri atas kode gugus tugas, /T, dan nomor")
    case .incentive:
      Term(
        en: "an award's or sanction's code is its task force's, /I and a number",
        id: "kode penghargaan atau sanksi terdiri atas kode gugus tugas, /I, dan nomor")
    case .assessment:
      Term(
        en: "an assessment's code is its task force's, /A and a number",
        id: "kode penilaian terdiri atas kode gugus tugas, /A, dan nomor")
    case .entry:
      Term(en: "entries are numbered from 1", id: "catatan diberi nomor mulai dari 1")
    }
  }
}
