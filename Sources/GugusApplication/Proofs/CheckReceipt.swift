import Foundation
import GugusDomain
import GugusLog
import GugusOutput

/// Checks that the entries of a receipt are in the journal that a checkpoint signed. Needs no workspace.
public struct CheckReceipt {
  private let receipt: Receipt
  private let kept: GivenCheckpoint?
  private let keys: [VerifierKey]

  /// A receipt, and by what it is to prove something.
  ///
  /// - Parameters:
  ///   - kept: the checkpoint that somebody kept; nil for the one in the receipt.
  ///   - keys: who must have signed it. A checkpoint that nobody kept proves something by them alone.
  public init(_ receipt: Receipt, against kept: GivenCheckpoint?, signedBy keys: [VerifierKey]) {
    self.receipt = receipt
    self.kept = kept
    self.keys = keys
  }

  /// What a receipt proves.
  public struct Answer {
    /// The checkpoint in whose tree the entries are.
    public let checkpoint: Checkpoint
    /// The entries with their personal texts, as far as the receipt holds those; all about the same
    /// subject.
    public let entries: [Entry]
    /// How each key that was asked for has signed the checkpoint.
    public let signers: [Signer]
    /// How many personal texts whoever gave it kept back.
    public let withheld: Int
  }

  /// Checks the receipt without any record at hand.
  ///
  /// - Throws: `ProofFault` where it proves nothing.
  public func run() throws -> Answer {
    guard kept != nil || !keys.isEmpty else { throw ProofFault.notSigned }
    let own = try Checkpoint(receipt.note)
    let (kept, note) = (kept?.checkpoint ?? own, kept?.note ?? receipt.note)
    guard own.origin == kept.origin else {
      throw ProofFault.otherLog(own.origin, expected: kept.origin)
    }
    guard own.head.size == kept.head.size else {
      throw ProofFault.otherSize(own.head.size, expected: kept.head.size)
    }
    try receipt.check(in: kept.head)
    let entries = try entries()
    let signers = try note.signers(keys)
    if signers.contains(where: { $0.standing == .missing }) { throw ProofFault.notSigned }
    let withheld = try receipt.parts.compactMap { try $0.disclosures() }.joined()
      .count { $0.content == .missing(.withheld) }
    return Answer(checkpoint: kept, entries: entries, signers: signers, withheld: withheld)
  }

  /// The entries as events, each at the place in the journal that it names itself, and all about
  /// the same.
  private func entries() throws -> [Entry] {
    var entries: [Entry] = []
    for part in receipt.parts {
      guard let entry = try? part.entry(), entry.sequence == part.index + 1,
        entries.first.map({ $0.event.subject == entry.event.subject }) ?? true
      else { throw ProofFault.otherEntry(part.index + 1) }
      entries.append(entry)
    }
    return entries
  }
}

extension Receipt.Part {
  /// The entry with its personal texts; nil where one of them is not the one that was sealed, or something
  /// is not written as Gugus writes it.
  ///
  /// - Throws: where it is no entry at all.
  func entry() throws -> Entry? {
    let json = String(decoding: entry, as: UTF8.self)
    let sealed = SealedEntry(json: json, disclosures: try disclosures() ?? [])
    let read = try Entry(sealed)
    let again = try read.sealed(again: sealed.disclosures)
    func texts(_ sealed: SealedEntry) -> [Disclosure] {
      sealed.disclosures.sorted { $0.path < $1.path }
    }
    // All of its texts, each once, and no others: written as Gugus writes them.
    let written = sealed.disclosures.isEmpty ? nil : Data(sealed.disclosures.canonicalJSON.utf8)
    let isWhole =
      again.json == json && texts(again) == texts(sealed) && written == beside
      && !again.disclosures.contains { $0.content == .missing(.lost) }
    return isWhole ? read : nil
  }

  /// What stands beside the entry; nil where nothing does.
  func disclosures() throws -> [Disclosure]? {
    try beside.map { try [Disclosure](canonicalJSON: String(decoding: $0, as: UTF8.self)) }
  }
}
