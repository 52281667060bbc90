import GugusValues

/// Takes the bytes of one record apart into its fields.
struct CSVRecordParser {
  private let source: SourceFile
  private let delimiter: UInt8
  private let encoding: TextEncoding
  private var position = 0
  private var line: Int

  package init(_ source: SourceFile, delimiter: CSVDelimiter, encoding: TextEncoding) {
    self.source = source
    self.delimiter = delimiter.byte
    self.encoding = encoding
    line = source.firstLine
  }

  /// - Throws: the first thing wrong with them.
  package mutating func fields() throws(FileFault) -> [CSVField] {
    var fields = [try field()]
    while position < source.bytes.count {
      // What ends a field before the end is a delimiter.
      position += 1
      guard fields.count < CSVReader.fieldLimit else {
        throw source.fault(CSVFault.tooManyFields(limit: CSVReader.fieldLimit), at: position - 1)
      }
      fields.append(try field())
    }
    return fields
  }

  /// Reads up to the delimiter or end that follows the field.
  private mutating func field() throws(FileFault) -> CSVField {
    let start = position
    if start < source.bytes.count, source.bytes[start] == CSVReader.quote {
      return try quotedField()
    }
    skipToEndOfField()
    return CSVField(
      text: try text(source.bytes[start..<position]), line: line,
      place: SourcePlace(source: source, offset: start))
  }

  private mutating func skipToEndOfField() {
    while position < source.bytes.count, source.bytes[position] != delimiter { position += 1 }
  }

  private mutating func quotedField() throws(FileFault) -> CSVField {
    let (start, startLine, bytes) = (position, line, source.bytes)
    var value: [UInt8] = []
    position += 1
    while true {
      let from = position
      while position < bytes.count, bytes[position] != CSVReader.quote {
        if bytes[position] == newline { line += 1 }
        position += 1
      }
      if position == bytes.count { throw source.fault(CSVFault.quoteNotClosed, at: start) }
      value += bytes[from..<position]
      position += 1
      guard position < bytes.count, bytes[position] == CSVReader.quote else { break }
      value.append(CSVReader.quote)
      position += 1
    }
    let end = position
    skipToEndOfField()
    if position > end { throw source.fault(CSVFault.textAfterQuote, at: end) }
    // Checked in the file, so that a fault has its place there.
    _ = try text(bytes[start..<end])
    return CSVField(
      text: String(decoding: value, as: UTF8.self).composed, line: startLine,
      place: SourcePlace(source: source, offset: start))
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(FileFault) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) {
      return text.composed
    }
    if let (cause, offset) = source.encodingFault(in: bytes.indices, of: encoding) {
      throw source.fault(cause, at: offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
