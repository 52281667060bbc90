import Foundation

extension StringProtocol {
  /// The same text in Unicode's Normalization Form C, in which a letter with its marks is one
  /// character wherever there is one. Files saved on a Mac have the letter and the mark apart, so that
  /// their bytes differ from the same word typed elsewhere.
  public var composed: String {
    isSurelyComposed ? String(self) : String(self).precomposedStringWithCanonicalMapping
  }

  /// Whether it is in that form.
  public var isComposed: Bool {
    isSurelyComposed || composed.utf8.elementsEqual(utf8)
  }

  /// Nothing in it that could be part of another character, told by its bytes: what nearly every text
  /// is made of.
  private var isSurelyComposed: Bool {
    // The first byte of U+0300, the first mark that joins the letter before it.
    if utf8.allSatisfy({ $0 < 0xCC }) { return true }
    return unicodeScalars.allSatisfy { $0.value < 0x300 || (0x2002...0x20CF).contains($0.value) }
  }
}

extension StringProtocol {
  /// The text without what does not show at its ends: a byte order mark, a zero-width space, marks of
  /// the direction of writing. They come along when text is copied, and nobody sees that two words
  /// differ by them.
  public var withoutHiddenEnds: String {
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first.isHidden || last.isHidden else {
      return String(self)
    }
    let start = scalars.drop(while: \.isHidden)
    guard let end = start.lastIndex(where: { !$0.isHidden }) else { return "" }
    return String(String.UnicodeScalarView(start[...end]))
  }
}

extension Unicode.Scalar {
  /// Not what selects how the character before it is drawn, nor the tags of flags.
  fileprivate var isHidden: Bool {
    if isASCII || value >= 0xE0000 { return false }
    return properties.generalCategory == .format && properties.isDefaultIgnorableCodePoint
  }
}
