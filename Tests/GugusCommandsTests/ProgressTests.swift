import GugusDomain
import GugusFiles
import Testing

@testable import GugusCommands
@testable import GugusStore

@Suite("Progress")
struct ProgressTests {
  /// What a line shows that began so long ago.
  private func shown(
    onTerminal isTerminal: Bool = true, since ago: Duration = .seconds(4),
    in language: Language = .english, _ body: (ProgressLine) -> Void
  ) -> String {
    var words = ""
    let console = Console(
      environment: [:], currentDirectory: "/", input: ByteSource([]), isInputTerminal: false,
      outputBytes: { _ in }, words: { words += $0 }, width: nil, isOutputFile: false,
      isErrorTerminal: isTerminal,
      clock: { (Instant(milliseconds: 0), offsetMinutes: 0) }, edit: { _, _ in false })
    body(ProgressLine(console, language, since: .now - ago))
    return words
  }

  @Test("is a line with rate and time left, written over the one before")
  func rate() {
    let english = shown { $0.show(4_000, of: 10_000) }
    #expect(english.wholeMatch(of: /\r\x1B\[K4000\/10000, \d+ a second, \d+ s left/) != nil)
    let indonesian = shown(in: .indonesian) { $0.show(4_000, of: 10_000) }
    #expect(
      indonesian.wholeMatch(of: /\r\x1B\[K4000\/10000, \d+ per detik, sisa \d+ dtk/) != nil)
  }

  @Test("of what nobody can count beforehand is what is done, or for how long")
  func uncounted() {
    let rows = shown { $0.show(rows: 4_000, share: nil) }
    #expect(rows.wholeMatch(of: /\r\x1B\[K4000 rows, \d+ a second/) != nil)
    let ofFile = shown { $0.show(rows: 4_000, share: 0.25) }
    #expect(ofFile.wholeMatch(of: /\r\x1B\[K4000 rows, \d+ a second, 1[23] s left/) != nil)
    #expect(shown { _ = $0.show(nil) }.wholeMatch(of: /\r\x1B\[K\d+ s so far/) != nil)
    let indonesian = shown(in: .indonesian) { _ = $0.show(nil) }
    #expect(indonesian.wholeMatch(of: /\r\x1B\[Ksudah \d+ dtk/) != nil)
  }

  @Test("of what is gone through has the rate since that began")
  func passage() {
    func shown(_ done: Int, of all: Int?) -> String {
      let passage = Passage(since: .now - .seconds(2), done: done, all: all)
      return self.shown(since: .seconds(60)) { _ = $0.show(passage) }
    }
    #expect(
      shown(500, of: 1_000).wholeMatch(of: /\r\x1B\[K500\/1000, 2\d\d a second, [23] s left/) != nil
    )
    #expect(shown(500, of: nil).wholeMatch(of: /\r\x1B\[K500 rows, 2\d\d a second/) != nil)
    #expect(shown(0, of: 1_000).wholeMatch(of: /\r\x1B\[K6\d s so far/) != nil)
  }

  @Test("is not shown for what is done in a second, nor where nobody sees it")
  func short() {
    #expect(shown(since: .milliseconds(100)) { $0.show(1, of: 10) } == "")
    #expect(
      shown(onTerminal: false) { line in
        line.show(1, of: 10)
        _ = line.show(nil)
        line.clear()
      } == "")
  }

  @Test("is shown ten times a second at most, and cleared at the end")
  func pace() {
    let words = shown { line in
      for _ in 1...1_000 { line.show(1, of: 2) }
      line.clear()
    }
    #expect(words.split(separator: "\r").count < 500)
    #expect(words.hasSuffix("\r\u{1B}[K"))
  }

  @Test("leaves nothing on the terminal behind a command that was quick")
  func command() throws {
    let desk = try Desk()
    desk.isErrorTerminal = true
    for line in ["report summary --format csv", "journal verify", "agency list --format json"] {
      let answer = desk.run(line)
      #expect(answer.status == .done)
      #expect(answer.words == "This is a rehearsal: its time and ids are made up.\n", "\(line)")
    }
  }
}
