import Foundation
import Testing

@testable import GugusLog

/// The example of Go's `golang.org/x/mod/sumdb/note`, where the format comes from.
enum PublishedNote {
  static let secret =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  static let verifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  static let text = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    """
  static let note =
    text + """

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

      """
}

@Suite("A signed note")
struct NoteTests {
  private let key: SigningKey
  private let other = SigningKey(name: "other.example")
  private let note = SignedNote(text: PublishedNote.text)

  init() throws { key = try #require(SigningKey(PublishedNote.secret)) }

  @Test("is verified as Go's package verifies its own")
  func published() throws {
    let verifier = try #require(VerifierKey(PublishedNote.verifier))
    let note = try SignedNote(reading: Data(PublishedNote.note.utf8))
    #expect(note.text == PublishedNote.text)
    #expect(try note.isSigned(by: verifier))
    #expect(key.verifier == verifier)
    #expect("\(verifier)" == PublishedNote.verifier)
    #expect(key.secretText == PublishedNote.secret)
  }

  @Test(
    "is nobody's under a key for which anybody can sign",
    arguments: [
      [0x00, 0x00], [0x01, 0x00], [0x00, 0x80], [0x01, 0x80], [0xEC, 0x7F], [0xED, 0x7F],
      [0xEE, 0x7F], [0xEC, 0xFF],
    ] as [[UInt8]])
  func smallOrder(_ ends: [UInt8]) {
    let middle = [UInt8](repeating: ends[0] < 2 ? 0 : 0xFF, count: 30)
    let weak = VerifierKey(
      name: "a", type: .ed25519, publicKey: Data([ends[0]] + middle + [ends[1]]))
    #expect(VerifierKey("\(weak)") == nil)
    #expect(VerifierKey("\(key.verifier)") == key.verifier)
  }

  @Test(
    "is nobody's under a key of order eight, either",
    arguments: [
      "JuiVj8KyJ7BFw/SJ8u+Y8NXfrAXTxjM5sTgCiG1T/AU=",
      "xxdqcD1N2E+6PAt2DRBnDyogU/osOczGTsf9d5KsA3o=",
    ])
  func orderEight(_ text: String) throws {
    let bytes = try #require(Data(base64Encoded: text))
    let weak = VerifierKey(name: "a", type: .ed25519, publicKey: bytes)
    #expect(VerifierKey("\(weak)") == nil)
  }

  @Test("reads back as it was written")
  func identity() throws {
    for text in ["a\n", "a\n\nb\n", "a\n\n", "ed è subito sera.\n"] {
      let signed = try SignedNote(text: text).signed(by: key).signed(by: other)
      #expect(try SignedNote(reading: signed.bytes) == signed)
      #expect(try signed.isSigned(by: key.verifier))
    }
  }

  /// A line as `check_receipt.py` reads it, too.
  private struct Line: Decodable {
    var why: String
    var line: String
    var isOne: Bool
  }

  @Test("has the lines for signatures that the independent program takes for some")
  func lines() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Independent/signature-lines.json")
    let lines = try JSONDecoder().decode([Line].self, from: Data(contentsOf: file))
    #expect(lines.count > 30)
    for line in lines {
      #expect((NoteSignature(line: line.line[...]) != nil) == line.isOne, "\(line.why)")
    }
  }

  @Test("is not signed by a key whose name only looks the same")
  func otherBytes() throws {
    let key = SigningKey(name: "caf\u{E9}.example")
    var signed = try note.signed(by: key)
    signed.signatures[0].name = "cafe\u{301}.example"
    #expect(try !signed.isSigned(by: key.verifier))
  }

  @Test("is not signed by a key that did not sign it")
  func notSigned() throws {
    #expect(try !note.signed(by: key).isSigned(by: other.verifier))
  }

  @Test("whose text was changed is not taken for signed")
  func changedText() throws {
    var signed = try note.signed(by: key)
    signed.text = signed.text.replacing("problem", with: "solution")
    #expect(throws: ProofFault.wrongSignature("PeterNeumann")) {
      try signed.isSigned(by: key.verifier)
    }
  }

  @Test("signed by another key under the same name is not its own")
  func sameName() throws {
    let namesake = SigningKey(name: key.name)
    #expect(try !note.signed(by: namesake).isSigned(by: key.verifier))
  }

  @Test(
    "must have the form of one",
    arguments: [
      "", "\n", "text\n", "text\n\n", "text\n\n— name\n", "text\n\n— name AAAA\n",
      "text\n\n- name AAAAAAAA\n", "text\n\n— a b AAAAAAAA\n", "text\n\n— a+b AAAAAAAA\n",
      "text\n\n— name AAAAAAAA", "text\n— name AAAAAAAA\n", "te\u{1}xt\n\n— name AAAAAAAA\n",
      "text\r\n\r\n— name AAAAAAAA\r\n", "text\n\n— name A\n", "text\n\n— name AAAAAAAA\nmore\n",
    ])
  func malformed(_ text: String) {
    #expect(throws: ProofFault.malformed(.note)) { try SignedNote(reading: Data(text.utf8)) }
  }

  @Test("must be UTF-8 and not too large")
  func bytes() {
    for bytes in [Data([0xFF, 0x0A, 0x0A]), Data(count: 2_000_000)] {
      #expect(throws: ProofFault.malformed(.note)) { try SignedNote(reading: bytes) }
    }
  }

  @Test(
    "has keys of one form only",
    arguments: [
      "", "name", "name+c74f20a3", PublishedNote.verifier.replacing("c74f20a3", with: "c74f20a4"),
      PublishedNote.verifier.replacing("PeterNeumann", with: "Peter Neumann"),
      PublishedNote.verifier.replacing("+AR", with: "+BR"), PublishedNote.verifier + "A",
    ])
  func malformedKeys(_ text: String) {
    #expect(VerifierKey(text) == nil)
    #expect(SigningKey("PRIVATE+KEY+" + text) == nil)
  }
}

@Suite("A checkpoint")
struct CheckpointTests {
  private let log = SigningKey(name: "example.com/log")
  private let witness = SigningKey(name: "witness.example")
  private let checkpoint = Checkpoint(origin: "example.com/log", head: Leaves(count: 5).head)

  @Test("reads back from its note, lines of other programs with it")
  func identity() throws {
    var checkpoint = checkpoint
    checkpoint.extensions = ["more", "and more"]
    let note = try SignedNote(text: checkpoint.text).signed(by: log)
    #expect(try Checkpoint(SignedNote(reading: note.bytes)) == checkpoint)
  }

  @Test("is read as C2SP writes its example")
  func example() throws {
    let text = """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==

