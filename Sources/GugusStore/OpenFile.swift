import Foundation

/// An open file that can be read again from its beginning. A class, since it is closed once, when
/// nobody needs it any more.
public final class OpenFile {
  private let descriptor: Int32
  private let path: String

  /// What stands in a place where a file was wanted.
  public enum Kind: Sendable {
    case file, folder, pipe, socket, device
  }

  /// What the system says where a file cannot be opened or read.
  public struct Fault: Error {
    /// What the file is called, by whoever opened it.
    public let path: String
    /// The error number of the system (`errno`).
    public let code: Int32
    /// The words of the system for that number, in its language.
    public var reason: String { String(cString: strerror(code)) }
  }

  /// A file that somebody opened for reading.
  ///
  /// - Parameters:
  ///   - descriptor: closed when this object goes.
  ///   - path: what errors call it.
  public init(takingOver descriptor: Int32, named path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Opens what is there, whatever it is, without waiting: a pipe that nobody writes to would have
  /// anyone wait for ever.
  ///
  /// - Throws: why it cannot be opened.
  public convenience init(at path: String) throws(Fault) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Fault(path: path, code: errno) }
    self.init(takingOver: descriptor, named: path)
  }

  deinit { close(descriptor) }

  /// What was found there. A link is what it leads to.
  ///
  /// - Throws: `Fault` where the system cannot say.
  public func kind() throws(Fault) -> Kind {
    switch try status().st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFIFO: .pipe
    case S_IFSOCK: .socket
    default: .device
    }
  }

  /// In bytes.
  public func size() throws(Fault) -> Int { Int(try status().st_size) }

  private func status() throws(Fault) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Fault(path: path, code: errno) }
    return status
  }

  /// Reads all of it from its beginning, in pieces.
  public func eachPiece(of count: Int, _ body: ([UInt8]) throws -> Void) throws {
    var buffer = [UInt8](repeating: 0, count: count)
    var offset = 0
    while true {
      let read = buffer.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, off_t(offset))
      }
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw Fault(path: path, code: errno) }
      if read == 0 { return }
      try body(read == count ? buffer : Array(buffer[..<read]))
      offset += read
    }
  }
}
