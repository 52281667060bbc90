import Testing

@testable import GugusDomain

@Suite("What may be taken back, by whom, and what goes along")
struct UnwindingTests {
  private var ledger: Ledger

  /// K1, which DINKES owes BAPPEDA: proposed by SETDA, accepted and claimed by DINKES.
  init() throws {
    ledger = try Ledger.founded()
    try ledger.perform(MakeCommitment(terms(needsEvidence: false)), on: "2026-03-12")
    try ledger.perform(ActOnCommitment("TPPS/K1", .accept), by: "DINKES", on: "2026-03-13")
    try ledger.perform(
      ActOnCommitment("TPPS/K1", .claim(note: nil)), by: "DINKES", on: "2026-03-14")
  }

  /// The number of the last entry of that kind.
  private func last(_ kind: EventKind) throws -> Int {
    try #require(ledger.entries.last { $0.event.kind == kind }).sequence
  }

  private func last(_ kind: CommitmentEvent.Kind) throws -> Int { try last(.commitment(kind)) }

  private mutating func void(
    _ sequence: Int, cascades: Bool = true, by agency: AgencyCode?
  ) throws {
    try ledger.perform(
      VoidEntry(.entry(sequence), reason: "Keliru", cascades: cascades), by: agency)
  }

  /// A unit that voids just these, in that order.
  private func voids(_ sequences: [Int], by agency: AgencyCode?) -> [Entry] {
    ledger.unit(
      sequences.compactMap(ledger.entry).map { entry in
        Happening(
          .voided(entry.event.subject, Voiding(entry: entry.sequence, reason: "Keliru")),
          on: entry.effective)
      }, by: agency)
  }

  private func expect(
    _ refusal: Refusal, _ unit: [Entry], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var ledger = ledger
    #expect(throws: refusal, sourceLocation: sourceLocation) { try ledger.hear(unit) }
  }

  // MARK: By whom

  @Test("Whoever recorded an entry takes it back, another member does not")
  mutating func own() throws {
    let claim = try last(.claimed)
    for agency in ["DPMD", "DINSOS", "KPK", nil] as [AgencyCode?] {
      expect(.takingBack(.notYours(claim, by: "DINKES")), voids([claim], by: agency))
    }
    try void(claim, by: "DINKES")
    #expect(ledger.commitment("TPPS/K1")?.state == .active)
  }

  @Test(
    "Who governs the task force and is no side does, at the time of taking back",
    arguments: ["SETDA", "SETWAPRES"] as [AgencyCode])
  mutating func governing(agency: AgencyCode) throws {
    try void(try last(.claimed), by: agency)
    #expect(ledger.commitment("TPPS/K1")?.state == .active)
  }

