import GugusFiles

/// Reads lines of a calendar file, unfolded, and what they enclose.
struct CalendarReader {
  private let source: SourceFile
  var faults: FaultLog
  private var position = 0
  private var line = 1

  init(bytes: [UInt8], file: String) throws(FileFaults) {
    if bytes.count > CalendarComponent.fileLimit {
      let fault = EncodingFault.tooLarge(bytes: bytes.count, limit: CalendarComponent.fileLimit)
      throw FileFaults([FileFault(file: file, line: 1, column: 1, text: "", cause: fault)])
    }
    source = SourceFile(name: file, bytes: bytes)
    faults = FaultLog(source)
  }

  /// Nil where the file does not hold together; why has been noted.
  mutating func calendars() -> [CalendarComponent]? {
    var calendars: [CalendarComponent] = []
    var open: [CalendarComponent] = []
    while let unfolded = unfoldedLine() {
      guard let line = contentLine(unfolded, isOutside: open.isEmpty) else {
        if open.isEmpty { return nil }
        continue
      }
      let name = line.value.uppercased().trimmingBlanks
      switch line.name {
      case "BEGIN":
        if open.isEmpty, name != "VCALENDAR" { return stopped(.noCalendar, at: line) }
        if open.count == CalendarComponent.depthLimit { return stopped(.tooDeep, at: line) }
        open.append(CalendarComponent(name, []))
        open[open.count - 1].place = line.place
      case "END":
        guard let ended = open.last, ended.name == name else {
          return stopped(.endsOther(name, open: open.last?.name), at: line)
        }
        open.removeLast()
        if open.isEmpty {
          calendars.append(ended)
        } else {
          open[open.count - 1].components.append(ended)
        }
      default:
        if open.isEmpty { return stopped(.noCalendar, at: line) }
        open[open.count - 1].properties.append(line)
      }
    }
    if let left = open.last {
      faults.add(CalendarFault.notClosed(left.name), at: left.place.offset)
    } else if calendars.isEmpty {
      faults.add(CalendarFault.noCalendar, at: 0)
    }
    return calendars
  }

  private mutating func stopped(_ fault: CalendarFault, at line: ContentLine)
    -> [CalendarComponent]?
  {
    faults.add(fault, at: line.place.offset)
    return nil
  }
}

extension String {
  fileprivate var trimmingBlanks: String { String(self[...].trimmed) }
}

// MARK: Lines

/// A line with what folding had cut it into.
private struct UnfoldedLine {
  var bytes: [UInt8] = []
  /// Where each piece begins: in the line, and in the file.
  var pieces: [(index: Int, offset: Int)] = []
  var line: Int

  /// Where that byte of the line stands in the file.
  func offset(of index: Int) -> Int {
    guard let piece = pieces.last(where: { $0.index <= index }) else { return 0 }
    return piece.offset + index - piece.index
  }
}

extension CalendarReader {
  /// The next line that is not empty.
  private mutating func unfoldedLine() -> UnfoldedLine? {
    while position < source.bytes.count {
      var unfolded = UnfoldedLine(line: line)
      takePiece(&unfolded)
      while position < source.bytes.count,
        source.bytes[position] == UInt8(ascii: " ") || source.bytes[position] == UInt8(ascii: "\t")
      {
        position += 1
        takePiece(&unfolded)
      }
      if !unfolded.bytes.isEmpty { return unfolded }
    }
    return nil
  }

  /// Up to the next line break, and past it.
  private mutating func takePiece(_ unfolded: inout UnfoldedLine) {
    let bytes = source.bytes
    let end = bytes[position...].firstIndex(of: newline) ?? bytes.count
    let hasReturn = end > position && bytes[end - 1] == carriageReturn
    unfolded.pieces.append((unfolded.bytes.count, position))
    unfolded.bytes += bytes[position..<(hasReturn ? end - 1 : end)]
    position = min(end + 1, bytes.count)
    line += 1
  }

  /// Nil where it has not the form of a line; why has been noted. Outside of a calendar, such a
  /// line is of some other file.
  private mutating func contentLine(
    _ unfolded: UnfoldedLine, isOutside: Bool
  ) -> ContentLine? {
    // Only now: folding may have cut a character in two.
    let whole = SourceFile(name: "", bytes: unfolded.bytes)
    if let (fault, index) = whole.encodingFault(in: whole.bytes.indices) {
      faults.add(fault, at: unfolded.offset(of: index))
      return nil
    }
    var form = LineForm(bytes: unfolded.bytes)
    do throws(LineForm.Fault) {
      var line = try form.line()
      line.place = ContentLine.Place(offset: unfolded.offset(of: 0), line: unfolded.line)
      return line
    } catch {
      faults.add(
        isOutside ? .noCalendar : error.cause,
        at: unfolded.offset(of: isOutside ? 0 : error.index))
      return nil
    }
  }
}

/// The form of one unfolded line (RFC 5545 §3.1), of which every byte is part of UTF-8 text.
private struct LineForm {
  let bytes: [UInt8]
  var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  struct Fault: Error {
    let cause: CalendarFault
    let index: Int
  }

  mutating func line() throws(Fault) -> ContentLine {
    let name = try name()
    var parameters: [ContentLine.Parameter] = []
    while take(UInt8(ascii: ";")) {
      let start = index
      let name = try self.name()
      guard take(UInt8(ascii: "=")) else {
        throw Fault(cause: .parameterWithoutValue(name), index: start)
      }
      var values: [String] = []
      repeat { values.append(try value()) } while take(UInt8(ascii: ","))
      parameters.append(ContentLine.Parameter(name: name, values: values))
    }
    guard take(UInt8(ascii: ":")) else { throw Fault(cause: .notALine, index: index) }
    return ContentLine(name, parameters, text(index..<bytes.count))
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func name() throws(Fault) -> String {
    let start = index
    while index < bytes.count, LineForm.isOfName(bytes[index]) { index += 1 }
    guard index > start else { throw Fault(cause: .notALine, index: start) }
    return text(start..<index).uppercased()
  }

  /// The value of a parameter. A quote within a bare one is taken as it stands.
  private mutating func value() throws(Fault) -> String {
    let start = index
    guard take(UInt8(ascii: "\"")) else {
      while index < bytes.count, !LineForm.endsValue.contains(bytes[index]) { index += 1 }
      return CalendarText.uncareted(text(start..<index)[...])
    }
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) else {
      throw Fault(cause: .quoteNotClosed, index: start)
    }
    defer { index = end + 1 }
    return CalendarText.uncareted(text(index..<end)[...])
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).composed
  }

  private static let endsValue = [UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ",")]

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
