import Testing

@testable import GugusDomain

@Suite("An award or sanction")
struct IncentiveTests {
  /// Given by BAPPEDA to DINKES on 2026-03-12, in force from April 1 to June 30.
  private let given: Incentive

  init() throws {
    given = try IncentiveTests.next(nil, .sanctioned(IncentiveTests.terms()), by: "BAPPEDA")
  }

  private static func terms(
    from: Day = "2026-04-01", until: Day? = "2026-06-30"
  ) -> IncentiveTerms {
    IncentiveTerms(
      taskForce: "TPPS", agency: "DINKES", kind: .sanction(.writtenReprimand), legalBasis: decree,
      authority: "Bupati", from: from, until: until, reason: "Terlambat", findings: ["TPPS/T1"])
  }

  private static func next(
    _ incentive: Incentive?, _ event: IncentiveEvent, by agency: AgencyCode?,
    on day: Day = "2026-03-12"
  ) throws -> Incentive {
    try Incentive.next(incentive, event, code: "TPPS/I1", by: Actor(agency: agency), on: day)
  }

  private func after(
    _ events: (IncentiveEvent, by: AgencyCode?, on: Day)...
  ) throws -> Incentive {
    try events.reduce(given) { try IncentiveTests.next($0, $1.0, by: $1.by, on: $1.on) }
  }

  private static let appeal = IncentiveEvent.appealed(reason: "Terlalu berat")
  private static let rejection = IncentiveEvent.appealRejected(reason: "Tidak beralasan")
  private static let lifting = IncentiveEvent.lifted(reason: "Diperbaiki")

  // MARK: Through time

  @Test(
    "Begins and lapses with time, on the days that were said",
    arguments: [
      ("2026-03-12", .ahead), ("2026-03-31", .ahead), ("2026-04-01", .inForce),
      ("2026-06-30", .inForce), ("2026-07-01", .lapsed),
    ] as [(Day, IncentiveState)])
  func time(day: Day, state: IncentiveState) {
    #expect(given.state(on: day) == state)
  }

  @Test("Without a last day it does not lapse")
  func endless() throws {
    let endless = try IncentiveTests.next(
      nil, .awarded(IncentiveTests.terms(until: nil)), by: "BAPPEDA")
    #expect(endless.state(on: "2099-01-01") == .inForce)
  }

  @Test(
    "Is under appeal until the appeal is rejected, and lifted from the day of lifting",
    arguments: [
      ("2026-04-09", .inForce), ("2026-04-10", .appealed), ("2026-04-19", .appealed),
      ("2026-04-20", .inForce), ("2026-05-04", .inForce), ("2026-05-05", .lifted),
      ("2026-07-01", .lifted),
    ] as [(Day, IncentiveState)])
  func whole(day: Day, state: IncentiveState) throws {
    let incentive = try after(
      (IncentiveTests.appeal, by: "DINKES", on: "2026-04-10"),
      (IncentiveTests.rejection, by: "BAPPEDA", on: "2026-04-20"),
      (IncentiveTests.lifting, by: "BAPPEDA", on: "2026-05-05"))
    #expect(incentive.state(on: day) == state)
  }

  @Test(
    "May be appealed before it begins, and lapses under appeal",
    arguments: [
      ("2026-03-31", .ahead), ("2026-04-01", .appealed), ("2026-07-01", .lapsed),
    ] as [(Day, IncentiveState)])
  func appealedAhead(day: Day, state: IncentiveState) throws {
    let incentive = try after((IncentiveTests.appeal, by: "DINKES", on: "2026-03-20"))
    #expect(incentive.state(on: day) == state)
  }

  // MARK: Who and when

