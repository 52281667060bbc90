import GRDB
import GugusDomain
import GugusLives

@testable import GugusStore

extension Lots {
  /// From which a workspace of ``WorkspaceFile`` draws.
  static let ofTests = Lots.rehearsal(seed: 1)
}

extension WorkspaceFile {
  /// Puts another entry in the place of one, with the hash, the tree and the personal texts that go
  /// with it: all but the tables is as if it had been recorded so.
  func forge(_ entry: Entry, in workspace: Workspace) throws {
    let sealed = try entry.sealed(by: .ofTests)
    try forge(entry.sequence, sealed.json, in: workspace)
    try damage("DELETE FROM disclosure WHERE sequence = ?", [entry.sequence])
    if !sealed.disclosures.isEmpty {
      try damage(
        "INSERT INTO disclosure (sequence, texts) VALUES (?, ?)",
        [entry.sequence, sealed.disclosures.canonicalJSON])
    }
  }

  /// Puts a unit behind all that is on record, with the hashes, the tree, the personal texts and the
  /// rows that go with it: as whoever has the file and the program, and asks no rule.
  func forge(_ entries: [Entry], behind workspace: Workspace) throws {
    try workspace.queue.writeWithoutTransaction { db in
      try db.inTransaction {
        let record = try StoredRecord(db)
        for entry in entries {
          let sealed = try entry.sealed(by: .ofTests)
          try record.add(entry)
          try JournalTable.append(entry, sealed, leafHash: Leaf.hash(sealed.json), db)
          try TreeTable.append(sequence: entry.sequence, db)
        }
        try record.write()
        if let first = entries.first, let last = entries.last {
          try Projection.writeUnit(
            first.sequence, first.unit.id, last: last.sequence, recorder: first.recordedBy,
            standing: entries.count { $0.voids == nil }, db)
        }
        return .commit
      }
    }
  }

  /// Puts other bytes in the place of an entry, with the hash and the tree that go with them.
  func forge(_ sequence: Int, _ json: String, in workspace: Workspace) throws {
    try damage(
      "UPDATE journal SET entry = ?, leaf_hash = ? WHERE sequence = ?",
      [json, Leaf.hash(json), sequence])
    try workspace.queue.inDatabase { try TreeTable.rebuild($0) }
  }
}
