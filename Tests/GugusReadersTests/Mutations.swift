import Foundation

/// Makes inputs out of examples as libFuzzer does: bits flipped, pieces lost, doubled, moved in
/// from another example, words put in. The same for the same seed (SplitMix64, Steele et al. 2014).
struct Mutations: RandomNumberGenerator {
  let examples: [[UInt8]]
  private var state: UInt64

  init(of examples: [[UInt8]], seed: UInt64) {
    self.examples = examples
    state = seed
  }

  private static let words: [[UInt8]] =
    [
      "9223372036854775807", "-9223372036854775808", "9999-12-31", "\"\"", "null", "[]", "{}",
      "---\n", "## ", "| ", "\\|", "\r\n", "\0", "\u{FEFF}", "\u{301}", "\u{2028}", "— ",
      "&a *a", "c2sp.org/tlog-proof@v1\n",
    ].map { Array($0.utf8) } + [[0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE]]

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func input() -> [UInt8] {
    var bytes = examples.randomElement(using: &self) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let place = place(in: bytes)
      switch Int.random(in: 0..<5, using: &self) {
      case 0:
        let bit = UInt8.random(in: 0..<8, using: &self)
        if !place.isEmpty { bytes[place.lowerBound] ^= 1 << bit }
      case 1: bytes.removeSubrange(place)
      case 2: bytes.insert(contentsOf: bytes[place], at: place.lowerBound)
      case 3:
        let other = examples.randomElement(using: &self) ?? []
        bytes.replaceSubrange(place, with: other[self.place(in: other)])
      default:
        bytes.replaceSubrange(place, with: Mutations.words.randomElement(using: &self) ?? [])
      }
    }
    return bytes
  }

  /// A few bytes somewhere, seldom many.
  private mutating func place(in bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &self)
    let most = Bool.random(using: &self) ? 8 : 400
    return start..<min(bytes.count, start + Int.random(in: 0...most, using: &self))
  }
}
