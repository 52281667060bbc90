import Foundation
import GRDB
import GugusDomain
import GugusLives
import GugusLog
import Testing

@testable import GugusStore

@Suite("Verifying signatures")
struct SignatureTests {
  let file: WorkspaceFile
  let workspace: Workspace
  /// Of the entry with which DINKES accepts TPPS/K1.
  let accepted: Int

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    let key = SigningKey(name: "dinkes.example")
    try workspace.foundTPPS()
    try workspace.done(
      RegisterKey("DINKES", key: "\(key.verifier)"), as: "DINKES", on: "2026-01-05")
    var change = SettingsChange()
    change.signsEntries = true
    try workspace.done(Configure(change), on: "2026-01-05")
    let code = try workspace.propose("Data", due: "2026-02-10", on: "2026-01-06")
    let recorded = try workspace.perform(
      ActOnCommitment(code, .accept),
      Circumstances(actor: Actor(agency: "DINKES"), today: "2026-01-07"),
      now: Instant(startOf: "2026-01-07"), keyring: { $0 == key.verifier ? key : nil })
    accepted = try #require(recorded.entries.first).sequence
  }

  /// Puts another entry in the place of the signed one, with the hash and the tree that go with
  /// it.
  private func forge(_ change: (inout Entry) throws -> Void) throws {
    var entry = try Entry(canonicalJSON: try workspace.journalRow(accepted).json)
    try change(&entry)
    let json = try entry.canonicalJSON()
    try file.damage(
      "UPDATE journal SET entry = ?, leaf_hash = ? WHERE sequence = ?",
      [json, Leaf.hash(json), accepted])
    try workspace.queue.inDatabase { try TreeTable.rebuild($0) }
  }

  @Test("finds them right, and counts them")
  func sound() throws {
    let verification = try workspace.verify()
    #expect(verification.fault == nil)
    #expect(verification.signatures == 1)
  }

  @Test("misses one that was taken off")
  func takenOff() throws {
    try forge { $0.signature = nil }
    #expect(try workspace.verify().fault == .signature(sequence: accepted))
  }

  @Test("finds one that is over other words")
  func otherWords() throws {
    try forge { $0.actor.officer = "Someone else" }
    #expect(try workspace.verify().fault == .signature(sequence: accepted))
  }

  @Test("finds one by a key that is not the agency's")
  func otherKey() throws {
    let other = SigningKey(name: "dinkes.example")
    try forge { entry in
      entry.signature = EntrySignature(
        key: other.verifier.id.hexadecimal,
        value: try other.sign(entry.bytesToSign()).base64EncodedString())
    }
    #expect(try workspace.verify().fault == .signature(sequence: accepted))
  }
}
