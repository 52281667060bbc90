import Testing

@testable import GugusDomain

@Suite("The steward of the workspace")
struct StewardTests {
  private static func form(
    _ code: TaskForceCode = "POKJA", parent: TaskForceCode? = nil, _ members: [Membership] = []
  ) -> FormTaskForce {
    FormTaskForce(
      code: code, details: taskForceDetails(parent: parent, from: "2026-02-01"), members: members)
  }

  private static func join(_ agency: AgencyCode, _ role: Role = .chair) -> JoinTaskForce {
    JoinTaskForce(
      code: "POKJA", membership: Membership(agency: agency, role: role, from: "2026-02-01"))
  }

  private static let sector: AgencyChange = {
    var change = AgencyChange()
    change.sector = "kesehatan"
    return change
  }()

  private static let name: SettingsChange = {
    var change = SettingsChange()
    change.name = "Kabupaten Contoh"
    return change
  }()

  static let own: [any Action] = [
    AddAgency(code: "BARU", details: agencyDetails("BARU")),
    EditAgency(code: "DINKES", change: sector), Configure(name),
    KeepFilter(name: "kami", words: ["--debtor"]),
    AdoptPolicy(
      IncentivePolicy(
        rules: [
          PolicyRule(
            name: "a",
            conditions: [PolicyCondition(measure: .due, comparison: .atLeast, threshold: 3)],
            kind: .award(.recognition))
        ], source: "a")),
    NameSteward("BAPPEDA"), form(),
  ]

  /// KPK is the steward.
  private func kept() throws -> Ledger {
    var ledger = try Ledger.founded()
    try ledger.perform(NameSteward("KPK"), by: "DINSOS")
    return ledger
  }

  @Test(
    "Until one is named anyone may do what is its own, nobody in particular too",
    arguments: own.indices)
  func none(index: Int) throws {
    for agency in ["DINKES", nil] as [AgencyCode?] {
      var ledger = try Ledger.founded()
      try ledger.perform(Self.own[index], by: agency)
    }
  }

