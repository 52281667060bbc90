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
  /// Of DINKES.
  let key = SigningKey(name: "dinkes.example")
  /// Of the entry with which DINKES accepts TPPS/K1.
  let accepted: Int

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    let key = key
    try workspace.foundTPPS()
    try workspace.done(NameSteward("DINKES"), on: "2026-01-05")
    try workspace.done(
      RegisterKey("DINKES", key: "\(key.verifier)"), as: "DINKES", on: "2026-01-05")
    let code = try workspace.propose("Data", due: "2026-02-10", on: "2026-01-05")
    var change = SettingsChange()
    change.signsEntries = true
    _ = try workspace.perform(
      Configure(change), Circumstances(actor: Actor(agency: "DINKES"), today: "2026-01-05"),
      now: Instant(startOf: "2026-01-05"), keyring: { $0 == key.verifier ? key : nil })
    let recorded = try workspace.perform(
      ActOnCommitment(code, .accept),
      Circumstances(actor: Actor(agency: "DINKES"), today: "2026-01-07"),
      now: Instant(startOf: "2026-01-07"), keyring: { $0 == key.verifier ? key : nil })
    accepted = try #require(recorded.entries.first).sequence
  }

  /// Puts another entry in the place of the signed one.
  private func forge(_ change: (inout Entry) throws -> Void) throws {
    var entry = try Entry(try workspace.journalRow(accepted).sealed)
    try change(&entry)
    try file.forge(entry, in: workspace)
  }

  private func signature(
    of entry: Entry, by key: SigningKey, for log: String? = nil
  ) throws -> EntrySignature {
    let bytes = try entry.bytesToSign(
      log: log ?? workspace.identity(), entry.sealed(by: .ofTests).disclosures)
    return EntrySignature(
      key: key.verifier.id.hexadecimal, value: try key.sign(bytes).base64EncodedString())
  }

  @Test("finds them right, and counts them")
  func sound() throws {
    let verification = try workspace.verify()
    #expect(verification.fault == nil)
    #expect(verification.signatures == 2)
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
    try forge { $0.signature = try signature(of: $0, by: other) }
    #expect(try workspace.verify().fault == .signature(sequence: accepted))
  }

  @Test("finds one that was made for another log")
  func otherLog() throws {
    try forge { $0.signature = try signature(of: $0, by: key, for: Lots.ofSystem.log()) }
    #expect(try workspace.verify().fault == .signature(sequence: accepted))
  }

  @Test("finds one that was used again for another command")
  func otherUnit() throws {
    try forge { $0.unit.id = try #require(UnitID("another-command")) }
    #expect(try workspace.verify().fault == .signature(sequence: accepted))
  }

  @Test("lets it stand wherever and whenever the entry came to be recorded that day")
  func otherTime() throws {
    try forge { $0.recorded = Instant(milliseconds: $0.recorded.milliseconds + 1000) }
    #expect(try workspace.verify().fault == nil)
  }
}
