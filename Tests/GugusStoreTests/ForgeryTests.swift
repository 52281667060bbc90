import Foundation
import GRDB
import GugusDomain
import GugusLives
import Testing

// Swift Testing has attachments of its own.
import struct GugusStore.Attachment

@testable import GugusStore

@Suite("Every unit of a life, forged in one thing")
struct ForgeryTests {
  static let seeds: [UInt64] = [1, 2]

  /// A life with an agency that has no part in anything.
  private func life(_ seed: UInt64, isShared: Bool) throws -> Log {
    let file = try WorkspaceFile()
    let workspace = try file.created(isShared: isShared)
    var life = try Life(seed: seed, in: workspace)
    let details = AgencyDetails(
      nameEnglish: "Stranger", nameIndonesian: "Orang luar", kind: .privateSector, sector: "none")
    _ = try workspace.perform(
      AddAgency(code: Forger.stranger, details: details),
      Circumstances(actor: Actor(), today: life.today),
      now: Instant(milliseconds: Instant(startOf: life.today).milliseconds + 5_000_000))
    try life.live(actions: 220)
    var units: [[SealedEntry]] = []
    try workspace.eachSealedEntry { sealed in
      if try Entry(sealed).unit.place == 1 { units.append([]) }
      units[units.count - 1].append(sealed)
    }
    var attachments: [String: Data] = [:]
    try workspace.exportJournal(
      line: { _ in }, attachment: { attachments[$0.sha256] = try $0.bytes() })
    return Log(units: units, attachments: attachments)
  }

  /// The units of a life and its evidence.
  private struct Log {
    var units: [[SealedEntry]]
    var attachments: [String: Data]
  }

  private func forger(_ unit: [SealedEntry], _ workspace: Workspace) throws -> Forger {
    Forger(
      workspace: workspace, unit: try unit.map(Entry.init),
      disclosures: unit.map(\.disclosures))
  }

  /// A workspace that holds the first unit alone.
  private func replica(_ units: [[SealedEntry]]) throws -> (WorkspaceFile, Workspace) {
    let file = try WorkspaceFile()
    guard case .workspace(.founded(let founding)) = try Entry(units[0][0]).event else {
      throw CancellationError()
    }
    let entry = try Entry(units[0][0])
    return (file, try Workspace(creatingFileAt: file.path, founding, now: entry.recorded))
  }

  @Test(
    "is refused by a log of one's own, which names the rule and an entry of the unit",
    arguments: seeds)
  func ownLog(seed: UInt64) throws {
    let log = try life(seed, isShared: false)
    let (file, workspace) = try replica(log.units)
    var tried: [Forgery: Int] = [:]
    for unit in log.units.dropFirst() {
      let forger = try forger(unit, workspace)
      for forgery in Forgery.allCases {
        guard let forged = try forger.forged(forgery) else { continue }
        tried[forgery, default: 0] += 1
        let range = forger.unit[0].sequence...(forger.unit[0].sequence + forged.count)
        #expect {
          try workspace.apply(
            forged, attachment: { try log.attachments[$0].map { try Attachment($0) } })
        } throws: { error in
          guard case .unsound(let fault)? = error as? ApplyingFault,
            let entries = fault.entries
          else { return false }
          return range.overlaps(entries)
        }
      }
      #expect(
        try workspace.apply(
          unit, attachment: { try log.attachments[$0].map { try Attachment($0) } }) == 1)
    }
    #expect(Set(Forgery.allCases).subtracting(tried.keys).isEmpty || seed != 1, "\(tried)")
    #expect(try workspace.verify().fault == nil)
    _ = file
  }

  @Test(
    "stays without effect in a shared log: the same tables by apply, replay, rebuild and a look back",
    arguments: seeds)
  func sharedLog(seed: UInt64) throws {
    let log = try life(seed, isShared: true)
    let (file, workspace) = try replica(log.units)
    var random = SplitMix64Sampler(seed: seed)
    for unit in log.units.dropFirst() {
      let forger = try forger(unit, workspace)
      for forgery in Forgery.allCases where random.isChosen() {
        guard let forged = try forger.forged(forgery) else { continue }
        try expectNoEffect(of: forged, forgery, workspace, log)
      }
      #expect(
        try workspace.apply(
          unit, attachment: { try log.attachments[$0].map { try Attachment($0) } }) == 1)
    }
    _ = file
  }

  private func expectNoEffect(
    of forged: [SealedEntry], _ forgery: Forgery, _ workspace: Workspace, _ log: Log
  ) throws {
    let copy = try WorkspaceFile()
    _ = try workspace.backUp(to: copy.path)
    let other = try copy.opened()
    let before = try other.derivedRows()
    #expect(
      try other.apply(forged, attachment: { try log.attachments[$0].map { try Attachment($0) } })
        == 0, "\(forgery)")
    var after = try other.derivedRows()
    #expect(after["unit"]?.count == (before["unit"]?.count ?? 0) + 1, "\(forgery)")
    after["unit"] = before["unit"]
    #expect(after == before, "\(forgery)")
    let fault = try other.verify().fault
    #expect(fault == nil, "\(forgery) \(String(describing: fault))")

    let rows = try other.allRows()
    _ = try other.rebuild()
    #expect(try other.allRows() == rows, "\(forgery)")

    var lines: [String] = []
    var attachments: [String: Data] = [:]
    try other.exportJournal(
      line: { lines.append($0) }, attachment: { attachments[$0.sha256] = try $0.bytes() })
    var rest = lines.makeIterator()
    let path = copy.folder.appendingPathComponent("again.db").path
    _ = try Workspace.importJournal(
      { rest.next() }, to: path, attachment: { try attachments[$0].map { try Attachment($0) } })
    #expect(try Workspace(openingFileAt: path).allRows() == rows, "\(forgery)")

    var seen = try other.seen(from: Viewpoint(asOf: "2099-01-01")).derivedRows()
    for table in ["unit", "mention", "involvement"] {
      seen[table] = nil
      after[table] = nil
    }
    #expect(seen == after, "\(forgery)")
  }
}

/// One in twelve, the same in every run.
private struct SplitMix64Sampler {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func isChosen() -> Bool {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % 12 == 0
  }
}
