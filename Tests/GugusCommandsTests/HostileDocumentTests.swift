import Foundation
import GugusDomain
import Testing

@testable import GugusCommands

#if canImport(Glibc)
  import Glibc
#endif

private let hasPandoc = (ProcessInfo.processInfo.environment["PATH"] ?? "")
  .split(separator: ":")
  .contains { FileManager.default.isExecutableFile(atPath: "\($0)/pandoc") }

/// Documents that are made to do harm, or to tell somebody that they were read.
@Suite("A hostile document", .enabled(if: hasPandoc, "needs pandoc"))
struct HostileDocumentTests {
  private let desk: Desk

  init() throws { desk = try Desk.withTaskForce() }

  private func convert(_ name: String, _ bytes: [UInt8]) throws -> Desk.Answer {
    try desk.file(name, bytes: bytes)
    return desk.run("meeting log \(name) --convert --taskforce TPPS --format json")
  }

  @Test("fetches nothing", arguments: ["html", "rtf", "docx", "odt", "md"])
  func fetches(kind: String) throws {
    let listener = try Listener()
    let address = "http://127.0.0.1:\(listener.port)/x.png"
    let bytes = try #require(HostileDocumentTests.documents(address)[kind])
    let answer = try convert("notes.\(kind)", bytes)
    #expect(answer.status == .done, "\(answer.words)")
    #expect(answer.output.contains("BAPPEDA"))
    #expect(!listener.wasReached)
    // The listener does see who comes.
    try listener.reach()
    #expect(listener.wasReached)
  }

  @Test("reads no other file")
  func reads() throws {
    try desk.file("secret.html", "<p>Hadir: DINSOS</p>")
    let page = """
      <html><body><p>Hadir: BAPPEDA</p><iframe src="secret.html"></iframe>
      <object data="secret.html"></object><img src="secret.html"></body></html>
      """
    let answer = try convert("notes.html", Array(page.utf8))
    #expect(answer.output.contains("BAPPEDA"))
    #expect(!answer.output.contains("DINSOS"))
  }

  @Test(
    "whose entities would grow without end, or are files, is refused", arguments: [true, false])
  func entities(isBomb: Bool) throws {
    let record = try desk.record()
    let entities =
      isBomb
      ? "<!ENTITY a \"aaaaaaaaaa\">"
        + zip("bcdefghij", "abcdefghi").map { name, inner in
          "<!ENTITY \(name) \"\(String(repeating: "&\(inner);", count: 10))\">"
        }.joined()
      : "<!ENTITY j SYSTEM \"file:///etc/hostname\">"
    let body = "<w:p><w:r><w:t>Hadir: BAPPEDA &j;</w:t></w:r></w:p>"
    let answer = try convert(
      "notes.docx", HostileDocumentTests.word(body, type: "<!DOCTYPE x [\(entities)]>"))
    #expect(answer.status == .badData)
    #expect(answer.output.isEmpty)
    #expect(answer.words.contains("pandoc cannot read this .docx"))
    #expect(try desk.record() == record)
  }

  // MARK: The documents

  private static func documents(_ address: String) -> [String: [UInt8]] {
    [
      "html": Array(
        """
        <html><head><link rel="stylesheet" href="\(address)"><script src="\(address)"></script>
        <style>@import url("\(address)"); p { background: url("\(address)") }</style></head>
        <body background="\(address)"><p>Hadir: BAPPEDA</p><img src="\(address)">
        <iframe src="\(address)"></iframe><object data="\(address)"></object>
        <video src="\(address)"></video><embed src="\(address)">
        <svg><image href="\(address)"/></svg></body></html>
        """.utf8),
      "md": Array("Hadir: BAPPEDA\n\n![x](\(address))\n<img src=\"\(address)\">\n".utf8),
      "rtf": Array(
        "{\\rtf1\\ansi Hadir: BAPPEDA\\par {\\field{\\*\\fldinst INCLUDEPICTURE \"\(address)\"}}}"
          .utf8),
      "docx": word(
        """
        <w:p><w:r><w:t>Hadir: BAPPEDA</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline>
        <wp:docPr id="1" name="x" descr="x"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>
        <a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>
        </w:drawing></w:r></w:p>
        """,
        relations: """
          <Relationship Id="rId9" TargetMode="External" Target="\(address)" \
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>
          """),
      "odt": StoredArchive.bytes([
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        (
          "styles.xml",
          "<office:document-styles \(openDocument)><office:styles/></office:document-styles>"
        ),
        (
          "content.xml",
          """
          <office:document-content \(openDocument)><office:body><office:text>
          <text:p>Hadir: BAPPEDA</text:p><text:p><draw:frame><draw:image xlink:href="\(address)"/>
          </draw:frame></text:p></office:text></office:body></office:document-content>
          """
        ),
      ]),
    ]
  }

