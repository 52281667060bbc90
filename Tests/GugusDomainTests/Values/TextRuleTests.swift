import Foundation
import TestSupport
import Testing

@testable import GugusDomain

@Suite("What a text on the record may be")
struct TextRuleTests {
  @Test(
    "Any text that shows may stand",
    arguments: [
      "a", " a ", "Dinas Kesehatan", "会议", "🇮🇩", "\u{E9}", "\u{202E}txt", "'; DROP TABLE x;--",
      "=1+1", "\u{FEFF}a", "a\u{200D}b",
    ])
  func shows(text: String) {
    #expect(TextRule.line.fault(in: text) == nil)
    #expect(TextRule.prose.fault(in: text) == nil)
  }

  @Test(
    "A text in which nothing shows may not",
    arguments: [
      "", " ", "\u{A0}", "\u{3000}", "\u{200B}", "\u{200D}\u{FEFF}", "\u{AD}",
      "\u{3164}", "\u{FE0F}", "\u{E0020}", "\u{2062}",
    ])
  func invisible(text: String) {
    #expect(TextRule.line.fault(in: text) == .invisible)
    #expect(TextRule.prose.fault(in: text) == .invisible)
  }

  @Test("A mark that combines shows by itself")
  func combining() {
    #expect(TextRule.line.fault(in: "\u{301}") == nil)
  }

  @Test(
    "Control characters and noncharacters may not, and are pointed at",
    arguments: [
      0x0, 0x1, 0x7, 0x8, 0xB, 0xC, 0xD, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xFDD0, 0xFDEF,
      0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
    ] as [UInt32])
  func control(value: UInt32) throws {
    let scalar = Character(try #require(Unicode.Scalar(value)))
    let fault = TextFault.control(scalar: value, position: 3)
    #expect(TextRule.line.fault(in: "éb\(scalar)c") == fault)
    #expect(TextRule.prose.fault(in: "ab\(scalar)c") == fault)
  }

  @Test(
    "Line breaks and tabs may stand in prose alone",
    arguments: ["\n", "\t", "a\u{2028}", "a\u{2029}"].compactMap(\.last))
  func lineBreaks(character: Character) throws {
    let value = try #require(character.unicodeScalars.first).value
    #expect(TextRule.prose.fault(in: "a\(character)b") == nil)
    #expect(
      TextRule.line.fault(in: "a\(character)b") == .control(scalar: value, position: 2))
  }

  @Test("The carriage return of CR LF is pointed at", arguments: [TextRule.line, .prose])
  func carriageReturn(rule: TextRule) {
    #expect(rule.fault(in: "a\r\nb") == .control(scalar: 13, position: 2))
  }

  @Test(
    "A text may be as long as its place allows, in bytes",
    arguments: [
      (TextRule.line, 2_000), (.prose, 1_000_000),
    ])
  func length(rule: TextRule, limit: Int) {
    let fits = String(repeating: "é", count: limit / 2)
    #expect(rule.fault(in: fits) == nil)
    #expect(rule.fault(in: fits + "a") == .tooLong(bytes: limit + 1, limit: limit))
  }

  // MARK: The big list of naughty strings

  @Test(
    "Each naughty string may stand or is refused for a reason that is there",
    .enabled(
      if: RealData.isPresent,
      "naughty_strings/blns.json is not in GUGUS_REAL_DATA"))
  func naughty() throws {
    let strings = try RealData.naughtyStrings()
    #expect(strings.count == 515)
    for text in strings {
      for (rule, allowed, limit) in [
        (TextRule.line, [], 2_000),
        (.prose, [0x9, 0xA, 0x2028, 0x2029] as Set<UInt32>, 1_000_000),
      ] {
        let scalars = text.unicodeScalars.map(\.value)
        let control = scalars.firstIndex { Self.isControl($0) && !allowed.contains($0) }
        let expected: TextFault? =
          if text.utf8.count > limit {
            .tooLong(bytes: text.utf8.count, limit: limit)
          } else if let control {
            .control(scalar: scalars[control], position: control + 1)
          } else if scalars.allSatisfy(Self.isInvisible) {
            .invisible
          } else {
            nil
          }
        #expect(rule.fault(in: text) == expected, "\(text.debugDescription)")
      }
    }
  }

  /// By the code charts: C0, DEL and C1, what breaks a line, and the noncharacters of Unicode §23.7.
  private static func isControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0xFDD0...0xFDEF: true
    default: scalar & 0xFFFE == 0xFFFE
    }
  }

  /// By the code charts: white space, joiners, marks of direction and format, fillers, variation
  /// selectors, tags.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x34F, 0x600...0x605, 0x61C, 0x6DD, 0x70F,
      0x115F...0x1160, 0x1680, 0x17B4...0x17B5, 0x180B...0x180F, 0x2000...0x200F,
      0x2028...0x202F, 0x205F...0x206F, 0x3000, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
      0xFFF0...0xFFFB, 0x110BD, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
