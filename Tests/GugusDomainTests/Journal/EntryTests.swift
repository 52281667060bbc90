import Foundation
import TestSupport
import Testing

@testable import GugusDomain

@Suite("An entry as the exact bytes that the journal keeps")
struct EntryTests {
  @Test("There is a sample of every kind of event")
  func samplesAreComplete() {
    #expect(Set(SampleEntries.all.map(\.event.kind)) == Set(EventKind.allCases))
  }

  @Test("Sealed and read it is the same entry, and sealed again the same bytes")
  func roundTrip() throws {
    for entry in SampleEntries.all {
      let sealed = try entry.sealed(by: SampleEntries.lots)
      let read = try Entry(sealed)
      #expect(read == entry)
      let again = try read.sealed(again: sealed.disclosures)
      #expect(again == sealed)
      #expect(Array(again.json.utf8) == Array(sealed.json.utf8))
    }
  }

  @Test("Keys are sorted by their bytes at every level, and there is no other space")
  func canonical() throws {
    for sealed in try SampleEntries.sealed() {
      #expect(Array(sealed.json.utf8) == Array(try CanonicalJSON.rewritten(sealed.json).utf8))
    }
  }

  @Test("An entry is one line")
  func oneLine() throws {
    for sealed in try SampleEntries.sealed() {
      #expect(!sealed.json.utf8.contains(UInt8(ascii: "\n")))
    }
  }

  /// `GUGUS_RECORD=1` records the samples and fails, so that someone looks at what was recorded.
  @Test("The bytes of released entries never change, nor what their texts are sealed as")
  func golden() throws {
    let text = try SampleEntries.sealed().map { sealed in
      let beside =
        sealed.disclosures.isEmpty
        ? "" : "{\"disclosures\":\(sealed.disclosures.canonicalJSON)}\n"
      return sealed.json + "\n" + beside
    }
    try Golden.expect(
      text.joined(), as: "entries.jsonl",
      beside: CheckoutFiles.tests.appending(path: "EntryTests.swift").path)
  }

  static let damages: [(String, String)] = [
    ("{", "["), ("agency.added", "agency.praised"),
    ("\"effective\":\"2026-03-12\"", "\"effective\":\"2026-02-30\""),
    ("\"recorded\":\"2026-03-12T", "\"recorded\":\"2026-03-12 "),
    ("\"sequence\":1", "\"sequence\":\"1\""), ("\"sequence\":1,", ""),
    ("\"sequence\":1,", "\"sequence\":1,\"sequence\":1,"),
    ("\"sequence\":1,", "\"sequence\":01,"), ("\"sequence\":1,", "\"sequence\":1.5,"),
    ("\"kind\":\"institution\"", "\"kind\":\"institutions\""), ("09:00", "09:60"), ("WIB", "WIBB"),
    ("\"place\":1", "\"place\":true"), ("\"day\":\"2026-03-12\"", "\"day\":\"12-03-2026\""),
    ("{\"sd\":\"", "{\"sd\":\"x"), ("{\"sd\":", "{\"se\":"),
    ("{\"sd\":", "{\"salt\":\"\",\"sd\":"), ("\"canDecide\":true", "\"canDecide\":1"),
    ("}", "}}"), ("Laporan bulanan", "Laporan\tbulanan"), ("Laporan bulanan", "Laporan \\x"),
  ]

  @Test("Damaged bytes are no entry", arguments: damages)
  func damaged(part: String, damage: String) throws {
    let sealed = try #require(try SampleEntries.sealed().first { $0.json.contains(part) })
    let json = sealed.json.replacing(part, with: damage, maxReplacements: 1)
    #expect {
      try Entry(SealedEntry(json: json, disclosures: sealed.disclosures))
    } throws: { error in
      error is DecodingError || error is UnknownKind
    }
  }

  @Test("Bytes that are cut anywhere are no entry")
  func cut() throws {
    for sealed in try SampleEntries.sealed() {
      let bytes = Array(sealed.json.utf8)
      for count in bytes.indices {
        let json = String(decoding: bytes[..<count], as: UTF8.self)
        #expect(throws: DecodingError.self) {
          try Entry(SealedEntry(json: json, disclosures: sealed.disclosures))
        }
      }
    }
  }

  /// What reads as the same entry was written otherwise; so nothing is changed and not seen.
  @Test("One byte that is another makes it no entry, another entry, or bytes not canonical")
  func anyByte() throws {
    var random = SplitMix64(seed: 1)
    for (entry, sealed) in zip(SampleEntries.all, try SampleEntries.sealed()) {
      for _ in 0..<200 {
        var bytes = Array(sealed.json.utf8)
        let place = Int.random(in: bytes.indices, using: &random)
        let byte = UInt8.random(in: 0x20..<0x7F, using: &random)
        guard bytes[place] != byte else { continue }
        bytes[place] = byte
        let json = String(decoding: bytes, as: UTF8.self)
        guard
          let read = try? Entry(SealedEntry(json: json, disclosures: sealed.disclosures)),
          read == entry
        else { continue }
        let again = try read.sealed(again: sealed.disclosures)
        #expect(Array(again.json.utf8) != bytes, "\(json)")
      }
    }
  }

  @Test("A member that this version does not know does not pass for nothing")
  func unknownMember() throws {
    let sealed = try SampleEntries.all[0].sealed(by: SampleEntries.lots)
    let json = sealed.json.replacing("\"effective\"", with: "\"danger\":1,\"effective\"")
    let read = try Entry(SealedEntry(json: json, disclosures: sealed.disclosures))
    #expect(try read.sealed(again: sealed.disclosures).json != json)
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
        sequence: sequence, recorded: Instant(milliseconds: 0), unit: unitPlace(sequence),
        effective: day, actor: Actor(), event: .commitment("TPPS/K1", .accepted(waitsFor: [])))
    }
    let entries = [
      entry(1, "2026-03-12"), entry(2, "2026-03-10"), entry(3, "2026-03-12"),
      entry(4, "2026-03-11"),
    ]
    #expect(entries.sorted(by: Entry.takesEffectBefore).map(\.sequence) == [2, 4, 1, 3])
  }
}
