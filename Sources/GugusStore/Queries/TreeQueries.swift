import Foundation
import GRDB
import GugusDomain
import GugusLog

extension Workspace {
  /// All of the journal in one hash, now or when it had that many entries.
  ///
  /// - Throws: `Refusal.outOfRange` where it never had so many; `WorkspaceFault`.
  public func treeHead(at size: Int? = nil) throws -> TreeHead {
    try read { db in try tree(at: size, db).head() }
  }

  /// The proof that an entry is in the journal, in the tree of now or of that size.
  ///
  /// - Throws: `Refusal.unknown` where there is no such entry; `Refusal.outOfRange` where the
  ///   journal never had that size, or it had it before the entry; `WorkspaceFault`.
  public func inclusion(of sequence: Int, at size: Int? = nil) throws -> Inclusion {
    let row = try journalRow(sequence)
    return try read { db in
      let tree = try tree(at: size, atLeast: sequence, db)
      return Inclusion(
        row: row, head: try tree.head(), proof: try tree.inclusionProof(of: sequence - 1))
    }
  }

  /// The proof that the journal only grew since it had that many entries, until now or until it
  /// had so many.
  ///
  /// - Throws: `Refusal.outOfRange` where it never had so many; `WorkspaceFault`.
  public func consistency(since old: Int, at size: Int? = nil) throws -> Consistency {
    try read { db in
      let tree = try tree(at: size, atLeast: old, db)
      return Consistency(
        old: try self.tree(at: old, db).head(), new: try tree.head(),
        proof: try tree.consistencyProof(from: old))
    }
  }

  private func tree(
    at size: Int?, atLeast least: Int = 0, _ db: Database
  ) throws -> MerkleTree {
    let now = try TreeTable.size(db)
    guard least <= now else { throw Refusal.given(.outOfRange(.treeSize, value: least, 0...now)) }
    let size = size ?? now
    guard (least...now).contains(size) else {
      throw Refusal.given(.outOfRange(.treeSize, value: size, least...now))
    }
    return TreeTable.tree(size: size, db)
  }
}

/// That an entry is in the journal.
public struct Inclusion: Sendable {
  /// The entry that is proved.
  public var row: JournalRow
  /// The tree in which it is.
  public var head: TreeHead
  /// The hashes that lead from the entry's leaf to the root.
  public var proof: InclusionProof
}

/// That the journal only grew.
public struct Consistency: Sendable {
  /// The tree that the journal was.
  public var old: TreeHead
  /// The tree that begins with it.
  public var new: TreeHead
  /// The hashes with which the old tree makes both roots.
  public var proof: ConsistencyProof
}
