import Foundation

/// Public material that is not part of the repository: in the folder that `GUGUS_REAL_DATA` names,
/// else beside the checkout. Tests that need it are skipped without it.
public enum RealData {
  public static let folder: URL = {
    if let folder = ProcessInfo.processInfo.environment["GUGUS_REAL_DATA"] {
      return URL(filePath: folder)
    }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/real")
  }()

  public static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }
  public static var isAbsent: Bool { !isPresent }

  public static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  public static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The names of the files in a folder, in order.
  public static func files(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
  }

  /// What attacks databases and spreadsheets, a line each, without the space around it.
  public static func injections() throws -> [String] {
    try ["Generic_SQLI.txt", "csv-payload.txt"].flatMap { name in
      try text("injection_payloads/\(name)").split(whereSeparator: \.isNewline)
        .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
  }

  public static func naughtyStrings() throws -> [String] {
    try JSONDecoder().decode([String].self, from: Data(bytes("naughty_strings/blns.json")))
  }
}
