import GugusValues

/// What separates the fields of a CSV file.
public enum CSVDelimiter: String, Vocabulary {
  case comma
  case semicolon
  case tab

  public var term: Term {
    switch self {
    case .comma: Term(en: "comma", id: "koma")
    case .semicolon: Term(en: "semicolon", id: "titik koma")
    case .tab: Term(same: "tab")
    }
  }

  package var byte: UInt8 {
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
  package let place: SourcePlace

  /// The fault with the line and column of this field.
  public func fault(_ cause: any FaultCause) -> FileFault { place.fault(cause) }
}

/// One record of a CSV file; it may span lines. Never without fields.
public struct CSVRecord: Sendable {
  public let fields: [CSVField]
  /// The record as it stands in the file.
  package let source: SourceFile

  /// The line on which it starts, from 1.
  public var line: Int { source.firstLine }

  /// What is wrong where the record has not that many fields.
  func cellCountFault(_ expected: Int) -> FileFault? {
    guard fields.count != expected else { return nil }
    let place = fields.dropFirst(expected).first ?? fields[fields.count - 1]
    return place.fault(CSVFault.cellCount(found: fields.count, expected: expected))
  }
}

/// Reads CSV (RFC 4180) from bytes as they come, one record at a time; no more than a record is
/// held.
///
/// Beyond the RFC: lines may end in LF or CR alone (as spreadsheets of old Macintoshes write them),
/// the file may begin with a byte order mark, be in another encoding than UTF-8, and separate its
/// fields by `;` or tabs; empty lines are skipped, and a quote within a field that does not begin
/// with one is an ordinary character (`37°36'37.8"N`). Within quotes every line break is kept as it
/// is.
public struct CSVReader {
  public let delimiter: CSVDelimiter
  /// How the text is written, as far as is known by what was read.
  public var encoding: TextEncoding { text.encoding }
  package let file: String
  private let text: TextSource
  private var buffer: [UInt8]
  private var position = 0
  private var line = 1
  /// A record was too long: what follows it is not read.
  private var isStopped = false
  /// Whether a CR ended the last line, so that a LF still belongs to it.
  private var isBehindReturn = false

  package static let quote = UInt8(ascii: "\"")
  /// Bytes of one record; more of them are a quote that is never closed.
  var recordLimit = 4_194_304
  /// Fields of one record: what a spreadsheet can hold.
  static let fieldLimit = 16_384
  /// Bytes among which the end of the first line is looked for, to find the delimiter.
  private static let headerReach = 65_536

  /// - Parameters:
  ///   - file: what messages call the file.
  ///   - delimiter: the one most frequent in the first line, if nil.
  ///   - encoding: found by looking, if nil.
  /// - Throws: what the system says where it cannot read.
  public init(
    _ source: ByteSource, file: String, delimiter: CSVDelimiter? = nil,
    encoding: TextEncoding? = nil
  ) throws(FileFault) {
    self.file = file
    do throws(ReadFault) {
      text = try TextSource(source, encoding: encoding)
      buffer = try text.next()
      while delimiter == nil, buffer.count < CSVReader.headerReach {
        let more = try text.next()
        if more.isEmpty { break }
        buffer += more
      }
    } catch {
      throw FileFault(error, in: file)
    }
    self.delimiter = delimiter ?? CSVReader.detect(in: buffer)
  }

  /// The next record, or nil at the end.
  ///
  /// - Throws: the first thing wrong with the record. The reader then stands behind it and can go
  ///   on, but where the record was too long: then it is at its end.
  public mutating func next() throws(FileFault) -> CSVRecord? {
    while true {
      guard let (bytes, isWhole) = try nextRecord() else { return nil }
      let source = SourceFile(part: bytes, of: file, line: line)
      last = source
      line += lineBreaks
      if bytes.isEmpty { continue }
      if !isWhole {
        throw source.fault(
          CSVFault.recordTooLong(limit: recordLimit), at: 0)
      }
      var record = CSVRecordParser(source, delimiter: delimiter, encoding: encoding)
      return CSVRecord(fields: try record.fields(), source: source)
    }
  }

  /// The record that was found last, also where it was refused.
  package private(set) var last: SourceFile?

  /// The line breaks within and behind the record that was found last.
  private var lineBreaks = 0

  /// Where in a record a byte stands.
  private enum State { case fieldStart, unquoted, quoted, behindQuote }

  /// The bytes up to the next line break outside quotes, or to the end; nil at the end. Of a
  /// record beyond the limit its beginning, and nothing is read behind it.
  private mutating func nextRecord() throws(FileFault) -> (bytes: [UInt8], isWhole: Bool)? {
    if isStopped { return nil }
    var (record, state): ([UInt8], State) = ([], .fieldStart)
    lineBreaks = 0
    while try fill() {
      if isBehindReturn {
        isBehindReturn = false
        if buffer[position] == newline {
          position += 1
          continue
        }
      }
      let start = position
      let isEnded = skip(from: &state)
      let found = buffer[start..<position]
      let room = recordLimit - record.count
      record += found.prefix(room)
      if found.count > room {
        // What has no end would be looked for for ever.
        isStopped = true
        return (record, false)
      }
      if isEnded {
        isBehindReturn = buffer[position] == carriageReturn
        position += 1
        lineBreaks += 1
        return (record, true)
      }
    }
    return record.isEmpty ? nil : (record, true)
  }

  /// Whether there is a byte at the position, once it has been fetched.
  private mutating func fill() throws(FileFault) -> Bool {
    if position < buffer.count { return true }
    do throws(ReadFault) {
      buffer = try text.next()
    } catch {
      throw FileFault(error, in: file, line: line)
    }
    position = 0
    return !buffer.isEmpty
  }

  /// Goes on to the line break that ends the record, or to the end of the buffer; true where it
  /// is the former.
  private mutating func skip(from state: inout State) -> Bool {
    let delimiter = delimiter.byte
    while position < buffer.count {
      let byte = buffer[position]
      switch state {
      case .quoted:
        if byte == CSVReader.quote { state = .behindQuote }
        if byte == newline { lineBreaks += 1 }
      case .fieldStart, .unquoted, .behindQuote:
        if byte == newline || byte == carriageReturn { return true }
        if byte == delimiter {
          state = .fieldStart
        } else if byte == CSVReader.quote, state != .unquoted {
          state = .quoted
        } else {
          state = .unquoted
        }
      }
      position += 1
    }
    return false
  }

  private static func detect(in bytes: [UInt8]) -> CSVDelimiter {
    var counts: [CSVDelimiter: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == newline || byte == carriageReturn {
        if counts.isEmpty { continue }
        break
      }
      for delimiter in CSVDelimiter.allCases where delimiter.byte == byte {
        counts[delimiter, default: 0] += 1
      }
    }
    let most = counts.values.max()
    return CSVDelimiter.allCases.first { counts[$0] == most } ?? .comma
  }
}

extension CSVReader {
  /// Bytes that are there already.
  public init(
    bytes: [UInt8], file: String, delimiter: CSVDelimiter? = nil, encoding: TextEncoding? = nil
  ) throws(FileFault) {
    try self.init(ByteSource(bytes), file: file, delimiter: delimiter, encoding: encoding)
  }
}
