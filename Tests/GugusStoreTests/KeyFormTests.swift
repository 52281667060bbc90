import Foundation
import GugusDomain
import GugusLives
import GugusLog
import TestSupport
import Testing

@testable import GugusStore

/// What somebody puts in the place of a key.
enum FalseKey: String, CaseIterable, Sendable {
  case word, otherID, shorter, otherType, otherBase64, secondID, revoked

  /// - Parameter own: the key that the agency had.
  func text(beside own: VerifierKey) -> String {
    let bytes = Data([1]) + own.publicKey
    switch self {
    case .word: return "hello"
    case .otherID:
      let other = Data([1]) + SigningKey(name: "dinkes.example").verifier.publicKey
      return "dinkes.example+00000000+\(other.base64EncodedString())"
    case .shorter:
      return "dinkes.example+\(own.id.hexadecimal)+\(bytes.dropLast().base64EncodedString())"
    case .otherType: return "\(own.used(for: .cosignature))"
    case .otherBase64: return "\(own)\n"
    case .revoked: return "\(own)"
    case .secondID:
      return "\(VerifierKey(name: "other.example", type: .ed25519, publicKey: own.publicKey))"
    }
  }

  /// A text with a line break is refused as that.
  var name: String {
    switch self {
    case .secondID, .revoked: "same-key"
    case .otherBase64: "text"
    case .word, .otherID, .shorter, .otherType: "no-public-key"
    }
  }
}

@Suite("What is no key")
struct KeyFormTests {
  private let file: WorkspaceFile
  private let workspace: Workspace
  private let own = SigningKey(name: "dinkes.example")

  /// DINKES has revoked its only key. Nothing is signed, and nobody keeps the workspace.
  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    try workspace.done(
      RegisterKey("DINKES", key: "\(own.verifier)"), as: "DINKES", on: "2026-01-05")
    try workspace.done(
      RevokeKey("DINKES", id: own.verifier.id.hexadecimal, reason: "Stolen"), as: "DINKES",
      on: "2026-01-05")
  }

  @Test("is not registered", arguments: FalseKey.allCases)
  func refused(_ key: FalseKey) throws {
    let before = try workspace.treeHead()
    #expect {
      try workspace.done(
        RegisterKey("DINKES", key: key.text(beside: own.verifier)), as: "DINKES", on: "2026-01-06")
    } throws: {
      ($0 as? Refusal)?.name == key.name
    }
    #expect(try workspace.treeHead() == before)
  }

  @Test("is another agency's key, now or once, under whatever name")
  func ofAnother() throws {
    let renamed = VerifierKey(
      name: "dinsos.example", type: .ed25519, publicKey: own.verifier.publicKey)
    for key in [own.verifier, renamed] {
      #expect(
        throws: Refusal.key(
          .sameKey(
            "DINKES", id: key.id.hexadecimal, known: own.verifier.id.hexadecimal))
      ) {
        try workspace.done(RegisterKey("DINSOS", key: "\(key)"), as: "DINSOS", on: "2026-01-06")
      }
    }
  }

  @Test(
    "is found by verify, and no journal with it is taken",
    // A line break no text may have, and a key that it revoked the agency's own fold refuses.
    arguments: FalseKey.allCases.filter { ![.otherBase64, .revoked].contains($0) })
  func forged(_ key: FalseKey) throws {
    let other = try WorkspaceFile()
    let replica = try other.opened(copyOf: workspace)
    let sequence = try workspace.treeHead().size + 1
    let entry = Entry(
      sequence: sequence, recorded: Instant(startOf: "2026-01-06"),
      unit: UnitPlace(try #require(UnitID("forged-unit")), day: "2026-01-06"),
      effective: "2026-01-06", actor: Actor(agency: "DINKES"),
      event: .agency("DINKES", .keyRegistered(key.text(beside: own.verifier))))
    try file.forge([entry], behind: workspace)
    let fault = try workspace.verify().fault
    guard case .rule(sequence, let refusal)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(refusal.name == key.name)

    var lines: [String] = []
    try workspace.exportJournal(line: { lines.append($0) }, attachment: { _ in })
    var rest = lines.makeIterator()
    #expect(throws: JournalTextFault.unsound(.rule(sequence: sequence, refusal))) {
      try Workspace.importJournal(
        { rest.next() }, to: file.folder.appendingPathComponent("again.db").path,
        attachment: { _ in nil })
    }
    #expect(throws: WorkspaceFault.self) { try workspace.rebuild() }
    let sealed = try entry.sealed(by: .ofTests)
    #expect(throws: ApplyingFault.unsound(.rule(sequence: sequence, refusal))) {
      try replica.apply([sealed])
    }
  }
}

extension WorkspaceFile {
  fileprivate func opened(copyOf workspace: Workspace) throws -> Workspace {
    _ = try workspace.backUp(to: path)
    return try opened()
  }
}
