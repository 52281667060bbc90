import Foundation
import GRDB
import GugusDomain
import GugusLives
import TestSupport
import Testing

@testable import GugusStore

/// What offices that keep one log together have of it.
private struct Office {
  let file: WorkspaceFile
  let workspace: Workspace

  init(isShared: Bool = false) throws {
    file = try WorkspaceFile()
    workspace = try file.created(isShared: isShared)
  }

  var log: [SealedEntry] {
    get throws {
      var entries: [SealedEntry] = []
      try workspace.eachSealedEntry { entries.append($0) }
      return entries
    }
  }

  /// Evidence files do not come with entries.
  func copyAttachments(from other: Office) throws {
    let rows = try other.workspace.allRows()["attachment"] ?? []
    try workspace.queue.inDatabase { db in
      for row in rows {
        try db.execute(
          sql: "INSERT OR IGNORE INTO attachment VALUES (?, ?)",
          arguments: StatementArguments(row.databaseValues))
      }
    }
  }
}

/// The entries as their units were given.
private func units(of log: some Sequence<SealedEntry>) throws -> [[SealedEntry]] {
  var units: [[SealedEntry]] = [[]]
  for sealed in log {
    units[units.count - 1].append(sealed)
    if try Entry(sealed).unit.isLast { units.append([]) }
  }
  return units.filter { !$0.isEmpty }
}

@Suite("Taking entries that were recorded elsewhere")
struct ApplyingTests {
  static let seeds: [UInt64] = ReplayTests.seeds.prefix(6).map { 3000 + $0 }

  @Test("unit by unit makes the same record", arguments: seeds, [false, true])
  func sameRecord(seed: UInt64, isShared: Bool) throws {
    let (office, other) = (try Office(isShared: isShared), try Office(isShared: isShared))
    var life = try Life(seed: seed, in: office.workspace)
    try life.live(actions: 120)
    try other.copyAttachments(from: office)
    for unit in try units(of: office.log.dropFirst()) {
      #expect(try other.workspace.apply(unit) == 1)
    }
    #expect(try other.workspace.allRows() == office.workspace.allRows())
    #expect(try other.workspace.verify().fault == nil)
  }

  @Test("many units at a time makes the same record", arguments: seeds.prefix(3))
  func manyUnits(seed: UInt64) throws {
    let (office, other) = (try Office(), try Office())
    var life = try Life(seed: seed, in: office.workspace)
    try life.live(actions: 120)
    try other.copyAttachments(from: office)
    let rest = try office.log.dropFirst()
    #expect(try other.workspace.apply(rest) == units(of: rest).count)
    #expect(try other.workspace.allRows() == office.workspace.allRows())
  }

  @Test("goes on in a copy that was made of the journal's beginning")
  func prefix() throws {
    let office = try Office()
    try office.workspace.foundTPPS()
    var lines: [String] = []
    try office.workspace.exportJournal(line: { lines.append($0) }, attachment: { _ in })
    let path = office.file.folder.appendingPathComponent("copy.db").path
    var rest = lines.makeIterator()
    let head = try Workspace.importJournal(
      { rest.next() }, to: path, attachment: { _ in nil })
    let copy = try Workspace(openingFileAt: path)

    try office.workspace.propose("Data", due: "2026-04-10", on: "2026-03-01")
    try office.workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-03-02")
    #expect(try copy.apply(office.log.dropFirst(head.size)) == 2)
    #expect(try copy.allRows() == office.workspace.allRows())
  }

  @Test("records what comes next behind them")
  func recordsOn() throws {
    let (office, other) = (try Office(), try Office())
    try office.workspace.foundTPPS()
    _ = try other.workspace.apply(office.log.dropFirst())
    for office in [office, other] {
      try office.workspace.propose("Data", due: "2026-04-10", on: "2026-03-01")
    }
    #expect(try other.workspace.allRows() == office.workspace.allRows())
  }

  // MARK: A log of one's own

