import Foundation

/// Public material that is not part of the repository; tests that need it are skipped without it.
enum RealData {
  static let folder = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["GUGUS_REAL_DATA"] ?? "../shared/real")

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func naughtyStrings() throws -> [String] {
    let file = folder.appendingPathComponent("naughty_strings/blns.json")
    return try JSONDecoder().decode([String].self, from: Data(contentsOf: file))
  }
}
