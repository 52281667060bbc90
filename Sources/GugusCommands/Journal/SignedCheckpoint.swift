import ArgumentParser
import Foundation
import GugusDomain
import GugusLog
import GugusOutput
import GugusStore

/// Which of one's own keys signs.
struct SigningOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "The name or ID of the key that signs (default: the only one).",
      id: "Nama atau ID kunci yang menandatangani (bawaan: satu-satunya)."))
  var key: String?
}

extension Context {
  /// A checkpoint of the journal as it is, signed. A key never signs what contradicts something
  /// that it has signed before.
  func signedCheckpoint(_ workspace: Workspace, _ options: SigningOptions) throws -> SignedNote {
    let folder = try KeyFolder(files)
    let key = try folder.key(options.key)
    let checkpoint = Checkpoint(origin: try workspace.origin(), head: try workspace.treeHead())
    try checkFollows(checkpoint, folder.lastSigned(checkpoint.origin, by: key), workspace)
    let note = try SignedNote(text: checkpoint.text).signed(by: key)
    try folder.remember(note, of: checkpoint.origin, by: key)
    return note
  }

  /// Refuses a checkpoint that is not this journal's, or contradicts an earlier one.
  func checkFollows(
    _ checkpoint: Checkpoint, _ earlier: Checkpoint?, _ workspace: Workspace
  ) throws {
    guard let earlier else { return }
    try checkpoint.checkFollows(earlier) { size in
      try workspace.consistency(since: size, at: checkpoint.head.size).proof
    }
  }

  /// Reads a checkpoint from a file: the note itself, or a receipt, in which one stands.
  ///
  /// - Throws: `ProofFault`, `ConsoleFault`.
  func checkpoint(_ file: String) throws -> (note: SignedNote, checkpoint: Checkpoint) {
    let bytes = Data(try files.read(file))
    let note = try Receipt.isOne(bytes) ? Receipt(reading: bytes).note : SignedNote(reading: bytes)
    return (note, try Checkpoint(note))
  }

  /// How each of those keys is under a note.
  ///
  /// - Throws: `ProofFault` where a signature in its name is not its own.
  func signers(_ keys: [VerifierKey], of note: SignedNote) throws -> [Signer] {
    try keys.map { key in
      // Both are looked at: one that is not its own counts against the note beside one that is.
      let isSigned = try note.isSigned(by: key.used(for: .ed25519))
      if let seconds = try note.cosignedAt(by: key) {
        return Signer(key: key, .cosigned(Instant(milliseconds: Int64(seconds) * 1000)))
      }
      return Signer(key: key, isSigned ? .signed : .missing)
    }
  }
}
