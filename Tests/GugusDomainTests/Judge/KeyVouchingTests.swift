import Testing

@testable import GugusDomain

@Suite("Vouching for keys")
struct KeyVouchingTests {
  private var ledger: Ledger

  /// KPK is the steward and signs with `key`.
  init() throws {
    ledger = try Ledger.founded()
    try ledger.perform(NameSteward("KPK"))
    try ledger.perform(RegisterKey("KPK", key: key), by: "KPK")
  }

  private let key = "kpk+0a1b2c3d+0a1b2c3d"
  private let next = "kpk+4d3c2b1a+4d3c2b1a"

  private func own(_ agency: AgencyCode, _ id: String = "11111111") -> String {
    "\(agency.text.lowercased())+\(id)+\(agency.text)\(id)"
  }

  private func ids(_ agency: AgencyCode) -> [String] {
    ledger.agency(agency)?.keysInForce.map(\.id) ?? []
  }

  /// KPK has no key left.
  private mutating func mute() throws {
    try ledger.perform(RevokeKey("KPK", id: "0a1b2c3d", reason: "Hilang"), by: "KPK")
  }

  /// Each of them has a key.
  private mutating func sign(_ agencies: AgencyCode...) throws {
    for agency in agencies { try ledger.perform(RegisterKey(agency, key: own(agency)), by: "KPK") }
  }

  // MARK: By the steward

