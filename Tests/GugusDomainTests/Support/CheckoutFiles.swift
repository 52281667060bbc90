import Foundation

/// Files beside the tests.
enum CheckoutFiles {
  private static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  static func golden(_ name: String) -> URL {
    tests.appending(path: "Golden").appending(path: name)
  }
}