  /// An entry of the agency, behind what is on record, which says that TPPS/K1 is accepted.
  private func acceptance(
    by agency: AgencyCode, in office: Office, place: Int = 1, isLast: Bool = true,
    unit: String = "from-elsewhere", recorded: Instant? = nil, after count: Int = 0
  ) throws -> SealedEntry {
    let id = try #require(UnitID(unit))
    let day: Day = "2026-03-02"
    let recorded = recorded ?? Instant(startOf: day)
    return try Entry(
      sequence: office.workspace.treeHead().size + 1 + count, recorded: recorded,
      unit: UnitPlace(
        id, place: place, isLast: isLast, day: recorded.day(offsetMinutes: 420)),
      effective: day, actor: Actor(agency: agency, officer: "Siti"),
      event: .commitment("TPPS/K1", .accepted(waitsFor: []))
    ).sealed(by: .ofTests)
  }

  /// TPPS with TPPS/K1 proposed to DINKES.
  private func proposed(isShared: Bool = false) throws -> Office {
    let office = try Office(isShared: isShared)
    try office.workspace.foundTPPS()
    try office.workspace.propose("Data", due: "2026-04-10", on: "2026-03-01")
    return office
  }

  @Test("takes nothing of what the judge refuses in a log of one's own, and says what is wrong")
  func refusedInOwnLog() throws {
    let office = try proposed()
    let before = try office.workspace.allRows()
    let sequence = try office.workspace.treeHead().size + 1
    let entry = try acceptance(by: "DINSOS", in: office)
    #expect {
      try office.workspace.apply([entry])
    } throws: { error in
      guard case .unsound(.rule(sequence, let refusal))? = error as? ApplyingFault else {
        return false
      }
      return refusal.name == "wrong-party"
    }
    #expect(try office.workspace.allRows() == before)
  }

  @Test("takes nothing of a log of one's own whose last unit is not finished")
  func unfinishedInOwnLog() throws {
    let office = try proposed()
    let before = try office.workspace.allRows()
    let sequence = try office.workspace.treeHead().size + 1
    let entry = try acceptance(by: "DINKES", in: office, isLast: false)
    #expect(throws: ApplyingFault.unsound(.unfinished(sequence: sequence))) {
      try office.workspace.apply([entry])
    }
    #expect(try office.workspace.allRows() == before)
  }

  @Test("takes nothing where a later unit is refused, in a log of one's own")
  func refusedLater() throws {
    let office = try proposed()
    let before = try office.workspace.allRows()
    let entries = [
      try acceptance(by: "DINKES", in: office),
      try acceptance(by: "DINKES", in: office, unit: "and-again", after: 1),
    ]
    #expect(throws: ApplyingFault.self) { try office.workspace.apply(entries) }
    #expect(try office.workspace.allRows() == before)
  }

  @Test("takes nothing that cannot be read, or is out of its turn", arguments: [false, true])
  func unreadable(isShared: Bool) throws {
    let office = try proposed(isShared: isShared)
    let before = try office.workspace.allRows()
    let next = try office.workspace.treeHead().size + 1
    let good = try acceptance(by: "DINKES", in: office)
    var spaced = good
    spaced.json = good.json.replacing(",", with: ", ")
    let nothing = SealedEntry(json: "nonsense", disclosures: [])
    var unknown = good
    unknown.json = good.json.replacing("commitment.accepted", with: "commitment.adored")
    var otherText = good
    otherText.disclosures = try acceptance(by: "DINKES", in: office, after: 1).disclosures
    let late = try acceptance(by: "DINKES", in: office, after: 1)
    for entry in [spaced, nothing, unknown, otherText, late] {
      #expect(throws: ApplyingFault.unreadable(sequence: next)) {
        try office.workspace.apply([entry])
      }
    }
    #expect(try office.workspace.allRows() == before)
  }

  // MARK: A shared log

  /// The derived rows but for commands.
  private func tables(of office: Office) throws -> [String: [Row]] {
    try office.workspace.derivedRows().filter { $0.key != "unit" }
  }

  private func refusals(in office: Office) throws -> [String] {
    try office.workspace.queue.inDatabase { db in
      try Row.fetchAll(
        db, sql: "SELECT first, last, refused FROM unit WHERE refused IS NOT NULL ORDER BY first"
      ).map { "\($0[0] as Int)-\($0[1] as Int) \($0[2] as String)" }
    }
  }

  /// Expects that another office, which takes the whole log at once, has the same rows, and that
  /// they are sound and are made the same again.
  private func expectSameElsewhere(_ office: Office) throws {
    #expect(try office.workspace.verify().fault == nil)
    let rows = try office.workspace.allRows()
    let other = try Office(isShared: true)
    try other.copyAttachments(from: office)
    _ = try other.workspace.apply(office.log.dropFirst())
    #expect(try other.workspace.allRows() == rows)
    #expect(try imported(office).allRows() == rows)
    _ = try office.workspace.rebuild()
    #expect(try office.workspace.allRows() == rows)
  }

  /// What the journal as text makes.
  private func imported(_ office: Office) throws -> Workspace {
    var lines: [String] = []
    try office.workspace.exportJournal(line: { lines.append($0) }, attachment: { _ in })
    let path = office.file.folder.appendingPathComponent("imported.db").path
    var rest = lines.makeIterator()
    _ = try Workspace.importJournal({ rest.next() }, to: path, attachment: { _ in nil })
    return try Workspace(openingFileAt: path)
  }

  @Test("keeps what the judge refuses in a shared log, without effect")
  func refusedInSharedLog() throws {
    let office = try proposed(isShared: true)
    let before = try tables(of: office)
    let size = try office.workspace.treeHead().size
    #expect(try office.workspace.apply([acceptance(by: "DINSOS", in: office)]) == 0)
    #expect(try tables(of: office) == before)
    #expect(try office.workspace.treeHead().size == size + 1)
    #expect(try refusals(in: office) == ["\(size + 1)-\(size + 1) wrong-party"])
    #expect(try office.workspace.verify().units == size + 1 - 1 - extra(in: office))
    try expectSameElsewhere(office)
  }

  /// How many entries there are beside the first of each unit that has effect.
  private func extra(in office: Office) throws -> Int {
    try office.workspace.number("SELECT sum(last - first) FROM unit WHERE refused IS NULL") ?? 0
  }

  @Test("leaves nothing of a unit whose second entry is refused")
  func refusedMidway() throws {
    let office = try proposed(isShared: true)
    let before = try tables(of: office)
    let size = try office.workspace.treeHead().size
    let entries = [
      try acceptance(by: "DINKES", in: office, isLast: false),
      try acceptance(by: "DINKES", in: office, place: 2, isLast: false, after: 1),
      try acceptance(by: "DINKES", in: office, place: 3, after: 2),
    ]
    #expect(try office.workspace.apply(entries) == 0)
    #expect(try tables(of: office) == before)
    #expect(try refusals(in: office).map { $0.prefix { $0 != " " } } == ["\(size + 1)-\(size + 3)"])
    try expectSameElsewhere(office)
  }

  @Test("shows nothing of what was refused, now, as of a day or as it was known")
  func notShown() throws {
    let office = try proposed(isShared: true)
    _ = try office.workspace.apply([acceptance(by: "DINSOS", in: office)])
    let now = Viewpoint(size: try office.workspace.treeHead().size)
    let known = Viewpoint(knownBy: Instant(startOf: "2026-03-03"))
    for viewpoint in [Viewpoint(), Viewpoint(asOf: "2026-03-03"), known, now] {
      let seen = try office.workspace.seen(from: viewpoint)
      #expect(try seen.commitment("TPPS/K1").state == .proposed, "\(viewpoint)")
      #expect(
        try seen.history(of: .commitment("TPPS/K1")).map(\.event.kind.name)
          == ["commitment.proposed"], "\(viewpoint)")
    }
  }

  @Test("counts no edition of a meeting by what was refused")
  func editions() throws {
    let office = try proposed(isShared: true)
    let content = MeetingContent(title: "Meeting", date: "2026-04-01")
    try office.workspace.done(
      ScheduleMeeting(taskForce: "TPPS", content: content), as: "DPPKB", on: "2026-03-01")
    let before = try office.workspace.plannedMeeting("TPPS/M1")
    var entry = try Entry(acceptance(by: "DINKES", in: office))
    var change = MeetingChange()
    change.date = "2026-05-01"
    entry.event = .meeting("TPPS/M1", .rescheduled(change))
    #expect(try office.workspace.apply([entry.sealed(by: .ofTests)]) == 0)
    let after = try office.workspace.plannedMeeting("TPPS/M1")
    #expect(after.edition == before.edition)
    #expect(after.meeting == before.meeting)
    #expect(try office.workspace.editionOfTime(of: "TPPS/M1") == 0)
    var planned: [PlannedMeeting] = []
    try office.workspace.eachPlannedMeeting(MeetingFilter()) { planned.append($0) }
    #expect(planned.map(\.meeting) == [before.meeting])
    #expect(planned.map(\.edition) == [before.edition])
  }

  @Test("records what comes next as if what was refused had not been")
  func goesOn() throws {
    let office = try proposed(isShared: true)
    _ = try office.workspace.apply([acceptance(by: "DINSOS", in: office)])
    try office.workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-03-03")
    #expect(try office.workspace.commitment("TPPS/K1").state == .active)
    #expect(throws: Refusal.takingBack(.nothingToUndo)) {
      try office.workspace.done(
        VoidEntry(.lastCommand, reason: "Mine", cascades: false), as: "DINSOS", on: "2026-03-03")
    }
    try expectSameElsewhere(office)
  }

  @Test("does not say that a request was recorded which was refused")
  func requestRefused() throws {
    let office = try proposed(isShared: true)
    _ = try office.workspace.apply([acceptance(by: "DINSOS", in: office)])
    #expect(throws: Refusal.outOfPlace(.unitTwice)) {
      try office.workspace.perform(
        ActOnCommitment("TPPS/K1", .accept),
        Circumstances(actor: Actor(agency: "DINKES"), today: "2026-03-03"),
        now: Instant(startOf: "2026-03-03"), asking: Asking(key: UnitID("from-elsewhere")))
    }
  }

  @Test("refuses a command that is sent again, without touching the first")
  func sentAgain() throws {
    let office = try proposed(isShared: true)
    _ = try office.workspace.apply([acceptance(by: "DINKES", in: office)])
    let size = try office.workspace.treeHead().size
    _ = try office.workspace.apply([acceptance(by: "DINKES", in: office)])
    #expect(try refusals(in: office) == ["\(size + 1)-\(size + 1) out-of-place"])
    #expect(try office.workspace.commitment("TPPS/K1").state == .active)
    try expectSameElsewhere(office)
  }

  @Test("is not held up by the time at which something refused says that it was recorded")
  func refusedFromTheFuture() throws {
    let office = try proposed(isShared: true)
    let late = try acceptance(
      by: "DINSOS", in: office, recorded: Instant(startOf: "2030-01-01"))
    _ = try office.workspace.apply([late])
    #expect(try refusals(in: office).count == 1)
    let inTime = try acceptance(by: "DINKES", in: office, unit: "just-in-time")
    #expect(try office.workspace.apply([inTime]) == 1)
    try office.workspace.act("TPPS/K1", .claim(note: nil), as: "DINKES", on: "2026-03-03")
    try expectSameElsewhere(office)
  }

  // MARK: A shared log whose last unit is not finished

  @Test("gives no effect to a unit that is not finished")
  func unfinished() throws {
    let office = try proposed(isShared: true)
    let before = try tables(of: office)
    #expect(try office.workspace.apply([acceptance(by: "DINKES", in: office, isLast: false)]) == 0)
    #expect(try tables(of: office) == before)
    #expect(try office.workspace.commitment("TPPS/K1").state == .proposed)
    let seen = try office.workspace.seen(from: Viewpoint(asOf: "2026-03-03"))
    #expect(try seen.commitment("TPPS/K1").state == .proposed)
    try expectSameElsewhere(office)
  }

  private func barrier(
    in office: Office, place: Int, number: Int = 1, isLast: Bool
  ) throws -> SealedEntry {
    var entry = try Entry(acceptance(by: "DINKES", in: office, place: place, isLast: isLast))
    entry.event = .commitment(
      "TPPS/K1", .barrierRaised(Barrier(number: number, kind: .budget, text: "No fuel")))
    return try entry.sealed(by: .ofTests)
  }

  @Test("gives it effect once its end comes")
  func finishedLater() throws {
    let office = try proposed(isShared: true)
    _ = try office.workspace.apply([acceptance(by: "DINKES", in: office, isLast: false)])
    _ = try office.workspace.apply([barrier(in: office, place: 2, isLast: false)])
    #expect(try office.workspace.commitment("TPPS/K1").state == .proposed)
    let end = try barrier(in: office, place: 3, number: 2, isLast: true)
    #expect(try office.workspace.apply([end]) == 1)
    #expect(try office.workspace.commitment("TPPS/K1").state == .active)
    #expect(try office.workspace.commitment("TPPS/K1").barriers.count == 2)
    #expect(try refusals(in: office).isEmpty)
    try expectSameElsewhere(office)
  }

  @Test("never gives it effect once something else has come", arguments: [false, true])
  func neverFinished(isRecordedHere: Bool) throws {
    let office = try proposed(isShared: true)
    let size = try office.workspace.treeHead().size
    _ = try office.workspace.apply([acceptance(by: "DINKES", in: office, isLast: false)])
    if isRecordedHere {
      try office.workspace.act("TPPS/K1", .accept, as: "DINKES", on: "2026-03-03")
    } else {
      let other = try acceptance(by: "DINKES", in: office, unit: "something-else")
      #expect(try office.workspace.apply([other]) == 1)
    }
    #expect(try office.workspace.apply([barrier(in: office, place: 2, isLast: true)]) == 0)
    #expect(try office.workspace.commitment("TPPS/K1").state == .active)
    #expect(try office.workspace.commitment("TPPS/K1").barriers.isEmpty)
    #expect(
      try refusals(in: office)
        == [1, 3].map { "\(size + $0)-\(size + $0) out-of-place" })
    try expectSameElsewhere(office)
  }

  @Test("goes past the rest of a unit that was refused, however late that comes")
  func restOfRefused() throws {
    let office = try proposed(isShared: true)
    let size = try office.workspace.treeHead().size
    _ = try office.workspace.apply([acceptance(by: "DINSOS", in: office, isLast: false)])
    _ = try office.workspace.apply([barrier(in: office, place: 2, isLast: false)])
    _ = try office.workspace.apply([barrier(in: office, place: 3, isLast: true)])
    _ = try office.workspace.apply([barrier(in: office, place: 4, isLast: true)])
    #expect(try refusals(in: office) == ["\(size + 1)-\(size + 4) wrong-party"])
    try expectSameElsewhere(office)
  }

  @Test(
    "comes to the same, however the log is cut when it arrives",
    arguments: seeds.prefix(4))
  func anyCuts(seed: UInt64) throws {
    let office = try Office(isShared: true)
    var random = SplitMix64(seed: seed)
    var life = try Life(seed: seed, in: office.workspace)
    for round in 0..<30 {
      try life.live(actions: 3)
      if random.chance(50) { try disturb(office, life, round, &random) }
    }
    #expect(try refusals(in: office).count > 5)
    #expect(try office.workspace.verify().fault == nil)
    let other = try Office(isShared: true)
    try other.copyAttachments(from: office)
    var rest = try office.log.dropFirst()
    while !rest.isEmpty {
      let count = random.number(1...12)
      _ = try other.workspace.apply(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    #expect(try other.workspace.allRows() == office.workspace.allRows())
  }

  /// Puts into the log what somebody else could: an entry of the life again, by whomever, whenever,
  /// wherever in a unit.
  private func disturb(
    _ office: Office, _ life: Life, _ round: Int, _ random: inout SplitMix64
  ) throws {
    let entries = life.entries.dropFirst()
    guard var entry = random.pick(Array(entries)) else { return }
    entry.sequence = try office.workspace.treeHead().size + 1
    entry.recorded = Instant(
      milliseconds: entry.recorded.milliseconds + Int64(random.number(0...60_000_000)))
    let ids = [entry.unit.id, UnitID("disturbance-\(round)")]
    entry.unit = UnitPlace(
      try #require(random.pick(ids) ?? nil), place: random.number(1...2),
      isLast: random.chance(50), day: entry.recorded.day(offsetMinutes: 420))
    if random.chance(50) { entry.actor.agency = random.pick(life.agencies) }
    _ = try office.workspace.apply([entry.sealed(by: .ofTests)])
  }
}
