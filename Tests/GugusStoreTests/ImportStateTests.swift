import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("The state that a row says")
struct ImportStateTests {
  let desk: Intake

  init() throws { desk = try Intake() }

  @Test("is the one that its events lead to", arguments: CommitmentState.allCases)
  func reached(_ state: CommitmentState) throws {
    let result = try desk.take([.promise(state.rawValue, in: state)])
    #expect(result.refused.isEmpty)
    let commitment = try desk.commitment(1).settled(on: "2026-03-20")
    #expect(commitment.state == state)
    #expect(commitment.closedOn == (state.isOpen ? nil : "2026-03-01"))
  }

  @Test(
    "is refused where the row does not say since when",
    arguments: CommitmentState.allCases.filter { !$0.isOpen || $0 == .claimed || $0 == .suspended })
  func withoutDay(_ state: CommitmentState) throws {
    var row = ImportedRow.promise(state.rawValue, in: state)
    guard case .commitment(var value) = row.value else { return }
    (value.closed, value.claimed, value.suspended) = (nil, nil, nil)
    row.value = .commitment(value)
    let refused = try desk.take([row]).refused[state.rawValue]
    let field: ImportField =
      switch state {
      case .claimed: .claimed
      case .suspended: .suspended
      default: .closed
      }
    #expect(refused == .row(.rowLacks(field, state: state.term)))
  }

  @Test("is led to by the parties that the rules name, on the days that the row says")
  func story() throws {
    try desk.take([
      .promise("1") {
        $0.firstDue = "2026-03-31"
        $0.state = .satisfied
        $0.completion = .complete
        $0.evidence = ["https://example.go.id/report"]
        $0.claimed = "2026-03-01"
        $0.closed = "2026-03-05"
      }
    ])
    #expect(
      try desk.story(1) == [
        "2026-02-01 commitment.proposed DPPKB",
        "2026-02-01 commitment.accepted DINKES",
        "2026-02-01 commitment.revision-asked DINKES",
        "2026-02-01 commitment.revision-agreed BAPPEDA",
        "2026-03-01 commitment.progress-reported DINKES",
        "2026-03-01 commitment.evidence-submitted DINKES",
        "2026-03-01 commitment.claimed DINKES",
        "2026-03-05 commitment.judged BAPPEDA",
      ])
    let commitment = try desk.commitment(1)
    #expect(commitment.firstDue == "2026-03-31")
    #expect(commitment.deliveredOn == "2026-03-01")
  }

  @Test("that was imposed is imposed by whoever has the authority")
  func imposed() throws {
    try desk.take([
      .promise("1") {
        $0.isImposed = true
        $0.accepted = nil
      }
    ])
    #expect(try desk.story(1) == ["2026-02-01 commitment.imposed BAPPEDA"])
    #expect(try desk.commitment(1).imposedOn?.number == "12/2026")
  }

  @Test("is judged by the verifier where one is named, and never by the debtor")
  func judge() throws {
    let result = try desk.take(
      [
        .promise("1") {
          $0.state = .satisfied
          $0.verifier = Mention("DINSOS")
          $0.closed = "2026-03-01"
        },
        .promise("2", at: 2) { $0.verifier = Mention("DINKES") },
      ], keepsGoing: true)
    #expect(try desk.story(1).last == "2026-03-01 commitment.judged DINSOS")
    #expect(result.refused["2"] == .commitment(.judgeOwes("DINKES")))
  }

  @Test("is not what the agency that owes it says, where that is the other side's to say")
  func ownDebts() throws {
    func own(
      _ number: Int, _ change: (inout ImportedCommitment) -> Void
    ) -> ImportedRow {
      .promise("\(number)", at: number) {
        $0.debtor = Mention("DPPKB")
        $0.reason = "Said so"
        change(&$0)
      }
    }
    let result = try desk.take(
      [
        own(1) {
          $0.state = .satisfied
          $0.closed = "2026-03-01"
        },
        own(2) {
          $0.state = .released
          $0.closed = "2026-03-01"
        },
        own(3) { $0.firstDue = "2026-03-31" },
        own(4) {
          $0.state = .claimed
          $0.claimed = "2026-03-01"
        },
      ], keepsGoing: true)
    #expect(
      result.refused == [
        "1": .progress(.judgesItself("DPPKB", "TPPS/K1")),
        "2": .commitment(.wrongParty("DPPKB", "TPPS/K1", .released, mayBe: [.creditor])),
        "3": .commitment(.wrongParty("DPPKB", "TPPS/K1", .revisionAgreed, mayBe: [.creditor])),
      ])
    #expect(try desk.commitment(1).state == .claimed)
  }

  @Test("of a day that is still to come is refused")
  func future() throws {
    let result = try desk.take([
      .promise("1") {
        $0.state = .satisfied
        $0.closed = "2026-04-01"
      }
    ])
    #expect(result.refused["1"] == .time(.inTheFuture("2026-04-01", today: "2026-03-20")))
  }

  @Test("of days that contradict each other is refused by the rules")
  func contradiction() throws {
    let result = try desk.take([
      .promise("1") {
        $0.state = .satisfied
        $0.claimed = "2026-03-05"
        $0.closed = "2026-03-01"
      }
    ])
    #expect(result.refused["1"] != nil)
  }

  @Test("leaves out the debtor and the creditor among the supporters")
  func supporters() throws {
    try desk.take([
      .promise("1") {
        $0.supporters = [Mention("DINKES"), Mention("DINSOS"), Mention("BAPPEDA")]
      }
    ])
    #expect(try desk.commitment(1).terms.supporters == ["DINSOS"])
  }
}

