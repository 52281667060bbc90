import Foundation
import GugusDomain
import Testing

@testable import GugusStore

@Suite("A workspace file")
struct WorkspaceTests {
  @Test("is readable and writable by its owner alone")
  func mode() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("gugus-\(UUID().uuidString).db").path
    defer { for tail in ["", "-wal", "-shm"] { unlink(path + tail) } }
    _ = try Workspace(creatingFileAt: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? NSNumber == 0o600)
  }
}
