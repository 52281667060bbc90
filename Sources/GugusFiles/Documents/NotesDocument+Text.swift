import GugusValues

extension NotesDocument {
  /// The largest document that is read, in bytes.
  package static let fileLimit = 4_000_000

  /// A text file as blocks: in UTF-8, UTF-16, or, where it is neither, Windows-1252.
  package static func read(
    bytes: [UInt8], file: String, _ words: ParagraphCues
  ) throws(FileFaults) -> NotesDocument {
    if bytes.count > fileLimit {
      let fault = EncodingFault.tooLarge(bytes: bytes.count, limit: fileLimit)
      throw FileFaults([FileFault(file: file, line: 1, column: 1, text: "", cause: fault)])
    }
    let (text, encoding) = TextEncoding.decoded(bytes)
    let source = SourceFile(name: file, bytes: text).composed
    if let (fault, offset) = source.encodingFault(in: source.bytes.indices, of: encoding) {
      throw FileFaults([source.fault(fault, at: offset)])
    }
    let lines = source.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in Substring(line.last == "\r" ? line.dropLast() : line) }
    return NotesDocument(name: file, lines: lines, blocks: TextBlocks.read(lines, words))
  }
}

extension TextEncoding {
  /// The text in UTF-8, and the encoding that it had, by its byte order mark or by what fits. Bytes
  /// that fit none stay as they are, so that they are found.
  fileprivate static func decoded(_ bytes: [UInt8]) -> ([UInt8], TextEncoding) {
    for encoding in [utf16LittleEndian, utf16BigEndian] {
      let isMarked = bytes.starts(with: encoding.byteOrderMark)
      // Half of the bytes of plain letters are zero.
      let zero = encoding == .utf16LittleEndian ? 1 : 0
      let head = bytes.prefix(64)
      let looksSo =
        head.count > 3 && head.indices.allSatisfy { (head[$0] == 0) == ($0 % 2 == zero) }
      guard isMarked || looksSo, bytes.count % 2 == 0 else { continue }
      let body = bytes.dropFirst(isMarked ? 2 : 0)
      let units = stride(from: body.startIndex, to: body.endIndex, by: 2).map { index in
        let (low, high) = zero == 1 ? (index, index + 1) : (index + 1, index)
        return UInt16(body[high]) << 8 | UInt16(body[low])
      }
      if let text = String(validating: units, as: UTF16.self) {
        return (Array(text.utf8), encoding)
      }
    }
    if String(validating: bytes, as: UTF8.self) != nil { return (bytes, .utf8) }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = windows1252(byte) else { return (bytes, .utf8) }
      text.append(scalar)
    }
    return (Array(String(text).utf8), .windows1252)
  }
}
