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
    "new-debtor": "KPK", "outsider": "SETDA",
  ]

  /// A commitment in that state, with evidence, a barrier and what that event needs: while open,
  /// the request that it answers; while conditional, the condition that it fulfils.
  static func sample(_ state: CommitmentState, for kind: CommitmentEvent.Kind) -> Commitment {
    var commitment = Commitment(
      code: "TPPS/K1", terms: terms(), state: state, since: "2026-03-12", firstTerms: terms(),
      debtors: [Accountable(agency: "DINKES", from: "2026-03-12")])
    commitment.evidence = [letter]
    commitment.barriers = [
      Commitment.RecordedBarrier(barrier: noBudget, raisedBy: "DINKES", raisedOn: "2026-03-15")
    ]
    if kind == .ratified { commitment.ratifier = "BAPPEDA" }
    if kind == .objected || kind == .objectionAnswered {
      commitment.verdicts = [contested(state, isOpen: kind == .objectionAnswered)]
    }
    if kind == .factConfirmed {
      commitment.terms.condition = Condition(fact: "Anggaran cair")
    } else if state == .conditional {
      commitment.terms.condition = Condition(antecedents: ["TPPS/K2"])
      commitment.openAntecedents = ["TPPS/K2"]
    }
    if let (kind, step) = kind.request, step != .asked, state.isOpen {
      let isDelegation = kind == .delegation
      commitment.pendingRequest = Commitment.PendingRequest(
        request: request(kind), askedBy: isDelegation ? "DINKES" : "BAPPEDA",
        askedOn: "2026-03-16", answers: isDelegation ? "KPK" : "DINKES")
    }
    return commitment
  }

  /// The verdict that left it in a state, and to which the debtor may object or has objected.
  static func contested(_ state: CommitmentState, isOpen: Bool) -> Commitment.RecordedVerdict {
    let verdict: Verdict =
      switch state {
      case .violated: .failed
      case .released: .cannotBeFollowedUp
      default: .notYetAsRecommended
      }
    return Commitment.RecordedVerdict(
      judgement: Judgement(verdict: verdict, reason: "Kurang"), judge: "BAPPEDA",
      judgedOn: "2026-03-18",
      objection: isOpen
        ? Commitment.Objection(grounds: "Sudah dikirim", objectedOn: "2026-03-19") : nil)
  }

  static func request(_ kind: Request.Kind) -> Request {
    switch kind {
    case .revision: .revision(late)
    case .delegation: .delegation(to: "KPK", reason: "Kewenangan beralih")
    case .suspension: .suspension(reason: "Banjir")
    case .resumption: .resumption(reason: "Surut", due: nil)
    }
  }

  static func event(_ kind: CommitmentEvent.Kind) -> CommitmentEvent {
    switch kind {
    case .proposed: .proposed(terms(), answerDays: 14)
    case .imposed: .imposed(terms(), decree, waitsFor: [])
    case .ratified: .ratified(waitsFor: [])
    case .corrected: .corrected(terms(due: "2026-04-20"))
    case .accepted: .accepted(waitsFor: [])
    case .declined: .declined(reason: "Bukan tugas kami")
    case .antecedentHeld: .antecedentHeld("TPPS/K2")
    case .factConfirmed: .factConfirmed(evidence: "SP2D 12")
    case .revisionAsked: .asked(request(.revision))
    case .delegationAsked: .asked(request(.delegation))
    case .suspensionAsked: .asked(request(.suspension))
    case .resumptionAsked: .asked(request(.resumption))
    case .revisionAgreed: .agreed(.revision, waitsFor: [])
    case .delegationAgreed: .agreed(.delegation, waitsFor: [])
    case .suspensionAgreed: .agreed(.suspension, waitsFor: [])
    case .resumptionAgreed: .agreed(.resumption, waitsFor: [])
    case .revisionRefused: .refused(.revision, reason: nil)
    case .delegationRefused: .refused(.delegation, reason: nil)
    case .suspensionRefused: .refused(.suspension, reason: nil)
    case .resumptionRefused: .refused(.resumption, reason: nil)
    case .assigned: .assigned("SETDA", reason: nil)
    case .supporterJoined: .supporterJoined("BPS")
    case .supporterLeft: .supporterLeft("DINSOS")
    case .evidenceSubmitted: .evidenceSubmitted(Evidence(number: 2, source: letter.source))
    case .progressReported: .progressReported(Progress(completion: .limited))
    case .claimed: .claimed(note: nil, verdictDays: 14)
    case .judged: .judged(done)
    case .objected: .objected(grounds: "Sudah dikirim")
    case .objectionAnswered: .objectionAnswered(isUpheld: false, reason: "Tidak lengkap")
    case .released: .released(reason: "Tidak diperlukan lagi")
    case .cancelled: .cancelled(reason: "Tidak sanggup")
    case .barrierRaised: .barrierRaised(Barrier(number: 2, kind: .leadership, text: "Mutasi"))
    case .barrierEscalated: .barrierEscalated(number: 1, level: "Bupati")
    case .barrierResolved: .barrierResolved(number: 1, text: nil)
    case .transferred: .transferred("POKJA")
    case .succeeded: .succeeded(Succession(from: "DINKES", to: "KPK"))
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
      return error.name
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
      let commitment = Self.sample(cell.state, for: kind)
      let outcome = Self.outcome(of: kind, on: commitment, by: Self.parties[cell.party])
      #expect(outcome == cell.outcome, "\(cell.name)")
    }
  }

  @Test("What exists cannot begin again", arguments: CommitmentState.allCases)
  func beginsOnce(state: CommitmentState) {
    for agency in Self.parties.values.map(Optional.some) + [nil] {
      let commitment = Self.sample(state, for: .revisionAgreed)
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
      throws: Refusal.commitment(.wrongParty("BAPPEDA", "TPPS/K1", .accepted, mayBe: [.debtor]))
    ) { try proposed.then(.accepted(waitsFor: []), by: "BAPPEDA") }
  }

  @Test("A refusal of a state names the states from which it is allowed")
  func wrongStateNamesFromWhere() throws {
    let proposed = try commitment()
    #expect(
      throws: Refusal.commitment(.wrongState("TPPS/K1", .proposed, .claimed, from: [.active]))
    ) { try proposed.then(.claimed(note: nil, verdictDays: 14), by: "DINKES") }
  }
}
