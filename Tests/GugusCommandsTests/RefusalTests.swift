import GugusDomain
import TestSupport
import Testing

@testable import GugusCommands

@Suite("Every refusal, from the command line")
struct RefusalTests {
  @Test(
    "has status 1, names its rule in both languages, and leaves the record as it was",
    arguments: Refusal.names.filter { Refused.lines($0) != nil })
  func refused(_ name: String) throws {
    let desk = try Desk.withCommitment()
    try desk.putPapers()
    var lines = (Refused.lines(name) ?? "").split(separator: "\n")
    let refused = String(lines.removeLast())
    try desk.play(lines.joined(separator: "\n"))
    let record = try desk.record()
    var said: Set<String> = []
    for language in Language.allCases {
      desk.language = language
      let answer = desk.run(refused)
      #expect(answer.status == .refused)
      #expect(answer.words.contains("(\(name))"))
      #expect(answer.output.isEmpty)
      said.insert(answer.words)
    }
    #expect(said.count == 2, "both languages say the same")
    desk.language = .english
    #expect(try desk.record() == record)
  }

  @Test("is reached by some line, but for codes (refused as usage), forgeries and those of rows")
  func allReached() {
    #expect(Refusal.names.filter { Refused.lines($0) == nil } == Refused.unreached.keys.sorted())
  }

  @Test("of the form of a code is a matter of usage")
  func invalidCode() throws {
    let desk = try Desk.withCommitment()
    let answer = desk.run("commitment accept TPPS-K1 --as DINKES")
    #expect(answer.status == .usage)
    #expect(answer.words.contains("TPPS-K1"))
  }
}
