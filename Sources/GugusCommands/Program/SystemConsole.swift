import Foundation
import GugusDomain
import GugusFiles

extension Console {
  /// The console of this process.
  public static func system() -> Console {
    fillStandardDescriptors()
    // A reader that has gone ends no program that has something to say elsewhere. A handler, unlike
    // a signal that is ignored, does not outlive the start of an editor (signal(7)).
    signal(SIGPIPE) { _ in }
    return Console(
      environment: ProcessInfo.processInfo.environment,
      currentDirectory: workingFolder(),
      input: ByteSource(descriptor: STDIN_FILENO),
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      outputBytes: { try $0.write(to: STDOUT_FILENO, named: "stdout") },
      words: { try? Array($0.utf8).write(to: STDERR_FILENO, named: "stderr") },
      width: isatty(STDOUT_FILENO) == 1 ? terminalWidth() : nil,
      isOutputFile: ByteSource.size(of: STDOUT_FILENO) != nil,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      clock: systemClock, edit: runEditor)
  }
}

/// Where standard input, output or error is closed, the next file that is opened would take its
/// place: what is printed would go into it. What stands there now answers as if it were closed.
private func fillStandardDescriptors() {
  for (descriptor, mode) in [
    (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
  ] where fcntl(descriptor, F_GETFD) == -1 {
    // It gets the lowest number that is free.
    _ = open("/dev/null", mode)
  }
}

/// By a name that can be used, also where that of a folder is no UTF-8.
private func workingFolder() -> String {
  guard let path = getcwd(nil, 0) else { return FileManager.default.currentDirectoryPath }
  defer { free(path) }
  return String(validatingCString: path) ?? "."
}

private func terminalWidth() -> Int {
  var size = winsize()
  guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
  return Int(size.ws_col)
}

private func systemClock() -> (now: Instant, offsetMinutes: Int) {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  var local = tm()
  var seconds = time.tv_sec
  localtime_r(&seconds, &local)
  let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  return (Instant(milliseconds: milliseconds), local.tm_gmtoff / 60)
}

private func runEditor(_ editor: String, _ path: String) throws -> Bool {
  // Through the shell, as git does: `$EDITOR` may hold options.
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", "\(editor) \"$1\"", editor, path]
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus == 0
}
