import GugusDomain
import GugusFiles

// The one place where steps become commands. What leads nowhere by itself, as a file, has them so, too.

extension Step {
  /// As whoever sits at a terminal types it: `gugus commitment accept TPPS/K1`.
  public func command(in language: Language) -> String {
    let words =
      [deed.command, subject?.code].compactMap(\.self) + details.map { $0.words(in: language) }
    return "gugus " + words.joined(separator: " ")
  }
}

extension Advice {
  /// With its steps as commands.
  public var spelled: Term { Term(en: spelled(in: .english), id: spelled(in: .indonesian)) }

  /// In one of the two languages, with its steps as commands.
  public func spelled(in language: Language) -> String {
    self.in(language).parts.map { part in
      switch part {
      case .text(let text): text
      case .step(let step): "`\(step.command(in: language))`"
      case .plainStep(let step): step.command(in: language)
      }
    }.joined()
  }
}

extension FileFaults {
  /// All messages, with what can be done in place of an example where a cause leads to something.
  public func spelled(in language: Language) -> String {
    message(in: language) { ($0 as? any Advising)?.advice?.spelled ?? $0.example }
  }
}

extension Step.Deed {
  /// Noun and verb of the command line, with the option without which it would be another deed.
  fileprivate var command: String {
    switch self {
    case .undo: "undo"
    case .showStatus: "status"
    case .diagnose: "doctor"
    case .showSettings: "config show"
    case .foundWorkspace: "init"
    case .foundRehearsal: "init --rehearsal"
    case .addAgency: "agency add"
    case .editAgency: "agency edit"
    case .importAgencies: "agency import"
    case .listAgencies: "agency list"
    case .nameSteward: "agency steward"
    case .showTaskForce: "taskforce show"
    case .listTaskForces: "taskforce list"
    case .amendTaskForce: "taskforce amend"
    case .joinTaskForce: "taskforce join"
    case .leaveTaskForce: "taskforce leave"
    case .dissolveTaskForce: "taskforce dissolve"
    case .showMeeting: "meeting show"
    case .listMeetings: "meeting list"
    case .scheduleMeeting: "meeting schedule"
    case .cancelMeeting: "meeting cancel"
    case .rescheduleMeeting: "meeting reschedule"
    case .logMinutes: "meeting log"
    case .printMinutes: "meeting minutes"
    case .ratifyMinutes: "meeting ratify"
    case .amendMinutes: "meeting amend"
    case .showStanding: "meeting standing"
    case .showCommitment: "commitment show"
    case .listCommitments: "commitment list"
    case .proposeCommitment: "commitment propose"
    case .acceptCommitment: "commitment accept"
    case .declineCommitment: "commitment decline"
    case .reviseCommitment: "commitment revise"
    case .delegateCommitment: "commitment delegate"
    case .suspendCommitment: "commitment suspend"
    case .resumeCommitment: "commitment resume"
    case .releaseCommitment: "commitment release"
    case .submitEvidence: "commitment evidence"
    case .verifyCommitment: "commitment verify"
    case .raiseBarrier: "commitment barrier"
    case .makeReceipt: "commitment receipt"
    case .guessMapping: "import commitments --guess"
    case .listFindings: "finding list"
    case .showFinding: "finding show"
    case .answerFinding: "finding answer"
    case .listIncentives: "incentive list"
    case .showIncentive: "incentive show"
    case .award: "incentive award"
    case .sanction: "incentive sanction"
    case .suggestIncentives: "incentive suggest"
    case .showPolicy: "incentive policy"
    case .showExamplePolicy: "incentive policy --example"
    case .adoptPolicy: "incentive policy --adopt"
    case .listAssessments: "assessment list"
    case .openAssessment: "assessment open"
    case .listEntries: "journal list"
    case .showEntry: "journal show"
    case .voidEntry: "journal void"
    case .correctClock: "journal correct-clock"
    case .rebuild: "journal rebuild"
    case .verifyJournal: "journal verify"
    case .importJournal: "import journal"
    case .forgetTheSame: "journal forget --from"
    case .listForgotten: "journal forgets --format json"
    case .newKey: "key new"
    case .showKey: "key show"
    case .listKeys: "key list"
    case .listRegisteredKeys: "key list --registered"
    case .registerKey: "key register"
    case .revokeKey: "key revoke"
    case .explainFigure: "report summary --explain"
    }
  }
}

extension Step.Detail {
  fileprivate func words(in language: Language) -> String {
    switch self {
    case .entry(let sequence): String(sequence)
    case .agency(let code): code?.text ?? Term.agency.in(language)
    case .file(let path): path ?? Term.file.in(language)
    case .name(let name): name ?? Term(en: "NAME", id: "NAMA").in(language)
    case .by(let agency): "--as \(agency?.text ?? "…")"
    case .byItself: "--as \(Term.agency.in(language))"
    case .bySteward: Term(en: "--as STEWARD", id: "--as PENGELOLA").in(language)
    case .debtor(let agency): "--debtor \(agency)"
    case .concerning(let agency): "--agency \(agency)"
    case .within(let taskForce): "--taskforce \(taskForce)"
    case .about(let code): "--subject \(code)"
    case .role(let role): "--role \(role.rawValue)"
    case .from(let day): "--from \(day)"
    case .until(let day):
      "--until \(day?.description ?? Term(en: "DAY", id: "TANGGAL").in(language))"
    case .decision(let number): "--decision \(number)"
    case .kind(let kind): "--kind \(kind.rawValue)"
    case .meeting(let chosen): "--meeting \(chosen)"
    case .agreeing: "--agree"
    case .withoutCondition: "--no-condition"
    case .cascade: "--cascade"
    case .onlyOpen: "--open"
    case .fromSuggestion:
      Term(
        en: "--from-suggestion RULE --period PERIOD",
        id: "--from-suggestion ATURAN --period PERIODE"
      ).in(language)
    case .inAnyDialect: "--dialect auto"
    case .asMinutes:
      Term(en: "--convert --output minutes.md", id: "--convert --output notula.md").in(language)
    case .code: Term.code.in(language)
    case .successor: "--successor \(Term.code.in(language))"
    case .due: "--due …"
    case .reason: "--reason \"…\""
    case .text: "--text \"…\""
    case .verdict: "--verdict …"
    case .evidence: "--file …"
    case .barrier: "--raise …"
    case .checkpoint: "--checkpoint \(Term.file.in(language))"
    case .figure: Term(en: "FIGURE", id: "UKURAN").in(language)
    case .more: "…"
    }
  }
}

extension Term {
  fileprivate static let agency = Term(en: "AGENCY", id: "INSTANSI")
  fileprivate static let code = Term(en: "CODE", id: "KODE")
  fileprivate static let file = Term(en: "FILE", id: "BERKAS")
}
