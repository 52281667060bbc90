import Foundation

/// One command as a process of its own: how long it takes and the most memory it holds.
struct Command {
  var path: String
  var arguments: [String]
  var environment: [String: String] = [:]

  init(_ path: String, _ arguments: [String]) {
    self.path = path
    self.arguments = arguments
  }
}

/// What one run came to.
struct Run {
  /// By the clock.
  var seconds: Double
  /// Resident, at most.
  var megabytes: Double
}

struct Failed: Error, CustomStringConvertible {
  let description: String
}

extension Command {
  /// - Throws: `Failed` where it cannot be run or fails.
  func run(in folder: URL, keeping output: URL? = nil) throws -> Run {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let words = folder.appending(path: "stderr.txt").path
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output?.path ?? "/dev/null", flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, words, flags, 0o600)
    guard FileManager.default.changeCurrentDirectoryPath(folder.path) else {
      throw Failed(description: "there is no folder \(folder.path)")
    }
    let surroundings = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8",
    ].merging(environment) { $1 }
    var process: pid_t = 0
    let start = ContinuousClock.now
    let failure = withCStrings([path] + arguments) { arguments in
      withCStrings(surroundings.map { "\($0)=\($1)" }) { surroundings in
        posix_spawnp(&process, path, &actions, nil, arguments, surroundings)
      }
    }
    guard failure == 0 else { throw Failed(description: "\(path) cannot be run") }
    var (status, usage): (Int32, rusage) = (0, rusage())
    while wait4(process, &status, 0, &usage) == -1, errno == EINTR {}
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    guard status == 0 else {
      let said = (try? String(contentsOfFile: words, encoding: .utf8)) ?? ""
      throw Failed(
        description: "ended with \(status): \(path) \(arguments.joined(separator: " "))\n\(said)")
    }
    return Run(seconds: seconds, megabytes: Double(usage.ru_maxrss) / 1024)
  }

  /// What it writes to standard output.
  func output(in folder: URL) throws -> String {
    let file = folder.appending(path: "stdout.txt")
    _ = try run(in: folder, keeping: file)
    return try String(contentsOf: file, encoding: .utf8)
  }
}

/// As `argv` and `envp` want them.
private func withCStrings<Value>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
) -> Value {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}

/// Several runs of the same.
struct Timing {
  let runs: [Run]

  /// By the clock, in seconds.
  var median: Double {
    let sorted = runs.map(\.seconds).sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  var megabytes: Double { runs.map(\.megabytes).max() ?? 0 }
}
