import Foundation
import GugusValues

/// The bytes of a file or a pipe, as they come. A class, since there is one position in them
/// however many look at it.
public final class ByteSource {
  private var chunk: () throws(ReadFault) -> [UInt8]
  /// Looked at already, and still to be given.
  private var ahead: [UInt8] = []
  private var isAtEnd = false
  private var asked = 0
  private let size: Int?
  private let limit: Int

  /// How much of it has been asked for, 0…1; nil of a pipe, whose end nobody knows.
  public var share: Double? { size.map { $0 == 0 ? 1 : min(1, Double(asked) / Double($0)) } }

  /// - Parameters:
  ///   - size: how many bytes there are, where that is known.
  ///   - limit: how many are given at most. Where it is known that there are more, none is asked for.
  ///   - chunk: the bytes that follow, as many as are there; none at the end.
  public init(
    size: Int? = nil, limit: Int = .max, chunk: @escaping () throws(ReadFault) -> [UInt8]
  ) {
    self.size = size
    self.limit = limit
    self.chunk = chunk
  }

  /// The bytes that follow in it, of which no more than the limit are given.
  public func limited(to limit: Int) -> ByteSource {
    ByteSource(size: size, limit: limit) { () throws(ReadFault) in try self.next() }
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
  public convenience init(descriptor: Int32, limit: Int = .max) {
    var buffer = [UInt8](repeating: 0, count: ByteSource.piece)
    self.init(size: ByteSource.size(of: descriptor), limit: limit) { () throws(ReadFault) in
      while true {
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 { return Array(buffer[..<count]) }
        if errno != EINTR { throw ReadFault.system(reason: String(cString: strerror(errno))) }
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
      if let size, size > limit { throw .tooLarge(bytes: size, limit: limit) }
      let bytes = try chunk()
      asked += bytes.count
      if asked > limit { throw .tooLarge(bytes: nil, limit: limit) }
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

  /// Bytes that are asked for at a time.
  private static let piece = 65_536

  /// The most bytes that are held of a pipe or device. How long it is shows only once they are: what
  /// is longer comes as a file.
  public static let pipeLimit = 10_000_000

  /// All bytes that follow. They are put together only once all are there, so that no more than the
  /// limit is held of what is refused.
  public func all() throws(ReadFault) -> [UInt8] {
    var pieces: [[UInt8]] = []
    while case let more = try next(), !more.isEmpty {
      if size == nil, asked > ByteSource.pipeLimit {
        throw .pipeTooLong(limit: ByteSource.pipeLimit)
      }
      // A pipe may give a few at a time.
      if let count = pieces.last?.count, count + more.count <= ByteSource.piece {
        pieces[pieces.count - 1] += more
      } else {
        pieces.append(more)
      }
    }
    return pieces.count == 1 ? pieces[0] : Array(pieces.joined())
  }
}

extension ByteSource {
  /// Takes what is still to come from a pipe into a file, so that whoever reads on waits for nobody;
  /// what is in a file already stays there.
  ///
  /// - Parameter limit: how many bytes may come in all, looked at or still to be.
  public func spool(upTo limit: Int) throws(ReadFault) {
    guard size == nil, !isAtEnd else { return }
    let file = try SpooledFile { () throws(ReadFault) in
      let bytes = try self.more()
      if self.asked > limit { throw .pipeTooLong(limit: limit) }
      return bytes
    }
    let source = ByteSource(descriptor: file.descriptor)
    asked = 0
    chunk = { () throws(ReadFault) in
      // The file is there as long as it is read.
      _ = file
      return try source.next()
    }
  }
}

/// The bytes of a file could not be had.
public enum ReadFault: FaultCause, Hashable {
  /// The system could not give them.
  case system(reason: String)
  /// There are more than anyone reads.
  ///
  /// - Parameter bytes: how many; nil where nobody knows, for they come from a pipe or a device.
  case tooLarge(bytes: Int?, limit: Int)
  /// More comes through a pipe than anyone waits for; of a file more may be read.
  case pipeTooLong(limit: Int)

  public var isFinal: Bool { true }

  public var cause: Term {
    switch self {
    case .system(let reason):
      Term(
        en: "the file could not be read further: \(reason)",
        id: "berkas tidak dapat dibaca lebih jauh: \(reason)")
    case .tooLarge(let bytes?, let limit):
      EncodingFault.tooLarge(bytes: bytes, limit: limit).cause
    case .tooLarge(nil, let limit):
      Term(
        en: "more than \(limit) bytes come, and no more are read",
        id: "datanya lebih dari \(limit) bita, dan selebihnya tidak dibaca")
    case .pipeTooLong(let limit):
      Term(
        en: "more than \(limit) bytes come through a pipe, and no more are read",
        id: "lebih dari \(limit) bita datang lewat pipa, dan selebihnya tidak dibaca")
    }
  }

  public var example: Term {
    switch self {
    case .system:
      Term(
        en: "copy the file to another place and try again",
        id: "salin berkas ke tempat lain lalu coba lagi")
    case .tooLarge:
      Term(
        en: "part the file into smaller ones", id: "bagi berkas menjadi beberapa yang lebih kecil")
    case .pipeTooLong:
      Term(
        en: "save it in a file and name that", id: "simpan dalam berkas lalu sebutkan berkasnya")
    }
  }
}
