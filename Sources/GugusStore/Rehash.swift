import Foundation
import GRDB
import GugusDomain
import GugusLog

/// What stands in the file as hashes is not what its entries give: nothing may be vouched for.
public struct UnsoundJournal: Error, Hashable, Sendable {
  /// The first fault, in the order of the journal.
  public let fault: Fault

  /// - Parameter fault: the first that was found.
  public init(fault: Fault) { self.fault = fault }
}

extension Workspace {
  /// Hashes every entry anew and computes the tree from that, before something is signed or proved:
  /// the leaf hashes and the tree that stand in the file say the same afterwards, for as long as it is
  /// looked at through the same snapshot.
  ///
  /// - Parameter progress: called now and then with entries hashed, and all entries.
  /// - Throws: `UnsoundJournal` with the first fault; `WorkspaceFault`.
  public func rehash(progress: (Int, Int) -> Void = { _, _ in }) throws {
    try read { db in
      var frontier = Frontier()
      var stored = StoredSubtrees(db)
      try eachLeaf(db, progress) { leaf in
        guard leaf.sequence == frontier.size + 1 else {
          throw UnsoundJournal(fault: .gap(after: frontier.size, next: leaf.sequence))
        }
        guard leaf.isAsStored else { throw UnsoundJournal(fault: .hash(sequence: leaf.sequence)) }
        for (subtree, hash) in frontier.append(leafHash: leaf.hash)
        where try stored.hash(of: subtree) != hash {
          let leaves = subtree.leaves
          throw UnsoundJournal(fault: .tree(entries: leaves.lowerBound + 1...leaves.upperBound))
        }
      }
      if try TreeTable.goesBeyond(size: frontier.size, db) {
        throw UnsoundJournal(fault: .treeBeyond(entries: frontier.size))
      }
    }
  }

  /// The head of the tree over the bytes of the first so many entries, whatever stands in the file as
  /// their hashes.
  ///
  /// - Parameter progress: called now and then with entries hashed, and all of them.
  /// - Returns: of fewer entries where there are fewer, up to the first that is missing.
  /// - Throws: `WorkspaceFault`.
  public func headOfBytes(
    at size: Int, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> TreeHead {
    try read { db in
      var frontier = Frontier()
      try eachLeaf(upTo: size, db, progress) { leaf in
        if leaf.sequence == frontier.size + 1 { frontier.append(leafHash: leaf.hash) }
      }
      return frontier.head
    }
  }

  /// - Parameter size: none with a higher sequence number.
  private func eachLeaf(
    upTo size: Int = .max, _ db: Database, _ progress: (Int, Int) -> Void,
    _ body: (RehashedLeaf) throws -> Void
  ) throws {
    let all = min(size, try TreeTable.size(db))
    let statement = try db.makeStatement(
      sql: """
        SELECT sequence, CAST(entry AS BLOB), leaf_hash FROM journal
        WHERE sequence <= ? ORDER BY sequence
        """)
    var done = 0
    try eachOnAllCores(of: statement, [size], db) { row in
      // What is no text, or no bytes, has no hash.
      let bytes = Data.fromDatabaseValue(row[1]) ?? Data()
      return (
        (sequence: try row[at: 0] as Int, bytes: bytes, stored: Data.fromDatabaseValue(row[2])),
        bytes: bytes.count
      )
    } make: { row in
      let hash = MerkleTree.leafHash(of: row.bytes)
      return RehashedLeaf(sequence: row.sequence, hash: hash, isAsStored: hash == row.stored)
    } _: { leaf in
      try body(leaf)
      done += 1
      if done % 1000 == 0 { progress(done, all) }
    }
  }
}

/// An entry's hash, as its bytes give it.
private struct RehashedLeaf: Sendable {
  var sequence: Int
  var hash: Data
  /// Whether the same stands in the file.
  var isAsStored: Bool
}
