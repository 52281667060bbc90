import Foundation

/// Files beside the tests and beside the checkout.
enum CheckoutFiles {
  private static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  static func golden(_ name: String) -> URL {
    tests.appending(path: "Golden").appending(path: name)
  }

  /// The folder of real data: `GUGUS_REAL_DATA`, else beside the checkout.
  private static let realData: URL = {
    if let folder = ProcessInfo.processInfo.environment["GUGUS_REAL_DATA"] {
      return URL(filePath: folder)
    }
    return tests.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "shared/real")
  }()

  static let naughtyStrings = realData.appending(path: "naughty_strings/blns.json")

  static func exists(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }
}
