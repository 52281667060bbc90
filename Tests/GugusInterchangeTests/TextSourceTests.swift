import TestSupport
import Testing

@testable import GugusFiles

@Suite("The encoding of a text")
struct TextSourceTests {
  private func read(
    _ bytes: [UInt8], _ encoding: TextEncoding? = nil, parts size: Int = 1_000
  ) throws -> (text: [UInt8], encoding: TextEncoding) {
    let source = try TextSource(ByteSource(bytes, parts: size), encoding: encoding)
    var text: [UInt8] = []
    while case let more = try source.next(), !more.isEmpty { text += more }
    return (text, source.encoding)
  }

  private static let text = "Kode;Nama\nA;Café “Ä” – €\nB;𝄞 kunci\n"

  private static func utf16(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return encoding == .utf16BigEndian ? bytes.reversed() : bytes
    }
  }

  @Test(
    "UTF-16 is found by its mark, or by the zeros beside Latin letters",
    arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian], [1, 3, 1_000])
  func utf16(encoding: TextEncoding, size: Int) throws {
    let bytes = TextSourceTests.utf16(TextSourceTests.text, encoding)
    for start in [[], encoding.byteOrderMark] {
      let (text, found) = try read(start + bytes, parts: size)
      #expect(String(decoding: text, as: UTF8.self) == TextSourceTests.text)
      #expect(found == encoding)
    }
  }

  @Test("UTF-8 is found, cut where it may", arguments: [1, 2, 3, 1_000])
  func utf8(size: Int) throws {
    for start in [[], TextEncoding.utf8.byteOrderMark] {
      let (text, found) = try read(start + Array(TextSourceTests.text.utf8), parts: size)
      #expect(String(decoding: text, as: UTF8.self) == TextSourceTests.text)
      #expect(found == .utf8)
    }
  }

  @Test("Windows-1252 is found by what cannot be UTF-8, however late it comes", arguments: [1, 64])
  func windows1252(size: Int) throws {
    let start = [UInt8](repeating: UInt8(ascii: "a"), count: 5_000)
    let bytes = start + [0x43, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x80, 0x94, 0xE9]
    let (text, found) = try read(bytes, parts: size)
    #expect(String(decoding: text.dropFirst(5_000), as: UTF8.self) == "Café “€”é")
    #expect(found == .windows1252)
  }

  @Test("A text with good UTF-8 beside bad is damaged UTF-8, not Windows-1252")
  func damaged() throws {
    let bytes = Array("é".utf8) + [0xE9, 0x2C]
    #expect(try read(bytes) == (bytes, .utf8))
  }

  @Test("Each byte of Windows-1252 is the character that Windows says, and five are none")
  func table() throws {
    var missing: [UInt8] = []
    for byte in UInt8.min...UInt8.max where TextEncoding.windows1252(byte) == nil {
      missing.append(byte)
    }
    #expect(missing == [0x81, 0x8D, 0x8F, 0x90, 0x9D])
    #expect(TextEncoding.windows1252(0x80) == "\u{20AC}")
    #expect(TextEncoding.windows1252(0x9F) == "\u{178}")
    #expect(TextEncoding.windows1252(0xFF) == "\u{FF}")
  }

  @Test(
    "What has no meaning in the stated encoding is refused with its place",
    arguments: [
      (TextEncoding.windows1252, Array("a,b\nc,".utf8) + [0x81], 2, 3),
      (.utf16LittleEndian, [0x61, 0, 0x2C, 0, 0x00, 0xD8, 0x62, 0], 1, 3),
      (.utf16BigEndian, [0, 0x61, 0], 1, 2),
    ])
  func undecodable(encoding: TextEncoding, bytes: [UInt8], line: Int, column: Int) throws {
    var reader = try CSVReader(bytes: bytes, file: "f", encoding: encoding)
    let fault = try #require(throws: FileFault.self) { while try reader.next() != nil {} }
    #expect(fault.cause.cause == EncodingFault.undecodable(encoding).cause)
    #expect((fault.line, fault.column) == (line, column))
  }
}
