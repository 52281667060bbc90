import Foundation
import Testing

@testable import GugusDomain

@Suite("A personal text, which stands beside the bytes")
struct PersonalTextTests {
  private static let salt = Salt(text: "c2FsdHNhbHRzYWx0c2FsdA")

  /// `base64.urlsafe_b64encode(hashlib.sha256(f"{salt}\n{path}\n{text}".encode()).digest())` of
  /// Python, without its padding; the first is that of docs/journal.md.
  static let digests: [(path: String, text: String, digest: String)] = [
    ("actor.officer", "Siti Rahma", "483KtnIUS4pCe8QI00C6ZyQlzrnZ9IOGzG-zR_pytpE"),
    (
      "body.attendance.0.person", "Ibu Caf\u{E9} 🇮🇩\n",
      "pBJrDYFFKsVCdqK7H-0ETSYPpWnHQKbIsiWyh23dpw8"
    ),
  ]

  @Test("Its digest is SHA-256 of salt, path and text, as others compute it", arguments: digests)
  func knownDigest(path: String, text: String, digest: String) {
    #expect(SaltedDigest(of: text, at: path, salt: Self.salt).text == digest)
    let disclosure = Disclosure(path: path, .known(text, Self.salt))
    #expect(disclosure.digest?.text == digest)
  }

  @Test("Its digest is that of the page on the journal")
  func pageDigest() throws {
    let page = try CheckoutFiles.page("journal.md")
    let (path, text, digest) = Self.digests[0]
    for part in [path, text, digest, Self.salt.text] { #expect(page.contains("`\(part)`")) }
  }

  @Test("Its digest stands in the entry, and nowhere in the bytes does the text")
  func sealedAway() throws {
    for (entry, sealed) in zip(SampleEntries.all, try SampleEntries.sealed()) {
      for disclosure in sealed.disclosures {
        let digest = try #require(disclosure.digest)
        #expect(sealed.json.contains("{\"sd\":\"\(digest.text)\"}"))
        guard case .known(let text, _) = disclosure.content, !text.isEmpty else { continue }
        let quoted = String(decoding: JSONTree.text(text).canonical, as: UTF8.self)
        #expect(!sealed.json.contains(quoted), "\(entry.event.kind.name) \(disclosure.path)")
      }
    }
  }

  @Test("Every one has a salt of its own, and a rehearsal draws the same again")
  func salts() throws {
    let salts = try SampleEntries.sealed().flatMap(\.disclosures).compactMap { disclosure in
      if case .known(_, let salt) = disclosure.content { salt.text } else { nil }
    }
    #expect(Set(salts).count == salts.count)
    #expect(salts.allSatisfy { $0.utf8.count == 22 })
    #expect(try SampleEntries.sealed() == SampleEntries.sealed())
    let entry = SampleEntries.all[1]
    #expect(try entry.sealed(by: .ofSystem) != entry.sealed(by: .ofSystem))
  }

  /// An entry of DINKES with an officer and a reason, and what stands beside it.
  private func declined() throws -> (entry: Entry, sealed: SealedEntry) {
    let entry = Entry(
      sequence: 4, recorded: Instant(startOf: "2026-03-12"), unit: unitPlace(4),
      effective: "2026-03-12", actor: Actor(agency: "DINKES", officer: "Siti Rahma"),
      event: .commitment("TPPS/K1", .declined(reason: "Sakit")))
    return (entry, try entry.sealed(by: SampleEntries.lots))
  }

  @Test("One that is not there any more reads as forgotten, withheld or lost, and proves still")
  func missing() throws {
    let (entry, sealed) = try declined()
    #expect(sealed.disclosures.map(\.path) == ["actor.officer", "body.reason"])
    let digest = try #require(sealed.disclosures[0].digest)
    for absence in [.forgotten, .withheld, nil] as [PersonalText.Absence?] {
      var beside = sealed.disclosures
      if let absence {
        beside[0].content = .missing(absence)
      } else {
        beside.removeFirst()
      }
      let read = try Entry(SealedEntry(json: sealed.json, disclosures: beside))
      #expect(read.actor.officer == .missing(digest, absence ?? .lost))
      #expect(read.actor.officer?.text == nil)
      #expect(read.event == entry.event)
      let again = try read.sealed(again: beside)
      #expect(again.json == sealed.json)
      #expect(again.disclosures[0] == Disclosure(path: "actor.officer", .missing(absence ?? .lost)))
      #expect(again.disclosures[1] == sealed.disclosures[1])
    }
  }

  @Test("Another text than was sealed does not give the same bytes again")
  func exchanged() throws {
    let (_, sealed) = try declined()
    var beside = sealed.disclosures
    guard case .known(_, let salt) = beside[1].content else { return }
    beside[1].content = .known("Malas", salt)
    let read = try Entry(SealedEntry(json: sealed.json, disclosures: beside))
    #expect(try read.sealed(again: beside).json != sealed.json)
  }

  @Test("Without its salt it cannot be sealed again, nor signed")
  func unsealed() throws {
    let (entry, sealed) = try declined()
    let beside = [sealed.disclosures[0]]
    #expect(throws: Unsealed.self) { try entry.sealed(again: beside) }
    #expect(throws: Unsealed.self) { try entry.bytesToSign(log: "a", beside) }
  }

  // MARK: As text

  @Test("What stands beside an entry, written and read, is the same")
  func disclosures() throws {
    let all: [Disclosure] = [
      Disclosure(path: "actor.officer", .known("Ibu \"Ani\"\n", Self.salt)),
      Disclosure(path: "body.reason", .missing(.forgotten)),
      Disclosure(path: "body.note", .missing(.withheld)),
    ]
    #expect(
      all.canonicalJSON
        == #"[["actor.officer","c2FsdHNhbHRzYWx0c2FsdA","Ibu \"Ani\"\n"],"#
        + #"["body.reason","forgotten"],["body.note","withheld"]]"#)
    #expect(try [Disclosure](canonicalJSON: all.canonicalJSON) == all)
    #expect(try [Disclosure](canonicalJSON: "[]") == [])
  }

  @Test(
    "What is no list of disclosures is none",
    arguments: [
      "", "{}", "[[]]", "[[\"a\"]]", "[[\"a\",\"eaten\"]]", "[[\"a\",1,\"b\"]]", "[\"a\"]",
      "[[\"a\",\"b\",\"c\",\"d\"]]", "[[\"a\",\"b\",\"c\"]", "[[\"a\",null]]",
    ])
  func noDisclosures(text: String) {
    #expect(throws: DecodingError.self) { try [Disclosure](canonicalJSON: text) }
  }
}

@Suite("What an agency signs of an entry")
struct BytesToSignTests {
  private static let log = "00112233445566778899aabbccddeeff"

