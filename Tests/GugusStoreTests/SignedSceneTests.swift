import Foundation
import GRDB
import GugusDomain
import GugusLives
import GugusLog
import TestSupport
import Testing

@testable import GugusStore

/// Ways round signing, each tried as a command and as somebody forges it who has the file and the
/// program, and none but its own key.
enum Scene: String, CaseIterable, Sendable {
  case outsiderAddsItself, outsiderGetsKey, keyOverKey, signingIsTurnedOff, turningOnIsVoided
  case stewardIsNamed, policyIsAdopted, memberBringsInSteering, chairVoidsKey, stewardVoidsNothing
  case keyAfterRevocation, vouchedAfterRevocation, debtorsOwnVerdict, verdictInRegister
  case acceptanceOfOthers, stewardsClock
  case secretariatBringsInSteering, secretariatBecomesChair, secretariatEndsChair
  case secretariatVoidsChair, debtorVoidsVerdict
}

@Suite("Ways round signing")
struct SignedSceneTests {
  private let file: WorkspaceFile
  private let workspace: Workspace
  private let keys: [AgencyCode: SigningKey]
  private let stolen = SigningKey(name: "evil.example")
  /// Of the entry that gives DINSOS its key, and of the one that turns signing on.
  private let registered: Int
  private let turnedOn: Int
  /// Of the entry that makes BAPPEDA chair, and of the verdict against BAPPEDA.
  private let chaired: Int
  private let judged: Int

