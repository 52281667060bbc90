import Foundation
import Testing

@testable import GugusLog

@Suite("A receipt")
struct ReceiptTests {
  private let head: TreeHead
  private let receipt: Receipt

  /// Of the entries `1`, `4` and `5` of a log of seven.
  init() throws {
    let leaves = Leaves(count: 7)
    head = leaves.head
    let checkpoint = Checkpoint(origin: "example.com/log", head: leaves.head)
    receipt = Receipt(
      parts: try [1, 4, 5].map { index in
        Receipt.Part(
          entry: Data(String(index).utf8), index: index,
          path: try leaves.tree.inclusionProof(of: index).path)
      }, note: try SignedNote(text: checkpoint.text).signed(by: SigningKey(name: "example.com/log"))
    )
  }

  private var text: String { String(decoding: receipt.bytes, as: UTF8.self) }

  @Test("reads back as it was written, and proves what it says")
  func identity() throws {
    let read = try Receipt(reading: receipt.bytes)
    #expect(read == receipt)
    try read.check(in: head)
  }

  @Test("of as many entries as a commitment may ever have is read block by block")
  func long() throws {
    let parts = (0..<20_000).map { index in
      Receipt.Part(entry: Data("\(index)".utf8), index: index, path: receipt.parts[0].path)
    }
    let long = Receipt(parts: parts, note: receipt.note)
    #expect(try Receipt(reading: long.bytes) == long)
  }

  @Test("of a log of one entry has an empty path")
  func single() throws {
    let leaves = Leaves(count: 1)
    let part = Receipt.Part(entry: Data("0".utf8), index: 0, path: [])
    let single = Receipt(parts: [part], note: receipt.note)
    #expect(try Receipt(reading: single.bytes) == single)
    try single.check(in: leaves.head)
  }

  @Test("does not prove an entry that was changed, or is elsewhere")
  func changed() throws {
    var changed = receipt
    changed.parts[1].entry = Data("5".utf8)
    #expect(throws: ProofFault.notIncluded(5)) { try changed.check(in: head) }
    changed = receipt
    changed.parts[0].index = 2
    #expect(throws: ProofFault.notIncluded(3)) { try changed.check(in: head) }
    #expect(throws: ProofFault.notIncluded(2)) { try receipt.check(in: Leaves(count: 8).head) }
  }

  @Test(
    "must have the form of one",
    arguments: [
      ("extra ", "Extra "), ("index 4", "index 04"), ("index 4", "index -4"), ("index 4", "index"),
      ("index 4", "index 9223372036854775807"),
      ("c2sp.org/tlog-proof@v1\n", "c2sp.org/tlog-proof@v2\n"), ("\n\n", "\n"), ("=\n\n", "\n\n"),
      ("example.com/log\n", "example.com/log\nmore\n"), ("— example", "- example"),
    ])
  func malformed(_ words: String, _ others: String) {
    let bytes = Data(text.replacing(words, with: others, maxReplacements: 1).utf8)
    #expect {
      try Receipt(reading: bytes)
    } throws: { error in
      guard case .malformed? = error as? ProofFault else { return false }
      return true
    }
  }

  @Test("cut short anywhere is no receipt, or is not the whole of it")
  func cut() {
    for length in 0..<receipt.bytes.count {
      let read = try? Receipt(reading: receipt.bytes.prefix(length))
      #expect((read?.parts.count ?? 0) < 3)
    }
  }

  @Test("holds each entry once, oldest first")
  func order() {
    for parts in [
      [receipt.parts[0], receipt.parts[0], receipt.parts[1]],
      [receipt.parts[1], receipt.parts[0]],
    ] {
      let other = Receipt(parts: parts, note: receipt.note)
      #expect(throws: ProofFault.outOfOrder(2)) { try Receipt(reading: other.bytes) }
    }
  }

  @Test("has one spelling: no other base64 of the same bytes is read")
  func spelling() throws {
    // `MQ==` are the bits of `1` and four that stand for nothing.
    #expect(text.contains("extra MQ==\n"))
    for spelling in ["extra MR==\n", "extra MQ\n", "extra MQ=\n", "extra MQ== \n", "extra  MQ==\n"]
    {
      let bytes = Data(text.replacing("extra MQ==\n", with: spelling).utf8)
      #expect(throws: ProofFault.malformed(.receipt)) { try Receipt(reading: bytes) }
    }
    let hash = try #require(receipt.parts[0].path.first).base64EncodedString()
    for spelling in [
      String(hash.dropLast()), hash.dropLast(2) + "\(hash.dropLast().last == "A" ? "B" : "F")=",
      hash + " ",
    ] {
      let bytes = Data(text.replacing(hash + "\n", with: spelling + "\n", maxReplacements: 1).utf8)
      #expect(throws: ProofFault.malformed(.receipt)) { try Receipt(reading: bytes) }
    }
  }
}

@Suite("Base64")
struct CanonicalBase64Tests {
  @Test("is read where it is written as RFC 4648 writes it", arguments: 0...40)
  func identity(count: Int) {
    let bytes = Data((0..<count).map { UInt8(truncatingIfNeeded: $0 * 37) })
    #expect(Data(canonicalBase64: bytes.base64EncodedString()) == bytes)
  }

  @Test(
    "is not read in any other spelling",
    arguments: [
      "MR==", "MS==", "MTJ=", "MQ", "MQ=", "MQ===", " MQ==", "MQ==\n", "M Q==", "M\nQ==",
      "MQ==MQ==",
      "_-==", "====", "MQ==\u{0}", "ＭQ==",
    ])
  func others(_ text: String) { #expect(Data(canonicalBase64: text) == nil) }

  @Test("of a signature, a key or a root has one spelling")
  func notes() throws {
    let key = SigningKey(name: "a.example")
    let note = try SignedNote(text: "a\n").signed(by: key)
    let text = String(decoding: note.bytes, as: UTF8.self)
    // Four bytes of ID and 64 of the signature end in one `=` and two bits that stand for nothing.
    let end = try #require(text.dropLast(2).last)
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let place = try #require(alphabet.firstIndex(of: end))
    let other = text.dropLast(3) + "\(alphabet[place + 1])=\n"
    #expect(throws: ProofFault.malformed(.note)) { try SignedNote(reading: Data(other.utf8)) }
    #expect(VerifierKey("\(key.verifier)") == key.verifier)
    #expect(VerifierKey("\(key.verifier) ") == nil)
    #expect(VerifierKey("\(key.verifier)".replacing("+A", with: "+ A")) == nil)
  }
}
