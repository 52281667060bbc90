import Foundation
import GRDB
import GugusDomain
import GugusLives
import TestSupport
import Testing

// Swift Testing has attachments of its own.
import struct GugusStore.Attachment

@testable import GugusStore

@Suite("Forgetting personal texts")
struct ForgettingTests {
  private static let law = LegalBasis(
    kind: .law, number: "27/2022", date: "2022-10-17", title: "Pelindungan Data Pribadi")

  /// A personal text, and where it is.
  private struct Place: Hashable {
    var entry: Int
    var path: String
  }

  /// A life that has ended, and the log it left.
  private final class Archive {
    let file: WorkspaceFile
    let workspace: Workspace
    let steward: AgencyCode?
    let day: Day

    init(seed: UInt64, isShared: Bool = false) throws {
      file = try WorkspaceFile()
      workspace = try file.created(isShared: isShared)
      var life = try Life(seed: seed, in: workspace)
      try life.live(actions: 120)
      day = life.today + 1
      steward = try workspace.settings().steward
    }

    var places: [Place] {
      get throws {
        var places: [Place] = []
        try workspace.eachSealedEntry { sealed in
          let sequence = try Entry(sealed).sequence
          places += sealed.disclosures.map { Place(entry: sequence, path: $0.path) }
        }
        return places
      }
    }

    func forget(_ place: Place) throws -> Recorded {
      try workspace.done(
        ForgetTexts(
          Forgetting(entry: place.entry, paths: [place.path], legalBasis: ForgettingTests.law)),
        as: steward, on: day)
    }

    func forgetSome(_ seed: UInt64) throws -> [Place] {
      var random = SplitMix64(seed: seed)
      var places = try places
      var forgotten: [Place] = []
      for _ in 0..<20 where !places.isEmpty {
        let place = places.remove(at: random.number(0...places.count - 1))
        _ = try forget(place)
        forgotten.append(place)
      }
      return forgotten
    }

    func absence(at place: Place) throws -> PersonalText.Absence? {
      var found: PersonalText.Absence?
      try workspace.eachSealedEntry { sealed in
        guard try Entry(sealed).sequence == place.entry else { return }
        let disclosure = sealed.disclosures.first { $0.path == place.path }
        if case .missing(let absence) = disclosure?.content { found = absence }
      }
      return found
    }
  }

  @Test(
    "takes them from every table, and the journal proves still",
    arguments: [11, 12, 13, 14, 15, 16] as [UInt64], [false, true])
  func forgets(seed: UInt64, isShared: Bool) throws {
    let archive = try Archive(seed: seed, isShared: isShared)
    let workspace = archive.workspace
    let before = try workspace.treeHead()
    let leaves = try workspace.allRows()["tree_node"]?.count ?? 0
    let forgotten = try archive.forgetSome(seed)

    for place in forgotten { #expect(try archive.absence(at: place) == .forgotten) }
    #expect(try workspace.treeHead().size == before.size + forgotten.count)
    #expect(try workspace.allRows()["tree_node"]?.count ?? 0 > leaves)
    #expect(try workspace.verify().fault == nil)

    let rows = try workspace.allRows()
    _ = try workspace.rebuild()
    #expect(try workspace.allRows() == rows)
  }

  @Test(
    "is the same by export and import, and unit by unit elsewhere", arguments: [21, 22] as [UInt64])
  func sameElsewhere(seed: UInt64) throws {
    let archive = try Archive(seed: seed, isShared: true)
    let workspace = archive.workspace
    var log: [SealedEntry] = []
    try workspace.eachSealedEntry { log.append($0) }
    let known = log
    _ = try archive.forgetSome(seed)
    let rows = try workspace.allRows()

    var lines: [String] = []
    var files: [String: Data] = [:]
    try workspace.exportJournal(
      line: { lines.append($0) }, attachment: { files[$0.sha256] = try $0.bytes() })
    var rest = lines.makeIterator()
    let path = archive.file.folder.appendingPathComponent("again.db").path
    _ = try Workspace.importJournal(
      { rest.next() }, to: path, attachment: { try files[$0].map { try Attachment($0) } })
    #expect(try Workspace(openingFileAt: path).allRows() == rows)

    // Whoever has the texts lets them go when the entry comes that says so.
    let other = try WorkspaceFile()
    let copy = try other.created(isShared: true)
    _ = try copy.apply(known.dropFirst()) { try files[$0].map { try Attachment($0) } }
    var whole: [SealedEntry] = []
    try workspace.eachSealedEntry { whole.append($0) }
    _ = try copy.apply(whole.dropFirst(known.count)) { try files[$0].map { try Attachment($0) } }
    #expect(try copy.allRows() == rows)
    #expect(try copy.verify().fault == nil)
  }

  @Test("is found where a text came back, and a rebuild lets it go again")
  func cameBack() throws {
    let archive = try Archive(seed: 31)
    let place = try #require(try archive.places.last)
    let texts = try archive.workspace.queue.inDatabase {
      try JournalTable.texts(of: place.entry, $0)
    }
    _ = try archive.forget(place)
    try archive.workspace.queue.inDatabase { db in
      try db.execute(
        sql: "UPDATE disclosure SET texts = ? WHERE sequence = ?",
        arguments: [texts, place.entry])
    }
    let faults = try archive.workspace.verify(limit: 10).faults
    #expect(faults.first == .remembered(sequence: place.entry, path: place.path))
    #expect(faults.allSatisfy { $0.remedy == .rebuild })
    _ = try archive.workspace.rebuild()
    #expect(try archive.workspace.verify().fault == nil)
    #expect(try archive.absence(at: place) == .forgotten)
  }

  @Test("is the steward's alone, of a personal text that is there, once and for good")
  func refused() throws {
    let file = try WorkspaceFile()
    let workspace = try file.created()
    try workspace.foundTPPS()
    let day: Day = "2026-03-05"
    try workspace.done(NameSteward("BAPPEDA"), as: "BAPPEDA", on: day)
    try workspace.propose("Data", due: "2026-04-10", on: day)
    try workspace.act("TPPS/K1", .decline(reason: "Siti says no"), as: "DINKES", on: day)
    let entry = try workspace.treeHead().size
    func forget(_ paths: [String], of entry: Int, as agency: AgencyCode? = "BAPPEDA") throws {
      try workspace.done(
        ForgetTexts(Forgetting(entry: entry, paths: paths, legalBasis: Self.law)), as: agency,
        on: day)
    }
    #expect(throws: Refusal.request(.notSteward("DINKES", steward: "BAPPEDA"))) {
      try forget(["body.reason"], of: entry, as: "DINKES")
    }
    #expect(throws: Refusal.given(.unknown(.entry, "\(entry + 1)", nearest: []))) {
      try forget(["body.reason"], of: entry + 1)
    }
    for (paths, other) in [(["body.text"], "body.text"), (["body.reason", "subject"], "subject")] {
      #expect(throws: Refusal.forgetting(.notPersonal(entry, other, known: ["body.reason"]))) {
        try forget(paths, of: entry)
      }
    }
    #expect(throws: Refusal.outOfPlace(.computed)) { try forget([], of: entry) }
    try forget(["body.reason"], of: entry)
    #expect(throws: Refusal.outOfPlace(.computed)) { try forget(["body.reason"], of: entry) }
    #expect(throws: Refusal.takingBack(.standsForGood(entry + 1))) {
      try workspace.done(
        VoidEntry(.entry(entry + 1), reason: "No", cascades: false), as: "BAPPEDA", on: day)
    }
    #expect(try workspace.verify().fault == nil)
  }
}
