import Testing

@testable import GugusDomain

@Suite("The rules of a commitment: who may do what, and from which states")
struct CommitmentRuleTests {
  /// A cell of the table.
  struct Cell {
    var kind: CommitmentEvent.Kind
    var state: CommitmentState
    var party: String
    var outcome: String

    var name: String { "\(kind.rawValue), \(state.rawValue), by \(party)" }
  }

  /// The table's blocks: a kind, the parties, a row for each state.
  static let cells: [Cell] = commitmentTable.split(separator: "\n\n").flatMap { block in
    let lines = block.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    guard let kind = CommitmentEvent.Kind(rawValue: lines[0][0]) else { return [Cell]() }
    return lines.dropFirst(2).flatMap { row -> [Cell] in
      guard let state = CommitmentState(rawValue: row[0]) else { return [] }
      return zip(lines[1], row.dropFirst()).map {
        Cell(kind: kind, state: state, party: $0, outcome: $1)
      }
    }
  }

  static let parties: [String: AgencyCode] = [
    "debtor": "DINKES", "creditor": "BAPPEDA", "supporter": "DINSOS", "verifier": "DPMD",
    "outsider": "SETDA",
  ]

  /// A commitment in that state, with evidence, a barrier and, while open, a revision asked.
  static func sample(_ state: CommitmentState, asked: Bool) -> Commitment {
    var commitment = Commitment(
      code: "TPPS/K1", terms: terms(), state: state, since: "2026-03-12", firstTerms: terms())
    commitment.evidence = [letter]
    commitment.barriers = [
      Commitment.RecordedBarrier(barrier: noBudget, raisedBy: "DINKES", raisedOn: "2026-03-15")
    ]
    if asked, state.isOpen {
      commitment.pendingRevision = Commitment.PendingRevision(
        revision: late, askedBy: "BAPPEDA", askedOn: "2026-03-16")
    }
    return commitment
  }

  static func event(_ kind: CommitmentEvent.Kind) -> CommitmentEvent {
    switch kind {
    case .proposed: .proposed(terms())
    case .imposed: .imposed(terms(), decree)
    case .corrected: .corrected(terms(due: "2026-04-20"))
    case .accepted: .accepted
    case .declined: .declined(reason: "Bukan tugas kami")
    case .revisionAsked: .revisionAsked(late)
    case .revisionAgreed: .revisionAgreed
    case .revisionRefused: .revisionRefused(reason: nil)
    case .evidenceSubmitted: .evidenceSubmitted(Evidence(number: 2, source: letter.source))
    case .claimed: .claimed(note: nil)
    case .judged: .judged(done)
    case .released: .released(reason: "Tidak diperlukan lagi")
    case .cancelled: .cancelled(reason: "Tidak sanggup")
    case .barrierRaised: .barrierRaised(Barrier(number: 2, kind: .leadership, text: "Mutasi"))
    case .barrierEscalated: .barrierEscalated(number: 1, level: "Bupati")
    case .barrierResolved: .barrierResolved(number: 1, text: nil)
    case .transferred: .transferred("POKJA")
    }
  }

  static func outcome(
    of kind: CommitmentEvent.Kind, on commitment: Commitment?, by agency: AgencyCode?
  ) -> String {
    do {
      return try Commitment.next(
        commitment, event(kind), code: "TPPS/K1", by: Actor(agency: agency), on: "2026-03-20"
      ).state.rawValue
    } catch {
      return error.name.rawValue
    }
  }

  @Test("The table has every kind, state and party once")
  func tableIsComplete() {
    var expected: Set<String> = []
    for kind in CommitmentEvent.Kind.allCases where kind != .proposed && kind != .imposed {
      for state in CommitmentState.allCases {
        for party in Array(Self.parties.keys) + ["nobody"] {
          expected.insert("\(kind.rawValue), \(state.rawValue), by \(party)")
        }
      }
    }
    #expect(Self.cells.map(\.name).sorted() == expected.sorted())
  }

  @Test("Each cell of the table holds", arguments: CommitmentEvent.Kind.allCases)
  func cellsHold(kind: CommitmentEvent.Kind) {
    for cell in Self.cells where cell.kind == kind {
      let commitment = Self.sample(cell.state, asked: kind != .revisionAsked)
      let outcome = Self.outcome(of: kind, on: commitment, by: Self.parties[cell.party])
      #expect(outcome == cell.outcome, "\(cell.name)")
    }
  }

  @Test("What exists cannot begin again", arguments: CommitmentState.allCases)
  func beginsOnce(state: CommitmentState) {
    for agency in Self.parties.values.map(Optional.some) + [nil] {
      let commitment = Self.sample(state, asked: true)
      #expect(Self.outcome(of: .proposed, on: commitment, by: agency) == "already-exists")
      #expect(Self.outcome(of: .imposed, on: commitment, by: agency) == "already-exists")
    }
  }

  @Test("Only a proposal or an imposition begins a commitment")
  func beginnings() {
    for kind in CommitmentEvent.Kind.allCases {
      let expected =
        switch kind {
        case .proposed: "proposed"
        case .imposed: "active"
        default: "before-it-existed"
        }
      #expect(Self.outcome(of: kind, on: nil, by: "BAPPEDA") == expected, "\(kind)")
    }
  }

  @Test("A refusal of a party names the parties that may")
  func wrongPartyNamesWhoMay() throws {
    let proposed = try commitment()
    #expect(
      throws: Refusal.wrongParty("BAPPEDA", "TPPS/K1", .accepted, mayBe: [.debtor])
    ) { try proposed.then(.accepted, by: "BAPPEDA") }
  }

  @Test("A refusal of a state names the states from which it is allowed")
  func wrongStateNamesFromWhere() throws {
    let proposed = try commitment()
    #expect(
      throws: Refusal.wrongState("TPPS/K1", .proposed, .claimed, from: [.active])
    ) { try proposed.then(.claimed(note: nil), by: "DINKES") }
  }
}
