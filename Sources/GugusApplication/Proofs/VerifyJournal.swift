import GugusDomain
import GugusLog
import GugusOutput
import GugusReports
import GugusStore

/// Checks entries, signatures, tree, tables, schema, attachments and the file itself, and whether the
/// journal holds what a checkpoint signed that somebody kept.
public struct VerifyJournal {
  private let kept: (checkpoint: Checkpoint, signers: [Signer])?

  /// Without a checkpoint.
  public init() { kept = nil }

  /// Looks besides whether the journal holds what a kept checkpoint signed.
  ///
  /// - Parameter keys: who must have signed the checkpoint. Whether it is signed as it says need not wait
  ///   for a long verification.
  /// - Throws: `ProofFault`.
  public init(against given: GivenCheckpoint, signedBy keys: [VerifierKey]) throws {
    kept = (given.checkpoint, try given.note.signers(keys))
  }

  /// What was found.
  public struct Answer {
    /// What was looked at, and what was found wrong.
    public let report: VerificationReport
    /// Nil where no checkpoint was given.
    public let kept: KeptCheckpoint?

    /// Nothing is wrong with the journal, and it holds what was signed where that was asked.
    public var isSound: Bool { report.items.isEmpty && kept?.isHeld != false }
  }

  /// Verifies the workspace, and changes nothing.
  ///
  /// - Parameter workspace: opened as it was found.
  /// - Throws: `WorkspaceFault` where nothing can be read at all.
  public func run(on workspace: Workspace, watching onlooker: some Onlooker) throws -> Answer {
    try workspace.holdSnapshot()
    let verification = try onlooker.during { try workspace.verifyWithPolicies(progress: $0.show) }
    let kept = try kept.map { checkpoint, signers in
      KeptCheckpoint(
        checkpoint, signers,
        try outcome(of: checkpoint, in: workspace, watching: onlooker))
    }
    return Answer(report: VerificationReport(verification, of: workspace), kept: kept)
  }

  /// Whether a journal begins with what a checkpoint speaks of, by the bytes of its entries alone.
  private func outcome(
    of checkpoint: Checkpoint, in workspace: Workspace, watching onlooker: some Onlooker
  ) throws -> KeptCheckpoint.Outcome {
    // Of a journal whose first entry cannot be read nobody knows which it is.
    guard let origin = try? workspace.origin() else { return .otherLog(nil) }
    guard origin == checkpoint.origin else { return .otherLog(origin) }
    let size = checkpoint.head.size
    let head = try onlooker.during { try workspace.headOfBytes(at: size, progress: $0.show) }
    guard head.size == size else { return .shorter(head.size) }
    return head.root == checkpoint.head.root ? .contained : .forked
  }
}
