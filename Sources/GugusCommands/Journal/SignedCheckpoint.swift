import ArgumentParser
import Foundation
import GugusDomain
import GugusLog
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
    let folder = try KeyFolder(self)
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

  /// Reads a checkpoint from a file.
  ///
  /// - Throws: `ProofFault`, `ConsoleFault`.
  func checkpoint(_ file: String) throws -> (note: SignedNote, checkpoint: Checkpoint) {
    let note = try SignedNote(reading: Data(try read(file)))
    return (note, try Checkpoint(note))
  }
}
