import Randomness

/// Makes inputs out of examples as libFuzzer does: bits flipped, pieces lost, doubled, moved in
/// from another example, words put in. The same for the same seed.
struct Mutations {
  let examples: [[UInt8]]
  private var random: SplitMix64

  init(of examples: [[UInt8]], seed: UInt64) {
    self.examples = examples
    random = SplitMix64(seed: seed)
  }

  private static let words: [[UInt8]] =
    [
      "9223372036854775807", "-9223372036854775808", "9999-12-31", "\"\"", "null", "[]", "{}",
      "---\n", "## ", "| ", "\\|", "\r\n", "\0", "\u{FEFF}", "\u{301}", "\u{2028}", "— ",
      "&a *a", "c2sp.org/tlog-proof@v1\n",
    ].map { Array($0.utf8) } + [[0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE]]

  mutating func input() -> [UInt8] {
    var bytes = examples.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = place(in: bytes)
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        let bit = UInt8.random(in: 0..<8, using: &random)
        if !place.isEmpty { bytes[place.lowerBound] ^= 1 << bit }
      case 1: bytes.removeSubrange(place)
      case 2: bytes.insert(contentsOf: bytes[place], at: place.lowerBound)
      case 3:
        let other = examples.randomElement(using: &random) ?? []
        bytes.replaceSubrange(place, with: other[self.place(in: other)])
      default:
        bytes.replaceSubrange(place, with: Mutations.words.randomElement(using: &random) ?? [])
      }
    }
    return bytes
  }

  /// A few bytes somewhere, seldom many.
  private mutating func place(in bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &random)
    let most = Bool.random(using: &random) ? 8 : 400
    return start..<min(bytes.count, start + Int.random(in: 0...most, using: &random))
  }
}
