import Foundation

/// Files beside the tests.
enum CheckoutFiles {
  /// The folder of these tests.
  static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A page of the documentation.
  static func page(_ name: String) throws -> String {
    let docs = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs")
    return try String(contentsOf: docs.appending(path: name), encoding: .utf8)
  }
}
