extension StringProtocol {
  /// Runs of white space as one space, none at the ends, nor what else does not show there: names are
  /// compared like this.
  public var whiteSpaceFolded: String {
    if isPlainAndFolded { return String(self) }
    return withoutHiddenEnds.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .withoutHiddenEnds
  }

  private var isPlainAndFolded: Bool {
    let space = UInt8(ascii: " ")
    var last = space
    for byte in utf8 {
      if !byte.isPlainASCII || (byte == space && last == space) { return false }
      last = byte
    }
    return last != space || utf8.isEmpty
  }
}
