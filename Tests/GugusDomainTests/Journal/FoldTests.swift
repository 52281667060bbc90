import TestSupport
import Testing

@testable import GugusDomain

@Suite("Folding entries by the day they take effect")
struct FoldTests {
  /// Entries of TPPS/K1 in the order of the journal, recorded one after the other.
  private func journal(_ events: [(CommitmentEvent, by: AgencyCode, on: Day)]) -> [Entry] {
    events.enumerated().map { index, event in
      Entry(
        sequence: index + 1, recorded: Instant(milliseconds: 1_773_300_000_000 + Int64(index)),
        unit: unitPlace(index + 1), effective: event.on, actor: Actor(agency: event.by),
        event: .commitment("TPPS/K1", event.0))
    }
  }

  private func folded(_ entries: [Entry], onto earlier: Aggregate? = nil) throws -> Commitment? {
    guard case .commitment(let commitment)? = try Aggregate.fold(entries, onto: earlier) else {
      return nil
    }
    return commitment
  }

  private let beginning: [(CommitmentEvent, by: AgencyCode, on: Day)] = [
    (.proposed(terms(), answerDays: 14), by: "BAPPEDA", on: "2026-03-12"),
    (.accepted(waitsFor: []), by: "DINKES", on: "2026-03-14"),
  ]

  @Test("No entries make nothing")
  func nothing() throws {
    #expect(try Aggregate.fold([]) == nil)
  }

  @Test("An entry recorded late takes effect in its place")
  func backdated() throws {
    let entries = journal(
      beginning + [
        (.asked(.revision(late)), by: "DINKES", on: "2026-03-20"),
        (.evidenceSubmitted(letter), by: "DINKES", on: "2026-03-18"),
      ])
    let inOrder = journal(
      beginning + [
        (.evidenceSubmitted(letter), by: "DINKES", on: "2026-03-18"),
        (.asked(.revision(late)), by: "DINKES", on: "2026-03-20"),
      ])
    #expect(try folded(entries) == folded(inOrder))
  }

  @Test("On one day entries take effect as they were recorded")
  func sameDay() throws {
    let entries = journal([
      (.proposed(terms(), answerDays: 14), by: "BAPPEDA", on: "2026-03-12"),
      (.accepted(waitsFor: []), by: "DINKES", on: "2026-03-12"),
    ])
    #expect(try folded(entries.reversed())?.state == .active)
  }

