import TestSupport
import Testing

@testable import GugusDomain

/// The plain way goes by a tree of values; it is kept here, and here only.
@Suite("An entry is read and written as the plain way does")
struct EntryFormTests {
  /// What somebody who reads an entry and writes it again comes to.
  private struct Outcome: Equatable {
    var entry: Entry
    var again: SealedEntry?
  }

  private func outcome(of sealed: SealedEntry) -> Outcome? {
    (try? Entry(sealed)).map { entry in
      Outcome(entry: entry, again: try? entry.sealed(again: sealed.disclosures))
    }
  }

  private func plainOutcome(of sealed: SealedEntry) -> Outcome? {
    guard let tree = try? JSONTree(reading: sealed.json),
      let entry = try? tree.decoded(as: Entry.self, sealed.disclosures)
    else { return nil }
    let sealer = Sealer { path in
      let beside = sealed.disclosures.first { $0.path == path }
      guard case .known(_, let salt)? = beside?.content else { throw Unsealed() }
      return salt
    }
    let again = (try? JSONTree(entry, .sealed(by: sealer))).map { tree in
      SealedEntry(
        json: String(decoding: tree.canonical, as: UTF8.self), disclosures: sealer.disclosures)
    }
    return Outcome(entry: entry, again: again)
  }

  private func expectSame(_ sealed: SealedEntry) -> Bool {
    let (fast, plain) = (outcome(of: sealed), plainOutcome(of: sealed))
    // To the byte: Swift takes texts for the same that are not.
    let isSame =
      fast == plain
      && Array(fast?.again?.json.utf8 ?? "".utf8) == Array(plain?.again?.json.utf8 ?? "".utf8)
    #expect(isSame, "\(sealed.json)")
    return fast?.again?.json.utf8.elementsEqual(sealed.json.utf8) ?? false
  }

  @Test("of every kind, with and without what stands beside it")
  func whole() throws {
    for sealed in try SampleEntries.sealed() {
      #expect(expectSame(sealed), "\(sealed.json)")
      _ = expectSame(SealedEntry(json: sealed.json, disclosures: []))
      let withheld = SealedEntry(json: sealed.json, disclosures: sealed.disclosures.withheld)
      #expect(expectSame(withheld), "\(sealed.json)")
    }
  }

  @Test("whatever bytes of it are others", arguments: seeds.prefix(4))
  func mutated(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let samples = try SampleEntries.sealed()
    let parts = [
      "", " ", "\"", "{", "}", "[]", ",", "0", "9", "1e2", "-0", "null", "true", "\\u0041", "\\n",
      "\\/", "é", "e\u{301}", "\u{FFFD}", "\"a\":1,", "\"last\":false,", "\"recorder\":null,",
      "2026-03-12T02:00:00Z", "99999999999999999999", String(repeating: "[", count: 70),
    ]
    var read = 0
    for sealed in samples {
      for _ in 0..<30 {
        var bytes = Array(sealed.json.utf8)
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0..<4, using: &random))
        let part = parts.randomElement(using: &random) ?? ""
        bytes.replaceSubrange(start..<end, with: part.utf8)
        let json = String(decoding: bytes, as: UTF8.self)
        let changed = SealedEntry(json: json, disclosures: sealed.disclosures)
        _ = expectSame(changed)
        if outcome(of: changed) != nil { read += 1 }
      }
    }
    #expect(read > samples.count, "nearly all mutations end before what is to be compared")
  }

  @Test("with its members in another order, and with space between them")
  func otherForms() throws {
    for sealed in try SampleEntries.sealed() {
      let tree = try JSONTree(reading: sealed.json)
      guard case .object(let members) = tree else {
        Issue.record("\(sealed.json)")
        continue
      }
      let other = members.reversed().map { member in
        let value = String(decoding: member.value.canonical, as: UTF8.self)
        return "\"\(member.name)\" : \(value)"
      }
      let json = "{ \(other.joined(separator: " , ")) }"
      let changed = SealedEntry(json: json, disclosures: sealed.disclosures)
      #expect(try Entry(changed) == Entry(sealed))
      #expect(!expectSame(changed), "\(json)")
    }
  }
}
