import GugusDomain
import Testing

@testable import GugusOutput

@Suite("A format")
struct FormatTests {
  @Test("passes rows on as they come", arguments: Format.allCases.filter { $0 != .xlsx })
  func streams(format: Format) throws {
    let rowCount = 5_000
    var produced = 0
    var mostHeld = 0
    var written = 0
    let table = Table([Column("number", Term(same: "No."), .number)]) { row in
      for number in 1...rowCount {
        produced = number
        try row([.number(number)])
        mostHeld = max(mostHeld, produced - written)
      }
    }
    try Document([Section("numbers", nil, .table(table))])
      .render(as: format, language: .english) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        if text.contains(String(produced)) { written = produced }
      }
    #expect(written == rowCount)
    #expect(mostHeld <= 500)
  }

  @Test(
    "hands on what its reader of rows throws", arguments: Format.allCases.filter { $0 != .xlsx })
  func passesErrors(format: Format) {
    struct Broken: Error {}
    let table = Table([Column("number", Term(same: "No."), .number)]) { _ in throw Broken() }
    #expect(throws: Broken.self) {
      try rendered(Document([Section("numbers", nil, .table(table))]), as: format)
    }
  }
}