  @Test("Is not given to oneself")
  func toItself() {
    #expect(throws: Refusal.account(.concernsItself("DINKES", .incentive(.awarded)))) {
      try IncentiveTests.next(nil, .awarded(IncentiveTests.terms()), by: "DINKES")
    }
    #expect(throws: Refusal.account(.concernsItself("DINKES", .incentive(.sanctioned)))) {
      try IncentiveTests.next(nil, .sanctioned(IncentiveTests.terms()), by: "DINKES")
    }
  }

  @Test("Does not end before it starts; one day is enough")
  func ends() throws {
    #expect(throws: Refusal.time(.endsBeforeItStarts(from: "2026-04-01", until: "2026-03-31"))) {
      try IncentiveTests.next(
        nil, .sanctioned(IncentiveTests.terms(until: "2026-03-31")), by: "BAPPEDA")
    }
    let day = try IncentiveTests.next(
      nil, .sanctioned(IncentiveTests.terms(until: "2026-04-01")), by: "BAPPEDA")
    #expect(day.state(on: "2026-04-01") == .inForce)
  }

  @Test("Is appealed by the agency concerned alone")
  func notConcerned() {
    #expect(throws: Refusal.account(.notConcerned("DINSOS", "TPPS/I1", "DINKES"))) {
      try after((IncentiveTests.appeal, by: "DINSOS", on: "2026-04-10"))
    }
  }

  @Test("Is appealed once: neither while the appeal is pending nor after its rejection")
  func appealedOnce() {
    #expect(throws: Refusal.incentive(.incentiveState("TPPS/I1", .appealed, .appealed))) {
      try after(
        (IncentiveTests.appeal, by: "DINKES", on: "2026-04-10"),
        (IncentiveTests.appeal, by: "DINKES", on: "2026-04-11"))
    }
    #expect(throws: Refusal.incentive(.incentiveState("TPPS/I1", .inForce, .appealed))) {
      try after(
        (IncentiveTests.appeal, by: "DINKES", on: "2026-04-10"),
        (IncentiveTests.rejection, by: "BAPPEDA", on: "2026-04-11"),
        (IncentiveTests.appeal, by: "DINKES", on: "2026-04-12"))
    }
  }

  @Test("Is not appealed once it has ended")
  func appealedLate() {
    #expect(throws: Refusal.incentive(.incentiveState("TPPS/I1", .lapsed, .appealed))) {
      try after((IncentiveTests.appeal, by: "DINKES", on: "2026-07-01"))
    }
    #expect(throws: Refusal.incentive(.incentiveState("TPPS/I1", .lifted, .appealed))) {
      try after(
        (IncentiveTests.lifting, by: "BAPPEDA", on: "2026-04-10"),
        (IncentiveTests.appeal, by: "DINKES", on: "2026-04-10"))
    }
  }

  @Test("Has an appeal rejected that is pending, by another agency")
  func rejected() {
    #expect(throws: Refusal.incentive(.incentiveState("TPPS/I1", .inForce, .appealRejected))) {
      try after((IncentiveTests.rejection, by: "BAPPEDA", on: "2026-04-10"))
    }
    #expect(throws: Refusal.incentive(.incentiveState("TPPS/I1", .inForce, .appealRejected))) {
      try after(
        (IncentiveTests.appeal, by: "DINKES", on: "2026-04-10"),
        (IncentiveTests.rejection, by: "BAPPEDA", on: "2026-04-11"),
        (IncentiveTests.rejection, by: "BAPPEDA", on: "2026-04-12"))
    }
    #expect(throws: Refusal.account(.concernsItself("DINKES", .incentive(.appealRejected)))) {
      try after(
        (IncentiveTests.appeal, by: "DINKES", on: "2026-04-10"),
        (IncentiveTests.rejection, by: "DINKES", on: "2026-04-11"))
    }
  }

  @Test("Is lifted while it has not ended, begun or not, under appeal or not")
  func lifted() throws {
    let ahead = try after((IncentiveTests.lifting, by: "BAPPEDA", on: "2026-03-20"))
    #expect(ahead.state(on: "2026-04-01") == .lifted)
    let appealed = try after(
      (IncentiveTests.appeal, by: "DINKES", on: "2026-04-10"),
      (IncentiveTests.lifting, by: "BAPPEDA", on: "2026-04-11"))
    #expect(appealed.state(on: "2026-04-11") == .lifted)
    #expect(throws: Refusal.incentive(.incentiveState("TPPS/I1", .lifted, .appealRejected))) {
      try IncentiveTests.next(
        appealed, IncentiveTests.rejection, by: "BAPPEDA", on: "2026-04-12")
    }
  }

  @Test("Is lifted once, before it lapses, and not by the agency concerned")
  func notLifted() {
    #expect(throws: Refusal.incentive(.incentiveState("TPPS/I1", .lapsed, .lifted))) {
      try after((IncentiveTests.lifting, by: "BAPPEDA", on: "2026-07-01"))
    }
    #expect(throws: Refusal.incentive(.incentiveState("TPPS/I1", .lifted, .lifted))) {
      try after(
        (IncentiveTests.lifting, by: "BAPPEDA", on: "2026-04-10"),
        (IncentiveTests.lifting, by: "BAPPEDA", on: "2026-04-11"))
    }
    #expect(throws: Refusal.account(.concernsItself("DINKES", .incentive(.lifted)))) {
      try after((IncentiveTests.lifting, by: "DINKES", on: "2026-04-10"))
    }
  }

  @Test("Begins by being given, once, by somebody")
  func beginning() {
    #expect(throws: Refusal.time(.beforeItExisted("TPPS/I1", on: "2026-03-12", since: nil))) {
      try IncentiveTests.next(nil, IncentiveTests.lifting, by: "BAPPEDA")
    }
    #expect(throws: Refusal.given(.alreadyExists("TPPS/I1"))) {
      try after((.sanctioned(IncentiveTests.terms()), by: "BAPPEDA", on: "2026-03-13"))
    }
    #expect(throws: Refusal.account(.mustSayWho(.incentive(.sanctioned)))) {
      try IncentiveTests.next(nil, .sanctioned(IncentiveTests.terms()), by: nil)
    }
  }
}