  @Test("The first key of an agency the steward vouches for, and nobody else")
  mutating func first() throws {
    for agency in ["DINKES", "BAPPEDA", nil] as [AgencyCode?] {
      #expect(throws: Refusal.key(.notItsKeys("DINKES", by: agency))) {
        try ledger.perform(RegisterKey("DINKES", key: own("DINKES")), by: agency)
      }
    }
    try sign("DINKES")
    #expect(ids("DINKES") == ["11111111"])
  }

  @Test("Further ones the agency registers itself, and the steward does not")
  mutating func further() throws {
    try sign("DINKES")
    let further = RegisterKey("DINKES", key: own("DINKES", "22222222"))
    #expect(throws: Refusal.key(.notItsKeys("DINKES", by: "KPK"))) {
      try ledger.perform(further, by: "KPK")
    }
    try ledger.perform(further, by: "DINKES")
    #expect(ids("DINKES") == ["11111111", "22222222"])
  }

  @Test("An agency that revoked its only key is mute until the steward vouches for the next")
  mutating func muteAgency() throws {
    try sign("DINKES")
    try ledger.perform(RevokeKey("DINKES", id: "11111111", reason: "Hilang"), by: "DINKES")
    let again = RegisterKey("DINKES", key: own("DINKES", "22222222"))
    #expect(throws: Refusal.key(.notItsKeys("DINKES", by: "DINKES"))) {
      try ledger.perform(again, by: "DINKES")
    }
    try ledger.perform(again, by: "KPK")
    #expect(ids("DINKES") == ["22222222"])
  }

  @Test("The steward revokes any key, and others only their own")
  mutating func revoking() throws {
    try sign("DINKES")
    let revoke = RevokeKey("DINKES", id: "11111111", reason: "Terlihat")
    for agency in ["BAPPEDA", nil] as [AgencyCode?] {
      #expect(throws: Refusal.key(.notItsKeys("DINKES", by: agency))) {
        try ledger.perform(revoke, by: agency)
      }
    }
    try ledger.perform(revoke, by: "KPK")
    #expect(ids("DINKES").isEmpty)
  }

  // MARK: Together

  @Test("The steward that has no key left does not vouch for its own next")
  mutating func itself() throws {
    try mute()
    #expect(throws: Refusal.key(.notItsKeys("KPK", by: "KPK"))) {
      try ledger.perform(RegisterKey("KPK", key: next), by: "KPK")
    }
  }

  /// DINSOS steers as well, so that three may impose.
  private mutating func steer() throws {
    try ledger.perform(
      JoinTaskForce(
        code: "TPPS", membership: Membership(agency: "DINSOS", role: .steering, from: "2026-03-01"))
    )
  }

  @Test("More than half of the agencies that may impose and sign vouch for it together")
  mutating func together() throws {
    try steer()
    try sign("BAPPEDA", "DINSOS", "SETWAPRES", "DINKES", "SETDA")
    try mute()
    let ruling = try ledger.perform(RegisterKey("KPK", key: next), by: "BAPPEDA")
    #expect(ruling.remarks == [.vouched("KPK", by: 1, of: 3)])
    #expect(ids("KPK").isEmpty)
    #expect(ledger.agency("KPK")?.vouches == ["BAPPEDA": next])
    // Twice by one is once.
    try ledger.perform(RegisterKey("KPK", key: next), by: "BAPPEDA")
    #expect(ids("KPK").isEmpty)
    #expect(try ledger.perform(RegisterKey("KPK", key: next), by: "DINSOS").remarks.isEmpty)
    #expect(ids("KPK") == ["4d3c2b1a"])
    #expect(ledger.agency("KPK")?.vouches == [:])
    #expect(
      ledger.entries.suffix(2).map(\.event.kind)
        == [.agency(.keyVouched), .agency(.keyRegistered)])
  }

  @Test("Half of them is not enough")
  mutating func half() throws {
    try sign("BAPPEDA", "SETWAPRES")
    try mute()
    try ledger.perform(RegisterKey("KPK", key: next), by: "BAPPEDA")
    #expect(ids("KPK").isEmpty)
    try ledger.perform(RegisterKey("KPK", key: next), by: "SETWAPRES")
    #expect(ids("KPK") == ["4d3c2b1a"])
  }

  @Test("Who vouches for another key takes back its own word, and nobody else's")
  mutating func anotherKey() throws {
    try steer()
    try sign("BAPPEDA", "DINSOS", "SETWAPRES")
    try mute()
    let other = "kpk+99999999+99999999"
    try ledger.perform(RegisterKey("KPK", key: next), by: "BAPPEDA")
    try ledger.perform(RegisterKey("KPK", key: other), by: "BAPPEDA")
    try ledger.perform(RegisterKey("KPK", key: next), by: "DINSOS")
    #expect(ids("KPK").isEmpty)
    try ledger.perform(RegisterKey("KPK", key: next), by: "SETWAPRES")
    #expect(ids("KPK") == ["4d3c2b1a"])
  }

  @Test("Where the terms of all who could have run out, those do that once could")
  mutating func terms() throws {
    try ledger.perform(
      JoinTaskForce(
        code: "TPPS",
        membership: Membership(
          agency: "DINSOS", role: .steering, from: "2026-03-01", until: "2026-04-30")))
    for agency in ["BAPPEDA", "SETWAPRES"] as [AgencyCode] {
      try ledger.perform(
        JoinTaskForce(
          code: "TPPS",
          membership: Membership(agency: agency, role: .member, from: "2026-03-20")))
    }
    try sign("DINSOS", "DINKES", "SETDA")
    try mute()
    for agency in ["DINKES", "SETDA"] as [AgencyCode] {
      #expect(throws: Refusal.key(.notItsKeys("KPK", by: agency))) {
        try ledger.perform(RegisterKey("KPK", key: next), by: agency, today: "2026-06-01")
      }
    }
    try ledger.perform(RegisterKey("KPK", key: next), by: "DINSOS", today: "2026-06-01")
    #expect(ids("KPK") == ["4d3c2b1a"])
  }

  @Test("Who may not impose, or does not sign, does not vouch")
  mutating func others() throws {
    try sign("BAPPEDA", "DINKES", "SETDA")
    try mute()
    for agency in ["DINKES", "SETDA", "SETWAPRES", nil] as [AgencyCode?] {
      #expect(throws: Refusal.key(.notItsKeys("KPK", by: agency))) {
        try ledger.perform(RegisterKey("KPK", key: next), by: agency)
      }
    }
    try ledger.perform(RegisterKey("KPK", key: next), by: "BAPPEDA")
    #expect(ids("KPK") == ["4d3c2b1a"])
  }

  @Test("While the steward has no key nobody is made one of those who vouch, or is one no more")
  mutating func packed() throws {
    try sign("BAPPEDA", "DINKES", "SETWAPRES")
    var change = SettingsChange()
    change.signsEntries = true
    try ledger.perform(Configure(change), by: "KPK")
    let steering = JoinTaskForce(
      code: "TPPS", membership: Membership(agency: "DINKES", role: .steering, from: "2026-03-20"))
    var signing = ledger
    try signing.perform(steering, by: "BAPPEDA")
    try mute()
    let joined = try #require(
      ledger.entries.first {
        $0.event.subject == .taskForce("TPPS") && $0.event.kind == .taskForce(.joined)
          && $0.event.references.contains(.agency("SETWAPRES"))
      })
    #expect(throws: Refusal.key(.signingNeedsSteward("KPK"))) {
      try ledger.perform(steering, by: "BAPPEDA")
    }
    #expect(throws: Refusal.key(.signingNeedsSteward("KPK"))) {
      try ledger.perform(
        VoidEntry(.entry(joined.sequence), reason: "Keliru", cascades: true), by: "BAPPEDA")
    }
    try ledger.perform(RevokeKey("BAPPEDA", id: "11111111", reason: "Hilang"), by: "BAPPEDA")
    // The last that could vouch.
    #expect(throws: Refusal.key(.signingNeedsSteward("KPK"))) {
      try ledger.perform(
        RevokeKey("SETWAPRES", id: "11111111", reason: "Hilang"), by: "SETWAPRES")
    }
    try ledger.perform(RegisterKey("KPK", key: next), by: "SETWAPRES")
    try ledger.perform(steering, by: "SETWAPRES")
  }

  @Test("Nobody vouches for the steward while it signs, or for another agency")
  mutating func whileItSigns() throws {
    try sign("BAPPEDA", "DINKES")
    let vouch = { (agency: AgencyCode) in
      Happening(.agency(agency, .keyVouched("a+00000000+00000000")), on: "2026-03-20")
    }
    #expect(throws: Refusal.key(.signsAlready("KPK"))) {
      try ledger.hear(ledger.unit([vouch("KPK")], by: "BAPPEDA"))
    }
    #expect(throws: Refusal.key(.notItsKeys("DINKES", by: "BAPPEDA"))) {
      try ledger.hear(ledger.unit([vouch("DINKES")], by: "BAPPEDA"))
    }
  }
}
