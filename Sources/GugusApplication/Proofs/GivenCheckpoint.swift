import Foundation
import GugusDomain
import GugusLog
import GugusOutput
import GugusStore

/// A checkpoint that somebody gave: a signed note, by itself or in a receipt.
public struct GivenCheckpoint {
  /// The checkpoint with its signatures.
  public let note: SignedNote
  /// What the text of the note says.
  public let checkpoint: Checkpoint

  /// Reads the bytes of a signed note or of a receipt.
  ///
  /// - Throws: `ProofFault`.
  public init(reading bytes: Data) throws(ProofFault) {
    note = try Receipt.isOne(bytes) ? Receipt(reading: bytes).note : SignedNote(reading: bytes)
    checkpoint = try Checkpoint(note)
  }
}

extension SignedNote {
  /// How each of those keys is under it.
  ///
  /// - Throws: `ProofFault` where a signature in its name is not its own.
  func signers(_ keys: [VerifierKey]) throws -> [Signer] {
    try keys.map { key in
      // Both are looked at: one that is not its own counts against the note beside one that is.
      let isSigned = try isSigned(by: key.used(for: .ed25519))
      if let seconds = try cosignedAt(by: key) {
        return Signer(key: key, .cosigned(Instant(milliseconds: Int64(seconds) * 1000)))
      }
      return Signer(key: key, isSigned ? .signed : .missing)
    }
  }
}

extension Workspace {
  /// What the journal is now, unsigned.
  func checkpoint() throws -> Checkpoint { Checkpoint(origin: try origin(), head: try treeHead()) }

  /// Refuses a checkpoint that is not this journal's, or contradicts an earlier one.
  func check(_ checkpoint: Checkpoint, follows earlier: Checkpoint?) throws {
    guard let earlier else { return }
    try checkpoint.checkFollows(earlier) { size in
      try consistency(since: size, at: checkpoint.head.size).proof
    }
  }

  /// The journal as it is, signed. A key never signs what contradicts something that it has signed before.
  func signedCheckpoint(_ key: String?, of keys: some PrivateKeys) throws -> SignedNote {
    let key = try keys.key(key)
    let checkpoint = try checkpoint()
    try check(checkpoint, follows: keys.lastSigned(checkpoint.origin, by: key))
    let note = try SignedNote(text: checkpoint.text).signed(by: key)
    try keys.remember(note, of: checkpoint.origin, by: key)
    return note
  }
}
