import Foundation
import GugusDomain
import GugusInterchange

extension Console {
  /// The console of this process.
  public static func system() -> Console {
    Console(
      environment: ProcessInfo.processInfo.environment,
      currentDirectory: FileManager.default.currentDirectoryPath,
      input: ByteSource(descriptor: STDIN_FILENO),
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      outputBytes: { try write($0, to: STDOUT_FILENO) },
      words: { try? write(Array($0.utf8), to: STDERR_FILENO) },
      width: isatty(STDOUT_FILENO) == 1 ? terminalWidth() : nil,
      isOutputFile: ByteSource.size(of: STDOUT_FILENO) != nil,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      clock: systemClock, edit: runEditor)
  }
}

private func write(_ bytes: [UInt8], to descriptor: Int32) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    if written < 0 {
      if errno == EINTR { continue }
      throw ConsoleFault.cannotWrite("stdout", reason: String(cString: strerror(errno)))
    }
    rest = rest.dropFirst(written)
  }
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
