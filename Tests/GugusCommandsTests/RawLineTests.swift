import Testing

@testable import GugusCommands

@Suite("What the system gives a process")
struct RawLineTests {
  private func line(_ words: [[UInt8]], _ variables: [String: [UInt8]] = [:]) -> RawLine {
    RawLine(arguments: words, variables: variables)
  }

  private let word = Array("word".utf8)
  private let rubbish: [UInt8] = [0x61, 0xFF]

  @Test("is text where all of it is UTF-8")
  func text() {
    #expect(line([word, [], Array("é中".utf8)], ["HOME": word]).notText == nil)
  }

  @Test("is not where one word is none, and which")
  func place() {
    #expect(line([word, rubbish, rubbish]).notText == .argument(2, of: nil))
    #expect(line([Array("--note".utf8), rubbish]).notText == .argument(2, of: "--note"))
    #expect(line([Array("--note=".utf8) + rubbish]).notText == .argument(1, of: "--note"))
    #expect(line([Array("--".utf8), rubbish]).notText == .argument(2, of: nil))
    // Cut off, overlong, a surrogate.
    for bytes in [[0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80]] as [[UInt8]] {
      #expect(line([bytes]).notText == .argument(1, of: nil))
    }
    #expect(line([word], ["GUGUS_OFFICER": rubbish]).notText == .variable("GUGUS_OFFICER"))
  }
}