  @Test("Once it is named it alone does what is its own", arguments: own.indices)
  func alone(index: Int) throws {
    var ledger = try kept()
    for agency in ["BAPPEDA", "DINSOS", nil] as [AgencyCode?] {
      #expect(throws: Refusal.request(.notSteward(agency, steward: "KPK"))) {
        try ledger.perform(Self.own[index], by: agency)
      }
    }
    try ledger.perform(Self.own[index], by: "KPK")
  }

  @Test("It hands over to another, and is steward no more")
  func handingOver() throws {
    var ledger = try kept()
    try ledger.perform(NameSteward("SETDA"), by: "KPK")
    #expect(ledger.settings().steward == "SETDA")
    #expect(throws: Refusal.request(.notSteward("KPK", steward: "SETDA"))) {
      try ledger.perform(NameSteward("KPK"), by: "KPK")
    }
    try ledger.perform(NameSteward("KPK"), by: "SETDA")
  }

  @Test("It is an agency on record, and active")
  func named() throws {
    var ledger = try Ledger.founded()
    #expect(throws: Refusal.given(.unknown(.agency, "XYZZY", nearest: []))) {
      try ledger.perform(NameSteward("XYZZY"))
    }
    try ledger.perform(
      AddAgency(code: "LAMA", details: agencyDetails("LAMA", until: "2026-02-28")))
    #expect(throws: Refusal.agency(.agencyNotActive("LAMA", on: "2026-03-20"))) {
      try ledger.perform(NameSteward("LAMA"))
    }
  }

  @Test("The same again changes nothing, and is no entry")
  func again() throws {
    var ledger = try kept()
    #expect(try ledger.perform(NameSteward("KPK"), by: "KPK").remarks == [.nothingChanged("KPK")])
    let forged = ledger.unit(
      [Happening(.workspace(.stewardNamed("KPK")), on: ledger.today)], by: "KPK")
    #expect(throws: Refusal.outOfPlace(.computed)) { try ledger.hear(forged) }
  }

  @Test("A unit is judged by the steward before it, whom it names or not")
  func beforeTheUnit() throws {
    var ledger = try Ledger.founded()
    let adding = { (code: AgencyCode) in
      Happening(.agency(code, .added(agencyDetails(code.text))), on: "2026-03-20")
    }
    let naming = Happening(.workspace(.stewardNamed("KPK")), on: "2026-03-20")
    try ledger.hear(ledger.unit([naming, adding("BARU")], by: "DINKES"))
    #expect(throws: Refusal.request(.notSteward("DINKES", steward: "KPK"))) {
      try ledger.hear(ledger.unit([adding("BARU2")], by: "DINKES"))
    }
  }

  @Test("What it may not do is back-dated to no day before it was named")
  func backDated() throws {
    var ledger = try kept()
    #expect(throws: Refusal.request(.notSteward("DINKES", steward: "KPK"))) {
      try ledger.perform(Configure(Self.name), by: "DINKES", on: "2026-01-02")
    }
  }

  // MARK: Task forces

  @Test("Whoever governs a task force founds its working groups, and no task force")
  func workingGroups() throws {
    var ledger = try kept()
    let group = Self.form(parent: "TPPS")
    #expect(throws: Refusal.taskForce(.doesNotGovern("DINKES", "TPPS", role: .member))) {
      try ledger.perform(group, by: "DINKES")
    }
    #expect(throws: Refusal.taskForce(.noGoverningActor("TPPS"))) {
      try ledger.perform(group, by: nil)
    }
    #expect(throws: Refusal.request(.notSteward("BAPPEDA", steward: "KPK"))) {
      try ledger.perform(Self.form(), by: "BAPPEDA")
    }
    try ledger.perform(group, by: "BAPPEDA")
    try ledger.perform(Self.form("LAIN"), by: "KPK")
  }

  @Test("Whoever founds a task force names all its first members, itself or not")
  func firstMembers() throws {
    var ledger = try kept()
    let members = [
      Membership(agency: "DPMD", role: .chair, from: "2026-02-01"),
      Membership(agency: "DINSOS", role: .member, from: "2026-02-01"),
    ]
    try ledger.perform(Self.form("POKJA", members), by: "KPK")
    #expect(throws: Refusal.taskForce(.doesNotGovern("KPK", "POKJA", role: nil))) {
      try ledger.perform(Self.join("DINKES", .member), by: "KPK")
    }
  }

  @Test("Where nobody governs a task force, it names who does")
  func nobodyGoverns() throws {
    var ledger = try kept()
    try ledger.perform(Self.form(), by: "KPK")
    #expect(throws: Refusal.request(.notSteward("DPMD", steward: "KPK"))) {
      try ledger.perform(Self.join("DPMD"), by: "DPMD")
    }
    try ledger.perform(Self.join("DPMD"), by: "KPK")
    #expect(throws: Refusal.taskForce(.doesNotGovern("KPK", "POKJA", role: nil))) {
      try ledger.perform(Self.join("DINSOS"), by: "KPK")
    }
  }

  // MARK: The last that governs

  /// POKJA, which DPMD leads and BAPPEDA belongs to.
  private func ledByOne() throws -> Ledger {
    var ledger = try Ledger.founded()
    try ledger.foundSecond()
    return ledger
  }

  private func leave(_ agency: AgencyCode, until: Day = "2026-03-31") -> LeaveTaskForce {
    LeaveTaskForce(code: "POKJA", agency: agency, until: until)
  }

  @Test("The last agency that governs a task force neither leaves it nor lays down its role")
  func lastToGovern() throws {
    var ledger = try ledByOne()
    #expect(throws: Refusal.taskForce(.lastToGovern("DPMD", "POKJA"))) {
      try ledger.perform(leave("DPMD"), by: "DPMD")
    }
    let member = Membership(agency: "DPMD", role: .member, from: "2026-03-20")
    #expect(throws: Refusal.taskForce(.lastToGovern("DPMD", "POKJA"))) {
      try ledger.perform(JoinTaskForce(code: "POKJA", membership: member), by: "DPMD")
    }
    try ledger.perform(leave("BAPPEDA"), by: "DPMD")
  }

  @Test("It leaves once another governs, from the day on which that does")
  func another() throws {
    var ledger = try ledByOne()
    let deputy = Membership(agency: "BAPPEDA", role: .deputyChair, from: "2026-04-02")
    try ledger.perform(JoinTaskForce(code: "POKJA", membership: deputy), by: "DPMD")
    #expect(throws: Refusal.taskForce(.lastToGovern("DPMD", "POKJA"))) {
      try ledger.perform(leave("DPMD", until: "2026-03-31"), by: "DPMD")
    }
    try ledger.perform(leave("DPMD", until: "2026-04-01"), by: "DPMD")
  }

  @Test("It may change from one role that governs to another, and leave when the term is over")
  func otherRole() throws {
    var ledger = try ledByOne()
    let secretariat = Membership(agency: "DPMD", role: .secretariat, from: "2026-03-20")
    try ledger.perform(JoinTaskForce(code: "POKJA", membership: secretariat), by: "DPMD")
    var change = TaskForceChange()
    change.until = "2026-06-30"
    try ledger.perform(AmendTaskForce(code: "POKJA", change: change), by: "DPMD")
    try ledger.perform(leave("DPMD", until: "2026-06-30"), by: "DPMD")
  }
}
