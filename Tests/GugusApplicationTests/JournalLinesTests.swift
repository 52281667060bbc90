import GugusStore
import Testing

@testable import GugusApplication

@Suite("The lines of an exported journal")
struct JournalLinesTests {
  /// The lines of a text that comes in pieces of so many bytes.
  private func lines(of text: [UInt8], inPiecesOf size: Int) throws -> [String] {
    var rest = text[...]
    var lines = JournalLines {
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
    var read: [String] = []
    while let line = try lines.next() { read.append(line) }
    return read
  }

  @Test("are the same whatever the pieces in which they come", arguments: 1...9)
  func pieces(size: Int) throws {
    let text = "{\"é\":1}\n\n\r\nüü\u{301}\nlast"
    #expect(
      try lines(of: Array(text.utf8), inPiecesOf: size) == [
        "{\"é\":1}", "", "\r", "üü\u{301}", "last",
      ])
  }

  @Test("end with the last line feed, and of nothing are none")
  func ends() throws {
    #expect(try lines(of: Array("a\n".utf8), inPiecesOf: 4) == ["a"])
    #expect(try lines(of: [], inPiecesOf: 4).isEmpty)
  }

  @Test("that are not UTF-8 are refused, also where a letter is cut off at the end")
  func encoding() {
    for bytes: [UInt8] in [[0xE9, 0x0A], [0x61, 0x0A, 0xC3]] {
      #expect(throws: JournalTextFault.encoding) { try lines(of: bytes, inPiecesOf: 2) }
    }
  }

  @Test("that are longer than any entry are refused before they are held")
  func tooLong() {
    var given = 0
    var lines = JournalLines {
      given += 1 << 20
      return [UInt8](repeating: UInt8(ascii: "{"), count: 1 << 20)
    }
    #expect(throws: JournalTextFault.tooLong(1)) { try lines.next() }
    #expect(given <= JournalLines.limit + 2 << 20)
  }

  @Test(
    "that begin as none of a journal does are refused at once", arguments: [0x00, 0x79] as [UInt8])
  func noJournal(byte: UInt8) {
    var given = 0
    var lines = JournalLines {
      given += 65_536
      return [UInt8](repeating: byte, count: 65_536)
    }
    #expect(throws: JournalTextFault.line(1)) { try lines.next() }
    #expect(given == 2 * 65_536)
  }
}
