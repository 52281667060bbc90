/// Text as UTF-8, whatever the encoding of the bytes that it comes in, without byte order mark.
///
/// What cannot be decoded is handed on as bytes that are not UTF-8, so that whoever reads the text
/// finds them in their place.
final class TextSource {
  private let bytes: ByteSource
  private var given: TextEncoding?
  /// Still to be decoded, once more has come.
  private var rest: [UInt8] = []

  /// Where the encoding was not given and no byte order mark says it, it is UTF-8 until something
  /// comes that cannot be: then the text is taken for Windows-1252.
  package var encoding: TextEncoding { given ?? .utf8 }

  /// Enough to tell UTF-16 by its zeros, and UTF-8 by what follows the first character beyond ASCII.
  private static let sample = 1_024

  /// - Parameter encoding: found by looking, if nil.
  package init(_ bytes: ByteSource, encoding: TextEncoding?) throws(ReadFault) {
    self.bytes = bytes
    let start = try bytes.peek(TextSource.sample)
    given = encoding ?? TextSource.encoding(of: start)
    let mark = self.encoding.byteOrderMark
    if !mark.isEmpty, start.starts(with: mark) {
      rest = Array(try bytes.next().dropFirst(mark.count))
      isMarked = true
    }
  }

  /// Whether `rest` is what follows the byte order mark, still to be decoded.
  private var isMarked = false

  /// UTF-8 that follows; none at the end.
  package func next() throws(ReadFault) -> [UInt8] {
    while true {
      let chunk = isMarked ? [] : try bytes.next()
      let isAtEnd = chunk.isEmpty && !isMarked
      isMarked = false
      let pending = rest + chunk
      rest = []
      let text = decoded(pending, isAtEnd: isAtEnd)
      if !text.isEmpty || isAtEnd { return text }
    }
  }

  private func decoded(_ bytes: [UInt8], isAtEnd: Bool) -> [UInt8] {
    switch given {
    case .utf8: return bytes
    case .utf16LittleEndian: return utf16(bytes, low: 0, high: 1, isAtEnd: isAtEnd)
    case .utf16BigEndian: return utf16(bytes, low: 1, high: 0, isAtEnd: isAtEnd)
    case .windows1252: return TextSource.windows1252(bytes)
    case nil:
      guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return bytes }
      if bytes.count - first < TextSource.sample, !isAtEnd {
        rest = Array(bytes[first...])
        return Array(bytes[..<first])
      }
      let hasUTF8 = TextSource.hasUTF8(bytes[first...].prefix(TextSource.sample))
      given = hasUTF8 ? .utf8 : .windows1252
      return decoded(bytes, isAtEnd: isAtEnd)
    }
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else if let scalar = TextEncoding.windows1252(byte) {
        text += scalar.utf8
      } else {
        text.append(byte)
      }
    }
    return text
  }

  private func utf16(_ bytes: [UInt8], low: Int, high: Int, isAtEnd: Bool) -> [UInt8] {
    func unit(_ index: Int) -> UInt16 {
      UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index + 1 < bytes.count {
      let first = unit(index)
      if let scalar = Unicode.Scalar(UInt32(first)) {
        text += scalar.utf8
        index += 2
      } else if UTF16.isLeadSurrogate(first), index + 3 >= bytes.count, !isAtEnd {
        break
      } else if UTF16.isLeadSurrogate(first), index + 3 < bytes.count,
        UTF16.isTrailSurrogate(unit(index + 2))
      {
        let pair = UTF16.EncodedScalar([first, unit(index + 2)])
        text += UTF16.decode(pair).utf8
        index += 4
      } else {
        text.append(TextSource.undecodable)
        index += 2
      }
    }
    if isAtEnd {
      if index < bytes.count { text.append(TextSource.undecodable) }
    } else {
      rest = Array(bytes[index...])
    }
    return text
  }

  /// Never part of UTF-8.
  private static let undecodable: UInt8 = 0xFF

  /// By its byte order mark, or as UTF-16 by the zeros beside Latin letters; nil if neither tells.
  private static func encoding(of start: [UInt8]) -> TextEncoding? {
    let marked = TextEncoding.allCases.first { encoding in
      !encoding.byteOrderMark.isEmpty && start.starts(with: encoding.byteOrderMark)
    }
    if let marked { return marked }
    let pairs = start.count / 2
    let zeros = start.indices.filter { start[$0] == 0 }
    let even = zeros.count { $0 % 2 == 0 }
    let odd = zeros.count - even
    // A zero here and there is a damaged file, not another encoding.
    if odd * 2 > pairs, even * 4 < odd { return .utf16LittleEndian }
    if even * 2 > pairs, odd * 4 < even { return .utf16BigEndian }
    return nil
  }

  /// Whether any character beyond ASCII is UTF-8. Windows-1252 looks so hardly ever; where
  /// something else is beside it, the file is damaged.
  private static func hasUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): if encoded.count > 1 { return true }
      case .error: continue
      case .emptyInput: return false
      }
    }
  }
}
