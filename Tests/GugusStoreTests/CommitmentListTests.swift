import Foundation
import GugusDomain
import GugusLives
import TestSupport
import Testing

@testable import GugusStore

@Suite("A list of commitments")
struct CommitmentListTests {
  static let seeds: [UInt64] = [101, 102, 104]

  /// The conditions of a filter, each with what sets it after the example of a commitment.
  static let conditions: [@Sendable (inout CommitmentFilter, Commitment) -> Void] = [
    { $0.taskForce = $1.terms.taskForce }, { $0.debtor = $1.terms.debtor },
    { $0.creditor = $1.terms.creditor }, { $0.supporter = $1.terms.supporters.first },
    { $0.judge = $1.terms.verifier ?? $1.terms.creditor },
    { $0.asked = $1.pendingRequest?.answers }, { $0.outcome = $1.terms.outcome },
    { $0.verdict = $1.verdicts.last?.judgement.verdict }, { $0.forecast = $1.progress?.forecast },
    { $0.barrier = openBarriers(of: $1).first?.barrier.kind },
    { $0.antecedent = $1.terms.condition?.antecedents.first },
    { $0.text = $1.terms.deliverable.split(separator: " ").first.map { String($0.prefix(3)) } },
    { $0.meeting = $1.terms.meeting }, { $0.state = $1.state }, { $0.isOpen = $1.state.isOpen },
    { $0.isImposed = $1.isImposed }, { $0.isOverdue = $1.isOverdue(on: $0.today) },
    { filter, _ in filter.isOverdue = true },
    { $0.due = Period(from: $1.terms.due, until: $1.terms.due + 20) },
    { $0.due = Period(from: $1.terms.due + -20, until: $1.terms.due) },
    { $0.hasPendingRequest = $1.pendingRequest != nil },
  ]

  /// A life may pass without one that it shows.
  static let rare: Set = [CommitmentState.expired]

  static let orders: [CommitmentOrder] = CommitmentOrder.allCases.filter { $0 != .debtor }

  @Test("shows what the filter asks for, by any one condition", arguments: seeds)
  func oneCondition(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 300)
    for (index, set) in CommitmentListTests.conditions.enumerated() {
      var found = 0
      for example in life.settled {
        var filter = CommitmentFilter(today: life.today)
        set(&filter, example)
        found += try check(filter, .due, life)
      }
      #expect(found > 0, "condition \(index) never shows anything")
    }
    for state in CommitmentListTests.rare {
      var filter = CommitmentFilter(today: life.today)
      filter.state = state
      _ = try check(filter, .due, life)
    }
  }

  @Test("shows what the filter asks for, by conditions combined in any order", arguments: seeds)
  func combined(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 300)
    var random = SplitMix64(seed: seed)
    var found = 0
    for _ in 0..<400 {
      let picked = random.pick(life.settled)
      let example = try #require(picked)
      var filter = CommitmentFilter(today: life.today)
      for set in random.some(of: CommitmentListTests.conditions, percent: 20) {
        set(&filter, example)
      }
      if random.chance(30) { filter.limit = random.number(0...5) }
      let order = random.pick(CommitmentListTests.orders) ?? .due
      // How long those wait that nobody asked anything is no order.
      if order == .asked { filter.hasPendingRequest = true }
      found += try check(filter, order, life)
    }
    #expect(found > 100)
  }

  @Test("counts the states of an agency's two sides and of a task force", arguments: seeds)
  func states(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 300)
    func states(where belongs: (CommitmentTerms) -> Bool) -> [CommitmentState: Int] {
      Dictionary(grouping: life.settled.filter { belongs($0.terms) }, by: \.state)
        .mapValues(\.count)
    }
    for code in life.agencies {
      #expect(
        try life.workspace.commitmentStates(of: code, as: .debtor, on: life.today)
          == states { $0.debtor == code })
      #expect(
        try life.workspace.commitmentStates(of: code, as: .creditor, on: life.today)
          == states { $0.creditor == code })
    }
    for code in life.taskForces {
      #expect(
        try life.workspace.commitmentStates(of: code, on: life.today)
          == states { $0.taskForce == code })
    }
  }

  /// - Returns: how many commitments it shows.
  private func check(
    _ filter: CommitmentFilter, _ order: CommitmentOrder, _ life: Life
  ) throws -> Int {
    var rows: [CommitmentRow] = []
    try life.workspace.eachCommitment(filter, by: order, tellsWaiting: true) { rows.append($0) }
    let sectors = Dictionary(
      uniqueKeysWithValues: life.agencies.map { ($0, life.agency($0)?.details.sector) })
    let accepted = life.settled.filter { filter.accepts($0, sectors) }
    let expected = accepted.sorted(by: order.puts)
      .prefix(filter.limit ?? .max)
    #expect(
      rows.map(\.facts) == expected.map { life.facts($0, filter.today) }, "\(filter) \(order)")
    #expect(try life.workspace.count(filter) == accepted.count)
    for (row, commitment) in zip(rows, expected) {
      #expect(row.judge == commitment.judge)
      #expect(row.asked == commitment.pendingRequest?.request.kind)
      #expect(row.askedOf == commitment.pendingRequest?.answers)
      #expect(row.askedOn == commitment.pendingRequest?.askedOn)
      #expect(row.meeting == commitment.terms.meeting)
      #expect(row.openBarriers == openBarriers(of: commitment).count)
      #expect(row.openAntecedents == (commitment.state.isOpen ? commitment.openConditions : 0))
      #expect(row.completion == commitment.progress?.completion)
      #expect(row.assessedCompletion == commitment.assessedCompletion)
      #expect(row.forecast == commitment.progress?.forecast)
      #expect(row.lastVerdict == commitment.verdicts.last?.judgement.verdict)
      #expect(row.supporters == commitment.terms.supporters.sorted())
    }
    return rows.count
  }
}