  private func members(_ bytes: Data) throws -> [String: CanonicalJSON] {
    try JSONDecoder().decode([String: CanonicalJSON].self, from: bytes)
  }

  @Test("is the canonical entry with its log, without its place, its time and the signature")
  func whole() throws {
    for (entry, sealed) in zip(SampleEntries.all, try SampleEntries.sealed()) {
      var expected = try members(Data(sealed.json.utf8))
      for name in ["sequence", "recorded", "signature"] { expected[name] = nil }
      expected["log"] = .text(Self.log)
      let bytes = try entry.bytesToSign(log: Self.log, sealed.disclosures)
      #expect(String(decoding: bytes, as: UTF8.self) == CanonicalJSON.object(expected).written)
    }
  }

  @Test("is the same wherever it comes to stand, and another in another log or unit")
  func elsewhere() throws {
    let entry = SampleEntries.all[1]
    let beside = try entry.sealed(by: SampleEntries.lots).disclosures
    let bytes = try entry.bytesToSign(log: Self.log, beside)
    var moved = entry
    moved.sequence = 900
    moved.recorded = Instant(startOf: "2027-01-01")
    moved.signature = EntrySignature(key: "0a1b2c3d", value: "AA==")
    #expect(try moved.bytesToSign(log: Self.log, beside) == bytes)
    #expect(try entry.bytesToSign(log: "f" + Self.log.dropFirst(), beside) != bytes)
    var replayed = entry
    replayed.unit.id = SampleEntries.lots.unit(901)
    #expect(try replayed.bytesToSign(log: Self.log, beside) != bytes)
  }

  @Test("holds no line feed, so that it is never what a note signs")
  func oneLine() throws {
    for (entry, sealed) in zip(SampleEntries.all, try SampleEntries.sealed()) {
      #expect(!(try entry.bytesToSign(log: Self.log, sealed.disclosures).contains(0x0A)))
    }
  }
}

@Suite("Lots")
struct LotsTests {
  @Test("of a rehearsal are the same everywhere, and others for another seed")
  func rehearsal() {
    #expect(Lots.rehearsal(seed: 1).log() == Lots.rehearsal(seed: 1).log())
    #expect(Lots.rehearsal(seed: 1).log() != Lots.rehearsal(seed: 2).log())
    #expect(Lots.rehearsal(seed: 1).unit(4) != Lots.rehearsal(seed: 1).unit(5))
    #expect(Founding(lots: .rehearsal(seed: 3)).lots == .rehearsal(seed: 3))
  }

  @Test("of the system are never the same")
  func system() {
    #expect(Lots.ofSystem.log() != Lots.ofSystem.log())
    #expect(Lots.ofSystem.unit(1) != Lots.ofSystem.unit(1))
    #expect(Founding().rehearsal == nil)
  }

  @Test("are 32 hexadecimal digits, and a unit's id as its rule wants it")
  func form() {
    for lots in [Lots.ofSystem, .rehearsal(seed: 1)] {
      let log = lots.log()
      #expect(log.utf8.count == 32)
      #expect(log.allSatisfy { $0.isHexDigit && !$0.isUppercase })
      let unit = lots.unit(1)
      #expect(UnitID(unit.text) == unit)
    }
  }

  @Test(
    "An id of a unit is 8 to 64 letters, digits and -._: of ASCII",
    arguments: [
      ("1234567", false), ("12345678", true), ("a-._:Z09", true), ("1234567 ", false),
      ("1234567\u{E9}", false), ("1234567\n", false), (String(repeating: "a", count: 64), true),
      (String(repeating: "a", count: 65), false), ("", false),
    ])
  func unitID(text: String, isOne: Bool) {
    #expect((UnitID(text) != nil) == isOne)
  }
}
