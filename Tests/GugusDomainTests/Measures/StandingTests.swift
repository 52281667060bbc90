import Testing

@testable import GugusDomain

/// Facts of a commitment due on 2026-04-10, proposed on 2026-03-12.
func facts(
  _ state: CommitmentState, isImposed: Bool = false, answeredOn: Day? = nil,
  firstDue: Day = "2026-04-10", due: Day = "2026-04-10", revisions: Int = 0,
  claimedOn: Day? = nil, deliveredOn: Day? = nil, closedOn: Day? = nil,
  _ assume: (inout AssumedDays) -> Void = { _ in }
) -> CommitmentFacts {
  var assumed = AssumedDays()
  assume(&assumed)
  return CommitmentFacts(
    code: "TPPS/K1", taskForce: "TPPS", debtor: "DINKES", creditor: "BAPPEDA",
    deliverable: "Kirim data timbang", state: state, isImposed: isImposed, since: "2026-03-12",
    answeredOn: answeredOn, firstDue: firstDue, due: due, revisions: revisions,
    claimedOn: claimedOn, deliveredOn: deliveredOn, closedOn: closedOn,
    assumed: assumed)
}

private func changed(
  _ facts: CommitmentFacts, _ change: (inout CommitmentFacts) -> Void
) -> CommitmentFacts {
  var changed = facts
  change(&changed)
  return changed
}

@Suite("How a commitment stands")
struct StandingTests {
  /// The eve, the day itself and the morrow of the due date.
  static let table: [(CommitmentFacts, [Standing])] = [
    (facts(.proposed), [.unanswered, .unanswered, .unanswered]),
    (facts(.declined), [.declined, .declined, .declined]),
    (facts(.conditional), [.waiting, .waiting, .waiting]),
    (facts(.active), [.notYetDue, .notYetDue, .overdue]),
    (facts(.suspended), [.suspended, .suspended, .suspended]),
    (
      facts(.claimed, claimedOn: "2026-04-10"),
      [.awaitingVerdict, .awaitingVerdict, .awaitingVerdict]
    ),
    (
      facts(.claimed, claimedOn: "2026-04-11"), [.claimedLate, .claimedLate, .claimedLate]
    ),
    (
      facts(.satisfied, deliveredOn: "2026-04-10"), [.keptOnTime, .keptOnTime, .keptOnTime]
    ),
    (facts(.satisfied, deliveredOn: "2026-04-11"), [.keptLate, .keptLate, .keptLate]),
    (
      changed(facts(.satisfied, deliveredOn: "2026-04-11")) { $0.isKeptAfterWaiting = true },
      [.keptAfterWaiting, .keptAfterWaiting, .keptAfterWaiting]
    ),
    (
      changed(facts(.violated)) { $0.objectedOn = "2026-04-08" },
      [.contested, .contested, .contested]
    ),
    (
      facts(.satisfied, deliveredOn: "2026-04-11") { $0.delivered = AssumedDay() },
      [.keptUnknown, .keptUnknown, .keptUnknown]
    ),
    (facts(.violated), [.violated, .violated, .violated]),
    (facts(.expired), [.expired, .expired, .expired]),
    (facts(.released), [.released, .released, .released]),
  ]

  @Test("Each state on the eve, the day and the morrow of its due date", arguments: table)
  func standing(facts: CommitmentFacts, expected: [Standing]) {
    let days: [Day] = ["2026-04-09", "2026-04-10", "2026-04-11"]
    #expect(days.map { facts.standing(on: $0) } == expected)
  }

  @Test("The table has every state and every standing")
  func tableIsComplete() {
    #expect(Set(Self.table.map(\.0.state)) == Set(CommitmentState.allCases))
    #expect(Set(Self.table.flatMap(\.1)) == Set(Standing.allCases))
  }

  @Test("What was late against the first due date may be on time against the last")
  func byFirstDue() {
    let satisfied = facts(.satisfied, due: "2026-05-10", revisions: 1, deliveredOn: "2026-05-01")
    #expect(satisfied.standing(on: "2026-06-01") == .keptOnTime)
    #expect(satisfied.standingByFirstDue(on: "2026-06-01") == .keptLate)
    let active = facts(.active, due: "2026-05-10", revisions: 1)
    #expect(active.standing(on: "2026-05-01") == .notYetDue)
    #expect(active.standingByFirstDue(on: "2026-05-01") == .overdue)
    let claimed = facts(.claimed, due: "2026-05-10", revisions: 1, claimedOn: "2026-05-01")
    #expect(claimed.standing(on: "2026-05-02") == .awaitingVerdict)
    #expect(claimed.standingByFirstDue(on: "2026-05-02") == .claimedLate)
  }

  @Test(
    "What is known only to lie within some days is on time, or late, where it is on all of them",
    arguments: [
      (nil, "2026-04-10", .keptOnTime), ("2026-04-01", "2026-04-10", .keptOnTime),
      (nil, "2026-04-11", .keptUnknown), ("2026-04-09", "2026-04-11", .keptUnknown),
      ("2026-04-10", "2026-04-11", .keptLate), ("2026-04-20", "2026-05-20", .keptLate),
    ] as [(Day?, Day, Standing)])
  func interval(after: Day?, until: Day, standing: Standing) {
    let kept = facts(.satisfied, deliveredOn: until) { $0.delivered = AssumedDay(after: after) }
    #expect(kept.standing(on: "2026-06-01") == standing)
    let claimed = facts(.claimed, claimedOn: until) { $0.claimed = AssumedDay(after: after) }
    let isLate = standing == .keptLate
    #expect(claimed.standing(on: "2026-06-01") == (isLate ? .claimedLate : .awaitingVerdict))
  }

  @Test("What was satisfied on no day that anybody knows is not on time")
  func noDay() {
    #expect(facts(.satisfied).standing(on: "2026-06-01") == .keptUnknown)
  }

  @Test("Only what came due or was broken counts as due")
  func isDue() {
    #expect(
      Standing.allCases.filter(\.isDue) == [
        .keptOnTime, .keptLate, .violated, .overdue, .claimedLate,
      ])
  }
}
