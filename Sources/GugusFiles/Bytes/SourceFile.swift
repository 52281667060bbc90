import GugusValues

/// The bytes of a file, or of a part of one, and what the file is called, so that a place in it can
/// be named.
package struct SourceFile: Sendable {
  package let name: String
  /// Without the byte order mark.
  package let bytes: [UInt8]
  /// Where in the file the bytes begin, each from 1.
  let firstLine: Int
  let firstColumn: Int

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes =
      bytes.starts(with: SourceFile.byteOrderMark)
      ? Array(bytes.dropFirst(SourceFile.byteOrderMark.count)) : bytes
    (firstLine, firstColumn) = (1, 1)
  }

  /// A part of a file, of which the rest is not held.
  package init(part bytes: [UInt8], of name: String, line: Int, column: Int = 1) {
    self.name = name
    self.bytes = bytes
    (firstLine, firstColumn) = (line, column)
  }

  /// The same text in Unicode's Normalization Form C: the same lines, and in them the same characters.
  /// Bytes that are not UTF-8 stay, so that they are found.
  package var composed: SourceFile {
    guard let text = String(validating: bytes, as: UTF8.self), !text.isComposed else { return self }
    return SourceFile(
      part: Array(text.composed.utf8), of: name, line: firstLine, column: firstColumn)
  }

  /// Bytes that are not UTF-8 show as U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package func line(at offset: Int) -> Int {
    firstLine + bytes[..<offset].count { $0 == newline }
  }

  package func column(at offset: Int) -> Int {
    let start = startOfLine(at: offset)
    let before = String(decoding: bytes[start..<offset], as: UTF8.self).count
    return before + (start == 0 ? firstColumn : 1)
  }

  private func startOfLine(at offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
  }

  /// The fault at that byte, with its line and column.
  package func fault(_ cause: any FaultCause, at offset: Int) -> FileFault {
    let start = startOfLine(at: offset)
    var end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    if end > offset, bytes[end - 1] == carriageReturn { end -= 1 }
    return FileFault(
      file: name, line: line(at: offset), column: column(at: offset),
      text: String(decoding: bytes[start..<end], as: UTF8.self),
      textColumn: start == 0 ? firstColumn : 1, cause: cause)
  }

  /// The first byte in the range that no text may hold: not UTF-8, or NUL.
  ///
  /// - Parameter encoding: the one that the bytes had before they became UTF-8.
  package func encodingFault(
    in range: Range<Int>, of encoding: TextEncoding = .utf8
  ) -> (cause: EncodingFault, offset: Int)? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[range].makeIterator()
    var offset = range.lowerBound
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        if encoded.first == 0 { return (.nul, offset) }
        offset += encoded.count
      case .error:
        return (
          encoding == .utf8 ? .notUTF8(byte: bytes[offset]) : .undecodable(encoding), offset
        )
      case .emptyInput: return nil
      }
    }
  }
}

package let newline = UInt8(ascii: "\n")
package let carriageReturn = UInt8(ascii: "\r")
