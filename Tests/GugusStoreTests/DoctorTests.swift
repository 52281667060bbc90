import Foundation
import GRDB
import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("Looking for all faults")
struct DoctorTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.furnish()
  }

  @Test("finds none where there is none")
  func sound() throws {
    #expect(try workspace.verify(limit: 100).faults.isEmpty)
  }

  @Test("goes on behind the first, and looks at nothing that rests on a damaged journal")
  func journal() throws {
    try file.damage(
      """
      UPDATE journal SET leaf_hash = zeroblob(32) WHERE sequence IN (3, 9);
      DELETE FROM journal WHERE sequence = 6;
      UPDATE agency SET name_en = 'Other';
      UPDATE attachment SET bytes = x'00';
      """)
    let faults = try workspace.verify(limit: 100).faults
    #expect(faults.prefix(3) == [.hash(sequence: 3), .gap(after: 5, next: 7), .hash(sequence: 9)])
    #expect(faults.map(\.remedy) == [.backup, .backup, .backup, .original])
    #expect(faults.map(\.entries) == [3...3, 6...6, 9...9, nil])
  }

  @Test("finds every row that is other, missing or too many, and each once")
  func rows() throws {
    try file.damage(
      """
      UPDATE agency SET name_en = 'Other' WHERE code IN ('BAPPEDA', 'DINSOS');
      DELETE FROM agency WHERE code = 'DINKES';
      INSERT INTO agency (code, name_en, name_id, kind, sector, since)
      VALUES ('CAMAT', 'A', 'B', 'ministry', 'health', 20000);
      DELETE FROM tree_node WHERE level = 2 AND position IN (0, 1);
      """)
    let faults = try workspace.verify(limit: 100).faults
    let tables: [Fault] = ["BAPPEDA", "CAMAT", "DINKES", "DINSOS"].map {
      .table("agency", row: $0, subject: $0)
    }
    #expect(faults.prefix(4) == tables[...])
    #expect(faults.dropFirst(4).prefix(2) == [.tree(entries: 1...4), .tree(entries: 5...8)])
    // What referred to the missing row now refers to nothing.
    #expect(Set(faults.dropFirst(6)).contains(.reference(table: "membership")))
    #expect(faults.allSatisfy { $0.remedy == .rebuild })
    _ = try workspace.rebuild()
    #expect(try workspace.verify(limit: 100).faults.isEmpty)
  }

  @Test("ends with as many as were asked for")
  func limit() throws {
    try file.damage("UPDATE journal SET leaf_hash = zeroblob(32)")
    #expect(try workspace.verify(limit: 7).faults.count == 7)
    #expect(try workspace.verify().faults == [.hash(sequence: 1)])
  }
}