  /// DPPKB is steward and secretariat, BAPPEDA chairs, and SETDA is a secretariat, too. DINKES, which has
  /// revoked its only key, owes TPPS/K1; DINSOS, which signs, owes TPPS/K2 to BAPPEDA, accepted by itself.
  /// BAPPEDA owed TPPS/K3 to DINSOS, which said that it failed.
  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    let agencies: [AgencyCode] = ["DPPKB", "BAPPEDA", "DINKES", "DINSOS", "SETDA"]
    let keys = Dictionary(
      uniqueKeysWithValues: agencies.map { ($0, SigningKey(name: "\($0)".lowercased())) })
    self.keys = keys
    try workspace.foundTPPS()
    let secretary = AgencyDetails(
      nameEnglish: "Secretary", nameIndonesian: "Sekretaris", kind: .regionalOffice, sector: "all")
    try workspace.done(AddAgency(code: "SETDA", details: secretary), on: "2026-01-05")
    try workspace.done(
      JoinTaskForce(
        code: "TPPS",
        membership: Membership(agency: "SETDA", role: .secretariat, from: "2026-01-05")),
      as: "BAPPEDA", on: "2026-01-05")
    let chair = Membership(agency: "BAPPEDA", role: .chair, from: "2026-01-05")
    var chaired = 0
    try workspace.eachEntry(JournalFilter()) {
      if $0.event == .taskForce("TPPS", .joined(chair)) { chaired = $0.sequence }
    }
    self.chaired = chaired
    try workspace.done(NameSteward("DPPKB"), on: "2026-01-05")
    var registered = 0
    for agency in agencies {
      let key = try #require(keys[agency])
      let recorded = try workspace.done(
        RegisterKey(agency, key: "\(key.verifier)"), as: "DPPKB", on: "2026-01-05")
      if agency == "DINSOS" { registered = try #require(recorded.entries.first).sequence }
    }
    self.registered = registered
    try workspace.propose("Data", due: "2026-03-10", on: "2026-01-05")
    try workspace.propose("Parcels", by: "DINSOS", due: "2026-03-10", on: "2026-01-05")
    try workspace.propose("Map", by: "BAPPEDA", to: "DINSOS", due: "2026-03-10", on: "2026-01-05")
    try workspace.act("TPPS/K3", .accept, as: "BAPPEDA", on: "2026-01-05")
    let verdict = ActOnCommitment("TPPS/K3", .judge(Judgement(verdict: .failed, reason: "No map")))
    judged = try #require(
      workspace.done(verdict, as: "DINSOS", on: "2026-01-05").entries.first
    ).sequence
    var change = SettingsChange()
    change.signsEntries = true
    turnedOn = try #require(
      workspace.signed(Configure(change), as: "DPPKB", with: keys).entries.first
    ).sequence
    try workspace.signed(ActOnCommitment("TPPS/K2", .accept), as: "DINSOS", with: keys)
    let key = try #require(keys["DINKES"]).verifier.id.hexadecimal
    try workspace.signed(RevokeKey("DINKES", id: key, reason: "Lost"), as: "DINKES", with: keys)
  }

  /// What is forged: by whom it pretends to be, and whose key the forger has.
  private func forgeries(
    _ scene: Scene
  ) throws -> [(event: Event, actor: Actor, recorder: Actor?, source: Bool, key: AgencyCode?)] {
    let details = AgencyDetails(
      nameEnglish: "Evil", nameIndonesian: "Jahat", kind: .ministry, sector: "x")
    let evil = "\(stolen.verifier)"
    var off = SettingsChange()
    off.signsEntries = false
    func unsigned(_ event: Event, _ agency: AgencyCode?) -> (
      Event, Actor, Actor?, Bool, AgencyCode?
    ) {
      (event, Actor(agency: agency), nil, false, nil)
    }
    func signed(_ event: Event, _ agency: AgencyCode) -> (Event, Actor, Actor?, Bool, AgencyCode?) {
      (event, Actor(agency: agency), nil, false, agency)
    }
    let verdict = CommitmentEvent.judged(Judgement(verdict: .failed, reason: "No"))
    let steering = Event.taskForce(
      "TPPS", .joined(Membership(agency: "ASPUMI", role: .steering, from: "2026-01-08")))
    switch scene {
    case .outsiderAddsItself:
      let added = Event.agency("EVIL", .added(details))
      return [unsigned(added, "DPPKB"), unsigned(added, nil), signed(added, "DINSOS")]
    case .outsiderGetsKey:
      let key = Event.agency("ASPUMI", .keyRegistered(evil))
      return [unsigned(key, "DPPKB"), unsigned(key, "ASPUMI"), signed(key, "DINSOS")]
    case .keyOverKey:
      let key = Event.agency("BAPPEDA", .keyRegistered(evil))
      return [unsigned(key, "BAPPEDA"), unsigned(key, "DPPKB"), signed(key, "DINSOS")]
    case .signingIsTurnedOff:
      let change = Event.workspace(.configured(off))
      return [unsigned(change, "DPPKB"), unsigned(change, nil), signed(change, "BAPPEDA")]
    case .turningOnIsVoided:
      let void = Event.voided(.workspace, Voiding(entry: turnedOn, reason: "No"))
      return [unsigned(void, "DPPKB"), unsigned(void, nil), signed(void, "BAPPEDA")]
    case .stewardIsNamed:
      let named = Event.workspace(.stewardNamed("DINSOS"))
      return [unsigned(named, "DPPKB"), signed(named, "DINSOS")]
    case .policyIsAdopted:
      let adopted = Event.workspace(.policyAdopted(IncentivePolicy(rules: [], source: "")))
      return [unsigned(adopted, "DPPKB"), signed(adopted, "DINSOS")]
    case .memberBringsInSteering:
      return [unsigned(steering, "BAPPEDA"), signed(steering, "DINSOS")]
    case .chairVoidsKey:
      let void = Event.voided(.agency("DINSOS"), Voiding(entry: registered, reason: "No"))
      return [unsigned(void, "BAPPEDA"), signed(void, "BAPPEDA"), unsigned(void, "DPPKB")]
    case .stewardVoidsNothing:
      let void = Event.voided(.commitment("TPPS/K2"), Voiding(entry: turnedOn + 1, reason: "No"))
      return [unsigned(void, "DINSOS"), unsigned(void, "BAPPEDA")]
    case .keyAfterRevocation:
      let key = Event.agency("DINKES", .keyRegistered(evil))
      return [unsigned(key, "DINKES"), unsigned(key, "DPPKB"), signed(key, "BAPPEDA")]
    case .vouchedAfterRevocation:
      let key = Event.agency("DINKES", .keyVouched(evil))
      return [unsigned(key, "BAPPEDA"), signed(key, "BAPPEDA")]
    case .debtorsOwnVerdict:
      let judged = Event.commitment("TPPS/K2", verdict)
      return [
        (judged, Actor(agency: "BAPPEDA"), Actor(agency: "DINSOS"), true, "DINSOS"),
        (judged, Actor(agency: "BAPPEDA"), Actor(agency: "DINSOS"), false, "DINSOS"),
        unsigned(judged, "BAPPEDA"),
      ]
    case .verdictInRegister:
      let judged = Event.commitment("TPPS/K2", verdict)
      return [
        (judged, Actor(agency: "BAPPEDA"), Actor(agency: "DPPKB"), true, "DPPKB"),
        (judged, Actor(agency: "BAPPEDA"), Actor(agency: "DPPKB"), true, nil),
      ]
    case .acceptanceOfOthers:
      let accepted = Event.commitment("TPPS/K1", .accepted(waitsFor: []))
      return [
        unsigned(accepted, "DINKES"),
        (accepted, Actor(agency: "DINKES"), Actor(agency: "DPPKB"), true, "DPPKB"),
        (accepted, Actor(agency: "DINKES"), Actor(agency: "BAPPEDA"), false, "BAPPEDA"),
      ]
    case .stewardsClock:
      let correction = ClockCorrection(from: Instant(startOf: "2026-01-08"), reason: "No")
      return [unsigned(.workspace(.clockCorrected(correction)), "DPPKB")]
    case .secretariatBringsInSteering:
      return [signed(steering, "SETDA"), unsigned(steering, "DPPKB")]
    case .secretariatBecomesChair:
      let tomorrow = Membership(agency: "SETDA", role: .chair, from: "2026-01-10")
      return [signed(.taskForce("TPPS", .joined(tomorrow)), "SETDA")]
    case .secretariatEndsChair:
      let member = Membership(agency: "BAPPEDA", role: .member, from: "2026-01-10")
      return [
        signed(.taskForce("TPPS", .left("BAPPEDA", until: "2026-01-09")), "SETDA"),
        signed(.taskForce("TPPS", .joined(member)), "SETDA"),
      ]
    case .secretariatVoidsChair:
      let void = Event.voided(.taskForce("TPPS"), Voiding(entry: chaired, reason: "No"))
      return [signed(void, "SETDA")]
    case .debtorVoidsVerdict:
      let void = Event.voided(.commitment("TPPS/K3"), Voiding(entry: judged, reason: "No"))
      return [signed(void, "BAPPEDA")]
    }
  }

  @Test("are found by verify, whoever forges them with only its own key", arguments: Scene.allCases)
  func forged(_ scene: Scene) throws {
    #expect(try workspace.verify().fault == nil)
    for (event, actor, recorder, isImported, key) in try forgeries(scene) {
      let copy = try WorkspaceFile()
      _ = try workspace.backUp(to: copy.path)
      let other = try copy.opened()
      let sequence = try other.treeHead().size + 1
      let isClock = scene == .stewardsClock
      var entry = Entry(
        sequence: sequence, recorded: Instant(startOf: isClock ? "2026-01-07" : "2026-01-09"),
        unit: UnitPlace(
          try #require(UnitID("forged-unit")), day: isClock ? "2026-01-07" : "2026-01-09"),
        effective: isClock ? "2026-01-07" : "2026-01-09", actor: actor, recorder: recorder,
        event: event,
        source: isImported ? EntrySource(register: "letters", key: "1", digest: nil) : nil)
      if case .voided(_, let voiding) = event {
        entry.effective = try Entry(other.journalRow(voiding.entry).sealed).effective
      }
      if let key = key.flatMap({ keys[$0] }) {
        let bytes = try entry.bytesToSign(
          log: other.identity(), entry.sealed(by: .ofTests).disclosures)
        entry.signature = EntrySignature(
          key: key.verifier.id.hexadecimal, value: try key.sign(bytes).base64EncodedString())
      }
      try copy.forge([entry], behind: other)
      let fault = try other.verify().fault
      #expect(
        fault?.entries == sequence...sequence, "\(scene) \(actor) \(String(describing: fault))")
    }
  }

  @Test("are refused as commands")
  func refused() throws {
    let own: [AgencyCode: SigningKey] = keys.filter { $0.key == "DINSOS" }
    let details = AgencyDetails(
      nameEnglish: "Evil", nameIndonesian: "Jahat", kind: .ministry, sector: "x")
    var off = SettingsChange()
    off.signsEntries = false
    let evil = "\(stolen.verifier)"
    func expect(
      _ name: String, _ agency: AgencyCode?, _ action: some Action,
      with keys: [AgencyCode: SigningKey], _ location: SourceLocation = #_sourceLocation
    ) throws {
      let before = try workspace.treeHead()
      #expect(sourceLocation: location) {
        try workspace.signed(action, as: agency, with: keys)
      } throws: {
        ($0 as? Refusal)?.name == name
      }
      #expect(try workspace.treeHead() == before, sourceLocation: location)
    }
    try expect("key-not-here", "DPPKB", AddAgency(code: "EVIL", details: details), with: own)
    try expect("not-steward", "DINSOS", AddAgency(code: "EVIL", details: details), with: own)
    try expect("not-its-keys", "ASPUMI", RegisterKey("ASPUMI", key: evil), with: own)
    try expect("key-not-here", "BAPPEDA", RegisterKey("BAPPEDA", key: evil), with: own)
    try expect("not-steward", nil, Configure(off), with: own)
    try expect("key-not-here", "DPPKB", Configure(off), with: own)
    let steering = JoinTaskForce(
      code: "TPPS", membership: Membership(agency: "ASPUMI", role: .steering, from: "2026-01-08"))
    try expect("does-not-govern", "DINSOS", steering, with: own)
    try expect("key-not-here", "BAPPEDA", steering, with: own)
    try expect(
      "stands-for-good", "BAPPEDA", VoidEntry(.entry(registered), reason: "No", cascades: true),
      with: keys)
    try expect("imposing-role", "SETDA", steering, with: keys)
    for membership in [
      Membership(agency: "SETDA", role: .chair, from: "2026-01-09"),
      Membership(agency: "BAPPEDA", role: .member, from: "2026-01-09"),
    ] {
      try expect(
        "imposing-role", "SETDA", JoinTaskForce(code: "TPPS", membership: membership), with: keys)
    }
    let leave = LeaveTaskForce(code: "TPPS", agency: "BAPPEDA", until: "2026-01-08")
    try expect("imposing-role", "SETDA", leave, with: keys)
    try expect(
      "imposing-role", "SETDA", VoidEntry(.entry(chaired), reason: "No", cascades: true), with: keys
    )
    let void = VoidEntry(.entry(judged), reason: "No", cascades: true)
    try expect("concerns-itself", "BAPPEDA", void, with: keys)
    try workspace.signed(void, as: "SETDA", with: keys)
    try expect("not-its-keys", "DINKES", RegisterKey("DINKES", key: evil), with: keys)
    try expect("not-its-keys", "BAPPEDA", RegisterKey("DINKES", key: evil), with: keys)
    try workspace.signed(RegisterKey("DINKES", key: evil), as: "DPPKB", with: keys)
    // The chair itself brings in whom it likes, and the steward, too.
    try workspace.signed(steering, as: "BAPPEDA", with: keys)
    try workspace.signed(leave, as: "DPPKB", with: keys)
    #expect(try workspace.verify().fault == nil)
  }
}

