import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("What a row changes and the state does not take")
struct ImportedChangeTests {
  let desk: Intake

  init() throws { desk = try Intake() }

  /// What a row may change beside the state, and the states that take it.
  enum Change: CaseIterable {
    case due, deliverable, evidence, completion, forecast, note

    var field: ImportField {
      switch self {
      case .due: .due
      case .deliverable: .deliverable
      case .evidence: .evidence
      case .completion: .completion
      case .forecast: .forecast
      case .note: .note
      }
    }

    var states: Set<CommitmentState> {
      switch self {
      case .due, .deliverable: [.proposed, .conditional, .active]
      case .evidence: [.active, .claimed]
      case .completion, .forecast, .note: [.active]
      }
    }

    func apply(to value: inout ImportedCommitment) {
      switch self {
      case .due: value.due = "2026-06-30"
      case .deliverable: value.deliverable = "Weigh everybody"
      case .evidence: value.evidence = ["https://example.go.id/report"]
      case .completion: value.completion = .substantial
      case .forecast: value.forecast = .red
      case .note: value.note = "Two villages are missing"
      }
    }
  }

  @Test(
    "is refused by field and state, and what it takes is recorded",
    arguments: Change.allCases, CommitmentState.allCases)
  func later(_ change: Change, _ state: CommitmentState) throws {
    try desk.take([.promise("1", in: state)])
    let before = try desk.entries
    let result = try desk.take([.promise("1", in: state, change.apply)])
    guard !change.states.contains(state) else {
      #expect(result.refused.isEmpty)
      #expect(result.account.changed == 1)
      return
    }
    #expect(result.refused == ["1": .row(.notInState("TPPS/K1", change.field, state))])
    #expect(result.account.unchanged == 0)
    #expect(try desk.entries == before)
  }

  @Test("is refused as well where it was recorded here", arguments: Change.allCases)
  func begunHere(_ change: Change) throws {
    try desk.workspace.propose("Weigh", due: "2026-04-10", on: "2026-02-01")
    try desk.workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-02-02")
    for step in [ActOnCommitment.Step.ask(.suspension(reason: "Flood")), .agree(.suspension)] {
      let agency: AgencyCode = if case .ask = step { "DINKES" } else { "BAPPEDA" }
      try desk.workspace.act("TPPS/K1", step, as: agency, on: "2026-02-03")
    }
    let row = ImportedRow.promise("1") {
      ($0.code, $0.deliverable, $0.state) = ("TPPS/K1", "Weigh", .suspended)
      ($0.proposed, $0.accepted) = (nil, nil)
      change.apply(to: &$0)
    }
    let refused = try desk.take([row]).refused
    #expect(refused == ["1": .row(.notInState("TPPS/K1", change.field, .suspended))])
  }

  @Test(
    "is refused in the row that begins it",
    arguments: [CommitmentState.proposed, .conditional, .declined, .released],
    [Change.evidence, .completion, .note])
  func first(_ state: CommitmentState, _ change: Change) throws {
    let row = ImportedRow.promise("1", in: state) {
      change.apply(to: &$0)
      if state == .released { $0.accepted = nil }
    }
    #expect(try desk.take([row]).refused == ["1": .row(.notInState(nil, change.field, state))])
  }

  @Test(
    "is taken in the row that begins it on the way to its state",
    arguments: [CommitmentState.active, .suspended, .claimed, .satisfied, .violated, .released],
    Change.allCases)
  func onTheWay(_ state: CommitmentState, _ change: Change) throws {
    #expect(try desk.take([.promise("1", in: state, change.apply)]).refused.isEmpty)
    #expect(try desk.commitment(1).settled(on: "2026-03-20").state == state)
  }

  @Test("does not lose the first due date of what was closed before anybody accepted it")
  func firstDue() throws {
    let rows = [CommitmentState.declined, .released, .expired].enumerated().map { index, state in
      var row = ImportedRow.promise("1", in: state) {
        if state == .released { $0.accepted = nil }
        $0.firstDue = "2026-03-31"
      }
      (row.key, row.place) = ("\(index)", index + 1)
      return row
    }
    #expect(try desk.take(rows).refused.isEmpty)
    for number in 1...3 {
      #expect(try desk.commitment(number).firstDue == "2026-03-31")
      #expect(try desk.commitment(number).terms.due == "2026-04-10")
    }
  }

  @Test("goes along with the move to a state that takes it")
  func moving() throws {
    try desk.take([.promise("1", in: .suspended)])
    let resumed = try desk.take([
      .promise("1", in: .active) {
        $0.due = "2026-06-30"
        $0.forecast = .amber
      }
    ])
    #expect(resumed.refused.isEmpty)
    #expect(try desk.commitment(1).terms.due == "2026-06-30")
    #expect(try desk.commitment(1).progress?.forecast == .amber)
  }

  @Test(
    "may be that nothing has begun of what is not agreed yet",
    arguments: [
      CommitmentState.proposed, .conditional, .declined,
    ])
  func notBegun(_ state: CommitmentState) throws {
    #expect(
      try desk.take([.promise("1", in: state) { $0.completion = .notStarted }]).refused.isEmpty)
    #expect(try desk.commitment(1).progress == nil)
  }

  @Test("keeps the forecast that a row does not say")
  func forecast() throws {
    try desk.take([.promise("1", in: .active) { $0.forecast = .red }])
    try desk.take([
      .promise("1", in: .active) {
        $0.forecast = nil
        $0.completion = .limited
      }
    ])
    let progress = try desk.commitment(1).progress
    #expect(progress == Progress(completion: .limited, forecast: .red))
  }

  @Test("is not another code than the row is known by, nor one that nothing has")
  func code() throws {
    try desk.take([.promise("1", in: .active)])
    #expect(
      try desk.take([.promise("1", in: .active) { $0.code = "TPPS/K2" }]).refused
        == ["1": .row(.cannotFollow("TPPS/K1", .code))])
    var other = ImportedRow.promise("1", in: .active) { $0.code = "TPPS/K9" }
    other.key = "2"
    guard case .given(.unknown(.commitment, "TPPS/K9", _))? = try desk.take([other]).refused["2"]
    else {
      Issue.record("TPPS/K9 was taken as something else")
      return
    }
  }

  @Test("is not a reply to a finding that was withdrawn")
  func reply() throws {
    func row(_ reply: String?) -> ImportedRow {
      ImportedRow(
        "F",
        .finding(
          ImportedFinding(
            taskForce: Mention("TPPS"), against: Mention("DINKES"), raisedBy: Mention("BAPPEDA"),
            grounds: "Late", raised: "2026-03-01", state: .withdrawn,
            replied: reply == nil ? nil : "2026-03-05", reply: reply, closed: "2026-03-10",
            reason: "It was not")))
    }
    #expect(try desk.take([row(nil)], of: .findings).refused.isEmpty)
    #expect(
      try desk.take([row("We were not")], of: .findings).refused
        == ["F": .row(.cannotFollow("TPPS/T1", .reply))])
  }
}
