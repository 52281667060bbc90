import Foundation

/// The bytes of a pipe in a file without a name, so that they can be read again and memory need not
/// hold them. It goes when nobody needs it any more.
public final class SpooledFile {
  /// Open for reading, from its beginning.
  public let descriptor: Int32

  /// - Throws: `ReadFault`, also where there is no place for them.
  public convenience init(_ source: ByteSource) throws(ReadFault) {
    try self.init { () throws(ReadFault) in try source.next() }
  }

  /// - Parameter next: the bytes that follow; none at the end.
  package init(_ next: () throws(ReadFault) -> [UInt8]) throws(ReadFault) {
    let folder = FileManager.default.temporaryDirectory.path
    var name = Array("\(folder)/gugus-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw SpooledFile.fault() }
    unlink(name)
    while case let bytes = try next(), !bytes.isEmpty { try write(bytes) }
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw SpooledFile.fault() }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private func write(_ bytes: [UInt8]) throws(ReadFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else { throw SpooledFile.fault() }
      rest = rest.dropFirst(written)
    }
  }

  private static func fault() -> ReadFault { .system(reason: String(cString: strerror(errno))) }
}