extension Workspace {
  /// Does something on 8 January 2026, signed with one of the keys.
  @discardableResult
  fileprivate func signed(
    _ action: some Action, as agency: AgencyCode?, with keys: [AgencyCode: SigningKey]
  ) throws -> Recorded {
    try perform(
      action, Circumstances(actor: Actor(agency: agency), today: "2026-01-08"),
      now: Instant(startOf: "2026-01-08"),
      keyring: { key in keys.values.first { $0.verifier == key } })
  }
}

@Suite("A life whose agencies sign")
struct SignedLifeTests {
  @Test(
    "verifies and is the same by replay; and not without one of its signatures",
    arguments: [1, 2] as [UInt64])
  func life(seed: UInt64) throws {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    var life = try Life(seed: seed, in: workspace, signs: true)
    try life.live(actions: 150)
    let verification = try workspace.verify()
    #expect(verification.fault == nil)
    #expect(verification.signatures > 20)
    let rows = try workspace.allRows()
    _ = try workspace.rebuild()
    #expect(try workspace.allRows() == rows)

    var random = SplitMix64(seed: seed)
    let signed = life.entries.filter { $0.signature != nil }
    for _ in 0..<5 {
      let drawn = random.pick(signed)
      let chosen = try #require(drawn)
      let copy = try WorkspaceFile()
      _ = try workspace.backUp(to: copy.path)
      let other = try copy.opened()
      var entry = try Entry(other.journalRow(chosen.sequence).sealed)
      entry.signature = nil
      try copy.forge(entry, in: other)
      #expect(try other.verify().fault == .signature(sequence: entry.sequence))
    }
  }

