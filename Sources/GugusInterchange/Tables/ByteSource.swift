import Foundation
import GugusDomain

/// The bytes of a file or a pipe, as they come. A class, since there is one position in them
/// however many look at it.
public final class ByteSource {
  private let chunk: () throws(ReadFault) -> [UInt8]
  /// Looked at already, and still to be given.
  private var ahead: [UInt8] = []
  private var isAtEnd = false
  private var asked = 0
  private let size: Int?

  /// How much of it has been asked for, 0…1; nil of a pipe, whose end nobody knows.
  public var share: Double? { size.map { $0 == 0 ? 1 : min(1, Double(asked) / Double($0)) } }

  /// - Parameters:
  ///   - size: how many bytes there are, where that is known.
  ///   - chunk: the bytes that follow, as many as are there; none at the end.
  public init(size: Int? = nil, chunk: @escaping () throws(ReadFault) -> [UInt8]) {
    self.size = size
    self.chunk = chunk
  }

  /// Bytes that are there already.
  public convenience init(_ bytes: [UInt8]) {
    var rest = bytes
    self.init { () throws(ReadFault) in
      defer { rest = [] }
      return rest
    }
  }

  /// An open file, which is closed by whoever opened it.
  public convenience init(descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    self.init(size: ByteSource.size(of: descriptor)) { () throws(ReadFault) in
      while true {
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 { return Array(buffer[..<count]) }
        if errno != EINTR { throw ReadFault(reason: String(cString: strerror(errno))) }
      }
    }
  }

  /// How many bytes an open file has; nil where it is none, but a pipe or a terminal.
  public static func size(of descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The bytes that follow; none at the end.
  public func next() throws(ReadFault) -> [UInt8] {
    if !ahead.isEmpty {
      defer { ahead = [] }
      return ahead
    }
    return isAtEnd ? [] : try more()
  }

  /// What cannot be read once is not asked for again.
  private func more() throws(ReadFault) -> [UInt8] {
    do throws(ReadFault) {
      let bytes = try chunk()
      asked += bytes.count
      return bytes
    } catch {
      isAtEnd = true
      throw error
    }
  }

  /// At least that many of the bytes that follow, or all that there are; `next` gives them again.
  public func peek(_ count: Int) throws(ReadFault) -> [UInt8] {
    while ahead.count < count, !isAtEnd {
      let bytes = try more()
      if bytes.isEmpty { isAtEnd = true } else { ahead += bytes }
    }
    return ahead
  }

  /// All bytes that follow.
  public func all() throws(ReadFault) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let more = try next()
      if more.isEmpty { return all }
      all += more
    }
  }
}

/// The system could not give the bytes of a file.
public struct ReadFault: FaultCause, Hashable {
  public let reason: String

  public init(reason: String) { self.reason = reason }

  public var cause: Term {
    Term(
      en: "the file could not be read further: \(reason)",
      id: "berkas tidak dapat dibaca lebih jauh: \(reason)")
  }

  public var example: Term {
    Term(
      en: "copy the file to another place and try again",
      id: "salin berkas ke tempat lain lalu coba lagi")
  }
}
