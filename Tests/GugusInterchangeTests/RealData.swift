import Foundation

/// Public material that is not part of the repository; tests that need it are skipped without it.
enum RealData {
  static let folder = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["GUGUS_REAL_DATA"] ?? "../shared/real")

  static var isAbsent: Bool { !FileManager.default.fileExists(atPath: folder.path) }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  static func files(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)
      .sorted()
  }

  static func naughtyStrings() throws -> [String] {
    try JSONDecoder().decode([String].self, from: Data(bytes("naughty_strings/blns.json")))
  }
}
