import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusCalendar
@testable import GugusFiles

@Suite("Lines of a calendar")
struct ContentLineTests {
  private func calendar(_ lines: String) throws -> CalendarComponent {
    let text = "BEGIN:VCALENDAR\n\(lines)\nEND:VCALENDAR\n"
    return try #require(CalendarComponent.read(bytes: Array(text.utf8), file: "c.ics").first)
  }

  @Test("have a name in any case, parameters and a value")
  func form() throws {
    let line = try #require(
      calendar(#"attendee;Role=CHAIR;member="mailto:a","mailto:b":MAILTO:x:y;z"#).properties.first)
    #expect(line.name == "ATTENDEE")
    #expect(line["ROLE"] == "CHAIR")
    #expect(line.values(of: "MEMBER") == ["mailto:a", "mailto:b"])
    #expect(line.value == "MAILTO:x:y;z")
  }

  @Test("go on in lines that begin with a space or a tab")
  func unfolding() throws {
    let line = try #require(
      calendar("SUMMARY:Rapat\r\n  koordi\n\tnasi\r\n \r\n  3").properties.first)
    #expect(line.value == "Rapat koordinasi 3")
  }

  @Test("are put together before they are read as characters")
  func cutCharacter() throws {
    let bytes = Array("BEGIN:VCALENDAR\nX-A:".utf8) + [0xC3] + Array("\n ".utf8) + [0xA9]
    let file = bytes + Array("\nEND:VCALENDAR\n".utf8)
    let read = try CalendarComponent.read(bytes: file, file: "c.ics")
    #expect(read.first?.properties.first?.value == "é")
  }

  @Test("are folded at 75 bytes, and never within a character")
  func folding() {
    let line = ContentLine("SUMMARY", text: String(repeating: "🇮🇩 é ", count: 60))
    let lines = line.written.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.dropLast().allSatisfy { $0.utf8.count > 71 }, "as full as they can be")
    #expect(lines.dropFirst().allSatisfy { $0.first == " " })
    #expect(lines.count > 5)
  }

  @Test("keep commas, semicolons, backslashes and line breaks of text")
  func text() throws {
    let text = "a, b; c\\n \\ d\ne"
    let line = ContentLine("SUMMARY", text: text)
    #expect(line.value == "a\\, b\\; c\\\\n \\\\ d\\ne")
    #expect(try calendar(line.written).properties.first?.text == text)
  }

  @Test("read text of programs that escape too much or too little")
  func lenientText() {
    #expect(CalendarText.unescaped("a\\: b, c\\N\\") == "a\\: b, c\n\\")
  }

  @Test("quote parameters, with carets for what no quote can hold (RFC 6868)")
  func carets() throws {
    let name = "Dinas \"Kesehatan\" ^n; baris\nkedua"
    let line = ContentLine("ATTENDEE", [ContentLine.Parameter(name: "CN", values: [name])], "urn:x")
    #expect(
      line.written.replacing("\r\n ", with: "")
        == "ATTENDEE;CN=\"Dinas ^'Kesehatan^' ^^n; baris^nkedua\":urn:x\r\n")
    #expect(try calendar(line.written).properties.first?["CN"] == name)
  }

  @Test(
    "that are none are refused, with their place",
    arguments: [
      ("BEGIN:VCALENDAR\nSUMMARY\nEND:VCALENDAR\n", "2:8 this is no line"),
      ("BEGIN:VCALENDAR\n:x\nEND:VCALENDAR\n", "2:1 this is no line"),
      ("BEGIN:VCALENDAR\nA;B:x\nEND:VCALENDAR\n", "2:3 the parameter “B” has no value"),
      ("BEGIN:VCALENDAR\nA;B=\"x:\n y\nEND:VCALENDAR\n", "2:5 the quote that opens here"),
      ("BEGIN:VCALENDAR\nA:b\n c\0\nEND:VCALENDAR\n", "3:3 an empty character"),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", "3:1 “VCALENDAR” ends here, but “VEVENT”"),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\n", "1:1 “VCALENDAR” begins here and never ends"),
      ("BEGIN:VEVENT\nEND:VEVENT\n", "1:1 this is no calendar"),
      ("kode,nama\n", "1:1 this is no calendar"), ("", "1:1 this is no calendar"),
      (
        String(repeating: "BEGIN:VCALENDAR\n", count: 9),
        "9:1 too many parts lie in one another here"
      ),
    ])
  func refused(text: String, fault: String) {
    let found = faults { () throws(FileFaults) in
      try CalendarComponent.read(bytes: Array(text.utf8), file: "c.ics")
    }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(fault) == true, "\(found)")
  }

  @Test("that are not UTF-8 are refused, with their place")
  func notUTF8() {
    let bytes = Array("BEGIN:VCALENDAR\nA:b\n c".utf8) + [0xFF] + Array("\nEND:VCALENDAR\n".utf8)
    let found = faults { () throws(FileFaults) in
      try CalendarComponent.read(bytes: bytes, file: "c.ics")
    }
    #expect(found.map { String($0.prefix(21)) } == ["3:3 this is not UTF-8"])
  }

  @Test("of a file that is too large are not read")
  func tooLarge() {
    let bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: CalendarComponent.fileLimit + 1)
    let found = faults { () throws(FileFaults) in
      try CalendarComponent.read(bytes: bytes, file: "c.ics")
    }
    #expect(found.count == 1)
  }
}

@Suite("What is written as a calendar")
struct CalendarLawTests {
  private static let words = [
    "Rapat", "🇮🇩", "é", "e\u{301}", "\\", ";", ",", ":", "\"", "^", "^n", "\\n", "\n", " ", "会议",
    "\u{200D}", "=", "BEGIN:VEVENT", "\u{2028}", "\u{85}",
  ]

  private static func text(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...40, using: &random))
      .map { _ in words.randomElement(using: &random) ?? "" }.joined()
  }

  private static func component(_ random: inout SplitMix64, depth: Int) -> CalendarComponent {
    let lines = (0..<Int.random(in: 0...6, using: &random)).map { index in
      var line = ContentLine("X-\(index)", text: text(&random))
      line.parameters = (0..<Int.random(in: 0...3, using: &random)).map { index in
        let values = (0...Int.random(in: 0...2, using: &random)).map { _ in text(&random) }
        return ContentLine.Parameter(name: "P\(index)", values: values)
      }
      return line
    }
    let inner = depth == 0 ? 0 : Int.random(in: 0...3, using: &random)
    return CalendarComponent(
      depth == 3 ? "VCALENDAR" : "X-PART", lines,
      (0..<inner).map { _ in component(&random, depth: depth - 1) })
  }

  @Test("reads as what was written, whatever it holds")
  func readWritten() throws {
    var random = SplitMix64(seed: 5545)
    for _ in 0..<300 {
      let calendars = (0...1).map { _ in CalendarLawTests.component(&random, depth: 3) }
      let written = calendars.map(\.written).joined()
      #expect(
        try CalendarComponent.read(bytes: Array(written.utf8), file: "c.ics") == calendars)
      #expect(written.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count <= 76 })
    }
  }

  @Test("keeps every string that breaks software", .enabled(if: RealData.isPresent))
  func naughtyStrings() throws {
    let strings = try RealData.naughtyStrings().filter { TextRule.line.fault(in: $0) == nil }
    let calendar = CalendarComponent(
      "VCALENDAR", strings.map { ContentLine("SUMMARY", text: $0) })
    let read = try CalendarComponent.read(bytes: Array(calendar.written.utf8), file: "c.ics")
    #expect(read.first?.properties.map(\.text) == strings)
    #expect(strings.count > 400)
  }
}
