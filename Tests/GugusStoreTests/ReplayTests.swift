import Foundation
import GugusDomain
import GugusLives
import GugusSchema
import Testing

@testable import GugusStore

@Suite("Replaying the journal")
struct ReplayTests {
  /// A seed for each life; `GUGUS_LIVES` says how many.
  static let seeds: [UInt64] = {
    let said = ProcessInfo.processInfo.environment["GUGUS_LIVES"].flatMap(UInt64.init)
    return Array(1...max(1, said ?? 30))
  }()

  @Test("gives the tables that a life left behind", arguments: seeds)
  func replayEqualsLive(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 150)
    let live = try life.workspace.derivedRows()

    #expect(try life.workspace.rebuild() == life.entries.count)
    let replayed = try life.workspace.derivedRows()
    for (table, rows) in live {
      #expect(replayed[table] == rows, "\(table)")
    }

    let verification = try life.workspace.verify()
    #expect(verification.fault == nil)
    #expect(verification.entries == life.entries.count)
    #expect(verification.units == Set(life.entries.map(\.unit.id)).count)
    #expect(verification.rows == live.values.reduce(0) { $0 + $1.count })
  }

  @Test(
    "gives the same tables however little of it is kept in memory", arguments: seeds.prefix(10),
    [1, 5])
  func littleIsKept(seed: UInt64, kept: Int) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 150)
    let live = try life.workspace.derivedRows()
    let fresh = try Workspace(viewOf: file.path)
    try fresh.queue.writeWithoutTransaction { tables in
      for migration in Schema.migrations { try tables.execute(sql: migration) }
      try life.workspace.read { journal in
        var replay = try Replay(into: tables, from: journal, keeping: kept)
        let rows = try JournalTable.sealedEntries(after: 0, journal)
        while let row = try rows.next() {
          let sealed = try SealedEntry(row)
          try replay.take(Entry(sealed), sealed.disclosures)
        }
        try replay.finish()
      }
    }
    let replayed = try fresh.derivedRows()
    for (table, rows) in live { #expect(replayed[table] == rows, "\(table)") }
  }

  @Test("folds every aggregate into what the action on it returned", arguments: seeds.prefix(5))
  func historiesFold(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 150)
    for (subject, aggregate) in life.aggregates {
      #expect(try Aggregate.fold(life.workspace.history(of: subject)) == aggregate)
    }
  }

  @Test("finds commands one behind the other, each whole", arguments: seeds.prefix(5))
  func unitsAreWhole(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 150)
    var last: UnitPlace?
    for unit in life.entries.map(\.unit) {
      let isFirst = last?.isLast ?? true
      #expect(unit.place == (isFirst ? 1 : (last?.place ?? 0) + 1))
      #expect((unit.id == last?.id) == !isFirst)
      last = unit
    }
    #expect(last?.isLast == true)
  }

  @Test("finds entries without gaps, recorded in order of time", arguments: seeds.prefix(5))
  func sequenceAndTime(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    try life.live(actions: 150)
    var entries: [Entry] = []
    try life.workspace.eachEntry(JournalFilter()) { entries.append($0) }
    #expect(entries == life.entries)
    #expect(entries.map(\.sequence) == Array(1...entries.count))
    #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.recorded <= $1.recorded })
  }

  @Test("is tried on lives that begin in a new workspace, and in no other")
  func livesAreNew() throws {
    let file = try WorkspaceFile()
    let life = try Life(seed: 1, in: file.created())
    #expect(throws: Life.Furnished.self) { try Life(seed: 2, in: life.workspace) }
  }

  @Test("is tried on lives in which every kind of event happens, and most are refused something")
  func livesAreVaried() throws {
    var kinds: Set<EventKind> = []
    var refusals: Set<String> = []
    // Some kinds are rare: as many lives as it takes to see them all, but no more than these.
    // Forgetting and signing have lives of their own, and lives run by a clock that is right.
    let all = Set(EventKind.allCases).subtracting([
      .workspace(.textsForgotten), .workspace(.fileForgotten), .workspace(.clockCorrected),
      .commitment(.ratified),
    ])
    for seed in 1...60 as ClosedRange<UInt64> where !kinds.isSuperset(of: all) {
      let file = try WorkspaceFile()
      var life = try Life(seed: seed, in: file.created())
      try life.live(actions: 400)
      kinds.formUnion(life.entries.map(\.event.kind))
      refusals.formUnion(life.refusals.keys)
    }
    #expect(all.subtracting(kinds).isEmpty)
    #expect(
      refusals.isSuperset(of: [
        "contradicts-later", "before-it-existed", "in-the-future", "clock-is-behind", "wrong-party",
        "wrong-state",
        "row-answered", "ratified", "due-too-early",
      ]))
  }
}