extension Life {
  /// The commitments as time has made them by today.
  fileprivate var settled: [Commitment] { commitments.map { $0.settled(on: today) } }
}

/// The barriers that hold it up; a closed commitment is held up by none.
private func openBarriers(of commitment: Commitment) -> [Commitment.RecordedBarrier] {
  commitment.state.isOpen ? commitment.barriers.filter { $0.resolvedOn == nil } : []
}

extension CommitmentFilter {
  /// What the documentation of each condition says, without SQL.
  fileprivate func accepts(
    _ commitment: Commitment, _ sectors: [AgencyCode: String?]
  ) -> Bool {
    let (terms, pending) = (commitment.terms, commitment.pendingRequest)
    let sides: [Bool?] = [
      taskForce.map { $0 == terms.taskForce }, debtor.map { $0 == terms.debtor },
      creditor.map { $0 == terms.creditor }, supporter.map(terms.supporters.contains),
      judge.map { $0 == terms.verifier ?? terms.creditor },
      asked.map { $0 == pending?.answers }, hasPendingRequest.map { $0 == (pending != nil) },
      sector.map { $0.lowercased() == (sectors[terms.debtor] ?? nil)?.lowercased() },
    ]
    let contents: [Bool?] = [
      meeting.map { $0 == terms.meeting }, decision.map { $0 == terms.decision },
      outcome.map { $0 == terms.outcome }, due.map { $0.contains(terms.due) },
      text.map { begins($0, terms.deliverable) },
      antecedent.map { terms.condition?.antecedents.contains($0) ?? false },
    ]
    let course: [Bool?] = [
      state.map { $0 == commitment.state }, isOpen.map { $0 == commitment.state.isOpen },
      isImposed.map { $0 == commitment.isImposed },
      isOverdue.map { $0 == commitment.isOverdue(on: today) },
      verdict.map { $0 == commitment.verdicts.last?.judgement.verdict },
      forecast.map { $0 == commitment.progress?.forecast },
      barrier.map { openBarriers(of: commitment).map(\.barrier.kind).contains($0) },
    ]
    return (sides + contents + course).allSatisfy { $0 ?? true }
  }

  /// What holds no word is in nothing.
  private func begins(_ beginnings: String, _ text: String) -> Bool {
    let (beginnings, words) = (CommitmentFilter.words(beginnings), CommitmentFilter.words(text))
    return !beginnings.isEmpty
      && beginnings.allSatisfy { beginning in words.contains { $0.hasPrefix(beginning) } }
  }

  private static func words(_ text: String) -> [Substring] {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .split { !$0.isLetter && !$0.isNumber }
  }
}

extension CommitmentOrder {
  /// Days that never came are first, as SQLite sorts them; the code decides between equals.
  fileprivate func key(of commitment: Commitment) -> (Int, Int) {
    func day(_ day: Day?) -> (Int, Int) { (day?.number ?? .min, 0) }
    return switch self {
    case .due: day(commitment.terms.due)
    case .code, .debtor: day(nil)
    case .weight: (-commitment.terms.weight, commitment.terms.due.number)
    case .since: day(commitment.since)
    case .claimed: day(commitment.claimedOn)
    case .asked: day(commitment.pendingRequest?.askedOn)
    case .objected: day(commitment.openObjection?.objectedOn)
    }
  }

  fileprivate func puts(_ left: Commitment, before right: Commitment) -> Bool {
    let (leftKey, rightKey) = (key(of: left), key(of: right))
    return leftKey == rightKey ? left.code < right.code : leftKey < rightKey
  }
}

extension Life {
  fileprivate func facts(_ commitment: Commitment, _ today: Day) -> CommitmentFacts {
    let terms = commitment.terms
    var facts = CommitmentFacts(
      code: commitment.code, taskForce: terms.taskForce, debtor: terms.debtor,
      creditor: terms.creditor, deliverable: terms.deliverable, state: commitment.state,
      isImposed: commitment.isImposed, since: commitment.since, answeredOn: commitment.answeredOn,
      firstDue: commitment.firstDue, due: terms.due, revisions: commitment.revisions,
      claimedOn: commitment.claimedOn, deliveredOn: commitment.deliveredOn,
      closedOn: commitment.closedOn)
    facts.answerDays = commitment.answerDays
    facts.objectedOn = commitment.openObjection?.objectedOn
    if facts.state == .satisfied, let delivered = facts.deliveredOn, facts.due < delivered {
      let timelines = Dictionary(
        uniqueKeysWithValues: commitments.map { ($0.code, $0.timeline(on: today)) })
      let attribution = attribute(facts.code, in: { timelines[$0] }, today: today)
      facts.isKeptAfterWaiting = !attribution.fallsOnDebtor
    }
    return facts
  }
}
