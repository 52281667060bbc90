import Foundation

@testable import GugusCommands

/// The program as it was built, run as a process of its own, so that the system says how much memory it
/// took.
enum BuiltProgram {
  /// Beside the tests.
  private static let path = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("gugus").path

  /// GNU time: of a process that this one starts itself, Linux counts the memory of this one too.
  private static let time = "/usr/bin/time"

  static let canBeMeasured = [path, time].allSatisfy(FileManager.default.isExecutableFile)

  struct Ended {
    var status: Int32
    /// What it said on standard error.
    var words: String
    /// Bytes that were in memory at the worst moment.
    var peak: Int
  }

  struct NotMeasured: Error {}

  /// Starts a process that reads what is written to a pipe, and whose memory nobody measures.
  static func start(_ line: String, in desk: Desk, input: Pipe) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = Desk.words(of: line)
    process.currentDirectoryURL = desk.folder
    process.environment = environment(desk)
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func environment(_ desk: Desk) -> [String: String] {
    ProcessInfo.processInfo.environment.merging(desk.environment) { $1 }
      .merging([
        "GUGUS_TODAY": desk.today, "GUGUS_LANG": desk.language.rawValue,
        "GUGUS_WORKSPACE": desk.workspace, "TMPDIR": desk.folder.path,
      ]) { $1 }
  }

  /// - Parameter input: what it reads on standard input.
  static func run(_ line: String, in desk: Desk, input: String = "/dev/null") throws -> Ended {
    let measured = desk.path("peak-\(UUID().uuidString)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: time)
    process.arguments = ["-f", "%M", "-o", measured, path] + Desk.words(of: line)
    process.currentDirectoryURL = desk.folder
    process.environment = environment(desk)
    let words = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: input))
    process.standardOutput = FileHandle.nullDevice
    process.standardError = words
    try process.run()
    let said = String(decoding: words.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // Before the figure stands where the status was not 0.
    let figures = try String(contentsOfFile: measured, encoding: .utf8).split(separator: "\n")
    guard let kilobytes = figures.last.flatMap({ Int($0) }) else { throw NotMeasured() }
    return Ended(status: process.terminationStatus, words: said, peak: kilobytes * 1_024)
  }
}
