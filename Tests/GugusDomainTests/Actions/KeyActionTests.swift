import Testing

@testable import GugusDomain

@Suite("Keys of agencies")
struct KeyActionTests {
  private var ledger: Ledger
  private let key = "dinkes.example+0a1b2c3d+0a1b2c3d"
  private let other = "dinkes.example+4d3c2b1a+4d3c2b1a"

  init() throws { ledger = try Ledger.founded() }

  private mutating func register(_ key: String, by agency: AgencyCode?) throws {
    try ledger.perform(RegisterKey("DINKES", key: key), by: agency)
  }

  private var ids: [String] { ledger.agency("DINKES")?.keysInForce.map(\.id) ?? [] }

  @Test("are registered by the agency itself, as many as it likes")
  mutating func own() throws {
    try register(key, by: "DINKES")
    try register(other, by: "DINKES")
    #expect(ids == ["0a1b2c3d", "4d3c2b1a"])
  }

  @Test("are begun by who governs a task force of the agency, but not added to")
  mutating func governing() throws {
    try register(key, by: "BAPPEDA")
    #expect(throws: Refusal.key(.notItsKeys("DINKES", by: "BAPPEDA"))) {
      try register(other, by: "BAPPEDA")
    }
  }

  @Test("are not registered by other members, by strangers or by nobody")
  mutating func others() throws {
    for agency: AgencyCode? in ["DINSOS", "KPK", nil] {
      #expect(throws: Refusal.key(.notItsKeys("DINKES", by: agency))) {
        try register(key, by: agency)
      }
    }
  }

  @Test("are registered once")
  mutating func twice() throws {
    try register(key, by: "DINKES")
    #expect(throws: Refusal.given(.alreadyExists("0a1b2c3d"))) { try register(key, by: "DINKES") }
  }

  @Test("once revoked sign no more, stay on record, and are not registered again")
  mutating func revoked() throws {
    try register(key, by: "DINKES")
    try ledger.perform(RevokeKey("DINKES", id: "0a1b2c3d", reason: "Lost"), by: "DINKES")
    #expect(ids.isEmpty)
    #expect(
      ledger.agency("DINKES")?.keys
        == [AgencyKey(text: key, since: "2026-03-20", revokedOn: "2026-03-20")])
    #expect(throws: Refusal.key(.sameKey("DINKES", id: "0a1b2c3d", known: "0a1b2c3d"))) {
      try register(key, by: "DINKES")
    }
  }

  @Test("are revoked by the agency alone, and only what is in force")
  mutating func mayRevoke() throws {
    try register(key, by: "DINKES")
    #expect(throws: Refusal.key(.notItsKeys("DINKES", by: "BAPPEDA"))) {
      try ledger.perform(RevokeKey("DINKES", id: "0a1b2c3d", reason: "Lost"), by: "BAPPEDA")
    }
    #expect(throws: Refusal.key(.unknownKey("DINKES", "4d3c2b1a", known: ["0a1b2c3d"]))) {
      try ledger.perform(RevokeKey("DINKES", id: "4d3c2b1a", reason: "Lost"), by: "DINKES")
    }
  }
}
