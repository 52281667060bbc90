import Foundation
import GRDB
import GugusLog

/// The SQL of the journal's Merkle tree. Its leaf hashes are the journal's; every complete
/// subtree above them is a row of `tree_node`, written with the entry that completes it.
enum TreeTable {
  /// The tree of the first so many entries.
  static func tree(size: Int, _ db: Database) -> MerkleTree {
    MerkleTree(size: size) { try hash(of: $0, db) }
  }

  /// How many entries there are: the sequence number of the last.
  static func size(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT max(sequence) FROM journal") ?? 0
  }

  /// Stores the subtrees that an entry completes, after it has come into the journal.
  static func append(sequence: Int, _ db: Database) throws {
    for subtree in Subtree.completed(bySize: sequence) {
      guard let (left, right) = subtree.halves else { continue }
      try insert(subtree, MerkleTree.hash(hash(of: left, db), hash(of: right, db)), db)
    }
  }

  /// Drops all subtrees and stores those of the journal's leaf hashes.
  static func rebuild(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM tree_node")
    var frontier = Frontier()
    let leaves = try Data.fetchCursor(db, sql: "SELECT leaf_hash FROM journal ORDER BY sequence")
    while let leaf = try leaves.next() {
      for (subtree, hash) in frontier.append(leafHash: leaf) { try insert(subtree, hash, db) }
    }
  }

  /// The stored hash; nil where it is missing.
  static func stored(_ subtree: Subtree, _ db: Database) throws -> Data? {
    guard subtree.level > 0 else {
      return try Data.fetchOne(
        db.cachedStatement(sql: "SELECT leaf_hash FROM journal WHERE sequence = ?"),
        arguments: [subtree.position + 1])
    }
    return try Data.fetchOne(
      db.cachedStatement(sql: "SELECT hash FROM tree_node WHERE level = ? AND position = ?"),
      arguments: [subtree.level, subtree.position])
  }

  /// Whether there are more subtrees than those of so many entries, all of which are there.
  static func goesBeyond(size: Int, _ db: Database) throws -> Bool {
    // A tree of n leaves has n less the ones of n in binary complete subtrees above them.
    let stored = try Int.fetchOne(db, sql: "SELECT count(*) FROM tree_node") ?? 0
    return stored > size - size.nonzeroBitCount
  }

  private static func hash(of subtree: Subtree, _ db: Database) throws -> Data {
    guard let hash = try stored(subtree, db) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "tree_node \(subtree.level) \(subtree.position)")
    }
    return hash
  }

  static func insert(_ subtree: Subtree, _ hash: Data, _ db: Database) throws {
    try Projection.run(
      "INSERT INTO tree_node (level, position, hash) VALUES (?, ?, ?)",
      [subtree.level, subtree.position, hash], db)
  }
}

/// The subtrees of `tree_node`, gone through once, in the order in which a growing tree completes
/// them.
struct StoredSubtrees {
  private let db: Database
  /// Those of each level from 1 up, from left to right.
  private var levels: [Level] = []

  private struct Level {
    var rows: RowCursor
    var next: (position: Int, hash: Data)?

    mutating func advance() throws {
      next = try rows.next().map { (try $0[at: 0], try $0[at: 1]) }
    }
  }

  init(_ db: Database) { self.db = db }

  /// The stored hash of a subtree; nil where it is missing.
  ///
  /// - Parameter subtree: the one behind that which was asked for last on its level.
  mutating func hash(of subtree: Subtree) throws -> Data? {
    while levels.count < subtree.level {
      let rows = try Row.fetchCursor(
        db, sql: "SELECT position, hash FROM tree_node WHERE level = ? ORDER BY position",
        arguments: [levels.count + 1])
      var level = Level(rows: rows)
      try level.advance()
      levels.append(level)
    }
    let index = subtree.level - 1
    guard let next = levels[index].next, next.position == subtree.position else { return nil }
    try levels[index].advance()
    return next.hash
  }
}
