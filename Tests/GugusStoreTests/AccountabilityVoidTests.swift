import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("Taking back what an agency is held to account with")
struct AccountabilityVoidTests {
  let file: WorkspaceFile
  let workspace: Workspace

  /// T1 of BAPPEDA against DINKES about K1, raised, replied to and upheld by DPPKB in February.
  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    try workspace.propose("Data", due: "2026-02-10", on: "2026-01-10")
    try workspace.raise("TPPS/K1", on: "2026-02-11")
    try workspace.act("TPPS/T1", .reply(text: "Floods"), as: "DINKES", on: "2026-02-12")
    try workspace.act("TPPS/T1", .conclude(.upheld, reason: "Dry"), as: "DPPKB", on: "2026-02-13")
  }

  /// The sequence number of the first entry of that kind about that.
  private func entry(_ kind: EventKind, of code: String) throws -> Int {
    var found: Int?
    try workspace.eachEntry(JournalFilter()) { entry in
      if entry.event.kind == kind, entry.event.subject.code == code { found = entry.sequence }
    }
    return try #require(found)
  }

  @discardableResult
  private func void(
    _ entry: Int, cascades: Bool = false, as agency: AgencyCode = "DPPKB"
  ) throws -> Recorded {
    try workspace.done(
      VoidEntry(.entry(entry), reason: "A mistake", cascades: cascades), as: agency,
      on: "2026-03-01")
  }

  /// Voiding the entry takes exactly those along, and the record is sound.
  private func expectAlong(
    _ entry: Int, _ others: [Int], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(
      throws: Refusal.takingBack(.othersDepend(entry, others)), sourceLocation: sourceLocation
    ) {
      try void(entry)
    }
    let recorded = try void(entry, cascades: true)
    #expect(
      recorded.entries.compactMap(\.voids).sorted() == ([entry] + others).sorted(),
      sourceLocation: sourceLocation)
    #expect(try workspace.verify().fault == nil, sourceLocation: sourceLocation)
  }

  @Test("A conclusion takes along the sanctions that rest on it, and no award")
  func conclusion() throws {
    let award = GiveIncentive(
      .award(.recognition), "TPPS", to: "DINKES", authority: "Regent", reason: "Candour",
      findings: ["TPPS/T1"])
    try workspace.done(award, as: "BAPPEDA", on: "2026-02-14")
    try workspace.sanction(.writtenReprimand, on: ["TPPS/T1"], on: "2026-02-14")
    let sanctioned = try entry(.incentive(.sanctioned), of: "TPPS/I2")
    try expectAlong(try entry(.finding(.concluded), of: "TPPS/T1"), [sanctioned])
    #expect(try workspace.finding("TPPS/T1").state == .replied)
    #expect(try workspace.incentive("TPPS/I1").terms.kind == .award(.recognition))
    #expect(throws: Refusal.self) { try workspace.incentive("TPPS/I2") }
  }

  @Test("A conclusion of another finding takes nothing along")
  func otherConclusion() throws {
    try workspace.raise("TPPS/K1", on: "2026-02-13")
    try workspace.act("TPPS/T2", .reply(text: "Floods"), as: "DINKES", on: "2026-02-13")
    try workspace.act("TPPS/T2", .conclude(.upheld, reason: "Dry"), as: "DPPKB", on: "2026-02-13")
    try workspace.sanction(.writtenReprimand, on: ["TPPS/T1"], on: "2026-02-14")
    try void(try entry(.finding(.concluded), of: "TPPS/T2"))
    #expect(try workspace.incentive("TPPS/I1").state(on: "2026-03-01") == .inForce)
  }

  @Test("A reply takes along the conclusion that could not have come before its term was over")
  func reply() throws {
    try expectAlong(
      try entry(.finding(.replied), of: "TPPS/T1"),
      [try entry(.finding(.concluded), of: "TPPS/T1")])
    #expect(try workspace.finding("TPPS/T1").state == .open)
  }

  @Test("A finding takes along all that followed from it")
  func raised() throws {
    try workspace.sanction(.writtenReprimand, on: ["TPPS/T1"], on: "2026-02-14")
    try workspace.act("TPPS/I1", .appeal(reason: "Floods"), as: "DINKES", on: "2026-02-15")
    try expectAlong(
      try entry(.finding(.raised), of: "TPPS/T1"),
      [
        try entry(.finding(.replied), of: "TPPS/T1"),
        try entry(.finding(.concluded), of: "TPPS/T1"),
        try entry(.incentive(.sanctioned), of: "TPPS/I1"),
        try entry(.incentive(.appealed), of: "TPPS/I1"),
      ])
    #expect(throws: Refusal.self) { try workspace.finding("TPPS/T1") }
  }

  @Test("A commitment takes along the findings about it")
  func commitment() throws {
    try expectAlong(
      try entry(.commitment(.proposed), of: "TPPS/K1"),
      [
        try entry(.finding(.raised), of: "TPPS/T1"), try entry(.finding(.replied), of: "TPPS/T1"),
        try entry(.finding(.concluded), of: "TPPS/T1"),
      ])
  }

  @Test("A reprimand takes along the second one that rests on it")
  func rung() throws {
    try workspace.sanction(.writtenReprimand, on: ["TPPS/T1"], on: "2026-02-14")
    try workspace.sanction(.secondWrittenReprimand, on: ["TPPS/T1"], on: "2026-02-15")
    try workspace.sanction(.reportToSuperior, on: ["TPPS/T1"], on: "2026-02-16")
    try expectAlong(
      try entry(.incentive(.sanctioned), of: "TPPS/I1"),
      [
        try entry(.incentive(.sanctioned), of: "TPPS/I2"),
        try entry(.incentive(.sanctioned), of: "TPPS/I3"),
      ])
  }

  @Test("The rejection of an appeal takes along what it let climb")
  func rejection() throws {
    try workspace.sanction(.writtenReprimand, on: ["TPPS/T1"], on: "2026-02-14")
    try workspace.act("TPPS/I1", .appeal(reason: "Floods"), as: "DINKES", on: "2026-02-15")
    try workspace.act("TPPS/I1", .rejectAppeal(reason: "Dry"), as: "BAPPEDA", on: "2026-02-16")
    try workspace.sanction(.secondWrittenReprimand, on: ["TPPS/T1"], on: "2026-02-16")
    try expectAlong(
      try entry(.incentive(.appealRejected), of: "TPPS/I1"),
      [try entry(.incentive(.sanctioned), of: "TPPS/I2")])
    #expect(try workspace.incentive("TPPS/I1").state(on: "2026-03-01") == .appealed)
  }

  @Test("A lifting is taken back alone: what had been climbed before stands")
  func lifting() throws {
    try workspace.sanction(.writtenReprimand, on: ["TPPS/T1"], on: "2026-02-14")
    try workspace.sanction(.secondWrittenReprimand, on: ["TPPS/T1"], on: "2026-02-15")
    try workspace.act("TPPS/I1", .lift(reason: "Done"), as: "BAPPEDA", on: "2026-02-16")
    try void(try entry(.incentive(.lifted), of: "TPPS/I1"))
    #expect(try workspace.incentive("TPPS/I1").state(on: "2026-03-01") == .inForce)
    #expect(try workspace.incentive("TPPS/I2").state(on: "2026-03-01") == .inForce)
  }

  @Test("No agency takes back what others hold against it, though it governs the task force")
  func itself() throws {
    try workspace.propose("Map", by: "DPPKB", due: "2026-02-20", on: "2026-02-13")
    let raise = RaiseFinding("TPPS", against: "DPPKB", about: ["TPPS/K2"], grounds: "No map")
    try workspace.done(raise, as: "DINKES", on: "2026-02-21")
    let raised = try entry(.finding(.raised), of: "TPPS/T2")
    #expect(throws: Refusal.account(.concernsItself("DPPKB", .finding(.raised)))) {
      try void(raised, as: "DPPKB")
    }
    // Nor along with what it recorded itself.
    let proposed = try entry(.commitment(.proposed), of: "TPPS/K2")
    #expect(throws: Refusal.account(.concernsItself("DPPKB", .finding(.raised)))) {
      try void(proposed, cascades: true, as: "DPPKB")
    }
    try workspace.act("TPPS/T2", .reply(text: "Soon"), as: "DPPKB", on: "2026-02-22")
    try void(try entry(.finding(.replied), of: "TPPS/T2"), as: "DPPKB")
    #expect(try workspace.finding("TPPS/T2").state == .open)
    try void(raised, as: "BAPPEDA")
  }

  @Test("A number is not given again when all that bore it is void")
  func numbers() throws {
    try void(try entry(.finding(.raised), of: "TPPS/T1"), cascades: true)
    #expect(try workspace.raise("TPPS/K1", on: "2026-03-02") == "TPPS/T2")
  }

  // MARK: Back-dated

  private func perform(
    _ action: some Action, as agency: AgencyCode, on day: Day
  ) throws {
    _ = try workspace.perform(
      action, Circumstances(actor: Actor(agency: agency), today: "2026-03-01", saidOn: day),
      now: Instant(startOf: "2026-03-01"))
  }

  @Test("A back-dated reply comes before the conclusion, and after it is refused")
  func backDatedReply() throws {
    let reply = ActOnFinding("TPPS/T1", .reply(text: "A letter was lost"))
    try perform(reply, as: "DINKES", on: "2026-02-11")
    let finding = try workspace.finding("TPPS/T1")
    #expect(finding.replies.map(\.on) == ["2026-02-11", "2026-02-12"])
    #expect(finding.state == .upheld)
    // 30 days after the first reply, which is now that of February 11.
    #expect(finding.concludeBy == "2026-03-13")
    #expect(throws: Refusal.finding(.findingClosed("TPPS/T1", .upheld, .replied))) {
      try perform(reply, as: "DINKES", on: "2026-02-13")
    }
  }

  @Test("A back-dated withdrawal that a later conclusion contradicts is refused")
  func backDatedWithdrawal() throws {
    let concluded = try entry(.finding(.concluded), of: "TPPS/T1")
    #expect(
      throws: Refusal.time(
        .contradictsLater(
          "TPPS/T1", on: "2026-02-13", kind: .finding(.concluded), sequence: concluded))
    ) {
      try perform(
        ActOnFinding("TPPS/T1", .withdraw(reason: "Wrong")), as: "BAPPEDA", on: "2026-02-12")
    }
  }

  @Test("As of a day before its conclusion a finding is open, and known by then no more than that")
  func asOf() throws {
    try workspace.sanction(.writtenReprimand, on: ["TPPS/T1"], on: "2026-02-14")
    for view in [
      Viewpoint(asOf: "2026-02-12"), Viewpoint(knownBy: Instant(startOf: "2026-02-12")),
    ] {
      let seen = try workspace.seen(from: view)
      #expect(try seen.finding("TPPS/T1").state == .replied)
      #expect(throws: Refusal.self) { try seen.incentive("TPPS/I1") }
    }
  }
}

extension Workspace {
  fileprivate func act(
    _ code: IncentiveCode, _ step: ActOnIncentive.Step, as agency: AgencyCode, on day: Day
  ) throws {
    try done(ActOnIncentive(code, step), as: agency, on: day)
  }
}
