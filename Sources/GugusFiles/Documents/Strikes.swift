/// What is struck out in a line, as Markdown writes it: `~~so~~`. Documents of other kinds are brought
/// to the same marks, so that a struck word is never taken for one that stands.
extension Substring {
  private static let strike = "~~"

  /// The text without what is struck out in it; nil where nothing is.
  package var withoutStrikes: Substring? {
    guard contains(Substring.strike) else { return nil }
    var (left, rest, isAny) = ("", self, false)
    while let open = rest.firstRange(of: Substring.strike),
      let close = rest[open.upperBound...].firstRange(of: Substring.strike)
    {
      left += rest[..<open.lowerBound]
      isAny = isAny || close.lowerBound > open.upperBound
      rest = rest[close.upperBound...]
    }
    return isAny ? (left + rest)[...] : nil
  }

  /// Struck out as a whole: what is left says nothing.
  package var isStruck: Bool {
    withoutStrikes.map { left in !left.contains { $0.isLetter || $0.isNumber } } ?? false
  }

  /// With the strikes that messengers write with one tilde (`~so~`) as Markdown writes them. A tilde before
  /// a number alone (`~10 orang`) is none.
  package var withLongStrikes: Substring {
    guard contains("~"), !contains(Substring.strike) else { return self }
    var (text, rest) = ("", self)
    while let open = rest.firstIndex(of: "~") {
      let inner = rest[open...].dropFirst()
      let isOpening = (rest[..<open].last ?? text.last).map { !$0.isLetter && !$0.isNumber } ?? true
      guard isOpening, let first = inner.first, !first.isWhitespace,
        let close = inner.indices.first(where: { index in
          guard inner[index] == "~", index > inner.startIndex else { return false }
          let (last, next) = (inner[..<index].last, inner[index...].dropFirst().first)
          return last.map { !$0.isWhitespace } ?? false
            && next.map { !$0.isLetter && !$0.isNumber } ?? true
        })
      else {
        text += rest[...open]
        rest = inner
        continue
      }
      text += rest[..<open] + Substring.strike + inner[..<close] + Substring.strike
      rest = inner[close...].dropFirst()
    }
    return (text + rest)[...]
  }

  /// Without the marks, where all of it is struck out.
  package var unstruck: Substring {
    isStruck ? replacing(Substring.strike, with: "")[...].trimmed : self
  }
}
