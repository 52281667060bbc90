/// What separates the fields of a CSV file.
public enum CSVDelimiter: CaseIterable, Sendable {
  case comma
  case semicolon
  case tab

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }
}

/// One field of a record, and where it starts.
public struct CSVField: Sendable {
  /// The value, without the quotes around it; otherwise as in the file.
  public let text: String
  /// The line on which the field starts, from 1.
  public let line: Int
  /// The byte at which it starts, quote included.
  let offset: Int
}

/// One record of a CSV file; it may span lines. Never without fields.
public struct CSVRecord: Sendable {
  public let fields: [CSVField]
  /// The line on which it starts, from 1.
  public let line: Int
}

/// Reads CSV (RFC 4180) from bytes, one record at a time.
///
/// Beyond the RFC: lines may end in LF alone, the file may begin with a byte order mark,
/// fields may be separated by `;` or tabs, empty lines are skipped, and a quote within a field that
/// does not begin with one is an ordinary character (`37°36'37.8"N`).
public struct CSVReader: Sendable {
  public let delimiter: CSVDelimiter
  let source: SourceFile
  private var position = 0
  private var line = 1

  private static let quote = UInt8(ascii: "\"")

  /// - Parameters:
  ///   - file: what messages call the file.
  ///   - delimiter: the one most frequent in the first line, if nil.
  public init(bytes: [UInt8], file: String, delimiter: CSVDelimiter? = nil) {
    source = SourceFile(name: file, bytes: bytes)
    self.delimiter = delimiter ?? CSVReader.detect(in: source.bytes)
  }

  /// The next record, or nil at the end.
  ///
  /// - Throws: the first thing wrong with the record. The reader then stands behind it and can go
  ///   on.
  public mutating func next() throws(FileFault) -> CSVRecord? {
    do throws(PlacedFault) {
      return try record()
    } catch {
      throw source.fault(error.cause, at: error.offset)
    }
  }

  /// The fault with the line and column of that field.
  public func fault(_ cause: any FaultCause, at field: CSVField) -> FileFault {
    source.fault(cause, at: field.offset)
  }

  /// A fault whose line and column nobody has asked for yet.
  struct PlacedFault: Error {
    let cause: any FaultCause
    let offset: Int
  }

  mutating func record() throws(PlacedFault) -> CSVRecord? {
    while skipLineBreak() {}
    if isAtEnd { return nil }
    let start = line
    var fields: [CSVField] = []
    var fault: PlacedFault?
    repeat {
      do throws(PlacedFault) {
        fields.append(try field())
      } catch {
        fault = fault ?? error
      }
    } while skipDelimiter()
    _ = skipLineBreak()
    if let fault { throw fault }
    return CSVRecord(fields: fields, line: start)
  }

  private var isAtEnd: Bool { position == source.bytes.count }

  private mutating func skipDelimiter() -> Bool {
    guard !isAtEnd, source.bytes[position] == delimiter.byte else { return false }
    position += 1
    return true
  }

  private mutating func skipLineBreak() -> Bool {
    guard let length = lineBreak(at: position) else { return false }
    position += length
    line += 1
    return true
  }

  /// The length of the LF or CRLF there; nil if there is none.
  private func lineBreak(at index: Int) -> Int? {
    let bytes = source.bytes
    if index < bytes.count, bytes[index] == newline { return 1 }
    if index + 1 < bytes.count, bytes[index] == carriageReturn, bytes[index + 1] == newline {
      return 2
    }
    return nil
  }

  /// Reads up to the delimiter, line break or end that follows the field, also where it throws.
  private mutating func field() throws(PlacedFault) -> CSVField {
    if !isAtEnd, source.bytes[position] == CSVReader.quote { return try quotedField() }
    let start = position
    skipToEndOfField()
    return CSVField(text: try text(source.bytes[start..<position]), line: line, offset: start)
  }

  private mutating func skipToEndOfField() {
    while !isAtEnd, source.bytes[position] != delimiter.byte, lineBreak(at: position) == nil {
      position += 1
    }
  }

  private mutating func quotedField() throws(PlacedFault) -> CSVField {
    let (start, startLine) = (position, line)
    var value: [UInt8] = []
    position += 1
    while true {
      let from = position
      while !isAtEnd, source.bytes[position] != CSVReader.quote {
        if source.bytes[position] == newline { line += 1 }
        position += 1
      }
      if isAtEnd { throw PlacedFault(cause: CSVFault.quoteNotClosed, offset: start) }
      value += source.bytes[from..<position]
      position += 1
      guard !isAtEnd, source.bytes[position] == CSVReader.quote else { break }
      value.append(CSVReader.quote)
      position += 1
    }
    let end = position
    skipToEndOfField()
    if position > end { throw PlacedFault(cause: CSVFault.textAfterQuote, offset: end) }
    // Checked in the file, so that a fault has its place there.
    _ = try text(source.bytes[start..<end])
    return CSVField(text: String(decoding: value, as: UTF8.self), line: startLine, offset: start)
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(PlacedFault) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) { return text }
    if let (cause, offset) = source.encodingFault(in: bytes.indices) {
      throw PlacedFault(cause: cause, offset: offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func detect(in bytes: [UInt8]) -> CSVDelimiter {
    var counts: [CSVDelimiter: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == newline { break }
      for delimiter in CSVDelimiter.allCases where delimiter.byte == byte {
        counts[delimiter, default: 0] += 1
      }
    }
    let most = counts.values.max()
    return CSVDelimiter.allCases.first { counts[$0] == most } ?? .comma
  }
}