  private static let openDocument = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:xlink="http://www.w3.org/1999/xlink"
    """

  private static func word(
    _ body: String, type: String = "", relations: String = ""
  ) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org"
    return StoredArchive.bytes([
      (
        "_rels/.rels",
        """
        <Relationships xmlns="\(office)/package/2006/relationships"><Relationship Id="rId1" \
        Type="\(office)/officeDocument/2006/relationships/officeDocument" \
        Target="word/document.xml"/></Relationships>
        """
      ),
      (
        "word/document.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>\(type)
        <w:document xmlns:w="\(office)/wordprocessingml/2006/main" \
        xmlns:r="\(office)/officeDocument/2006/relationships" \
        xmlns:a="\(office)/drawingml/2006/main" xmlns:pic="\(office)/drawingml/2006/picture" \
        xmlns:wp="\(office)/drawingml/2006/wordprocessingDrawing"><w:body>\(body)</w:body>\
        </w:document>
        """
      ),
      (
        "word/_rels/document.xml.rels",
        """
        <Relationships xmlns="\(office)/package/2006/relationships">\(relations)</Relationships>
        """
      ),
    ])
  }
}

/// Listens on an address of this computer, and knows whether anyone came.
private final class Listener {
  private let handle: Int32
  let port: UInt16

  private struct Failed: Error { let number = errno }

  init() throws {
    let handle = try Listener.open()
    var address = Listener.address(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(handle, address, length) == 0 && listen(handle, 8) == 0
          && getsockname(handle, address, &length) == 0
      }
    }
    self.handle = handle
    port = UInt16(bigEndian: address.sin_port)
    guard isBound, fcntl(handle, F_SETFL, O_NONBLOCK) == 0 else { throw Failed() }
  }

  deinit { close(handle) }

  private static func open() throws -> Int32 {
    #if canImport(Glibc)
      let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let handle = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard handle >= 0 else { throw Failed() }
    return handle
  }

  private static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return address
  }

  var wasReached: Bool {
    let peer = accept(handle, nil, nil)
    if peer >= 0 { close(peer) }
    return peer >= 0
  }

  func reach() throws {
    let visitor = try Listener.open()
    defer { close(visitor) }
    var address = Listener.address(port: port)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(visitor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { throw Failed() }
  }
}

/// A ZIP archive whose files are stored as they are (APPNOTE 6.3.10 §4.3).
private enum StoredArchive {
  static func bytes(_ files: [(name: String, text: String)]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in files {
      let (path, body) = (Array(name.utf8), Array(text.utf8))
      let size = little(UInt32(body.count), 4)
      // Version; flags, method, time and date; check sum, both sizes; length of the name, of no extra.
      var common = little(20, 2) + little(0, 8)
      common += little(checkSum(body), 4) + size + size
      common += little(UInt32(path.count), 2) + little(0, 2)
      directory += Array("PK\u{1}\u{2}".utf8) + little(20, 2) + common
      directory += little(0, 10) + little(UInt32(archive.count), 4) + path
      archive += Array("PK\u{3}\u{4}".utf8) + common + path + body
    }
    var end = Array("PK\u{5}\u{6}".utf8) + little(0, 4)
    end += little(UInt32(files.count), 2) + little(UInt32(files.count), 2)
    end += little(UInt32(directory.count), 4) + little(UInt32(archive.count), 4) + little(0, 2)
    return archive + directory + end
  }

  private static func little(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 4 ? UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) : 0 }
  }

  /// CRC-32 (ISO 3309).
  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = sum & 1 == 1
        sum >>= 1
        if isOdd { sum ^= 0xEDB8_8320 }
      }
    }
    return ~sum
  }
}