  @Test("An entry that a later one contradicts is refused, naming the later one")
  func contradictsLater() {
    let entries = journal(
      beginning + [(.declined(reason: "Bukan tugas kami"), by: "DINKES", on: "2026-03-13")])
    #expect(
      throws: Refusal.time(
        .contradictsLater(
          "TPPS/K1", on: "2026-03-14", kind: .commitment(.accepted), sequence: 2))
    ) { try folded(entries) }
  }

  @Test("An entry that cannot follow what was before it is refused for its own reason")
  func ownRefusal() {
    let entries = journal(
      beginning + [(.claimed(note: nil, verdictDays: 14), by: "DINKES", on: "2026-03-13")])
    #expect(
      throws: Refusal.commitment(.wrongState("TPPS/K1", .proposed, .claimed, from: [.active]))
    ) { try folded(entries) }
  }

  @Test("Nothing happens before it existed, and the refusal says since when it does")
  func beforeItExisted() {
    let entries = journal(
      beginning + [(.barrierRaised(noBudget), by: "DINKES", on: "2026-03-11")])
    #expect(
      throws: Refusal.time(.beforeItExisted("TPPS/K1", on: "2026-03-11", since: "2026-03-12"))
    ) { try folded(entries) }
  }

  @Test("Entries follow what earlier ones had made")
  func ontoEarlier() throws {
    let entries = journal(
      beginning + [(.evidenceSubmitted(letter), by: "DINKES", on: "2026-03-18")])
    let earlier = try Aggregate.fold(Array(entries.prefix(2)))
    #expect(try folded(Array(entries.suffix(1)), onto: earlier) == folded(entries))
  }

  @Test("Every kind of subject folds")
  func everySubject() throws {
    let change = try #require(
      MeetingChange(from: nil, to: MeetingContent(title: "Rapat", date: "2026-03-12")))
    let events: [Event] = [
      .agency("DINKES", .added(agencyDetails("DINKES"))),
      .taskForce("TPPS", .formed(taskForceDetails())),
      .meeting("TPPS/M1", .scheduled("TPPS", change)),
      .commitment("TPPS/K1", .proposed(terms(), answerDays: 14)),
    ]
    let folded = try events.map { event in
      try Aggregate.fold([
        Entry(
          sequence: 1, recorded: Instant(milliseconds: 0), unit: unitPlace(1),
          effective: "2026-03-12", actor: Actor(), event: event)
      ])
    }
    let expected: [Aggregate] = [
      .agency(Agency(code: "DINKES", details: agencyDetails("DINKES"), since: "2026-03-12")),
      .taskForce(TaskForce(code: "TPPS", details: taskForceDetails(), since: "2026-03-12")),
      .meeting(
        Meeting(
          code: "TPPS/M1", taskForce: "TPPS", since: "2026-03-12", state: .scheduled,
          content: MeetingContent(title: "Rapat", date: "2026-03-12"))),
      .commitment(
        Commitment(
          code: "TPPS/K1", terms: terms(), state: .proposed, since: "2026-03-12",
          firstTerms: terms(),
          debtors: [Accountable(agency: "DINKES", from: "2026-03-12")], answerDays: 14)),
    ]
    #expect(folded == expected)
  }

  static let numbered: [(CommitmentEvent, CommitmentEvent)] = [
    (
      .evidenceSubmitted(letter),
      .evidenceSubmitted(Evidence(number: 2, source: letter.source))
    ),
    (
      .barrierRaised(noBudget),
      .barrierRaised(Barrier(number: 2, kind: .leadership, text: "Mutasi"))
    ),
  ]

  @Test("What is numbered may be recorded late as well", arguments: numbered.indices)
  func backdatedNumber(index: Int) throws {
    let (first, second) = Self.numbered[index]
    let entries = journal(
      beginning + [
        (first, by: "DINKES", on: "2026-03-20"), (second, by: "DINKES", on: "2026-03-18"),
      ])
    let commitment = try folded(entries)
    #expect(commitment?.state == .active)
  }

  @Test("A back-dated outcome keeps its number as well")
  func backdatedOutcome() throws {
    let outcome = { (number: Int) in
      Outcome(
        number: number, name: "a", indicator: "b", unit: "c", baseline: 0, target: 1,
        due: "2026-12-31")
    }
    var ledger = try Ledger.founded()
    try ledger.perform(AddOutcome(code: "TPPS", outcome: outcome(1)), on: "2026-03-10")
    try ledger.perform(AddOutcome(code: "TPPS", outcome: outcome(2)), on: "2026-03-01")
  }

  /// A random life: whatever the rules allow of many attempts, on days that never go back.
  private func randomLife(_ random: inout SplitMix64) -> [Entry] {
    var entries = journal([(.proposed(terms(), answerDays: 14), by: "BAPPEDA", on: "2026-03-12")])
    var day: Day = "2026-03-12"
    for _ in 0..<60 {
      day = day + Int.random(in: 0...2, using: &random)
      let kind = CommitmentEvent.Kind.allCases.randomElement(using: &random) ?? .accepted
      let agency: AgencyCode = random.one(of: "DINKES", "BAPPEDA", "DINSOS", "DPMD")
      let last = entries.count
      let entry = Entry(
        sequence: last + 1, recorded: Instant(milliseconds: Int64(last)),
        unit: unitPlace(last + 1), effective: day, actor: Actor(agency: agency),
        event: .commitment("TPPS/K1", CommitmentRuleTests.event(kind)))
      if (try? Aggregate.fold(entries + [entry])) != nil { entries.append(entry) }
    }
    return entries
  }

  /// Ten thousand, or as many as a minute allows; a failure names its seed.
  @Test("Ten thousand random lives, read back from the journal's own bytes, are what they were")
  func tenThousandLives() throws {
    let deadline = ContinuousClock.now + .seconds(60)
    var lived = 0
    for seed in UInt64(1)...10_000 where ContinuousClock.now < deadline {
      var random = SplitMix64(seed: seed)
      let (entries, original) = try quickLife(&random)
      let read = try entries.map { try Entry($0.sealed(by: .rehearsal(seed: 1))) }
      let replayed = try Aggregate.fold(read.shuffled(using: &random))
      #expect(replayed == original, "seed \(seed)")
      lived += 1
    }
    print("\(lived) random lives replayed, seeds 1…\(lived)")
    #expect(lived > 100)
  }

  /// A random life and what it came to, each event applied as it happens.
  private func quickLife(_ random: inout SplitMix64) throws -> ([Entry], Aggregate?) {
    var entries = journal([(.proposed(terms(), answerDays: 14), by: "BAPPEDA", on: "2026-03-12")])
    var aggregate = try Aggregate.fold(entries)
    var day: Day = "2026-03-12"
    for _ in 0..<40 {
      day = day + Int.random(in: 0...2, using: &random)
      let kind = CommitmentEvent.Kind.allCases.randomElement(using: &random) ?? .accepted
      let agency: AgencyCode = random.one(of: "DINKES", "BAPPEDA", "DINSOS", "DPMD")
      let entry = Entry(
        sequence: entries.count + 1, recorded: Instant(milliseconds: Int64(entries.count)),
        unit: unitPlace(entries.count + 1), effective: day, actor: Actor(agency: agency),
        event: .commitment("TPPS/K1", CommitmentRuleTests.event(kind)))
      guard let next = try? Aggregate.next(aggregate, entry) else { continue }
      aggregate = next
      entries.append(entry)
    }
    return (entries, aggregate)
  }

  @Test("One by one in journal order or all at once, in any order: the same", arguments: seeds)
  func oneByOne(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let entries = randomLife(&random)
    let oneByOne = try entries.reduce(nil as Aggregate?) { try Aggregate.next($0, $1) }
    #expect(entries.count > 1)
    #expect(try Aggregate.fold(entries.shuffled(using: &random)) == oneByOne)
  }

  @Test("Folded in two parts or at once: the same", arguments: seeds)
  func inTwoParts(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let entries = randomLife(&random)
    let cut = Int.random(in: 1...entries.count, using: &random)
    let first = try Aggregate.fold(Array(entries[..<cut]))
    #expect(try Aggregate.fold(Array(entries[cut...]), onto: first) == Aggregate.fold(entries))
  }
}
