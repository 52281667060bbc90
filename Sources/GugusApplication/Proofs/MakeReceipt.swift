import Foundation
import GugusDomain
import GugusLog
import GugusStore

/// Makes a receipt: the entries of a commitment, and the proof that they are on record.
public struct MakeReceipt {
  /// By what it is proved.
  public enum Basis {
    case checkpoint(GivenCheckpoint)
    /// A checkpoint that is signed now, with the key of this name or ID; nil for the only one.
    case signedNow(with: String?)
  }

  private let commitment: CommitmentCode
  private let basis: Basis
  private let withholdsPeople: Bool

  /// A commitment, and by which checkpoint its entries are to be proved.
  ///
  /// - Parameter withholdsPeople: names of people and free prose are kept back; it proves still.
  public init(_ commitment: CommitmentCode, by basis: Basis, withholdsPeople: Bool = false) {
    self.commitment = commitment
    self.basis = basis
    self.withholdsPeople = withholdsPeople
  }

  /// Makes the receipt, after every entry of the journal was hashed anew.
  ///
  /// - Throws: `UnsoundJournal`, `Refusal` of a commitment that is not on record, `ProofFault`.
  public func run(
    on workspace: Workspace, keys: some PrivateKeys, watching onlooker: some Onlooker
  ) throws -> Receipt {
    try workspace.vouch(watching: onlooker)
    _ = try workspace.commitment(commitment)
    let note = try note(workspace, keys)
    let size = try Checkpoint(note).head.size
    let parts = try workspace.history(of: .commitment(commitment)).map { entry in
      let inclusion = try workspace.inclusion(of: entry.sequence, at: size)
      let disclosures = inclusion.row.sealed.disclosures
      let shown = withholdsPeople ? disclosures.withheld : disclosures
      let part = Receipt.Part(
        entry: Data(inclusion.row.json.utf8),
        beside: shown.isEmpty ? nil : Data(shown.canonicalJSON.utf8),
        index: inclusion.proof.index, path: inclusion.proof.path)
      // The texts stand beside what is hashed.
      guard try part.entry() != nil else {
        let path = try inclusion.row.sealed.unsealedText() ?? ""
        throw UnsoundJournal(fault: .lost(sequence: entry.sequence, path: path))
      }
      return part
    }
    return Receipt(parts: parts, note: note)
  }

  private func note(_ workspace: Workspace, _ keys: some PrivateKeys) throws -> SignedNote {
    switch basis {
    case .signedNow(let key): return try workspace.signedCheckpoint(key, of: keys)
    case .checkpoint(let given):
      try workspace.check(workspace.checkpoint(), follows: given.checkpoint)
      return given.note
    }
  }
}
