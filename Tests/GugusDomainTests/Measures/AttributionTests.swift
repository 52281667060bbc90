import Testing

@testable import GugusDomain

/// Every commitment is due on 10 April unless said otherwise, so 11 April is its first late day.
@Suite("To whom late days go")
struct AttributionTests {
  typealias Graph = [CommitmentCode: Lateness]

  private func attribution(
    of code: CommitmentCode = "TPPS/K1", in graph: Graph, on today: Day = "2026-06-30"
  ) -> Attribution {
    attribute(code, in: { graph[$0] }, today: today)
  }

  private func lateness(
    _ debtor: AgencyCode, due: Day = "2026-04-10", until: Day? = nil,
    delegations: [Lateness.Delegation] = [], suspended: [Period?] = [],
    waitsFor antecedents: [CommitmentCode] = []
  ) -> Lateness {
    Lateness(
      debtor: debtor, delegations: delegations, due: due, until: until,
      suspended: suspended.compactMap(\.self), antecedents: antecedents)
  }

  private func charge(
    _ agency: AgencyCode, _ via: CommitmentCode, _ days: Double
  ) -> Attribution.Charge {
    Attribution.Charge(agency: agency, via: via, days: days)
  }

  @Test("Delivery on the due date is not late")
  func onTime() {
    let found = attribution(in: ["TPPS/K1": lateness("DINKES", until: "2026-04-10")])
    #expect(found == Attribution(code: "TPPS/K1", daysLate: 0, charges: []))
  }

  @Test("An unknown commitment is not late")
  func unknown() {
    #expect(attribution(in: [:]) == Attribution(code: "TPPS/K1", daysLate: 0, charges: []))
  }

  @Test("Without antecedents every day is the debtor's, the day of delivery included")
  func noAntecedents() {
    let found = attribution(in: ["TPPS/K1": lateness("DINKES", until: "2026-04-22")])
    #expect(found.daysLate == 12)
    #expect(found.charges == [charge("DINKES", "TPPS/K1", 12)])
    #expect(found.ownDays == 12)
  }

  @Test("While it is open, today is the last late day")
  func openToday() {
    let graph: Graph = ["TPPS/K1": lateness("DINKES")]
    #expect(attribution(in: graph, on: "2026-04-10").daysLate == 0)
    #expect(attribution(in: graph, on: "2026-04-11").daysLate == 1)
    #expect(attribution(in: graph, on: "2026-04-15").charges == [charge("DINKES", "TPPS/K1", 5)])
  }

  @Test("Nothing after today counts, even where delivery is on record for later")
  func notAfterToday() {
    let graph: Graph = ["TPPS/K1": lateness("DINKES", until: "2026-05-10")]
    #expect(attribution(in: graph, on: "2026-04-13").daysLate == 3)
  }

  @Test("An antecedent that was late the whole time takes every day")
  func lateTheWholeTime() {
    let found = attribution(in: [
      "TPPS/K1": lateness("BAPPEDA", until: "2026-04-22", waitsFor: ["TPPS/K2"]),
      "TPPS/K2": lateness("DINKES", due: "2026-04-01", until: "2026-04-25"),
    ])
    #expect(found.charges == [charge("DINKES", "TPPS/K2", 12)])
    #expect(found.ownDays == 0)
  }

  @Test("An antecedent that was late for part of the time takes that part")
  func latePartOfTheTime() {
    // Late 11…22 April; the antecedent 6…19 April: 11…19 are 9 days, 20…22 are 3.
    let found = attribution(in: [
      "TPPS/K1": lateness("BAPPEDA", until: "2026-04-22", waitsFor: ["TPPS/K2"]),
      "TPPS/K2": lateness("DINKES", due: "2026-04-05", until: "2026-04-19"),
    ])
    #expect(found.daysLate == 12)
    #expect(found.charges == [charge("DINKES", "TPPS/K2", 9), charge("BAPPEDA", "TPPS/K1", 3)])
    #expect(found.ownDays == 3)
  }

