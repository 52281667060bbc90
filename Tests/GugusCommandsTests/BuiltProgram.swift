import Foundation

@testable import GugusCommands

/// The program as it was built, run as a process of its own, so that the system says how much memory it
/// took.
enum BuiltProgram {
  /// Beside the tests.
  private static let path = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("gugus").path

  static let isThere = FileManager.default.isExecutableFile(atPath: path)

  struct Ended {
    var status: Int32
    /// What it said on standard error.
    var words: String
    /// Bytes that were in memory at the worst moment.
    var peak: Int
  }

  struct CannotStart: Error {}

  /// - Parameter input: what it reads on standard input.
  static func run(
    _ line: String, in desk: Desk, input: String = "/dev/null"
  ) throws -> Ended {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let said = desk.path("said-\(UUID().uuidString)")
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, said, O_WRONLY | O_CREAT, 0o600)
    let words = [path] + Desk.words(of: line)
    var environment = desk.environment
    environment["GUGUS_TODAY"] = desk.today
    environment["GUGUS_LANG"] = desk.language.rawValue
    environment["GUGUS_WORKSPACE"] = desk.workspace
    environment["TMPDIR"] = desk.folder.path
    for name in ["LD_LIBRARY_PATH", "PATH"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    let variables = environment.map { "\($0)=\($1)" }
    var process: pid_t = 0
    let isStarted = withPointers(to: words) { arguments in
      withPointers(to: variables) { variables in
        posix_spawn(&process, path, &actions, nil, arguments, variables) == 0
      }
    }
    guard isStarted else { throw CannotStart() }
    var (status, usage): (Int32, rusage) = (0, rusage())
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    // By WIFEXITED and WEXITSTATUS, which Swift does not see.
    return Ended(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -1,
      words: (try? String(contentsOfFile: said, encoding: .utf8)) ?? "",
      peak: usage.ru_maxrss * 1_024)
  }

  private static func withPointers<Value>(
    to texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
