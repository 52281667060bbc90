import GugusStore

/// The lines of an exported journal one after the other, without their line feeds, so that a long
/// one is never held.
struct JournalLines {
  /// The most that one line may hold, in bytes: no entry is nearly as long.
  static let limit = 12 << 20
  /// Bytes of a line after which it is looked at whether it can be one of a journal at all.
  private static let sample = 65_536

  /// The next bytes of the file; none at its end.
  private let nextPiece: () throws -> [UInt8]
  private var piece: ArraySlice<UInt8> = []
  private var number = 0

  init(_ nextPiece: @escaping () throws -> [UInt8]) { self.nextPiece = nextPiece }

  /// - Throws: `JournalTextFault` where the line is not UTF-8 or too long.
  mutating func next() throws -> String? {
    number += 1
    var line: [UInt8] = []
    while true {
      let end = piece.firstIndex(of: UInt8(ascii: "\n"))
      line += piece[..<(end ?? piece.endIndex)]
      guard line.count <= JournalLines.limit else { throw JournalTextFault.tooLong(number) }
      if line.count > JournalLines.sample, line.first != UInt8(ascii: "{") {
        throw JournalTextFault.line(number)
      }
      if let end {
        piece = piece[(end + 1)...]
        return try text(line)
      }
      piece = try nextPiece()[...]
      if piece.isEmpty { return line.isEmpty ? nil : try text(line) }
    }
  }

  private func text(_ line: [UInt8]) throws -> String {
    guard let text = String(validating: line, as: UTF8.self) else {
      throw JournalTextFault.encoding
    }
    return text
  }
}
