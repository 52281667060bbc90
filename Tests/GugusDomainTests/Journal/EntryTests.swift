import Foundation
import Testing

@testable import GugusDomain

@Suite("An entry as the exact bytes that the journal keeps")
struct EntryTests {
  @Test("There is a sample of every kind of event")
  func samplesAreComplete() {
    #expect(Set(SampleEntries.all.map(\.event.kind)) == Set(EventKind.allCases))
  }

  @Test("Written and read it is the same entry, and written again the same bytes")
  func roundTrip() throws {
    for entry in SampleEntries.all {
      let text = try entry.canonicalJSON()
      let read = try Entry(canonicalJSON: text)
      #expect(read == entry)
      #expect(Array(try read.canonicalJSON().utf8) == Array(text.utf8))
    }
  }

  @Test("Keys are sorted by their bytes at every level, and there is no other space")
  func canonical() throws {
    for entry in SampleEntries.all {
      let text = try entry.canonicalJSON()
      #expect(Array(text.utf8) == Array(try CanonicalJSON.rewritten(text).utf8))
    }
  }

  @Test("An entry is one line")
  func oneLine() throws {
    for entry in SampleEntries.all {
      #expect(try !entry.canonicalJSON().utf8.contains(UInt8(ascii: "\n")))
    }
  }

  /// `GUGUS_RECORD=1` records the samples and fails, so that someone looks at what was recorded.
  @Test("The bytes of released entries never change")
  func golden() throws {
    let file = CheckoutFiles.golden("entries.jsonl")
    let lines = try SampleEntries.all.map { try $0.canonicalJSON() }
    if ProcessInfo.processInfo.environment["GUGUS_RECORD"] == "1" {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
      Issue.record("Recorded \(lines.count) entries: look at them, and run without GUGUS_RECORD")
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(golden.count == lines.count)
    for (line, golden) in zip(lines, golden) {
      #expect(Array(line.utf8) == Array(golden.utf8), "\(line)")
    }
  }

  static let damages: [(String, String)] = [
    ("{", "["), ("agency.added", "agency.praised"),
    ("\"effective\":\"2026-03-12\"", "\"effective\":\"2026-02-30\""),
    ("\"recorded\":\"2026-03-12T", "\"recorded\":\"2026-03-12 "),
    ("\"sequence\":1", "\"sequence\":\"1\""), ("\"sequence\":1,", ""),
    ("\"kind\":\"institution\"", "\"kind\":\"institutions\""), ("09:00", "09:60"), ("WIB", "WIBB"),
  ]

  @Test("Damaged bytes are no entry", arguments: damages)
  func damaged(part: String, damage: String) throws {
    let texts = try SampleEntries.all.map { try $0.canonicalJSON() }
    let text = try #require(texts.first { $0.contains(part) })
    #expect(throws: DecodingError.self) {
      try Entry(canonicalJSON: text.replacing(part, with: damage, maxReplacements: 1))
    }
  }

  @Test("A kind of event is found by its name alone", arguments: EventKind.allCases)
  func kindByName(kind: EventKind) {
    #expect(EventKind(name: kind.name) == kind)
  }

  @Test("A kind that this version does not know is none")
  func unknownKind() {
    let names = ["", "accepted", "commitment.", "commitment.Accepted", "incentive.praised"]
    #expect(names.compactMap { EventKind(name: $0) }.isEmpty)
  }

  @Test("Entries take effect by day, then as recorded")
  func order() {
    let entry = { (sequence: Int, day: Day) in
      Entry(
        sequence: sequence, recorded: Instant(milliseconds: 0), effective: day, actor: Actor(),
        event: .commitment("TPPS/K1", .accepted(waitsFor: [])))
    }
    let entries = [
      entry(1, "2026-03-12"), entry(2, "2026-03-10"), entry(3, "2026-03-12"),
      entry(4, "2026-03-11"),
    ]
    #expect(entries.sorted(by: Entry.takesEffectBefore).map(\.sequence) == [2, 4, 1, 3])
  }
}