  @Test("Two late antecedents share the days on which both are late")
  func twoAntecedents() {
    // Late 11…20 April. K2 until the 20th, K3 until the 14th: 4 days shared, 6 K2's alone.
    let found = attribution(in: [
      "TPPS/K1": lateness("BAPPEDA", until: "2026-04-20", waitsFor: ["TPPS/K2", "TPPS/K3"]),
      "TPPS/K2": lateness("DINKES", until: "2026-04-20"),
      "TPPS/K3": lateness("DINSOS", until: "2026-04-14"),
    ])
    #expect(found.charges == [charge("DINKES", "TPPS/K2", 8), charge("DINSOS", "TPPS/K3", 2)])
  }

  @Test("Both sides of a diamond lead to the one that holds both up")
  func diamond() {
    // 10 late days. K4 is late on the first 4, both sides on all: 4 to K4, 3 to each side.
    let found = attribution(in: [
      "TPPS/K1": lateness("BAPPEDA", until: "2026-04-20", waitsFor: ["TPPS/K2", "TPPS/K3"]),
      "TPPS/K2": lateness("DINKES", until: "2026-04-20", waitsFor: ["TPPS/K4"]),
      "TPPS/K3": lateness("DINSOS", until: "2026-04-20", waitsFor: ["TPPS/K4"]),
      "TPPS/K4": lateness("DPMD", until: "2026-04-14"),
    ])
    #expect(
      found.charges == [
        charge("DPMD", "TPPS/K4", 4), charge("DINKES", "TPPS/K2", 3),
        charge("DINSOS", "TPPS/K3", 3),
      ])
  }

  @Test("One side of a diamond takes its share, not the number of its antecedents")
  func sharesByStep() {
    // 8 days: half to K2, a quarter to each of the two that hold K3 up.
    let found = attribution(in: [
      "TPPS/K1": lateness("BAPPEDA", until: "2026-04-18", waitsFor: ["TPPS/K2", "TPPS/K3"]),
      "TPPS/K2": lateness("DINKES"),
      "TPPS/K3": lateness("DINSOS", waitsFor: ["TPPS/K4", "TPPS/K5"]),
      "TPPS/K4": lateness("DPMD"),
      "TPPS/K5": lateness("DISDIK"),
    ])
    #expect(found.shares == ["DINKES": 4, "DPMD": 2, "DISDIK": 2])
  }

  @Test("A chain of three is followed upward day by day")
  func chain() {
    // 10 late days; K3 is late on the first 3, K2 on the first 7.
    let found = attribution(in: [
      "TPPS/K1": lateness("BAPPEDA", until: "2026-04-20", waitsFor: ["TPPS/K2"]),
      "TPPS/K2": lateness("DINKES", until: "2026-04-17", waitsFor: ["TPPS/K3"]),
      "TPPS/K3": lateness("DINSOS", until: "2026-04-13"),
    ])
    #expect(
      found.charges == [
        charge("DINKES", "TPPS/K2", 4), charge("BAPPEDA", "TPPS/K1", 3),
        charge("DINSOS", "TPPS/K3", 3),
      ])
  }

  @Test("An antecedent that is not late itself passes nothing on to those behind it")
  func notThroughOneOnTime() {
    let found = attribution(in: [
      "TPPS/K1": lateness("BAPPEDA", until: "2026-04-20", waitsFor: ["TPPS/K2"]),
      "TPPS/K2": lateness("DINKES", due: "2026-05-31", waitsFor: ["TPPS/K3"]),
      "TPPS/K3": lateness("DINSOS"),
    ])
    #expect(found.charges == [charge("BAPPEDA", "TPPS/K1", 10)])
  }

  @Test("Each day goes to the agency that owed it on that day")
  func delegated() {
    // 10 late days, 11…20 April; delegated before them, and again from the 15th.
    let found = attribution(in: [
      "TPPS/K1": lateness(
        "BAPPEDA", until: "2026-04-20",
        delegations: [
          Lateness.Delegation(from: "2026-04-02", debtor: "DINKES"),
          Lateness.Delegation(from: "2026-04-15", debtor: "DINSOS"),
        ])
    ])
    #expect(found.charges == [charge("DINSOS", "TPPS/K1", 6), charge("DINKES", "TPPS/K1", 4)])
    #expect(found.ownDays == 10)
  }

  @Test("An agency's shares add up over the commitments by way of which it is charged")
  func oneAgencyTwice() {
    let found = attribution(in: [
      "TPPS/K1": lateness("DINKES", until: "2026-04-20", waitsFor: ["TPPS/K2"]),
      "TPPS/K2": lateness("DINKES", until: "2026-04-14"),
    ])
    #expect(found.shares == ["DINKES": 10])
    #expect(found.ownDays == 6)
  }

  @Test("Suspended days are not late, whatever the order in which they are given")
  func suspended() {
    // 11…20 April without 9…12, 14 and 14…15 April: 13 and 16…20 remain.
    let found = attribution(in: [
      "TPPS/K1": lateness(
        "DINKES", until: "2026-04-20",
        suspended: [
          Period(from: "2026-04-14", until: "2026-04-15"),
          Period(from: "2026-04-09", until: "2026-04-12"),
          Period(from: "2026-04-14", until: "2026-04-14"),
        ])
    ])
    #expect(found.daysLate == 6)
    #expect(found.charges == [charge("DINKES", "TPPS/K1", 6)])
  }

  @Test("Suspended to the end, or beyond it, none of those days is late")
  func suspendedToTheEnd() {
    let found = attribution(in: [
      "TPPS/K1": lateness(
        "DINKES", until: "2026-04-20",
        suspended: [
          Period(from: "2026-04-16", until: "2026-05-31"),
          Period(from: "2026-06-10", until: "2026-06-20"),
        ])
    ])
    #expect(found.daysLate == 5)
  }

  @Test("While an antecedent is suspended, the days fall back to the one that waits")
  func antecedentSuspended() {
    let found = attribution(in: [
      "TPPS/K1": lateness("BAPPEDA", until: "2026-04-20", waitsFor: ["TPPS/K2"]),
      "TPPS/K2": lateness(
        "DINKES", suspended: [Period(from: "2026-04-13", until: "2026-04-15")]),
    ])
    #expect(found.charges == [charge("DINKES", "TPPS/K2", 7), charge("BAPPEDA", "TPPS/K1", 3)])
  }

  @Test("An antecedent that is not known takes no part")
  func unknownAntecedent() {
    let found = attribution(in: [
      "TPPS/K1": lateness("BAPPEDA", until: "2026-04-20", waitsFor: ["TPPS/K2", "TPPS/K3"]),
      "TPPS/K3": lateness("DINSOS"),
    ])
    #expect(found.charges == [charge("DINSOS", "TPPS/K3", 10)])
  }

  @Test("An antecedent named twice takes one part")
  func namedTwice() {
    let found = attribution(in: [
      "TPPS/K1": lateness(
        "BAPPEDA", until: "2026-04-20", waitsFor: ["TPPS/K2", "TPPS/K3", "TPPS/K2"]),
      "TPPS/K2": lateness("DINKES"),
      "TPPS/K3": lateness("DINSOS"),
    ])
    #expect(found.shares == ["DINKES": 5, "DINSOS": 5])
  }

  @Test("In a circle the last one reached keeps the days")
  func circle() {
    let found = attribution(in: [
      "TPPS/K1": lateness("BAPPEDA", until: "2026-04-20", waitsFor: ["TPPS/K2"]),
      "TPPS/K2": lateness("DINKES", waitsFor: ["TPPS/K3"]),
      "TPPS/K3": lateness("DINSOS", waitsFor: ["TPPS/K1", "TPPS/K3"]),
    ])
    #expect(found.charges == [charge("DINSOS", "TPPS/K3", 10)])
  }

  @Test("A chain of 100,000 late for 50 years is followed to its end", .timeLimit(.minutes(5)))
  func longChain() {
    let length = 100_000
    let found = attribute(
      "TPPS/K1",
      in: { code in
        Lateness(
          debtor: code.number == length ? "DINSOS" : "DINKES", due: "1976-04-10",
          antecedents: code.number == length ? [] : [CommitmentCode("TPPS", code.number + 1)])
      }, today: "2026-04-10")
    #expect(found.daysLate == 18_262)
    #expect(found.charges == [charge("DINSOS", CommitmentCode("TPPS", length), 18_262)])
  }
}
