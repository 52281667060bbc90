import Foundation
import GugusFiles
import GugusStore

/// Files that a command line names, as they are read and written. Behind `-`, and behind other names of
/// what the program has open already, are standard input and output.
struct Files {
  let console: Console
  private let locator: Locator

  init(_ console: Console, _ locator: Locator) {
    self.console = console
    self.locator = locator
  }

  func absolute(_ path: String) -> String { locator.absolute(path) }

  // MARK: Reading

  /// The most bytes that are read of a file for which nobody says otherwise: a key, a checkpoint.
  static let smallFile = 1_000_000

  /// All of a file, or of standard input where it is called `-`. Of what is longer than the limit no
  /// more than that is read, and of a file nothing.
  func read(_ path: String, limit: Int = Files.smallFile) throws -> [UInt8] {
    try reading(path, limit: limit) { try $0.all() }
  }

  /// Opens a file, or standard input where it is called `-`, to be read as its bytes come, up to that
  /// many.
  func reading<Value>(
    _ path: String, limit: Int, _ body: (ByteSource) throws -> Value
  ) throws -> Value {
    if path == "-" { return try naming(path) { try body(console.input.limited(to: limit)) } }
    let descriptor = try InputPlace.open(absolute(path), named: path)
    defer { close(descriptor) }
    let source = ByteSource(descriptor: descriptor, limit: limit)
    return try naming(path) {
      // A folder can be opened, but not read.
      _ = try source.peek(1)
      return try body(source)
    }
  }

  /// Reads from a file; where that fails, says of which.
  private func naming<Value>(_ path: String, _ read: () throws -> Value) throws -> Value {
    do {
      return try read()
    } catch let fault as ReadFault {
      throw ConsoleFault(fault, of: path)
    } catch let faults as FileFaults {
      // That the bytes cannot be had is no fault of what is in the file.
      let unread = faults.faults.lazy.compactMap { $0.cause as? ReadFault }.first
      throw unread.map { ConsoleFault($0, of: path) } ?? faults
    }
  }

  // MARK: Writing

  /// The file that output goes to; nil where that is standard output, by whatever name.
  func outputFile(_ output: String?) -> String? {
    guard let output, output != "-" else { return nil }
    return OutputPlace(absolute(output)) == .descriptor(STDOUT_FILENO) ? nil : output
  }

  /// Whether output goes to a file, where nobody sees it meanwhile.
  func isFile(_ output: String?) -> Bool {
    guard let path = outputFile(output) else { return console.isOutputFile }
    return if case .file = OutputPlace(absolute(path)) { true } else { false }
  }

  /// Writes bytes to a file, whole or not at all; to what is none, as they come.
  func write(to path: String, _ body: (OpenOutput) throws -> Void) throws {
    let place = OutputPlace(absolute(path))
    if case .file(let file) = place, isKept(file) { throw ConsoleFault.isKept(path) }
    try place.write(named: path, body)
  }

  /// Writes text to a file, whole or not at all; to what is none, as it comes.
  func write(to path: String, _ body: (_ sink: (String) throws -> Void) throws -> Void) throws {
    try write(to: path) { output in try body { try output.write(Array($0.utf8)) } }
  }

  /// Whether a file is the workspace or belongs to it, or lies among the private keys: no output takes
  /// its place.
  private func isKept(_ file: String) -> Bool {
    let place = SamePlace(file)
    let keys = (try? KeyFolder(self))?.path
    if let keys, place.isIn(SamePlace(keys)) { return true }
    guard let workspace = locator.workspace() else { return false }
    return ["", "-wal", "-shm", "-journal", ".forgotten"]
      .contains { SamePlace(workspace + $0) == place }
  }
}
