import GugusDomain
import GugusOutput

/// A step of each deed, with what whoever does it says in the places that it leaves open.
struct StepSample {
  let step: Step
  /// What stands for what else it needs.
  let more: String

  private init(_ step: Step, more: String = "") {
    self.step = step
    self.more = more
  }

  func words(in language: Language) -> [String] {
    var filled: [String] = []
    for word in Desk.words(of: step.command(in: language).replacing("\"", with: "'")) {
      if word == "…" {
        filled += StepSample.values[filled.last ?? ""].map { [$0] } ?? Desk.words(of: more)
      } else {
        let said = StepSample.words[word].map { StepSample.values[filled.last ?? ""] ?? $0 }
        filled.append(said ?? word)
      }
    }
    return filled
  }

  /// By the option that asks for it.
  private static let values = [
    "--as": "BAPPEDA", "--due": "2026-05-01", "--reason": "so", "--text": "so",
    "--verdict": "as-recommended", "--file": "a.pdf", "--raise": "budget",
    "--successor": "DINSOS",
  ]

  /// By the word that stands for it, of those that could not be said as they stand.
  private static let words = [
    "CODE": "TPPS/K12", "KODE": "TPPS/K12",
    "DAY": "2026-05-01", "TANGGAL": "2026-05-01", "FIGURE": "reliability", "UKURAN": "reliability",
  ]
}

extension StepSample {
  private static let tpps = Subject.taskForce(TaskForceCode(unchecked: "TPPS"))
  private static let meeting = Subject.meeting(MeetingCode(unchecked: "TPPS/M3"))
  private static let commitment = Subject.commitment(CommitmentCode(unchecked: "TPPS/K12"))
  private static let finding = Subject.finding(FindingCode(unchecked: "TPPS/T2"))
  private static let incentive = Subject.incentive(IncentiveCode(unchecked: "TPPS/I4"))
  private static let dinkes = AgencyCode(unchecked: "DINKES")
  private static let day = Day(number: 20_540)

  init(of deed: Step.Deed) {
    let (tpps, meeting, commitment) = (StepSample.tpps, StepSample.meeting, StepSample.commitment)
    let (agency, dinkes) = (Subject.agency(StepSample.dinkes), StepSample.dinkes)
    switch deed {
    case .undo, .showStatus, .diagnose, .showSettings, .foundRehearsal, .listAgencies,
      .listTaskForces, .listMeetings, .listFindings, .listIncentives, .listAssessments, .showPolicy,
      .showExamplePolicy, .rebuild, .listForgotten, .showKey, .listKeys, .listRegisteredKeys:
      self.init(Step(deed))
    case .foundWorkspace, .importAgencies, .adoptPolicy, .guessMapping:
      self.init(Step(deed, .file(nil)))
    case .addAgency: self.init(Step(deed, .more), more: "BPBD")
    case .editAgency: self.init(Step(deed, on: agency, .until(nil), .successor))
    case .nameSteward: self.init(Step(deed, .more, .by(dinkes)), more: "BAPPEDA")
    case .showTaskForce, .showStanding: self.init(Step(deed, on: tpps))
    case .amendTaskForce: self.init(Step(deed, on: tpps, .from(StepSample.day)))
    case .joinTaskForce:
      self.init(Step(deed, on: tpps, .agency(dinkes), .role(.member), .from(StepSample.day)))
    case .leaveTaskForce: self.init(Step(deed, on: tpps, .agency(dinkes)))
    case .dissolveTaskForce: self.init(Step(deed, on: tpps, .successor, .reason))
    case .scheduleMeeting:
      self.init(Step(deed, on: tpps, .more), more: "--title So --date 2026-05-01")
    case .showMeeting, .printMinutes: self.init(Step(deed, on: meeting))
    case .ratifyMinutes: self.init(Step(deed, on: meeting, .by(nil)))
    case .cancelMeeting: self.init(Step(deed, .more), more: "TPPS/M3 --reason so")
    case .rescheduleMeeting: self.init(Step(deed, .more), more: "TPPS/M3")
    case .amendMinutes: self.init(Step(deed, on: meeting, .decision(1), .text, .reason))
    case .logMinutes: self.init(Step(deed, .file("a.md"), .inAnyDialect, .meeting("2026-03-15#2")))
    case .showCommitment, .acceptCommitment: self.init(Step(deed, on: commitment))
    case .listCommitments:
      self.init(
        Step(deed, .debtor(dinkes), .within(TaskForceCode(unchecked: "TPPS")), .onlyOpen))
    case .proposeCommitment:
      self.init(
        Step(deed, on: tpps, .more),
        more: "--deliverable so --debtor DINKES --creditor DINSOS --due 2026-05-01")
    case .declineCommitment, .releaseCommitment: self.init(Step(deed, on: commitment, .reason))
    case .reviseCommitment: self.init(Step(deed, .more, .withoutCondition), more: "TPPS/K12")
    case .delegateCommitment, .suspendCommitment, .resumeCommitment:
      self.init(Step(deed, on: commitment, .agreeing))
    case .submitEvidence: self.init(Step(deed, on: commitment, .evidence))
    case .verifyCommitment: self.init(Step(deed, on: commitment, .verdict, .by(nil)))
    case .raiseBarrier: self.init(Step(deed, on: commitment, .barrier, .text))
    case .makeReceipt: self.init(Step(deed, .code, .checkpoint))
    case .showFinding: self.init(Step(deed, on: StepSample.finding))
    case .answerFinding: self.init(Step(deed, on: StepSample.finding, .text))
    case .showIncentive: self.init(Step(deed, on: StepSample.incentive))
    case .award:
      self.init(Step(deed, .more, .fromSuggestion), more: "TPPS DINKES --authority Bupati")
    case .sanction:
      self.init(
        Step(deed, .more, .kind(.oralReprimand)), more: "TPPS DINKES --authority Bupati")
    case .suggestIncentives: self.init(Step(deed, .concerning(dinkes)))
    case .openAssessment: self.init(Step(deed, on: tpps, .more), more: "--title So")
    case .listEntries: self.init(Step(deed, .about("TPPS/K12")))
    case .showEntry: self.init(Step(deed, .entry(7)))
    case .voidEntry: self.init(Step(deed, .entry(7), .cascade, .reason, .by(nil)))
    case .correctClock: self.init(Step(deed, .reason))
    case .verifyJournal: self.init(Step(deed, .checkpoint))
    case .importJournal: self.init(Step(deed, .file(nil), .more), more: "new.db")
    case .forgetTheSame: self.init(Step(deed, .file("forgotten.json"), .bySteward))
    case .newKey: self.init(Step(deed, .name(nil)))
    case .registerKey: self.init(Step(deed, .agency(nil), .name("dinkes"), .byItself))
    case .revokeKey: self.init(Step(deed, .more), more: "DINKES 0a1b2c3d --reason so")
    case .explainFigure: self.init(Step(deed, .figure))
    }
  }
}
