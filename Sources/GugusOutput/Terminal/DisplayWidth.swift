extension StringProtocol {
  /// The columns that the text takes on a terminal. It is to hold no control characters.
  var columns: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + $1.columns }
  }
}

extension Character {
  /// The columns that the character takes: 2 for emoji however many scalars they are made of,
  /// else what its scalars take together. Where terminals differ (conjuncts of Indic scripts,
  /// unusual emoji), the larger number, so that a line never runs over its end.
  var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.isASCII, utf8.count == 1 { return 1 }
    // The lines and blocks of which tables and bars are drawn: looking up a property is slow.
    if (0x2500...0x259F).contains(first.value), utf8.count == 3 { return 1 }
    if first.properties.isEmojiPresentation || isTurnedIntoEmoji(first) { return 2 }
    return unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// A text symbol that a variation selector or a skin tone makes an emoji (UTS #51 §1.4).
  private func isTurnedIntoEmoji(_ first: Unicode.Scalar) -> Bool {
    first.properties.isEmoji
      && unicodeScalars.contains {
        $0 == "\u{FE0F}" || ($0.properties.isEmojiModifier && $0 != first)
      }
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // The vowels and finals of Hangul stand within the square of their initial.
    if ("\u{1160}"..."\u{11FF}").contains(self) || ("\u{D7B0}"..."\u{D7FF}").contains(self) {
      return 0
    }
    return properties.isEmojiPresentation || isWide ? 2 : 1
  }

  private var isWide: Bool {
    // Everything before the first range, which is nearly every text.
    guard value >= 0x1100 else { return false }
    return wideRanges.contains { $0.contains(value) }
  }
}

/// East_Asian_Width W and F of Unicode 17.0 beside Emoji_Presentation, which the standard
/// library knows. Gaps that hold no assigned character are closed.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F,  // Hangul initials
  0x2329...0x232A,
  0x2630...0x2637,  // trigrams
  0x268A...0x268F,
  0x2E80...0x303E,  // radicals, CJK punctuation
  0x3041...0x3247,  // kana, bopomofo, enclosed
  0x3250...0xA4CF,  // CJK, Yi
  0xA960...0xA97F,
  0xAC00...0xD7A3,  // Hangul
  0xF900...0xFAFF,
  0xFE10...0xFE19,
  0xFE30...0xFE6F,
  0xFF01...0xFF60,  // full-width forms
  0xFFE0...0xFFE6,
  0x16FE0...0x18DFF,  // Tangut, Khitan
  0x1AFF0...0x1B2FF,  // kana, Nushu
  0x1D300...0x1D376,  // Tai Xuan Jing, counting rods
  0x1F200...0x1F265,
  0x1F6D5...0x1F6DF,
  0x1FA70...0x1FAFF,
  0x20000...0x3FFFD,  // CJK
]
