import Testing

@testable import GugusDomain

@Suite("Actions on agencies")
struct AgencyActionTests {
  private func add(_ code: AgencyCode, _ details: AgencyDetails) -> AddAgency {
    AddAgency(code: code, details: details)
  }

  // MARK: Add

  @Test("An agency is added on the effective date, by nobody in particular")
  func adding() throws {
    var ledger = try Ledger()
    try ledger.perform(add("DINKES", agencyDetails("DINKES")), by: nil, on: "2026-01-01")
    #expect(ledger.agency("DINKES")?.since == "2026-01-01")
  }

  @Test("Without an effective date it is added today")
  func addingToday() throws {
    var ledger = try Ledger()
    try ledger.perform(
      add("DINKES", agencyDetails("DINKES")), by: nil, today: "2026-03-21")
    #expect(ledger.agency("DINKES")?.since == "2026-03-21")
  }

  @Test("An agency on record is not added again")
  func alreadyExists() throws {
    var ledger = try Ledger.ofAgencies()
    #expect(throws: Refusal.given(.alreadyExists("DINKES"))) {
      try ledger.perform(add("DINKES", agencyDetails("DINKES")))
    }
  }

  @Test("A parent that is not on record is named, with those most like it")
  func unknownParent() throws {
    var ledger = try Ledger.ofAgencies()
    #expect(throws: Refusal.given(.unknown(.agency, "DINKEZ", nearest: ["DINKES"]))) {
      try ledger.perform(add("UPTD", agencyDetails("UPTD", parent: "DINKEZ")))
    }
  }

  @Test("A successor must be on record too")
  func unknownSuccessor() throws {
    var ledger = try Ledger.ofAgencies()
    var details = agencyDetails("UPTD")
    details.successor = "XYZZY"
    #expect(throws: Refusal.given(.unknown(.agency, "XYZZY", nearest: []))) {
      try ledger.perform(add("UPTD", details))
    }
  }

  @Test("An agency is not part of itself")
  func ownParent() throws {
    var ledger = try Ledger.ofAgencies()
    #expect(throws: Refusal.agency(.ownParent("UPTD"))) {
      try ledger.perform(add("UPTD", agencyDetails("UPTD", parent: "UPTD")))
    }
  }

  @Test("Names and sector are texts that show")
  func texts() throws {
    var ledger = try Ledger()
    var noEnglish = agencyDetails("UPTD")
    noEnglish.nameEnglish = " "
    var noIndonesian = agencyDetails("UPTD")
    noIndonesian.nameIndonesian = "\u{200B}"
    #expect(throws: Refusal.given(.text(.name, .invisible))) {
      try ledger.perform(add("UPTD", noEnglish))
    }
    #expect(throws: Refusal.given(.text(.name, .invisible))) {
      try ledger.perform(add("UPTD", noIndonesian))
    }
    #expect(throws: Refusal.given(.text(.sector, .control(scalar: 10, position: 2)))) {
      try ledger.perform(add("UPTD", agencyDetails("UPTD", sector: "a\nb")))
    }
  }

  // MARK: Edit

  @Test("Only the difference is recorded")
  func editing() throws {
    var ledger = try Ledger.ofAgencies()
    var change = AgencyChange()
    change.nameEnglish = "DINKES office"
    change.sector = "kesehatan"
    var difference = AgencyChange()
    difference.sector = "kesehatan"
    let ruling = try ledger.perform(EditAgency(code: "DINKES", change: change))
    #expect(ruling.happenings.map(\.event) == [.agency("DINKES", .edited(difference))])
    #expect(ledger.agency("DINKES")?.details.sector == "kesehatan")
  }

  @Test("An edit that changes nothing records nothing and says so")
  func nothingChanged() throws {
    var ledger = try Ledger.ofAgencies()
    var change = AgencyChange()
    change.sector = "perencanaan"
    let ruling = try ledger.perform(EditAgency(code: "DINKES", change: change))
    #expect(ruling.happenings.isEmpty)
    #expect(ruling.remarks == [.nothingChanged("DINKES")])
  }

  @Test("An agency that is not on record is not edited")
  func editsUnknown() throws {
    var ledger = try Ledger.ofAgencies()
    #expect(throws: Refusal.given(.unknown(.agency, "DINSOSS", nearest: ["DINSOS"]))) {
      try ledger.perform(EditAgency(code: "DINSOSS", change: AgencyChange()))
    }
  }

  @Test("An edit is checked as a whole")
  func editsAreChecked() throws {
    var ledger = try Ledger.ofAgencies()
    var ownParent = AgencyChange()
    ownParent.parent = "DINKES"
    #expect(throws: Refusal.agency(.ownParent("DINKES"))) {
      try ledger.perform(EditAgency(code: "DINKES", change: ownParent))
    }
    var unnamed = AgencyChange()
    unnamed.nameIndonesian = ""
    #expect(throws: Refusal.given(.text(.name, .invisible))) {
      try ledger.perform(EditAgency(code: "DINKES", change: unnamed))
    }
    var backwards = AgencyChange()
    backwards.from = "2026-02-01"
    backwards.until = "2026-01-01"
    #expect(throws: Refusal.time(.endsBeforeItStarts(from: "2026-02-01", until: "2026-01-01"))) {
      try ledger.perform(EditAgency(code: "DINKES", change: backwards))
    }
  }
}
