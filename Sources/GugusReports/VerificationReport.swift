import Foundation
import GugusDomain
import GugusStore

/// What a verification looked at and found.
public struct VerificationReport: Sendable {
  /// A fault, and what the entry that it is about is about.
  public struct Item: Hashable, Sendable {
    /// What is wrong, and where.
    public let fault: Fault
    /// A code; nil where nothing says so.
    public let subject: String?
  }

  /// Entries that were hashed, read and judged.
  public let entries: Int
  /// The commands that they are of; of a shared log those that have effect.
  public let units: Int
  /// Of the entries, those that are signed.
  public let signatures: Int
  /// Personal texts.
  public let personal: Int
  /// The root hash as recomputed; nil where the tree was not looked at.
  public let root: Data?
  /// Derived tables that were compared with a replay.
  public let tables: Int
  /// Rows of those tables.
  public let rows: Int
  /// Evidence files whose bytes were hashed.
  public let attachments: Int
  /// In the order in which they were found.
  public let items: [Item]

  /// - Parameter workspace: where it is looked up what an entry is about.
  public init(_ verification: Verification, of workspace: Workspace) {
    entries = verification.entries
    units = verification.units
    signatures = verification.signatures
    personal = verification.personal
    root = verification.root
    tables = verification.tables
    rows = verification.rows
    attachments = verification.attachments
    items = verification.faults.map { fault in
      Item(fault: fault, subject: fault.subject { try? workspace.journalRow($0).subject })
    }
  }
}

extension Fault {
  fileprivate func subject(_ about: (Int) -> String?) -> String? {
    switch self {
    case .hash(let sequence), .entry(let sequence, _), .newer(let sequence, _),
      .lost(let sequence, _), .remembered(let sequence, _), .stray(let sequence),
      .unfinished(let sequence), .signature(let sequence), .rule(let sequence, _):
      about(sequence)
    case .table(_, _, let subject): subject
    case .sqlite, .schema, .gap, .orphan, .tree, .treeBeyond, .attachment, .rememberedFile,
      .unnamed, .reference:
      nil
    }
  }
}
