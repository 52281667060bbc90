import GugusDomain
import GugusOutput
import Testing

@Suite struct MessageTests {
  @Test("A message says what is wrong, by which rule with its name, and what to do instead")
  func lines() {
    let refusal = Refusal.meeting(.ratified(MeetingCode(unchecked: "TPPS/M3")))
    #expect(
      refusal.message(in: .indonesian) == """
        gugus: notula TPPS/M3 sudah disahkan
          Aturan: notula yang sudah disahkan tidak diubah; koreksinya berupa amandemen bernomor \
        (ratified)
          Sebaiknya: buat amandemen: `gugus meeting amend TPPS/M3 --text "…" --reason "…"`
        """)
  }

  @Test("Where there is nothing to do instead, nothing is said of it")
  func noInstead() {
    let refusal = Refusal.given(.outOfRange(.weight, value: 200, 1...100))
    #expect(
      refusal.message(in: .english) == """
        gugus: the weight cannot be 200
          Rule: it is a whole number from 1 to 100 (out-of-range)
        """)
  }

  @Test("Characters that drive a terminal are shown, not sent", arguments: Language.allCases)
  func visible(language: Language) {
    let text = "A\u{1B}[31mB\u{202E}C\u{0}D\u{2028}E"
    let message = Refusal.given(.invalidCode(.agency, text)).message(in: language)
    #expect(message.contains("A\\u{1B}[31mB\\u{202E}C\\u{0}D\\u{2028}E"))
  }

  @Test("A line break in what was typed does not begin a line of the message")
  func lineBreak() {
    let message = Refusal.given(.invalidCode(.agency, "A\n  Rule: B")).message(in: .english)
    #expect(message.contains("A⏎  Rule: B"))
  }

  @Test(
    "However long the text that was typed, the message stays short",
    arguments: ["x", "\u{202E}", "\u{301}"] as [Unicode.Scalar])
  func cut(scalar: Unicode.Scalar) {
    let text = String(repeating: String(scalar), count: 100_000)
    let message = Refusal.given(.invalidCode(.agency, text)).message(in: .english)
    #expect(message.contains("…”"))
    #expect(message.unicodeScalars.count < 300)
  }

  @Test("A text of sixty characters is said whole")
  func whole() {
    let text = String(repeating: "x", count: 60)
    #expect(Refusal.given(.invalidCode(.agency, text)).words.what.en.contains("“\(text)”"))
  }
}