@Suite("A newer register")
struct ImportDifferenceTests {
  let desk: Intake

  init() throws {
    desk = try Intake()
    try desk.take([.promise("1")])
  }

  /// What is new in the story after another import.
  private func news(_ row: ImportedRow, on day: Day = "2026-03-25") throws -> [String] {
    let before = try desk.story(1).count
    let result = try desk.take([row], on: day)
    #expect(result.refused.isEmpty)
    #expect(try desk.workspace.verify().fault == nil)
    return Array(try desk.story(1).dropFirst(before))
  }

  @Test("records another due date as a revision that was asked and agreed")
  func due() throws {
    let news = try news(.promise("1") { $0.due = "2026-05-10" })
    #expect(
      news == [
        "2026-03-25 commitment.revision-asked DINKES",
        "2026-03-25 commitment.revision-agreed BAPPEDA",
      ])
    #expect(try desk.commitment(1).terms.due == "2026-05-10")
    #expect(try desk.commitment(1).firstDue == "2026-04-10")
  }

  @Test("records another due date that is past as agreed by then")
  func pastDue() throws {
    let news = try news(.promise("1") { $0.due = "2026-03-01" })
    #expect(news.first == "2026-03-01 commitment.revision-asked DINKES")
  }

  @Test("records supporters that came and went")
  func supporters() throws {
    #expect(
      try news(.promise("1") { $0.supporters = [Mention("DINSOS")] })
        == ["2026-03-25 commitment.supporter-joined DINKES"])
    #expect(try news(.promise("1")) == ["2026-03-25 commitment.supporter-left DINKES"])
  }

  @Test("records a new debtor as a delegation, a new creditor as an assignment")
  func parties() throws {
    let news = try news(
      .promise("1") {
        $0.debtor = Mention("DINSOS")
        $0.creditor = Mention("DPPKB")
      })
    #expect(
      news == [
        "2026-03-25 commitment.assigned BAPPEDA",
        "2026-03-25 commitment.delegation-asked DINKES",
        "2026-03-25 commitment.delegation-agreed DINSOS",
      ])
  }

  @Test("records a further state, and what else changed before it")
  func state() throws {
    let news = try news(
      .promise("1") {
        $0.due = "2026-05-10"
        $0.state = .satisfied
        $0.claimed = "2026-03-02"
        $0.closed = "2026-03-04"
      })
    #expect(
      news == [
        "2026-03-02 commitment.revision-asked DINKES",
        "2026-03-02 commitment.revision-agreed BAPPEDA",
        "2026-03-02 commitment.claimed DINKES",
        "2026-03-04 commitment.judged BAPPEDA",
      ])
  }

  @Test("records progress and new evidence")
  func progress() throws {
    let news = try news(
      .promise("1") {
        $0.completion = .limited
        $0.evidence = ["https://example.go.id/1"]
      })
    #expect(
      news == [
        "2026-03-25 commitment.progress-reported DINKES",
        "2026-03-25 commitment.evidence-submitted DINKES",
      ])
  }

  @Test("adds nothing where the record already says what it now says")
  func already() throws {
    try desk.workspace.act("TPPS/K1", .addSupporter("DINSOS"), as: "DINKES", on: "2026-03-21")
    #expect(try news(.promise("1") { $0.supporters = [Mention("DINSOS")] }).isEmpty)
  }

  @Test("changes one field though another was changed here")
  func elsewhere() throws {
    try desk.workspace.act("TPPS/K1", .addSupporter("DINSOS"), as: "DINKES", on: "2026-03-21")
    #expect(try news(.promise("1") { $0.due = "2026-05-10" }).count == 2)
    #expect(try desk.commitment(1).terms.supporters == ["DINSOS"])
  }

  @Test("refuses to change the field that was changed here, and names it")
  func conflict() throws {
    try desk.workspace.act(
      "TPPS/K1", .ask(.revision(Revision(due: "2026-06-01", reason: "Flood"))), as: "DINKES",
      on: "2026-03-21")
    try desk.workspace.act("TPPS/K1", .agree(.revision), as: "BAPPEDA", on: "2026-03-21")
    let result = try desk.take([.promise("1") { $0.due = "2026-05-10" }], on: "2026-03-25")
    #expect(result.refused["1"] == .row(.importConflict("TPPS/K1", .due)))
  }

  @Test("refuses a state that was left here for another one")
  func stateConflict() throws {
    try desk.workspace.act("TPPS/K1", .release(reason: "Moot"), as: "BAPPEDA", on: "2026-03-21")
    let result = try desk.take(
      [
        .promise("1") {
          $0.state = .satisfied
          $0.closed = "2026-03-22"
        }
      ], on: "2026-03-25")
    #expect(result.refused["1"] == .row(.importConflict("TPPS/K1", .state)))
  }

  @Test(
    "refuses what no event can bring about",
    arguments: [ImportField.proposed, .accepted, .weight, .person, .state])
  func cannotFollow(_ field: ImportField) throws {
    let row = ImportedRow.promise("1") { value in
      switch field {
      case .proposed: value.proposed = "2026-01-20"
      case .accepted: value.accepted = "2026-02-02"
      case .weight: value.weight = 7
      case .person: value.person = "Head of data"
      default: value.state = .proposed
      }
    }
    let result = try desk.take([row], on: "2026-03-25")
    #expect(result.refused["1"] == .row(.cannotFollow("TPPS/K1", field)))
  }

  @Test("corrects a proposal that nobody has answered")
  func proposal() throws {
    try desk.take([
      .promise("2") {
        $0.state = .proposed
        $0.accepted = nil
      }
    ])
    try desk.take(
      [
        .promise("2") {
          $0.state = .proposed
          $0.accepted = nil
          $0.weight = 3
          $0.due = "2026-05-10"
        }
      ], on: "2026-03-25")
    #expect(try desk.commitment(2).terms.weight == 3)
    #expect(try desk.commitment(2).firstDue == "2026-05-10")
  }

  @Test("is known again and again: each import is compared with the last word of the row")
  func thrice() throws {
    _ = try news(.promise("1") { $0.due = "2026-05-10" })
    _ = try news(.promise("1") { $0.due = "2026-06-10" }, on: "2026-03-26")
    #expect(try news(.promise("1") { $0.due = "2026-06-10" }, on: "2026-03-27").isEmpty)
    #expect(try desk.commitment(1).revisions == 2)
  }
}
