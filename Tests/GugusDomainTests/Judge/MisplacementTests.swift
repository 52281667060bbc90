import Testing

@testable import GugusDomain

/// Entries as somebody might forge them, each put to the judge as it is.
@Suite("An entry that stands where none can")
struct MisplacementTests {
  private var ledger: Ledger
  private let today: Day = "2026-03-20"

  init() throws { ledger = try Ledger.founded() }

  private func happening(_ code: CommitmentCode, _ event: CommitmentEvent) -> Happening {
    Happening(.commitment(code, event), on: today)
  }

  /// K1 and K2, proposed by SETDA in one unit, which is as it should be.
  private func proposals() -> [Entry] {
    ledger.unit([
      happening("TPPS/K1", .proposed(terms(), answerDays: 14)),
      happening("TPPS/K2", .proposed(terms(), answerDays: 14)),
    ])
  }

  private func expect(
    _ misplacement: Refusal.Misplacement, _ unit: [Entry],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var ledger = ledger
    #expect(throws: Refusal.outOfPlace(misplacement), sourceLocation: sourceLocation) {
      try ledger.hear(unit)
    }
  }

  /// With one thing of one entry forged.
  private func expect(
    _ misplacement: Refusal.Misplacement, at index: Int = 0, _ forge: (inout Entry) -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var unit = proposals()
    forge(&unit[index])
    expect(misplacement, unit, sourceLocation: sourceLocation)
  }

  @Test("is not what is as it should be")
  mutating func sound() throws { try ledger.hear(proposals()) }

  @Test("has a number that is not the next of the log")
  func sequence() {
    expect(.sequence) { $0.sequence += 1 }
    expect(.sequence) { $0.sequence -= 1 }
    expect(.sequence, at: 1) { $0.sequence -= 1 }
  }

  @Test("was recorded before the one in front of it")
  func recorded() {
    expect(.recorded) { $0.recorded = Instant(startOf: "2025-12-31") }
    expect(.recorded, at: 1) { $0.recorded = Instant(milliseconds: $0.recorded.milliseconds - 1) }
  }

  @Test("is of a unit of another day than that of its recording or the eve of it")
  mutating func day() throws {
    for distance in [-2, 1] {
      var unit = proposals()
      for index in unit.indices {
        unit[index].unit.day = today + distance
        unit[index].effective = min(today, today + distance)
      }
      expect(.day, unit)
    }
    var unit = proposals()
    for index in unit.indices {
      unit[index].unit.day = today + -1
      unit[index].effective = today + -1
    }
    try ledger.hear(unit)
  }

  @Test("is of the day that it was in the zone of the workspace, as set before it")
  mutating func zone() throws {
    // 17:30 UTC is past midnight in western Indonesia.
    let late = Instant(milliseconds: Instant(startOf: today).milliseconds + 63_000_000)
    func tomorrow(_ unit: [Entry]) -> [Entry] {
      unit.map { entry in
        var entry = entry
        entry.recorded = late
        entry.unit.day = today + 1
        return entry
      }
    }
    var inWIB = ledger
    try inWIB.hear(tomorrow(proposals()))
    var change = SettingsChange()
    change.zone = Zone(offsetMinutes: 0)
    try ledger.perform(Configure(change))
    expect(.day, tomorrow(proposals()))
    try ledger.hear(proposals())
  }

  @Test("takes effect after the day of its unit")
  func future() {
    var unit = proposals()
    unit[0].effective = today + 1
    var ledger = ledger
    #expect(throws: Refusal.time(.inTheFuture(today + 1, today: today))) { try ledger.hear(unit) }
  }

  @Test("does not go on with its unit")
  func unit() {
    expect(.unit) { $0.unit.place = 2 }
    expect(.unit, at: 1) { $0.unit.place = 1 }
    expect(.unit, at: 1) { $0.unit.id = Lots.rehearsal(seed: 2).unit(1) }
    expect(.unit, at: 1) { $0.unit.day = $0.unit.day + -1 }
    // A unit is one agency's.
    expect(.unit, at: 1) { $0.actor = Actor(agency: "DINSOS") }
    expect(.unit, at: 1) { $0.recorder = Actor(agency: "BAPPEDA") }
    // The unit has ended before it.
    expect(.unit) { $0.unit.isLast = true }
    expect(.unit) { $0.unit.id = UnitID(unchecked: "short") }
  }

  @Test("is of a unit that the log has already")
  func unitTwice() throws {
    let id = try #require(ledger.entries.last?.unit.id)
    var unit = proposals()
    for index in unit.indices { unit[index].unit.id = id }
    expect(.unitTwice, unit)
  }

  @Test("begins the log with something else, or begins it a second time")
  mutating func founding() throws {
    let founding = Happening(.workspace(.founded(Founding(lots: .rehearsal(seed: 4)))), on: today)
    expect(.founding, ledger.unit([founding]))
    ledger = try Ledger(nil)
    let adding = Happening(.agency("DINKES", .added(agencyDetails("DINKES"))), on: today)
    expect(.founding, ledger.unit([adding], by: nil))
    expect(.founding, ledger.unit([founding, founding], by: nil))
    try ledger.hear(ledger.unit([founding], by: nil))
    #expect(ledger.settings().founding?.log == Lots.rehearsal(seed: 4).log())
  }

  // MARK: Numbers

  @Test("bears a number that is not the next of its series")
  func number() throws {
    var change = MeetingChange()
    change.title = "Rapat"
    change.date = today
    let edition = MinutesEdition(number: 1, quorum: Quorum(needed: 4, members: []))
    let finding = FindingTerms(
      taskForce: "TPPS", against: "DINKES", commitments: [], grounds: "a", replyDays: 60,
      conclusionDays: 30)
    let award = IncentiveTerms(
      taskForce: "TPPS", agency: "DINKES", kind: .award(.recognition), legalBasis: decree,
      authority: "Bupati", from: today, reason: "a")
    let events: [Event] = [
      .commitment("TPPS/K2", .proposed(terms(), answerDays: 14)),
      .commitment("POKJA/K1", .proposed(terms(), answerDays: 14)),
      .commitment("TPPS/K2", .imposed(terms(), decree, waitsFor: [])),
      .meeting("TPPS/M2", .scheduled("TPPS", change)),
      .meeting("POKJA/M1", .logged("TPPS", change, edition)),
      .finding("TPPS/T2", .raised(finding)), .finding("POKJA/T1", .raised(finding)),
      .incentive("TPPS/I2", .awarded(award)), .incentive("POKJA/I1", .awarded(award)),
      .assessment("TPPS/A2", .opened("TPPS", title: "a")),
      .assessment("POKJA/A1", .opened("TPPS", title: "a")),
    ]
    for event in events {
      expect(.number, ledger.unit([Happening(event, on: today)], by: "BAPPEDA"))
    }
  }

  /// K1, active, and M1, ratified.
  private mutating func prepare() throws {
    try ledger.perform(MakeCommitment(terms()))
    try ledger.perform(ActOnCommitment("TPPS/K1", .accept), by: "DINKES")
    try ledger.perform(LogMinutes(Minutes(taskForce: "TPPS", title: "Rapat", date: "2026-03-12")))
    try ledger.perform(ActOnMeeting("TPPS/M1", .ratify))
  }

  @Test("bears a number that is not the next within what it is about")
  mutating func inner() throws {
    try prepare()
    let row = StandingFollowUp(
      number: 2, deliverable: "a", debtor: "DINKES", creditor: "BAPPEDA", dueAfter: 1)
    let outcome = Outcome(
      number: 2, name: "a", indicator: "a", unit: "a", baseline: 0, target: 1, due: today)
    let events: [(Event, by: AgencyCode)] = [
      (
        .commitment("TPPS/K1", .evidenceSubmitted(Evidence(number: 2, source: letter.source))),
        by: "DINKES"
      ),
      (
        .commitment("TPPS/K1", .barrierRaised(Barrier(number: 0, kind: .budget, text: "a"))),
        by: "DINKES"
      ),
      (.taskForce("TPPS", .outcomeAdded(outcome)), by: "SETDA"),
      (.taskForce("TPPS", .standingAdded(row)), by: "SETDA"),
      (
        .meeting(
          "TPPS/M1",
          .amended(Amendment(number: 2, decision: nil, text: "a", reason: "b", on: today))),
        by: "SETDA"
      ),
    ]
    for (event, agency) in events {
      expect(.number, ledger.unit([Happening(event, on: today)], by: agency))
    }
  }

  // MARK: What follows, and what is computed

  /// K2 waits for K1, which has been claimed.
  private mutating func wait() throws {
    try ledger.perform(MakeCommitment(terms(needsEvidence: false)))
    try ledger.perform(ActOnCommitment("TPPS/K1", .accept), by: "DINKES")
    var waiting = terms()
    waiting.condition = Condition(antecedents: ["TPPS/K1"])
    try ledger.perform(MakeCommitment(waiting))
    try ledger.perform(ActOnCommitment("TPPS/K2", .accept), by: "DINKES")
  }

  @Test("follows from nothing, or is missing where it follows")
  mutating func consequence() throws {
    try wait()
    let verdict = happening("TPPS/K1", .judged(done))
    let held = happening("TPPS/K2", .antecedentHeld("TPPS/K1"))
    expect(.consequence, ledger.unit([held], by: "BAPPEDA"))
    expect(.consequence, ledger.unit([verdict], by: "BAPPEDA"))
    expect(.consequence, ledger.unit([held, verdict], by: "BAPPEDA"))
    expect(.consequence, ledger.unit([verdict, verdict], by: "BAPPEDA"))
    expect(.consequence, ledger.unit([verdict, held, held], by: "BAPPEDA"))
    try ledger.hear(ledger.unit([verdict, held], by: "BAPPEDA"))
    #expect(ledger.commitment("TPPS/K2")?.state == .active)
  }

  @Test("follows, but otherwise: on another day, by somebody else, or from a register")
  mutating func otherConsequence() throws {
    try wait()
    let unit = ledger.unit(
      [
        happening("TPPS/K1", .judged(done)),
        happening("TPPS/K2", .antecedentHeld("TPPS/K1")),
      ], by: "BAPPEDA")
    let forgeries: [(inout Entry) -> Void] = [
      { $0.effective = $0.effective + -1 },
      { $0.actor = Actor(agency: "BAPPEDA", officer: "Budi") },
      { $0.recorder = Actor(agency: "BAPPEDA") },
      { $0.source = EntrySource(register: "a", key: "b", digest: nil) },
      { $0.event = .commitment("TPPS/K2", .antecedentHeld("TPPS/K3")) },
      { $0.event = .commitment("TPPS/K1", .antecedentHeld("TPPS/K1")) },
    ]
    for forge in forgeries {
      var forged = unit
      forge(&forged[1])
      expect(.consequence, forged)
    }
  }

  @Test("is a void of another day than what it voids")
  mutating func voidDay() throws {
    try ledger.perform(MakeCommitment(terms()), on: "2026-03-12")
    let last = try #require(ledger.entries.last)
    let voiding = Event.voided(.commitment("TPPS/K1"), Voiding(entry: last.sequence, reason: "a"))
    expect(.voidDay, ledger.unit([Happening(voiding, on: today)]))
    try ledger.hear(ledger.unit([Happening(voiding, on: "2026-03-12")]))
  }

  @Test("tells of a day that no register said, which cannot be")
  mutating func assumed() throws {
    func imported(_ seen: Day?, after: Day?) -> [Entry] {
      var proposal = happening("TPPS/K1", .proposed(terms(), answerDays: 14))
      proposal.source = EntrySource(
        register: "a", key: "b", digest: nil, seen: seen, assumed: AssumedDay(after: after))
      return ledger.unit([proposal])
    }
    expect(.assumed, imported(nil, after: today))
    expect(.assumed, imported(nil, after: today + 1))
    expect(.seen, imported(today, after: nil))
    expect(.seen, imported(today + 1, after: nil))
    try ledger.hear(imported(today + -1, after: today + -1))
    #expect(ledger.commitment("TPPS/K1")?.assumed.since == AssumedDay(after: today + -1))
  }

  @Test("says what is computed otherwise than it is")
  mutating func computed() throws {
    try wait()
    let last = try #require(ledger.entries.last)
    var waiting = terms()
    waiting.condition = Condition(antecedents: ["TPPS/K1"])
    let finding = FindingTerms(
      taskForce: "TPPS", against: "DINKES", commitments: ["TPPS/K1"], grounds: "a", replyDays: 1,
      conclusionDays: 30)
    let award = IncentiveTerms(
      taskForce: "TPPS", agency: "DINKES", kind: .award(.recognition), legalBasis: decree,
      authority: "Bupati", from: today, reason: "a")
    try ledger.perform(MakeCommitment(waiting))
    try ledger.perform(
      AddOutcome(
        code: "TPPS",
        outcome: Outcome(
          number: 0, name: "a", indicator: "a", unit: "a", baseline: 0, target: 1, due: today)))
    let events: [(Event, by: AgencyCode)] = [
      (.commitment("TPPS/K3", .accepted(waitsFor: [])), by: "DINKES"),
      (.commitment("TPPS/K3", .accepted(waitsFor: ["TPPS/K2"])), by: "DINKES"),
      (.commitment("TPPS/K4", .imposed(waiting, decree, waitsFor: [])), by: "BAPPEDA"),
      (.commitment("TPPS/K4", .imposed(terms(), decree, waitsFor: ["TPPS/K1"])), by: "BAPPEDA"),
      (.finding("TPPS/T1", .raised(finding)), by: "BAPPEDA"),
      (.incentive("TPPS/I1", .sanctioned(award)), by: "BAPPEDA"),
      (
        .taskForce("TPPS", .outcomeMeasured(Measurement(outcome: 1, value: 1, on: today + 1))),
        by: "SETDA"
      ),
      (.voided(.commitment("TPPS/K1"), Voiding(entry: last.sequence, reason: "a")), by: "DINKES"),
    ]
    for (event, agency) in events {
      expect(.computed, ledger.unit([Happening(event, on: today)], by: agency))
    }
  }

  @Test("accuses of nothing, but in a register, which may not say of what")
  mutating func aboutNothing() throws {
    let finding = FindingTerms(
      taskForce: "TPPS", against: "DINKES", commitments: [], grounds: "a", replyDays: 60,
      conclusionDays: 30)
    var raised = Happening(.finding("TPPS/T1", .raised(finding)), on: today, actor: nil)
    expect(.computed, ledger.unit([raised], by: "BAPPEDA"))
    raised.source = EntrySource(register: "temuan", key: "1", digest: nil)
    try ledger.hear(ledger.unit([raised], by: "BAPPEDA"))
  }

  @Test("adopts a policy that has no rules, one of which asks nothing, or two of a name")
  func policy() {
    func rule(_ threshold: Double?) -> PolicyRule {
      PolicyRule(
        name: "tepat",
        conditions: threshold.map {
          [PolicyCondition(measure: .keptOnTime, comparison: .atLeast, threshold: $0)]
        } ?? [], kind: .award(.recognition))
    }
    for rules in [[], [rule(nil)], [rule(3), rule(4)]] {
      let adopted = Event.workspace(.policyAdopted(IncentivePolicy(rules: rules, source: "a")))
      expect(.computed, ledger.unit([Happening(adopted, on: today)]))
    }
  }

  @Test("founds the log on a day before it was recorded")
  mutating func foundedBefore() throws {
    ledger = try Ledger(nil)
    let founding = Event.workspace(.founded(Founding(lots: .rehearsal(seed: 4))))
    let unit = ledger.unit([Happening(founding, on: "2025-03-20")], by: nil)
    #expect(throws: Refusal.setting(.backDatedSetting("2025-03-20", today: today))) {
      try ledger.hear(unit)
    }
  }

  @Test(
    "begins a log that was not drawn, or by rules that there are not",
    arguments: [
      ("x", 1, 1), ("", 1, 1), (String(repeating: "A", count: 32), 1, 1),
      (String(repeating: "a", count: 31), 1, 1), (String(repeating: "a", count: 32), 0, 1),
      (String(repeating: "a", count: 32), 1, 0), (String(repeating: "a", count: 32), 1, -7),
    ])
  func founded(log: String, format: Int, rules: Int) throws {
    var founding = Founding(lots: .rehearsal(seed: 1))
    founding.log = log
    founding.format = format
    founding.rules = rules
    #expect(throws: Refusal.self) { try Ledger(founding) }
  }

  @Test("is suggested by a rule that the policy has not, or that was not met")
  mutating func suggested() throws {
    let condition = PolicyCondition(measure: .keptOnTime, comparison: .atLeast, threshold: 3)
    let rule = PolicyRule(name: "tepat", conditions: [condition], kind: .award(.recognition))
    let quarter = try #require(Period(from: "2026-01-01", until: "2026-03-31"))
    func award(_ suggestion: Suggestion, _ kind: AwardKind = .recognition) -> [Entry] {
      let terms = IncentiveTerms(
        taskForce: "TPPS", agency: "DINKES", kind: .award(kind), legalBasis: decree,
        authority: "Bupati", from: today, reason: "a", suggestion: suggestion)
      return ledger.unit(
        [Happening(.incentive("TPPS/I1", .awarded(terms)), on: today)], by: "BAPPEDA")
    }
    func suggestion(
      _ name: String = "tepat", _ measured: Double = 3, _ other: PolicyCondition? = nil,
      seenOn day: Day? = nil
    ) -> Suggestion {
      Suggestion(
        rule: name, period: quarter, seenOn: day ?? today,
        figures: [Suggestion.Figure(condition: other ?? condition, measured: measured)])
    }
    func expect(_ refusal: Refusal, _ unit: [Entry]) {
      var ledger = ledger
      #expect(throws: refusal) { try ledger.hear(unit) }
    }
    expect(.incentive(.noPolicy), award(suggestion()))
    try ledger.perform(AdoptPolicy(IncentivePolicy(rules: [rule], source: "a")))
    expect(.incentive(.unknownRule("tepatt", nearest: ["tepat"])), award(suggestion("tepatt")))
    let easier = PolicyCondition(measure: .keptOnTime, comparison: .atLeast, threshold: 1)
    for forged in [
      award(suggestion("tepat", 2)), award(suggestion("tepat", 3, easier)),
      award(suggestion(), .commendationLetter),
      award(Suggestion(rule: "tepat", period: quarter, seenOn: today, figures: [])),
    ] {
      expect(.incentive(.notSuggested("DINKES", rule: "tepat")), forged)
    }
    expect(.outOfPlace(.computed), award(suggestion(seenOn: today + -1)))
    try ledger.hear(award(suggestion()))
  }

  @Test("A unit that is refused leaves the record as it was")
  mutating func untouched() throws {
    let before = ledger.entries
    var unit = proposals()
    unit[1].sequence += 1
    #expect(throws: Refusal.self) { try ledger.hear(unit) }
    #expect(ledger.entries == before && ledger.commitments.isEmpty)
  }
}