      """
    let note = try SignedNote(reading: Data(text.utf8))
    #expect(try Checkpoint(note).head.size == 20_852_163)
    #expect(note.bytes == Data(text.utf8))
    #expect(Cosignature(note.signatures[1].signature)?.time == 1_679_315_147)
  }

  @Test(
    "must have the form of one",
    arguments: [
      "log\n5\n", "log\n5\nAAAA\n", "\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
      "log\n05\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
      "log\n-5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
      "log\n99999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
      "log\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nmore\n",
    ])
  func malformed(_ text: String) {
    #expect(throws: ProofFault.malformed(.checkpoint)) { try Checkpoint(SignedNote(text: text)) }
  }

  @Test("is cosigned with the time, and only by who did")
  func cosigned() throws {
    let note = try SignedNote(text: checkpoint.text).signed(by: log)
      .cosigned(by: witness, at: 1_773_284_400)
    let read = try SignedNote(reading: note.bytes)
    #expect(try read.cosignedAt(by: witness.verifier) == 1_773_284_400)
    #expect(try read.cosignedAt(by: log.verifier) == nil)
    #expect(try !read.isSigned(by: witness.verifier), "a cosignature is no signature")
  }

  @Test("whose cosignature says another time is not cosigned")
  func otherTime() throws {
    var note = try SignedNote(text: checkpoint.text).cosigned(by: witness, at: 1_773_284_400)
    note.signatures[0].signature[7] ^= 1
    #expect(throws: ProofFault.wrongSignature("witness.example")) {
      try note.cosignedAt(by: witness.verifier)
    }
  }

  @Test("follows an earlier one that its tree begins with, and no other")
  func follows() throws {
    let leaves = Leaves(count: 5)
    func proof(_ size: Int) throws -> ConsistencyProof {
      try leaves.tree.consistencyProof(from: size)
    }
    var earlier = Checkpoint(origin: checkpoint.origin, head: leaves.first(3).head)
    try checkpoint.checkFollows(earlier, by: proof)
    try checkpoint.checkFollows(checkpoint, by: proof)
    #expect(throws: ProofFault.shrunk(origin: checkpoint.origin, from: 5, to: 3)) {
      try earlier.checkFollows(checkpoint, by: proof)
    }
    earlier.head.root = MerkleTree.emptyRoot
    #expect(throws: ProofFault.rewritten(origin: checkpoint.origin, size: 3)) {
      try checkpoint.checkFollows(earlier, by: proof)
    }
    earlier.origin = "other"
    #expect(throws: ProofFault.otherLog("example.com/log", expected: "other")) {
      try checkpoint.checkFollows(earlier, by: proof)
    }
  }
}
