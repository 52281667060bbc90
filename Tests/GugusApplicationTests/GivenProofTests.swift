import Foundation
import GugusDomain
import GugusLives
import GugusLog
import GugusStore
import Testing

@testable import GugusApplication

@Suite("A proof that is asked for without a console")
struct GivenProofTests {
  /// Keys that are kept nowhere else.
  private final class Keys: PrivateKeys {
    private let keys: [SigningKey]
    private var signed: [String: SignedNote] = [:]

    init(_ names: String...) { keys = names.map { SigningKey(name: $0) } }

    func verifier(_ name: String) throws -> VerifierKey { try key(name).verifier }

    func key(_ said: String?) throws -> SigningKey {
      try #require(keys.first { said == nil || $0.name == said })
    }

    func lastSigned(_ origin: String, by key: SigningKey) throws -> Checkpoint? {
      try signed[origin + key.name].map { try Checkpoint($0) }
    }

    func remember(_ note: SignedNote, of origin: String, by key: SigningKey) {
      signed[origin + key.name] = note
    }
  }

  private let file: WorkspaceFile
  private let workspace: Workspace
  private let keys = Keys("secretariat", "auditor")

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    try workspace.propose("Kirim data", due: "2026-04-10", on: "2026-03-01")
  }

  private func receipt(
    by basis: MakeReceipt.Basis = .signedNow(with: "secretariat")
  ) throws -> Receipt {
    try MakeReceipt("TPPS/K1", by: basis)
      .run(on: file.opened(), keys: keys, watching: Unwatched())
  }

  @Test("proves nothing where nobody's key is trusted and no checkpoint was kept")
  func nobodyTrusted() throws {
    #expect(throws: ProofFault.notSigned) {
      try CheckReceipt(receipt(), against: nil, signedBy: []).run()
    }
  }

  @Test("proves what is on record to whoever knows the key")
  func receiptProves() throws {
    let key = try keys.verifier("secretariat")
    let proved = try CheckReceipt(receipt(), against: nil, signedBy: [key]).run()
    #expect(proved.entries.map(\.event.subject) == [.commitment("TPPS/K1")])
    #expect(proved.signers.map(\.key) == [key])
  }

  @Test("proves nothing to whoever knows another key")
  func otherKey() throws {
    let key = try keys.verifier("auditor")
    #expect(throws: ProofFault.notSigned) {
      try CheckReceipt(receipt(), against: nil, signedBy: [key]).run()
    }
  }

  @Test("rests on a checkpoint that somebody has, as well")
  func keptCheckpoint() throws {
    let note = try SignCheckpoint(with: "secretariat")
      .run(on: file.opened(), keys: keys, watching: Unwatched())
    let given = try GivenCheckpoint(reading: note.bytes)
    try workspace.propose("Sesudahnya", due: "2026-04-11", on: "2026-03-02")
    let proved = try CheckReceipt(
      receipt(by: .checkpoint(given)), against: given, signedBy: []
    ).run()
    #expect(proved.checkpoint == given.checkpoint)
  }

  @Test("is cosigned where the journal only grew, and says where it is the first of a log")
  func cosigned() throws {
    func cosign() throws -> CosignCheckpoint.Answer {
      let note = try SignCheckpoint(with: "secretariat")
        .run(on: file.opened(), keys: keys, watching: Unwatched())
      return try CosignCheckpoint(
        try GivenCheckpoint(reading: note.bytes), trusting: [keys.verifier("secretariat")],
        with: "auditor"
      ).run(
        on: file.opened(), now: Instant(startOf: "2026-03-03"), keys: keys, watching: Unwatched())
    }
    #expect(try cosign().newLog == workspace.origin())
    try workspace.propose("Sesudahnya", due: "2026-04-11", on: "2026-03-02")
    #expect(try cosign().newLog == nil)
  }

  @Test("of a checkpoint that nobody trusted has signed is not given")
  func untrusted() throws {
    let note = try SignCheckpoint(with: "secretariat")
      .run(on: file.opened(), keys: keys, watching: Unwatched())
    let cosign = CosignCheckpoint(
      try GivenCheckpoint(reading: note.bytes), trusting: [], with: "auditor")
    #expect(throws: ProofFault.notSigned) {
      try cosign.run(
        on: file.opened(), now: Instant(startOf: "2026-03-03"), keys: keys, watching: Unwatched())
    }
  }

  @Test("that was kept shows whether the journal still holds what was signed")
  func verified() throws {
    let note = try SignCheckpoint(with: "secretariat")
      .run(on: file.opened(), keys: keys, watching: Unwatched())
    let given = try GivenCheckpoint(reading: note.bytes)
    let key = try keys.verifier("secretariat")
    let answer = try VerifyJournal(against: given, signedBy: [key])
      .run(on: file.opened(), watching: Unwatched())
    #expect(answer.isSound)
    #expect(answer.kept?.isHeld == true)
    let other = try WorkspaceFile()
    let others = try VerifyJournal(against: given, signedBy: [key])
      .run(on: other.created(), watching: Unwatched())
    #expect(others.report.items.isEmpty)
    #expect(!others.isSound)
  }
}
