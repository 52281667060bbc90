import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("A day that no row says")
struct AssumedDayTests {
  let desk: Intake

  init() throws { desk = try Intake() }

  /// The row, satisfied on a day that its register does not know.
  private static let done = ImportedRow.promise("1") {
    $0.state = .satisfied
    $0.closedOnUnknownDay = true
  }

  private func facts(_ number: Int = 1) throws -> CommitmentFacts {
    let code = CommitmentCode("TPPS", number)
    let row = try desk.workspace.commitment(inList: code, today: "2026-12-31")
    return try #require(row).facts
  }

  @Test("is marked so, and one that a field says is not")
  func marked() throws {
    try desk.take([
      .promise("1") { ($0.proposed, $0.accepted) = (nil, nil) }, .promise("2", at: 2),
    ])
    let assumed = try desk.commitment(1).assumed
    #expect(assumed.since == AssumedDay() && assumed.answered == AssumedDay())
    #expect(try desk.commitment(2).assumed == AssumedDays())
    #expect(try facts().assumed == assumed)
    #expect(try facts(2).assumed == AssumedDays())
    #expect(try desk.workspace.verify().fault == nil)
  }

  @Test(
    "of closing lies after the last import that saw it open, and by the one that saw it closed",
    arguments: [
      ("2026-03-20", "2026-04-10", .keptOnTime), ("2026-03-20", "2026-04-11", .keptUnknown),
      ("2026-04-10", "2026-04-12", .keptLate), ("2026-04-20", "2026-05-20", .keptLate),
    ] as [(Day, Day, Standing)])
  func betweenImports(seen: Day, closed: Day, standing: Standing) throws {
    try desk.take([.promise("1")], on: seen)
    let account = try desk.take([Self.done], on: closed).account
    #expect(account.changed == 1 && account.assumed[.closed] == 1)
    let commitment = try desk.commitment(1)
    #expect(commitment.closedOn == closed)
    #expect(commitment.assumed.closed == AssumedDay(after: seen))
    #expect(commitment.deliveredOn == closed)
    #expect(try facts().assumed == commitment.assumed)
    #expect(try facts().standing(on: "2026-12-31") == standing)
    #expect(try desk.workspace.verify().fault == nil)
    #expect(try desk.take([Self.done], on: closed + 30).account.unchanged == 1)
  }

  @Test("of closing is the day itself where it was seen open and closed on one day")
  func sameDay() throws {
    try desk.take([.promise("1")])
    try desk.take([Self.done])
    #expect(try desk.commitment(1).assumed.closed == AssumedDay(after: "2026-03-19"))
    #expect(try facts().assumed.closed == nil)
    #expect(try facts().standing(on: "2026-12-31") == .keptOnTime)
  }

  @Test("of closing has no lower bound where the row was never seen open")
  func neverSeenOpen() throws {
    try desk.take([Self.done], on: "2026-04-20")
    #expect(try desk.commitment(1).assumed.closed == AssumedDay())
    #expect(try facts().assumed.closed == AssumedDay())
    #expect(try facts().standing(on: "2026-12-31") == .keptUnknown)
  }

  @Test("of a verdict leaves the wait for it out, whoever claimed when")
  func verdictWait() throws {
    try desk.take([
      .promise("1") {
        $0.state = .satisfied
        $0.claimed = "2026-03-01"
        $0.closedOnUnknownDay = true
      },
      .promise("2", at: 2) {
        $0.state = .satisfied
        ($0.claimed, $0.closed) = ("2026-03-01", "2026-03-04")
      },
    ])
    let year = try #require(Period(from: "2026-01-01", until: "2026-12-31"))
    var waits: [Int?] = []
    try desk.workspace.eachVerdict(in: Scope(), given: year) { waits.append($0.wait) }
    #expect(Set(waits) == [nil, 3])
    // The claim says when it was delivered.
    #expect(try facts().standing(on: "2026-12-31") == .keptOnTime)
  }

  @Test("is as of the day on which the register was read")
  func readBefore() throws {
    func take(_ row: ImportedRow, asOf day: Day, on today: Day) throws {
      var incoming = [IncomingRow.row(row)].makeIterator()
      _ = try desk.workspace.importRows(
        of: .commitments, register: "letters",
        Circumstances(actor: Actor(agency: "DPPKB"), today: today, saidOn: day),
        now: Instant(startOf: today), next: { incoming.next() }, judged: { _, _ in })
    }
    try take(.promise("1"), asOf: "2026-03-20", on: "2026-05-01")
    try take(Self.done, asOf: "2026-04-30", on: "2026-05-02")
    let commitment = try desk.commitment(1)
    #expect(commitment.closedOn == "2026-04-30")
    #expect(commitment.assumed.closed == AssumedDay(after: "2026-03-20"))
    #expect(try desk.workspace.verify().fault == nil)
  }
}
