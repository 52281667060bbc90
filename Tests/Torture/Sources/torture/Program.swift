import Foundation

/// The program under torture, run as a process of its own as a person would run it.
struct Program: Sendable {
  let path: String

  struct Answer: Sendable {
    /// The exit status; nil where a signal ended it.
    var status: Int32?
    var output: String
    var words: String
    var seconds: Double

    var isConfirmed: Bool { status == 0 }
  }

  /// - Parameters:
  ///   - killAfter: sends a signal after so many seconds; nothing may take a minute.
  ///   - fileLimit: the most that a file may grow to, in blocks of 512 bytes.
  func run(
    _ arguments: [String], in folder: URL, killAfter: Double? = nil, by signal: Int32 = SIGKILL,
    fileLimit: Int? = nil, environment: [String: String] = [:]
  ) throws -> Answer {
    let process = Process()
    if let fileLimit {
      // Where SIGXFSZ is ignored, a write beyond the limit fails like one on a full disk.
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments =
        ["-c", "trap '' XFSZ; ulimit -f \(fileLimit); exec \"$0\" \"$@\"", path] + arguments
    } else {
      process.executableURL = URL(filePath: path)
      process.arguments = arguments
    }
    process.currentDirectoryURL = folder
    process.environment = [
      "GUGUS_TODAY": "2026-06-01", "GUGUS_LANG": "en", "GUGUS_AGENCY": "CHAIR",
      "PATH": "/usr/bin:/bin", "HOME": folder.path,
    ].merging(environment) { $1 }
    // Files, not pipes: nothing waits for a reader.
    let (outURL, errURL) = (scratch("out"), scratch("err"))
    defer { for url in [outURL, errURL] { try? FileManager.default.removeItem(at: url) } }
    let (out, err) = (try handle(outURL), try handle(errURL))
    process.standardOutput = out
    process.standardError = err
    process.standardInput = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    let start = ContinuousClock.now
    try process.run()
    if ended.wait(timeout: .now() + (killAfter ?? 60)) == .timedOut {
      kill(process.processIdentifier, signal)
      ended.wait()
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    try out.close()
    try err.close()
    return Answer(
      status: process.terminationReason == .exit ? process.terminationStatus : nil,
      output: String(decoding: try Data(contentsOf: outURL), as: UTF8.self),
      words: String(decoding: try Data(contentsOf: errURL), as: UTF8.self), seconds: seconds)
  }

  private func scratch(_ kind: String) -> URL {
    FileManager.default.temporaryDirectory.appending(path: "torture-\(UUID()).\(kind)")
  }

  private func handle(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}

/// A promise that was broken, with what is needed to see it again.
struct Broken: Error, CustomStringConvertible {
  let description: String

  init(_ what: String, _ answer: Program.Answer? = nil) {
    let rest = answer.map { answer in
      "\n  status \(answer.status.map(String.init) ?? "signal")\n  \(answer.words)\(answer.output)"
    }
    description = what + (rest ?? "")
  }
}

/// The same numbers for the same seed (SplitMix64, Steele et al. 2014).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