  @Test("has what its minutes impose the same by replay, waiting and ratified")
  func ratified() throws {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    let (key, chairs) = (SigningKey(name: "dppkb.example"), SigningKey(name: "bappeda.example"))
    try workspace.foundTPPS()
    try workspace.done(NameSteward("DPPKB"), on: "2026-01-05")
    for (agency, key) in [("DPPKB", key), ("BAPPEDA", chairs)] as [(AgencyCode, SigningKey)] {
      try workspace.done(
        RegisterKey(agency, key: "\(key.verifier)"), as: "DPPKB", on: "2026-01-05")
    }
    var change = SettingsChange()
    change.signsEntries = true
    try workspace.signed(Configure(change), as: "DPPKB", with: ["DPPKB": key])
    var minutes = Minutes(
      taskForce: "TPPS", title: "First", date: "2026-01-08", chair: "BAPPEDA",
      attendance: [Attendance(agency: "BAPPEDA", presence: .present)], agenda: [],
      discussion: "", decisions: [Decision(number: 1, text: "Data")])
    minutes.followUps = [
      FollowUp(
        deliverable: "Data", debtor: "DINKES", creditor: "BAPPEDA", due: "2026-02-08",
        isImposed: true)
    ]
    try workspace.signed(LogMinutes(minutes), as: "DPPKB", with: ["DPPKB": key])
    #expect(try workspace.commitment("TPPS/K1").ratifier == "BAPPEDA")
    for step in [nil, ActOnMeeting("TPPS/M1", .ratify)] {
      if let step { try workspace.signed(step, as: "BAPPEDA", with: ["BAPPEDA": chairs]) }
      #expect(try workspace.verify().fault == nil)
      let rows = try workspace.allRows()
      _ = try workspace.rebuild()
      #expect(try workspace.allRows() == rows)
    }
    #expect(try workspace.commitment("TPPS/K1").state == .active)
    #expect(try workspace.commitment("TPPS/K1").boundOn == "2026-01-08")
  }
}
