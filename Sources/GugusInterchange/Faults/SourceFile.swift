/// The bytes of a file and what it is called, so that a place in it can be named.
struct SourceFile: Sendable {
  let name: String
  /// Without the byte order mark.
  let bytes: [UInt8]

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes =
      bytes.starts(with: SourceFile.byteOrderMark)
      ? Array(bytes.dropFirst(SourceFile.byteOrderMark.count)) : bytes
  }

  /// The fault at that byte, with its line and column.
  func fault(_ cause: any FaultCause, at offset: Int) -> FileFault {
    let before = bytes[..<offset]
    let start = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    var end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    if end > offset, bytes[end - 1] == carriageReturn { end -= 1 }
    return FileFault(
      file: name, line: before.count { $0 == newline } + 1,
      column: String(decoding: bytes[start..<offset], as: UTF8.self).count + 1,
      text: String(decoding: bytes[start..<end], as: UTF8.self), cause: cause)
  }

  /// The first byte in the range that no text may hold: not UTF-8, or NUL.
  func encodingFault(in range: Range<Int>) -> (cause: EncodingFault, offset: Int)? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[range].makeIterator()
    var offset = range.lowerBound
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        if encoded.first == 0 { return (.nul, offset) }
        offset += encoded.count
      case .error: return (.notUTF8(byte: bytes[offset]), offset)
      case .emptyInput: return nil
      }
    }
  }
}

let newline = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