  @Test("Whoever governs and is a side takes back nothing of the other sides")
  mutating func governingSide() throws {
    for kind in [CommitmentEvent.Kind.proposed, .accepted, .claimed] {
      #expect(throws: Refusal.account(.concernsItself("BAPPEDA", .commitment(.claimed)))) {
        try void(try last(kind), by: "BAPPEDA")
      }
    }
  }

  @Test("Where all who govern are sides, the steward does, unless it is one itself")
  mutating func allAreSides() throws {
    try ledger.perform(LeaveTaskForce(code: "TPPS", agency: "SETWAPRES", until: "2026-03-19"))
    try ledger.perform(LeaveTaskForce(code: "TPPS", agency: "SETDA", until: "2026-03-19"))
    let claim = try last(.claimed)
    try ledger.perform(NameSteward("KPK"))
    for agency in ["BPS", "BAPPEDA"] as [AgencyCode] {
      #expect(throws: Refusal.self) { try void(claim, by: agency) }
    }
    var other = ledger
    try other.perform(
      VoidEntry(.entry(claim), reason: "Keliru", cascades: false), by: "KPK")
    #expect(other.commitment("TPPS/K1")?.state == .active)
    try ledger.perform(NameSteward("BAPPEDA"), by: "KPK")
    #expect(throws: Refusal.account(.concernsItself("BAPPEDA", .commitment(.claimed)))) {
      try void(claim, by: "BAPPEDA")
    }
  }

  /// The day after, on which a word given has been relied on.
  private mutating func void(
    _ sequence: Int, by agency: AgencyCode, today: Day
  ) throws {
    try ledger.perform(
      VoidEntry(.entry(sequence), reason: "Keliru", cascades: true), by: agency, today: today)
  }

  @Test("A word that was given to another side is taken back on the day of its recording alone")
  mutating func word() throws {
    let day = ledger.today
    func expectStands(
      _ kind: CommitmentEvent.Kind, by agency: AgencyCode, _ ledger: Ledger
    ) throws {
      var ledger = ledger
      let entry = try #require(ledger.entries.last { $0.event.kind == .commitment(kind) })
      #expect(throws: Refusal.takingBack(.wordGiven(agency, .commitment(kind), on: entry.unit.day)))
      {
        try ledger.perform(
          VoidEntry(.entry(entry.sequence), reason: "Keliru", cascades: true), by: agency,
          today: day + 1)
      }
    }
    try expectStands(.accepted, by: "DINKES", ledger)
    try ledger.perform(ActOnCommitment("TPPS/K1", .judge(done)), by: "DPMD")
    try expectStands(.judged, by: "DPMD", ledger)
    // Whoever governs and is no side may later, too; and the judge itself on the same day.
    var other = ledger
    try other.perform(
      VoidEntry(.entry(try last(.judged)), reason: "Keliru", cascades: true), by: "SETWAPRES",
      today: day + 1)
    #expect(other.commitment("TPPS/K1")?.state == .claimed)
    try void(try last(.judged), by: "DPMD", today: day)
    #expect(ledger.commitment("TPPS/K1")?.state == .claimed)
  }

  @Test("So is that a commitment was given up, a finding withdrawn, an award given")
  mutating func givenUp() throws {
    try ledger.perform(MakeCommitment(terms()), by: "BAPPEDA")
    try ledger.perform(ActOnCommitment("TPPS/K2", .accept), by: "DINKES")
    try ledger.perform(ActOnCommitment("TPPS/K2", .cancel(reason: "Tidak sanggup")), by: "DINKES")
    try ledger.perform(
      RaiseFinding("TPPS", against: "DINKES", about: ["TPPS/K1"], grounds: "Tanpa data"),
      by: "DINSOS")
    try ledger.perform(ActOnFinding("TPPS/T1", .withdraw(reason: "Ada")), by: "DINSOS")
    try ledger.perform(
      GiveIncentive(
        .award(.recognition), "TPPS", to: "DPMD", authority: "Bupati", reason: "Tepat waktu"),
      by: "BAPPEDA")
    let day = ledger.today
    for (kind, agency) in [
      (.commitment(.cancelled), "DINKES"), (.finding(.withdrawn), "DINSOS"),
      (.incentive(.awarded), "BAPPEDA"),
    ] as [(EventKind, AgencyCode)] {
      #expect(throws: Refusal.takingBack(.wordGiven(agency, kind, on: day))) {
        try void(try last(kind), by: agency, today: day + 1)
      }
    }
  }

  @Test("So is what an agency imposed on itself")
  mutating func imposedOnItself() throws {
    try ledger.perform(
      MakeCommitment(terms(debtor: "BAPPEDA", creditor: "SETDA"), .imposes(nil)), by: "BAPPEDA")
    let imposed = try last(.imposed)
    let day = ledger.today
    #expect(throws: Refusal.takingBack(.wordGiven("BAPPEDA", .commitment(.imposed), on: day))) {
      try void(imposed, by: "BAPPEDA", today: day + 1)
    }
    try void(imposed, by: "BAPPEDA", today: day)
  }

  @Test("A claim on which a verdict was given is taken back no more")
  mutating func answered() throws {
    let (claim, day) = (try last(.claimed), ledger.today)
    var other = ledger
    try other.perform(
      VoidEntry(.entry(claim), reason: "Keliru", cascades: false), by: "DINKES", today: day + 1)
    try ledger.perform(ActOnCommitment("TPPS/K1", .judge(Self.notFollowedUp)), by: "DPMD")
    #expect(throws: Refusal.takingBack(.wordGiven("DINKES", .commitment(.claimed), on: day))) {
      try void(claim, by: "DINKES", today: day + 1)
    }
  }

  @Test("Whoever was a side once stays one")
  mutating func formerSide() throws {
    let claim = try last(.claimed)
    try ledger.perform(ActOnCommitment("TPPS/K1", .assign("SETWAPRES", reason: nil)), by: "BAPPEDA")
    for agency in ["BAPPEDA", "SETWAPRES"] as [AgencyCode] {
      expect(.account(.concernsItself(agency, .commitment(.claimed))), voids([claim], by: agency))
    }
    try void(claim, by: "SETDA")
  }

  @Test("Whoever wrote down what the other side did takes that back on the same day alone")
  mutating func writtenForAnother() throws {
    try ledger.perform(MakeCommitment(terms(debtor: "DINSOS", supporters: [])), by: "BAPPEDA")
    try ledger.perform(
      ActOnCommitment("TPPS/K2", .accept), by: "DINSOS", recordedBy: "BAPPEDA")
    let (accepted, day) = (try last(.accepted), ledger.today)
    #expect(throws: Refusal.account(.concernsItself("BAPPEDA", .commitment(.accepted)))) {
      try void(accepted, by: "BAPPEDA", today: day + 1)
    }
    try void(accepted, by: "BAPPEDA", today: day)
  }

  @Test("A verdict against the debtor its judge takes back on any day")
  mutating func unfavourable() throws {
    try ledger.perform(ActOnCommitment("TPPS/K1", .judge(Self.notFollowedUp)), by: "DPMD")
    try void(try last(.judged), by: "DPMD", today: ledger.today + 30)
    #expect(ledger.commitment("TPPS/K1")?.state == .claimed)
  }

  @Test("Nor does a side take back its proposal from under what others gave their word for")
  mutating func underAnother() throws {
    try ledger.perform(
      MakeCommitment(terms(needsEvidence: false)), by: "BAPPEDA", on: "2026-03-12")
    try ledger.perform(
      ActOnCommitment("TPPS/K2", .decline(reason: "Bukan tugas kami")), by: "DINKES")
    try void(try last(.proposed), by: "BAPPEDA")
    try ledger.perform(
      MakeCommitment(terms(needsEvidence: false)), by: "BAPPEDA", on: "2026-03-12")
    try ledger.perform(ActOnCommitment("TPPS/K3", .accept), by: "DINKES", on: "2026-03-13")
    #expect(throws: Refusal.account(.concernsItself("BAPPEDA", .commitment(.accepted)))) {
      try void(try last(.proposed), by: "BAPPEDA")
    }
    try void(try last(.proposed), by: "SETDA")
  }

  /// T1 of BAPPEDA against DINKES, replied to and dismissed by SETDA.
  private mutating func dismissed() throws {
    try ledger.perform(
      RaiseFinding("TPPS", against: "DINKES", about: ["TPPS/K1"], grounds: "Tanpa data"),
      by: "BAPPEDA")
    try ledger.perform(ActOnFinding("TPPS/T1", .reply(text: "Ada")), by: "DINKES")
    try ledger.perform(
      ActOnFinding("TPPS/T1", .conclude(.dismissed, reason: "Ada datanya")), by: "SETDA")
  }

  @Test(
    "Who raised a finding takes back neither its dismissal nor the reply, nor it from under them")
  mutating func accuser() throws {
    try dismissed()
    for kind in [FindingEvent.Kind.concluded, .replied, .raised] {
      #expect(throws: Refusal.account(.concernsItself("BAPPEDA", .finding(.concluded)))) {
        try void(try last(.finding(kind)), by: "BAPPEDA")
      }
    }
    expect(
      .account(.concernsItself("BAPPEDA", .finding(.concluded))),
      voids([try last(.finding(.concluded))], by: "BAPPEDA"))
    // Neither is a side.
    try void(try last(.finding(.concluded)), by: "SETWAPRES")
    expect(
      .account(.concernsItself("BAPPEDA", .finding(.replied))),
      voids([try last(.finding(.replied))], by: "BAPPEDA"))
    try void(try last(.finding(.raised)), by: "BAPPEDA")
  }

  /// BAPPEDA reprimands DINKES.
  private mutating func sanction() throws {
    try ledger.perform(
      RaiseFinding("TPPS", against: "DINKES", about: ["TPPS/K1"], grounds: "Tanpa data"),
      by: "DINSOS")
    try ledger.perform(ActOnFinding("TPPS/T1", .reply(text: "Ada")), by: "DINKES")
    try ledger.perform(
      ActOnFinding("TPPS/T1", .conclude(.upheld, reason: "Tidak ada")), by: "SETDA")
    try ledger.perform(
      GiveIncentive(
        .sanction(.writtenReprimand), "TPPS", to: "DINKES", authority: "Bupati", reason: "Lalai",
        findings: ["TPPS/T1"]), by: "BAPPEDA")
  }

  @Test("Who gave a sanction takes back no appeal against it, nor another's decision on that")
  mutating func sanctioner() throws {
    try sanction()
    try ledger.perform(ActOnIncentive("TPPS/I1", .appeal(reason: "Banjir")), by: "DINKES")
    expect(
      .account(.concernsItself("BAPPEDA", .incentive(.appealed))),
      voids([try last(.incentive(.appealed))], by: "BAPPEDA"))
    try ledger.perform(
      ActOnIncentive("TPPS/I1", .rejectAppeal(reason: "Tidak")), by: "SETWAPRES")
    #expect(throws: Refusal.account(.concernsItself("BAPPEDA", .incentive(.appealRejected)))) {
      try void(try last(.incentive(.sanctioned)), by: "BAPPEDA")
    }
    try void(try last(.incentive(.appealRejected)), by: "SETWAPRES")
    // With its own sanction the appeal against it goes along.
    try void(try last(.incentive(.sanctioned)), by: "BAPPEDA")
  }

  @Test("Who took over from a side is one, and concludes nothing against the former")
  mutating func successor() throws {
    try ledger.perform(
      RaiseFinding("TPPS", against: "DINKES", about: ["TPPS/K1"], grounds: "Tanpa data"),
      by: "DINSOS", today: "2026-03-20")
    var change = AgencyChange()
    change.until = "2026-03-19"
    change.successor = "SETDA"
    try ledger.perform(EditAgency(code: "DINKES", change: change), today: "2026-04-20")
    expect(
      .account(.concernsItself("SETDA", .finding(.raised))),
      voids([try last(.finding(.raised))], by: "SETDA"))
    #expect(throws: Refusal.account(.concernsItself("SETDA", .finding(.concluded)))) {
      try ledger.perform(
        ActOnFinding("TPPS/T1", .conclude(.dismissed, reason: "Selesai")), by: "SETDA",
        today: "2026-05-20")
    }
    var brought = Happening(
      .finding("TPPS/T1", .concluded(.dismissed, reason: "Selesai")), on: "2026-05-20",
      actor: Actor(agency: "SETWAPRES"))
    brought.source = EntrySource(register: "temuan", key: "1", digest: nil)
    var unit = ledger.unit([brought], today: "2026-05-20")
    unit[0].recorder = Actor(agency: "SETDA")
    expect(.account(.concernsItself("SETDA", .finding(.concluded))), unit)
    try ledger.perform(
      ActOnFinding("TPPS/T1", .conclude(.dismissed, reason: "Selesai")), by: "SETWAPRES",
      today: "2026-05-20")
  }

  @Test("Who took over from the one that was sanctioned lifts nothing, though it may impose")
  mutating func successorLifts() throws {
    try sanction()
    var change = AgencyChange()
    change.until = "2026-03-19"
    change.successor = "SETWAPRES"
    try ledger.perform(EditAgency(code: "DINKES", change: change), today: "2026-04-20")
    let lift = ActOnIncentive("TPPS/I1", .lift(reason: "Selesai"))
    #expect(throws: Refusal.account(.concernsItself("SETWAPRES", .incentive(.lifted)))) {
      try ledger.perform(lift, by: "SETWAPRES", today: "2026-04-20")
    }
    try ledger.perform(lift, by: "BAPPEDA", today: "2026-04-20")
  }

  @Test("Whoever judges takes back no objection to its verdict, though it governs")
  mutating func judging() throws {
    try ledger.perform(
      MakeCommitment(terms(verifier: nil, needsEvidence: false)), on: "2026-03-12")
    try ledger.perform(ActOnCommitment("TPPS/K2", .accept), by: "DINKES", on: "2026-03-13")
    try ledger.perform(
      ActOnCommitment("TPPS/K2", .claim(note: nil)), by: "DINKES", on: "2026-03-14")
    try ledger.perform(
      ActOnCommitment("TPPS/K2", .judge(Judgement(verdict: .failed, reason: "Tidak ada"))),
      by: "BAPPEDA")
    try ledger.perform(ActOnCommitment("TPPS/K2", .object(grounds: "Sudah dikirim")), by: "DINKES")
    expect(
      .account(.concernsItself("BAPPEDA", .commitment(.objected))),
      voids([try last(.objected)], by: "BAPPEDA"))
    try void(try last(.objected), by: "SETDA")
    try ledger.perform(ActOnCommitment("TPPS/K2", .object(grounds: "Sudah dikirim")), by: "DINKES")
    // Its own verdict it takes back, and the objection with it.
    try void(try last(.judged), by: "BAPPEDA")
    #expect(ledger.commitment("TPPS/K2")?.state == .claimed)
  }

  @Test("An agency that governs only since is one too, and one that no longer does is none")
  mutating func roles() throws {
    let claim = try last(.claimed)
    try ledger.perform(
      JoinTaskForce(
        code: "TPPS", membership: Membership(agency: "BPS", role: .deputyChair, from: "2026-03-20")
      ))
    try ledger.perform(LeaveTaskForce(code: "TPPS", agency: "SETWAPRES", until: "2026-03-19"))
    expect(.takingBack(.notYours(claim, by: "DINKES")), voids([claim], by: "SETWAPRES"))
    try void(claim, by: "BPS")
  }

  @Test("What an agency had recorded for it, whoever recorded it takes back, and it does not")
  mutating func forOthers() throws {
    try ledger.perform(
      MakeCommitment(terms(debtor: "DINSOS", supporters: [])), by: "DPMD", recordedBy: "SETDA")
    let proposed = try last(.proposed)
    expect(.takingBack(.notYours(proposed, by: "SETDA")), voids([proposed], by: "DPMD"))
    try void(proposed, by: "SETDA")
  }

  @Test("Of agencies, keys and settings the steward alone does, not even whoever recorded it")
  mutating func steward() throws {
    try ledger.perform(RegisterKey("DINKES", key: "dinkes+0a1b2c3d+0a1b2c3d"), by: "DINKES")
    var change = SettingsChange()
    change.daysAhead = 30
    try ledger.perform(Configure(change), by: "DINKES")
    let added = try #require(
      ledger.entries.first { $0.event.subject == .agency("KPK") }?.sequence)
    let mine = [try last(.agency(.keyRegistered)), try last(.workspace(.configured))]
    // Nobody in particular recorded it, and while there is no steward anyone takes that back.
    var before = ledger
    try before.hear(voids([added], by: "DINSOS"))
    try ledger.perform(NameSteward("KPK"))
    for sequence in mine + [added] {
      let recorder = ledger.entry(sequence)?.recordedBy.agency
      for agency in ["DINKES", "SETDA"] as [AgencyCode] {
        expect(.takingBack(.notYours(sequence, by: recorder)), voids([sequence], by: agency))
      }
    }
    for sequence in mine { try void(sequence, by: "KPK") }
  }

  @Test("What nobody in particular recorded the steward takes back, and who governs its task force")
  mutating func nobodys() throws {
    let observer = Membership(agency: "BPS", role: .observer, from: "2026-01-05")
    let joined = try #require(
      ledger.entries.first { $0.event == .taskForce("TPPS", .joined(observer)) }?.sequence)
    try ledger.perform(NameSteward("KPK"))
    for agency in ["DINSOS", nil] as [AgencyCode?] {
      expect(.takingBack(.notYours(joined, by: nil)), voids([joined], by: agency))
    }
    for agency in ["KPK", "SETDA"] as [AgencyCode] {
      var ledger = ledger
      try ledger.hear(voids([joined], by: agency))
      #expect(ledger.taskForce("TPPS")?.role(of: "BPS", on: "2026-03-20") == nil)
    }
  }

  @Test("No agency takes back what others hold against it, not along with its own either")
  mutating func againstIt() throws {
    try ledger.perform(
      MakeCommitment(terms(debtor: "SETDA", needsEvidence: false)), on: "2026-03-12")
    try ledger.perform(
      RaiseFinding("TPPS", against: "SETDA", about: ["TPPS/K2"], grounds: "Tanpa data"),
      by: "DINKES")
    let (raised, proposed) = (try last(.finding(.raised)), try last(.proposed))
    let refusal = Refusal.account(.concernsItself("SETDA", .finding(.raised)))
    expect(refusal, voids([raised], by: "SETDA"))
    expect(refusal, voids([raised, proposed], by: "SETDA"))
    #expect(throws: refusal) { try void(proposed, by: "SETDA") }
    try void(raised, by: "BAPPEDA")
    try void(proposed, by: "SETDA")
    #expect(ledger.commitment("TPPS/K2") == nil)
  }

  private static let notFollowedUp = Judgement(verdict: .notFollowedUp, reason: "Tidak ada")

  /// What happens to TPPS/K2, which SETDA, a secretariat, owes BAPPEDA: that proposes and judges it, SETDA
  /// accepts it and objects, SETWAPRES dismisses the objection.
  private static let owed: [(CommitmentEvent.Kind, any Action, by: AgencyCode)] = [
    (.proposed, MakeCommitment(terms(debtor: "SETDA", needsEvidence: false)), "BAPPEDA"),
    (.accepted, ActOnCommitment("TPPS/K2", .accept), "SETDA"),
    (.judged, ActOnCommitment("TPPS/K2", .judge(notFollowedUp)), "BAPPEDA"),
    (.objected, ActOnCommitment("TPPS/K2", .object(grounds: "Ada")), "SETDA"),
    (
      .objectionAnswered,
      ActOnCommitment("TPPS/K2", .answerObjection(isUpheld: false, reason: "Tidak")), "SETWAPRES"
    ),
  ]

  @Test(
    "Who owes a commitment takes back no other's word on it, though it governs or is the steward",
    arguments: [false, true])
  mutating func debtor(isSteward: Bool) throws {
    if isSteward { try ledger.perform(NameSteward("SETDA")) }
    for (kind, action, agency) in Self.owed {
      try ledger.perform(action, by: agency)
      guard agency != "SETDA" else { continue }
      let sequence = try last(kind)
      let refusal = Refusal.account(.concernsItself("SETDA", .commitment(kind)))
      #expect(throws: refusal) { try void(sequence, by: "SETDA") }
      if kind != .proposed { expect(refusal, voids([sequence], by: "SETDA")) }
    }
  }

  @Test("Nor along with its own word, which it takes back where nothing of others rests on it")
  mutating func debtorsOwn() throws {
    for (_, action, agency) in Self.owed { try ledger.perform(action, by: agency) }
    let (accepted, objected) = (try last(.accepted), try last(.objected))
    for sequence in [accepted, objected] {
      #expect(throws: Refusal.account(.concernsItself("SETDA", .commitment(.objectionAnswered)))) {
        try void(sequence, by: "SETDA")
      }
    }
    try void(try last(.objectionAnswered), by: "SETWAPRES")
    #expect(throws: Refusal.account(.concernsItself("SETDA", .commitment(.judged)))) {
      try void(accepted, by: "SETDA")
    }
    try void(objected, by: "SETDA")
    try void(try last(.judged), by: "BAPPEDA")
    try void(accepted, by: "SETDA")
    #expect(ledger.commitment("TPPS/K2")?.state == .proposed)
    try void(try last(.proposed), by: "BAPPEDA")
    #expect(ledger.commitment("TPPS/K2") == nil)
  }

  @Test("Who supports a commitment, or owed it, takes back no verdict on it")
  mutating func supporter() throws {
    let supported = terms(supporters: ["SETDA"], needsEvidence: false)
    try ledger.perform(MakeCommitment(supported), by: "BAPPEDA", on: "2026-03-12")
    try ledger.perform(ActOnCommitment("TPPS/K2", .accept), by: "DINKES", on: "2026-03-13")
    let verdict = ActOnCommitment("TPPS/K2", .judge(Self.notFollowedUp))
    try ledger.perform(verdict, by: "BAPPEDA", on: "2026-03-14")
    let judged = try last(.judged)
    expect(.account(.concernsItself("SETDA", .commitment(.judged))), voids([judged], by: "SETDA"))
    try ledger.perform(
      ActOnCommitment("TPPS/K2", .ask(.delegation(to: "DINSOS", reason: "Mutasi"))), by: "DINKES",
      on: "2026-03-15")
    try ledger.perform(ActOnCommitment("TPPS/K2", .agree(.delegation)), by: "DINSOS")
    try ledger.perform(
      JoinTaskForce(
        code: "TPPS",
        membership: Membership(agency: "DINKES", role: .deputyChair, from: "2026-03-20")))
    expect(.account(.concernsItself("DINKES", .commitment(.judged))), voids([judged], by: "DINKES"))
    try void(judged, by: "SETWAPRES")
  }

  // MARK: What

  @Test("What is not on record, in this very unit or to come, is not taken back")
  func unknown() {
    let count = ledger.entries.count
    let entry = { (sequence: Int) in
      Happening(
        .voided(.commitment("TPPS/K1"), Voiding(entry: sequence, reason: "a")), on: "2026-03-14")
    }
    for sequence in [0, -1, count + 1, count + 2] {
      expect(
        .given(.unknown(.entry, "\(sequence)", nearest: [])),
        ledger.unit([entry(count), entry(sequence)], by: "DINKES"))
    }
  }

  @Test("Nothing is void twice, and no void is void")
  mutating func twice() throws {
    let claim = try last(.claimed)
    expect(.takingBack(.alreadyVoid(claim)), voids([claim, claim], by: "DINKES"))
    try void(claim, by: "DINKES")
    expect(.takingBack(.alreadyVoid(claim)), voids([claim], by: "DINKES"))
    let voiding = try last(.voided(.commitment))
    expect(.takingBack(.alreadyVoid(voiding)), voids([voiding], by: "DINKES"))
    #expect(throws: Refusal.takingBack(.alreadyVoid(claim))) { try void(claim, by: "DINKES") }
    #expect(throws: Refusal.takingBack(.alreadyVoid(voiding))) { try void(voiding, by: "DINKES") }
  }

  @Test("The founding of the log is not taken back")
  func founding() {
    expect(.takingBack(.standsForGood(1)), voids([1], by: "SETDA"))
  }

  @Test("A void takes effect on the day of what it voids, whoever does it and when")
  mutating func day() throws {
    try void(try last(.claimed), by: "SETDA")
    #expect(ledger.entries.last?.effective == "2026-03-14")
  }

  // MARK: What goes along

  @Test("What depends on it stands in the way, or goes along, and is said")
  mutating func cascade() throws {
    let (accepted, claim) = (try last(.accepted), try last(.claimed))
    #expect(throws: Refusal.takingBack(.othersDepend(accepted, [claim]))) {
      try void(accepted, cascades: false, by: "DINKES")
    }
    let ruling = try ledger.perform(
      VoidEntry(.entry(accepted), reason: "Keliru", cascades: true), by: "DINKES")
    #expect(ruling.remarks == [.takenAlong([claim])])
    #expect(ledger.commitment("TPPS/K1")?.state == .proposed)
  }

  @Test("A unit takes back neither less than what cannot stand, nor more")
  mutating func exact() throws {
    try ledger.perform(
      ActOnCommitment("TPPS/K1", .raiseBarrier(.budget, text: "Anggaran")), by: "DINSOS")
    let (accepted, claim) = (try last(.accepted), try last(.claimed))
    let barrier = try last(.barrierRaised)
    // Of the same subject the fold says so.
    expect(
      .time(
        .contradictsLater(
          "TPPS/K1", on: "2026-03-14", kind: .commitment(.claimed), sequence: claim)),
      voids([accepted], by: "DINKES"))
    expect(
      .takingBack(.notYours(barrier, by: "DINSOS")),
      voids([claim, accepted, barrier], by: "DINKES"))
    try ledger.hear(voids([claim, accepted], by: "DINKES"))
    #expect(ledger.commitment("TPPS/K1")?.barriers.count == 1)
  }

  @Test("What others recorded on the ground of it goes along, though it could not alone")
  mutating func others() throws {
    try ledger.perform(ActOnCommitment("TPPS/K1", .judge(Self.notFollowedUp)), by: "DPMD")
    try ledger.perform(ActOnCommitment("TPPS/K1", .object(grounds: "Ada")), by: "DINKES")
    let (verdict, objection) = (try last(.judged), try last(.objected))
    expect(.takingBack(.notYours(objection, by: "DINKES")), voids([objection], by: "DPMD"))
    try void(verdict, by: "DPMD")
    #expect(ledger.entries.inEffect.contains { $0.sequence == objection } == false)
    #expect(ledger.commitment("TPPS/K1")?.state == .claimed)
  }

  /// K2 waits for K1, and K1 is judged.
  private mutating func held() throws {
    var waiting = terms()
    waiting.condition = Condition(antecedents: ["TPPS/K1"])
    try ledger.perform(MakeCommitment(waiting))
    try ledger.perform(ActOnCommitment("TPPS/K2", .accept), by: "DINKES")
    try ledger.perform(ActOnCommitment("TPPS/K1", .judge(done)), by: "BAPPEDA")
  }

  @Test("What follows from another entry is taken back with that, and never alone")
  mutating func consequence() throws {
    try held()
    let (verdict, held) = (try last(.judged), try last(.antecedentHeld))
    for agency in ["BAPPEDA", "SETDA"] as [AgencyCode] {
      expect(.takingBack(.followsFromAnother(held)), voids([held], by: agency))
    }
    expect(.takingBack(.othersDepend(verdict, [held])), voids([verdict], by: "BAPPEDA"))
    expect(.takingBack(.followsFromAnother(held)), voids([held, verdict], by: "DINKES"))
    try ledger.hear(voids([held, verdict], by: "BAPPEDA"))
    #expect(ledger.commitment("TPPS/K2")?.openAntecedents == ["TPPS/K1"])
  }

  @Test("A dissolution takes back what it handed over")
  mutating func dissolution() throws {
    try ledger.foundSecond()
    let before = (ledger.commitment("TPPS/K1"), ledger.taskForce("TPPS"))
    try ledger.perform(
      DissolveTaskForce(
        code: "TPPS", dissolution: Dissolution(reason: "Selesai", successor: "POKJA")))
    let (dissolved, handed) = (try last(.taskForce(.dissolved)), try last(.transferred))
    expect(.takingBack(.othersDepend(dissolved, [handed])), voids([dissolved], by: "SETDA"))
    try void(dissolved, by: "SETDA")
    #expect((ledger.commitment("TPPS/K1"), ledger.taskForce("TPPS")) == before)
  }

  @Test("The dissolution of another task force takes back nothing that this one handed over")
  mutating func otherDissolution() throws {
    try ledger.foundSecond()
    try ledger.perform(
      DissolveTaskForce(
        code: "TPPS", dissolution: Dissolution(reason: "Selesai", successor: "POKJA")))
    let handed = try last(.transferred)
    expect(.takingBack(.followsFromAnother(handed)), voids([handed], by: "DPMD"))
  }

  @Test("An agency takes along all that names it")
  mutating func agency() throws {
    let added = try #require(
      ledger.entries.first { $0.event.subject == .agency("DINKES") }?.sequence)
    try void(added, by: nil)
    #expect(ledger.agency("DINKES") == nil)
    #expect(ledger.commitments.isEmpty)
    #expect(ledger.taskForce("TPPS")?.role(of: "DINKES", on: "2026-03-20") == nil)
    #expect(ledger.taskForce("TPPS")?.role(of: "DINSOS", on: "2026-03-20") == .member)
  }

  @Test("After one that is taken back what is numbered goes on behind the last")
  mutating func numbers() throws {
    let outcome = AddOutcome(
      code: "TPPS",
      outcome: Outcome(
        number: 0, name: "a", indicator: "b", unit: "c", baseline: 0, target: 1, due: "2026-12-31"))
    try ledger.perform(LogMinutes(Minutes(taskForce: "TPPS", title: "Rapat", date: "2026-03-12")))
    try ledger.perform(ActOnMeeting("TPPS/M1", .ratify))
    let amend = ActOnMeeting("TPPS/M1", .amend(decision: nil, text: "a", reason: "b"))
    for _ in 1...2 {
      try ledger.perform(outcome)
      try ledger.perform(amend)
    }
    for kind in [.taskForce(.outcomeAdded), .meeting(.amended)] as [EventKind] {
      let first = try #require(ledger.entries.first { $0.event.kind == kind }?.sequence)
      try void(first, by: "SETDA")
    }
    try ledger.perform(outcome)
    try ledger.perform(amend)
    #expect(ledger.taskForce("TPPS")?.outcomes.map(\.number) == [2, 3])
    #expect(ledger.meeting("TPPS/M1")?.amendments.map(\.number) == [2, 3])
  }

  // MARK: The last command

  private mutating func undo(
    by agency: AgencyCode, officer: PersonalText? = nil, cascades: Bool = false
  ) throws -> Ruling {
    try ledger.perform(
      VoidEntry(.lastCommand, reason: "Keliru", cascades: cascades), by: agency, officer: officer)
  }

  @Test("The last command is undone as a whole, with all that followed in it")
  mutating func lastCommand() throws {
    let before = (ledger.meetings, ledger.commitments)
    let rows = ["Data", "Laporan"].map {
      FollowUp(deliverable: $0, debtor: "DINKES", creditor: "BAPPEDA", due: "2026-04-10")
    }
    try ledger.perform(
      LogMinutes(
        Minutes(taskForce: "TPPS", title: "Rapat", date: "2026-03-12", followUps: rows)),
      by: "BAPPEDA")
    #expect(try undo(by: "BAPPEDA").happenings.count == 3)
    #expect((ledger.meetings, ledger.commitments) == before)
  }

  @Test("So is what followed from it")
  mutating func withConsequences() throws {
    try held()
    _ = try undo(by: "BAPPEDA")
    #expect(ledger.commitment("TPPS/K1")?.state == .claimed)
    #expect(ledger.commitment("TPPS/K2")?.state == .conditional)
  }

  @Test("Undone again it is the one before; in the end there is none")
  mutating func again() throws {
    _ = try undo(by: "DINKES")
    #expect(ledger.commitment("TPPS/K1")?.state == .active)
    _ = try undo(by: "DINKES")
    #expect(ledger.commitment("TPPS/K1")?.state == .proposed)
    #expect(throws: Refusal.takingBack(.nothingToUndo)) { _ = try undo(by: "DINKES") }
  }

  @Test("It is that of the same officer of the agency")
  mutating func officer() throws {
    try ledger.perform(
      ActOnCommitment("TPPS/K1", .raiseBarrier(.budget, text: "Anggaran")), by: "DINKES",
      officer: "Siti")
    #expect(throws: Refusal.takingBack(.nothingToUndo)) {
      _ = try undo(by: "DINKES", officer: "Budi")
    }
    _ = try undo(by: "DINKES")
    #expect(ledger.commitment("TPPS/K1")?.state == .active)
    #expect(ledger.commitment("TPPS/K1")?.barriers.count == 1)
    _ = try undo(by: "DINKES", officer: "Siti")
    #expect(ledger.commitment("TPPS/K1")?.barriers.isEmpty == true)
  }

  @Test("What others have built on it stands in its way, unless it is to go along")
  mutating func built() throws {
    try ledger.perform(ActOnCommitment("TPPS/K1", .judge(done)), by: "BAPPEDA")
    let before = ledger.commitment("TPPS/K1")
    #expect(throws: Refusal.self) { _ = try undo(by: "SETDA") }
    #expect(ledger.commitment("TPPS/K1") == before)
    _ = try undo(by: "SETDA", cascades: true)
    #expect(ledger.commitments.isEmpty)
  }
}
