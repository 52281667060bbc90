import Foundation
import Testing

/// A text that a person has read and approved, in the folder `Golden`.
enum Golden {
  /// Compares with the approved text. With `GUGUS_RECORD` set it records instead, and fails, so
  /// that someone looks at what was recorded.
  static func expect(
    _ text: String, as name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(components: "Golden", name)
    if ProcessInfo.processInfo.environment["GUGUS_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name): read it", sourceLocation: sourceLocation)
      return
    }
    let approved = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == approved, sourceLocation: sourceLocation)
  }
}
