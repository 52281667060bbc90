import TestSupport
import Testing

@testable import GugusDomain

@Suite("An agency, folded from its events")
struct AgencyTests {
  private func added(_ details: AgencyDetails = agencyDetails("DINKES")) throws -> Agency {
    try Agency.next(nil, .added(details), code: "DINKES", by: Actor(), on: "2026-01-01")
  }

  private func edited(_ agency: Agency, _ change: AgencyChange) throws -> Agency {
    try Agency.next(agency, .edited(change), code: agency.code, by: Actor(), on: "2026-02-01")
  }

  @Test("Adding begins it on that day")
  func adding() throws {
    let agency = try added()
    #expect(agency.since == "2026-01-01")
    #expect(agency.details == agencyDetails("DINKES"))
  }

  @Test("It is named in both languages")
  func name() {
    #expect(agencyDetails("DINKES").name == Term(en: "DINKES office", id: "Kantor DINKES"))
  }

  @Test("It is added once")
  func addedTwice() throws {
    let agency = try added()
    #expect(throws: Refusal.given(.alreadyExists("DINKES"))) {
      try Agency.next(agency, .added(agency.details), code: "DINKES", by: Actor(), on: "2026-02-01")
    }
  }

  @Test("It is not edited before it existed")
  func editedTooEarly() {
    #expect(throws: Refusal.time(.beforeItExisted("DINKES", on: "2026-01-01", since: nil))) {
      try Agency.next(nil, .edited(AgencyChange()), code: "DINKES", by: Actor(), on: "2026-01-01")
    }
  }

  @Test("An edit changes only what it says")
  func editing() throws {
    var change = AgencyChange()
    change.sector = "kesehatan"
    let agency = try edited(added(), change)
    #expect(agency.details == agencyDetails("DINKES", sector: "kesehatan"))
    #expect(agency.since == "2026-01-01")
  }

  @Test("It does not end before it starts, as added or as edited")
  func period() throws {
    let refusal = Refusal.time(.endsBeforeItStarts(from: "2026-03-01", until: "2026-02-28"))
    #expect(throws: refusal) {
      try added(agencyDetails("DINKES", from: "2026-03-01", until: "2026-02-28"))
    }
    let agency = try added(agencyDetails("DINKES", from: "2026-03-01"))
    var change = AgencyChange()
    change.until = "2026-02-28"
    #expect(throws: refusal) { try edited(agency, change) }
  }

  @Test("It is active from its first day to its last")
  func active() throws {
    let agency = try added(agencyDetails("DINKES", from: "2026-01-10", until: "2026-01-20"))
    let days: [Day] = ["2026-01-09", "2026-01-10", "2026-01-20", "2026-01-21"]
    #expect(days.map { agency.isActive(on: $0) } == [false, true, true, false])
  }

  @Test("Without a period it is always active")
  func alwaysActive() throws {
    let agency = try added()
    #expect(agency.isActive(on: "1900-01-01"))
    #expect(agency.isActive(on: "2999-12-31"))
  }

  @Test("The change from old to new details, applied, gives the new", arguments: seeds)
  func changeIsDifference(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let old = random.agencyDetails()
    var new = random.agencyDetails()
    // An edit never unsays an optional detail.
    new.parent = new.parent ?? old.parent
    new.from = new.from ?? old.from
    new.until = new.until ?? old.until
    new.successor = new.successor ?? old.successor
    #expect(AgencyChange(from: old, to: new).applied(to: old) == new)
  }

  @Test("A name typed with other code points is a change")
  func bytesCount() {
    let old = agencyDetails("Caf\u{E9}")
    let new = agencyDetails("Cafe\u{301}")
    let change = AgencyChange(from: old, to: new)
    #expect(change.nameEnglish.map { Array($0.utf8) } == Array(new.nameEnglish.utf8))
  }

  @Test("No difference is no change")
  func noDifference() {
    let details = agencyDetails("DINKES", parent: "SETDA", from: "2026-01-01")
    #expect(AgencyChange(from: details, to: details) == AgencyChange())
  }
}

extension SplitMix64 {
  fileprivate mutating func agencyDetails() -> AgencyDetails {
    AgencyDetails(
      nameEnglish: one(of: "Health", "Planning", ""), nameIndonesian: one(of: "Dinkes", "Bappeda"),
      kind: one(of: .ministry, .regionalOffice), sector: one(of: "kesehatan", "perencanaan"),
      parent: maybe { $0.one(of: "SETDA", "KPK") }, from: maybe { $0.one(of: "2026-01-01") },
      until: maybe { $0.one(of: "2026-12-31", "2027-12-31") }, successor: maybe { _ in "BPS" })
  }
}
