import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("A list of commitments")
struct CommitmentListTests {
  static let seeds: [UInt64] = [101, 102, 103]

  /// The conditions of a filter, each with what sets it after the example of a commitment.
  static let conditions: [@Sendable (inout CommitmentFilter, Commitment) -> Void] = [
    { $0.taskForce = $1.terms.taskForce }, { $0.debtor = $1.terms.debtor },
    { $0.creditor = $1.terms.creditor }, { $0.supporter = $1.terms.supporters.first },
    { $0.judge = $1.terms.verifier ?? $1.terms.creditor },
    { $0.askedForRevision = $1.terms.debtor }, { $0.askedForRevision = $1.terms.creditor },
    { $0.meeting = $1.terms.meeting }, { $0.state = $1.state }, { $0.isOpen = $1.state.isOpen },
    { $0.isImposed = $1.isImposed }, { $0.overdueOn = $1.terms.due + 1 },
    { $0.overdueOn = $1.terms.due },
    { $0.due = Period(from: $1.terms.due, until: $1.terms.due + 20) },
    { $0.due = Period(from: $1.terms.due + -20, until: $1.terms.due) },
    { $0.hasPendingRevision = $1.pendingRevision != nil },
    { $0.hasOpenBarrier = openBarriers(of: $1) > 0 },
  ]

  static let orders: [CommitmentOrder] = [.due, .code, .since, .claimed, .asked]

  @Test("shows what the filter asks for, by any one condition", arguments: seeds)
  func oneCondition(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 250)
    for (index, set) in CommitmentListTests.conditions.enumerated() {
      var found = 0
      for example in life.commitments {
        var filter = CommitmentFilter()
        set(&filter, example)
        found += try check(filter, .due, life)
      }
      #expect(found > 0, "condition \(index) never shows anything")
    }
  }

  @Test("shows what the filter asks for, by conditions combined in any order", arguments: seeds)
  func combined(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 250)
    var random = SplitMix64(seed: seed)
    var found = 0
    for _ in 0..<400 {
      let picked = random.pick(life.commitments)
      let example = try #require(picked)
      var filter = CommitmentFilter()
      for set in random.some(of: CommitmentListTests.conditions, percent: 20) {
        set(&filter, example)
      }
      if random.chance(30) { filter.limit = random.number(0...5) }
      found += try check(filter, random.pick(CommitmentListTests.orders) ?? .due, life)
    }
    #expect(found > 100)
  }

  @Test("counts the states of an agency's two sides and of a task force", arguments: seeds)
  func states(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 250)
    func states(where belongs: (CommitmentTerms) -> Bool) -> [CommitmentState: Int] {
      Dictionary(grouping: life.commitments.filter { belongs($0.terms) }, by: \.state)
        .mapValues(\.count)
    }
    for code in life.agencies {
      #expect(
        try life.workspace.commitmentStates(of: code, as: .debtor)
          == states { $0.debtor == code })
      #expect(
        try life.workspace.commitmentStates(of: code, as: .creditor)
          == states { $0.creditor == code })
    }
    for code in life.taskForces {
      #expect(
        try life.workspace.commitmentStates(of: code) == states { $0.taskForce == code })
    }
  }

  /// - Returns: how many commitments it shows.
  private func check(
    _ filter: CommitmentFilter, _ order: CommitmentOrder, _ life: Life
  ) throws -> Int {
    let rows = try life.workspace.commitments(filter, by: order)
    let expected = life.commitments.filter { filter.accepts($0) }
      .sorted { (order.key(of: $0), $0.code) < (order.key(of: $1), $1.code) }
      .prefix(filter.limit ?? .max)
    #expect(rows.map(\.facts) == expected.map(\.facts), "\(filter) \(order)")
    for (row, commitment) in zip(rows, expected) {
      #expect(row.judge == commitment.terms.verifier ?? commitment.terms.creditor)
      #expect(row.askedBy == commitment.pendingRevision?.askedBy)
      #expect(row.askedOn == commitment.pendingRevision?.askedOn)
      #expect(row.meeting == commitment.terms.meeting)
      #expect(row.openBarriers == openBarriers(of: commitment))
      #expect(row.supporters == commitment.terms.supporters.sorted())
    }
    return rows.count
  }
}

/// The barriers that hold it up; a closed commitment is held up by none.
private func openBarriers(of commitment: Commitment) -> Int {
  commitment.state.isOpen ? commitment.barriers.count { $0.resolvedOn == nil } : 0
}

extension CommitmentFilter {
  /// What the documentation of each condition says, without SQL.
  fileprivate func accepts(_ commitment: Commitment) -> Bool {
    let (terms, pending) = (commitment.terms, commitment.pendingRevision)
    let answers: [Bool?] = [
      taskForce.map { $0 == terms.taskForce }, debtor.map { $0 == terms.debtor },
      creditor.map { $0 == terms.creditor }, supporter.map(terms.supporters.contains),
      judge.map { $0 == terms.verifier ?? terms.creditor },
      askedForRevision.map { commitment.parties(of: $0).contains(.otherSide) },
      meeting.map { $0 == terms.meeting }, state.map { $0 == commitment.state },
      isOpen.map { $0 == commitment.state.isOpen }, isImposed.map { $0 == commitment.isImposed },
      overdueOn.map(commitment.isOverdue), due.map { $0.contains(terms.due) },
      hasPendingRevision.map { $0 == (pending != nil) },
      hasOpenBarrier.map { $0 == (openBarriers(of: commitment) > 0) },
    ]
    return answers.allSatisfy { $0 ?? true }
  }
}

extension CommitmentOrder {
  /// Days that never came are first, as SQLite sorts them; the code decides between equals.
  fileprivate func key(of commitment: Commitment) -> Int {
    let day: Day? =
      switch self {
      case .due: commitment.terms.due
      case .code: nil
      case .since: commitment.since
      case .claimed: commitment.claimedOn
      case .asked: commitment.pendingRevision?.askedOn
      }
    return day?.number ?? .min
  }
}

extension Commitment {
  fileprivate var facts: CommitmentFacts {
    CommitmentFacts(
      code: code, taskForce: terms.taskForce, debtor: terms.debtor, creditor: terms.creditor,
      deliverable: terms.deliverable, state: state, isImposed: isImposed, since: since,
      answeredOn: answeredOn, firstDue: firstDue, due: terms.due, revisions: revisions,
      claimedOn: claimedOn, deliveredOn: deliveredOn, closedOn: closedOn)
  }
}
