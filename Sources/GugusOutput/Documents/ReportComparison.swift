/// A report that was made before texts were forgotten, beside the same report made now with a mark in the
/// place of each of them: whether it says anything else that is other.
///
/// Both are taken apart at the signs that no text holds as they are: the quotation marks of JSON, and
/// those and the brackets of HTML. So a mark stands for any text, and never for more than one.
public struct ReportComparison {
  private let format: Format
  private let mark: [UInt8]

  /// - Parameter mark: is in neither report but for the texts that were forgotten.
  public init(_ format: Format, mark: String) {
    self.format = format
    self.mark = Array(mark.utf8)
  }

  /// A mark that none of them holds: from a range of Unicode that has no characters of its own.
  public static func mark(in reports: [[UInt8]]) -> String {
    let marks = (0xE000...0xF8FF).lazy.compactMap(Unicode.Scalar.init).map { String(Character($0)) }
    let free = marks.first { mark in
      reports.allSatisfy { $0.firstRange(of: Array(mark.utf8)) == nil }
    }
    return free ?? "\u{E000}"
  }

  /// The line of `made` from which on it says something else than `marked` beyond the marks; nil where it
  /// does not.
  public func difference(_ made: [UInt8], _ marked: [UInt8]) -> Int? {
    var (said, expected) = (made[...], marked[...])
    var line = 1
    while !said.isEmpty || !expected.isEmpty {
      let (here, pattern) = (takePart(of: &said), takePart(of: &expected))
      guard fits(here, pattern) else {
        let same = zip(here, pattern).prefix { $0 == $1 }.count
        return line + here.prefix(same).count { $0 == UInt8(ascii: "\n") }
      }
      line += here.count { $0 == UInt8(ascii: "\n") }
    }
    return nil
  }

  /// Up to the next sign that ends a text, with it.
  private func takePart(of bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var index = bytes.startIndex
    while index < bytes.endIndex, !ends(bytes[index]) {
      let isEscape = format == .json && bytes[index] == UInt8(ascii: "\\")
      index = min(bytes.endIndex, index + (isEscape ? 2 : 1))
    }
    let end = min(bytes.endIndex, index + 1)
    defer { bytes = bytes[end...] }
    return bytes[..<end]
  }

  private func ends(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"")
      || format == .html && (byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">"))
  }

  /// Whether it is the pattern with some text in the place of each mark.
  private func fits(_ part: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.firstRange(of: mark) else { return part == pattern }
    guard part.starts(with: pattern[..<first.lowerBound]) else { return false }
    var rest = part.dropFirst(first.lowerBound - pattern.startIndex)
    var ahead = pattern[first.upperBound...]
    while let next = ahead.firstRange(of: mark) {
      guard let found = rest.firstRange(of: ahead[..<next.lowerBound]) else { return false }
      rest = rest[found.upperBound...]
      ahead = ahead[next.upperBound...]
    }
    return ahead.count <= rest.count && rest.suffix(ahead.count) == ahead
  }
}
