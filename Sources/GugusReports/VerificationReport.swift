import Foundation
import GugusDomain
import GugusStore

/// What a verification looked at and found.
public struct VerificationReport: Sendable {
  /// A fault, and what the entry that it is about is about.
  public struct Item: Hashable, Sendable {
    public let fault: Fault
    /// A code; nil where nothing says so.
    public let subject: String?
  }

  public let entries: Int
  public let units: Int
  public let signatures: Int
  /// Personal texts.
  public let personal: Int
  public let root: Data?
  public let tables: Int
  public let rows: Int
  public let attachments: Int
  /// In the order in which they were found.
  public let items: [Item]

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
