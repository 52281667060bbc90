import Foundation

/// The program that was built beside these tests, run by a shell as a process of its own: for what
/// only the system does to a process.
struct Shell {
  let folder: URL

  struct Answer {
    var status: Int32
    var output: String
    var words: String
  }

  /// What whoever started these tests left open is not the line's to count.
  private static let closing =
    "for open in /proc/$$/fd/*; do open=${open##*/}; [ \"$open\" -gt 2 ] && eval \"exec $open>&-\"; done;"

  /// - Parameter line: a line of bash in which `gugus` is the program.
  func run(_ line: String) throws -> Answer {
    let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(component: "gugus")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "\(Self.closing) gugus() { '\(program.path)' \"$@\"; }; \(line)"]
    process.currentDirectoryURL = folder
    let sanitizers = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    process.environment = [
      "GUGUS_LANG": "en", "GUGUS_TODAY": "2026-03-12", "PATH": "/usr/bin:/bin",
      "LC_ALL": "C.UTF-8", "HOME": folder.path, "SWIFT_BACKTRACE": "enable=no",
    ].merging(sanitizers) { $1 }
    let (out, err) = (folder.appending(path: "shell.out"), folder.appending(path: "shell.err"))
    for url in [out, err] { try Data().write(to: url) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return Answer(
      status: process.terminationStatus, output: try String(contentsOf: out, encoding: .utf8),
      words: try String(contentsOf: err, encoding: .utf8))
  }
}
