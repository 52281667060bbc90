import Foundation
import Testing

@testable import GugusOutput

/// WCAG 2.2: text 4.5 to 1 (1.4.3), what must be seen to understand a picture 3 to 1 (1.4.11).
@Suite("The colours of a page")
struct ContrastTests {
  private static let text: [(String, on: String)] =
    [
      ("ink", on: "band"), ("on-heat-4", on: "heat-4"),
    ] + ["ink", "quiet", "accent", "good", "warning", "bad"].map { ($0, on: "paper") }
    + ["good", "fair", "poor", "bad", "neutral"].map { ("ink", on: "\($0)-tint") }
    + (1...3).map { ("ink", on: "heat-\($0)") }

  private static let graphics: [(String, on: String)] = [
    ("serious", on: "paper"), ("good", on: "good-tint"), ("warning", on: "fair-tint"),
    ("serious", on: "poor-tint"), ("bad", on: "bad-tint"), ("quiet", on: "neutral-tint"),
    ("accent", on: "neutral-tint"),
  ]

  /// Lines between rows; nothing is lost without them.
  private static let decoration: Set = ["rule"]

  @Test("are told apart by the formula of WCAG 2.2", arguments: Scheme.allCases)
  func contrast(scheme: Scheme) throws {
    let colours = scheme.colours
    for (pairs, least) in [(ContrastTests.text, 4.5), (ContrastTests.graphics, 3)] {
      for (name, ground) in pairs {
        let one = try #require(colours[name])
        let other = try #require(colours[ground])
        let ratio = contrastRatio(one, other)
        #expect(ratio >= least, "\(name) on \(ground), \(scheme): \(ratio)")
      }
    }
  }

  @Test("are all looked at", arguments: Scheme.allCases)
  func complete(scheme: Scheme) {
    let looked = (ContrastTests.text + ContrastTests.graphics).flatMap { [$0.0, $0.on] }
    #expect(Set(scheme.colours.keys) == Set(looked).union(ContrastTests.decoration))
  }

  @Test("are named in one place")
  func named() {
    let schemes = Scheme.allCases.map(\.colours.count).reduce(0, +)
    #expect(PageTemplates.stylesheet.matches(of: /#[0-9a-f]{3,8}\b/).count == schemes)
  }

  @Test("black on white is 21 to 1, as the formula says of the extremes")
  func extremes() {
    #expect(contrastRatio(0x000000, 0xFFFFFF) == 21)
    #expect(contrastRatio(0x777777, 0x777777) == 1)
  }

  enum Scheme: CaseIterable {
    case light, dark

    /// By name, as 0xRRGGBB.
    var colours: [String: Int] {
      let blocks = PageTemplates.stylesheet.split(separator: ":root {").dropFirst()
      let block = (self == .light ? blocks.first : blocks.last)?.prefix { $0 != "}" } ?? ""
      return Dictionary(
        uniqueKeysWithValues: block.matches(of: /--([a-z0-9-]+): #([0-9a-f]{6});/).map {
          (String($0.1), Int($0.2, radix: 16) ?? 0)
        })
    }
  }

  /// WCAG 2.2, "contrast ratio" and "relative luminance".
  private func contrastRatio(_ one: Int, _ other: Int) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private func luminance(_ colour: Int) -> Double {
    func linear(_ channel: Int) -> Double {
      let value = Double(channel & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour)
  }
}
