import Foundation
import Testing

/// The workspace that `make demo` builds, built once by the same script with the program that
/// was built beside these tests.
enum DemoWorkspace {
  static let result = Result { try build() }

  struct Failed: Error {
    var output: String
  }

  /// The path of the workspace.
  private static func build() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(components: "..", "..").standardized
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(component: "gugus")
    let folder = FileManager.default.temporaryDirectory
      .appending(component: "gugus-demo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let workspace = folder.appending(component: "demo.db").path
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [root.appending(components: "Fixtures", "demo.sh").path, workspace]
    // A program built with a sanitizer is to heed what the tests were told.
    let sanitizers = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    process.environment = [
      "GUGUS": program.path, "GUGUS_LANG": "en", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
    ].merging(sanitizers) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(output: output) }
    return workspace
  }
}
