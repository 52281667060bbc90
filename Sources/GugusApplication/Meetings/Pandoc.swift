import Foundation
import GugusFiles
import GugusMinutes

/// Reads documents that are not text through the program Pandoc, where it is installed.
///
/// A document comes from anybody: Pandoc runs in its sandbox, in which it opens no file and no address,
/// as a process of its own that is bounded in time, memory and output.
enum Pandoc {
  /// A document with pictures may be much larger than its text.
  private static let fileLimit = 64_000_000

  /// Processor seconds, and kilobytes of memory, for which not every system has a bound. The shell sets
  /// the bounds, since a process can set none for another in Foundation.
  private static let script = """
    ulimit -t 20 && ulimit -c 0 || exit 1
    ulimit -v 3000000 2> /dev/null || [ "$(uname)" != Linux ] || exit 1
    command -v pandoc > /dev/null || exit 127
    exec pandoc --sandbox --track-changes=all --from "$1" --to json
    """

  /// The document as Pandoc's JSON.
  ///
  /// - Throws: `FileFaults`, with why it cannot be read.
  static func json(of bytes: [UInt8], _ format: DocumentFormat, file: String) throws -> [UInt8] {
    switch format {
    case .word, .openDocument, .richText, .html, .text: break
    case .oldWord, .pdf: throw fault(.unknown(format), file)
    }
    if bytes.count > fileLimit {
      throw fault(.tooLarge(bytes: bytes.count, limit: fileLimit), file)
    }
    let bytes = format.prepared(bytes)
    // A file, since Pandoc may write before it has read all.
    let input = FileManager.default.temporaryDirectory.appending(path: "gugus-\(UUID())")
    guard
      FileManager.default.createFile(
        atPath: input.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forReadingAtPath: input.path)
    else { throw NotSpooled(path: input.path, reason: String(cString: strerror(errno))) }
    // Nothing of it stays, whatever becomes of this process.
    unlink(input.path)
    defer { try? handle.close() }
    return try run(format, reading: handle, file)
  }

  private static func run(
    _ format: DocumentFormat, reading input: FileHandle, _ file: String
  ) throws -> [UInt8] {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, "sh", format.rawValue]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var json: [UInt8] = []
    while let part = try output.fileHandleForReading.read(upToCount: 1 << 16), !part.isEmpty {
      json += part
      if json.count > MinutesProposal.pandocLimit {
        process.terminate()
        break
      }
    }
    process.waitUntilExit()
    if process.terminationStatus == 127 { throw fault(.needsPandoc(format), file) }
    guard process.terminationStatus == 0, process.terminationReason == .exit,
      json.count <= MinutesProposal.pandocLimit
    else { throw fault(.notReadable(format), file) }
    return json
  }

  private static func fault(_ cause: DocumentFault, _ file: String) -> FileFaults {
    FileFaults([FileFault(file: file, line: 1, column: 1, text: "", cause: cause)])
  }
}

/// A document could not be put beside, to be read from there by another program.
public struct NotSpooled: Error {
  /// Where it was to be put.
  public let path: String
  /// What the system says.
  public let reason: String
}
