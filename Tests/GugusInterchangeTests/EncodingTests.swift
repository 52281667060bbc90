import TestSupport
import Testing

@testable import GugusFiles

@Suite("The bytes of a file")
struct EncodingTests {
  private func fault(in bytes: [UInt8]) -> EncodingFault? {
    let source = SourceFile(name: "f", bytes: bytes)
    return source.encodingFault(in: source.bytes.indices)?.cause
  }

  @Test("that are not UTF-8 are named by the first of the wrong sequence")
  func firstWrongByte() {
    #expect(fault(in: Array("aé".utf8) + [0xE2, 0x82]) == .notUTF8(byte: 0xE2))
  }

  @Test(
    "are UTF-8 or not as a public collection of cases says",
    .disabled(if: RealData.isAbsent, "needs GUGUS_REAL_DATA: utf8_tests"))
  func collection() throws {
    let text = String(decoding: try RealData.bytes("utf8_tests/utf8tests.txt"), as: UTF8.self)
    var count = 0
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count > 2, parts[1].hasSuffix(" hex") else { continue }
      count += 1
      let digits = parts[2].filter { $0 != " " }
      let bytes = try stride(from: 0, to: digits.count, by: 2).map { start in
        try #require(UInt8(digits.dropFirst(start).prefix(2), radix: 16))
      }
      let found = fault(in: Array("a".utf8) + bytes)
      if parts[1].contains("invalid") {
        #expect(found != nil, "\(line)")
      } else {
        #expect(found == (bytes.contains(0) ? .nul : nil), "\(line)")
      }
    }
    #expect(count > 200)
  }
}
