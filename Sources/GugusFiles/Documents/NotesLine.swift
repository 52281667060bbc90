import GugusValues

/// One line of notes, parted from the marks that only set its looks.
package struct NotesLine {
  /// From 1.
  package let number: Int
  /// As written, without its line break.
  package let raw: Substring
  package let isHeading: Bool
  package let isItem: Bool
  /// What stands before the item; a bullet where a box alone makes it one.
  package let mark: ListMark
  /// The number before it.
  package let ordinal: Int?
  /// Of a task list: `[ ]` is false, `[x]` true.
  package let isTicked: Bool?
  /// `>` stood before it.
  package let isQuoted: Bool
  /// What is left without heading, quote, item and task marks.
  package let content: Substring

  package init(_ raw: Substring, number: Int) {
    self.raw = raw
    self.number = number
    var rest = raw.trimmed
    isQuoted = rest.unicodeScalars.first == ">"
    rest = Substring(rest.unicodeScalars.drop { $0 == ">" || isBlank($0) })
    rest = NotesLine.withoutOrnaments(rest)
    let heading = rest.unicodeScalars.drop { $0 == "#" }
    isHeading = heading.startIndex > rest.startIndex && heading.first.map(isBlank) ?? false
    if isHeading { rest = Substring(heading).trimmed }
    let item = NotesLine.afterItemMark(rest)
    mark = item?.mark ?? .bullet
    ordinal = isHeading ? nil : item?.ordinal
    if let item, !isHeading { rest = item.text }
    let task = isHeading ? nil : NotesLine.afterTaskMark(rest)
    // A box alone makes an item of a line.
    if let task { rest = task.text }
    content = rest.trimmed
    // A picture before a label is neither a bullet nor a box.
    let isLabel = NotesLine.isPicture(raw.trimmed) && content.trimmed(of: "*_").last == ":"
    isTicked = isLabel ? nil : task?.isTicked
    isItem = !isHeading && !isLabel && (item != nil || task != nil)
  }

  /// How far it is set in, in blanks.
  package var indentation: Int { raw.unicodeScalars.prefix(while: isBlank).count }
  package var isEmpty: Bool { content.isBlankLine }

  /// Marks for the maker of a page (kramdown's `{: .class}` and `* TOC`), or a rule: they say
  /// nothing.
  package var isMarkup: Bool {
    let line = raw.trimmed
    if line.hasPrefix("{:") && line.hasSuffix("}") || line == "* TOC" { return true }
    return line.unicodeScalars.count >= 3
      && ["-", "*", "_", "="].contains { mark in line.unicodeScalars.allSatisfy { $0 == mark } }
  }

  /// The rule under the head of a table, or around the rows of one that is drawn.
  package var isTableRule: Bool {
    let line = raw.trimmed.unicodeScalars
    return (line.contains("-") || line.contains("="))
      && (line.contains("|") || line.first == "+" && line.last == "+")
      && line.allSatisfy { "|-:+= ".unicodeScalars.contains($0) }
  }

  /// Set in bold as a whole, as a heading is where there are no others.
  package var isBold: Bool {
    content.unicodeScalars.first == "*" && content.unicodeScalars.last == "*"
      && content.unicodeScalars.count > 2
  }

  /// The content without the stars and underscores around it.
  package var bare: Substring { content.trimmed(of: "*_") }

  private static let bullets = Set(
    "-*+•–—·▪◦‣●○►➢➤👉➡▶🔹🔸🔵📌★☆◆❖✦§\u{F0B7}\u{F0A7}\u{F0D8}\u{F076}".unicodeScalars)

  /// Pictures before a line that say nothing: a calendar before the day, a pin before the place.
  private static let ornaments = Set(
    "📅📆🗓📍🏢🏛👥👤📋📝🗒🗂📄📑⏰⏱🕐🕗🕘🕙🕛🎯📢📣💬🔖✍🖊🏠📎📖🙏".unicodeScalars)

  private static func isPicture(_ text: Substring) -> Bool {
    text.unicodeScalars.first.map { $0.properties.isEmojiPresentation || $0.value > 0x25FF }
      ?? false
  }

  /// Without such pictures, each with the sign that makes an emoji of it, and the blanks behind them.
  private static func withoutOrnaments(_ text: Substring) -> Substring {
    guard let first = text.unicodeScalars.first, ornaments.contains(first) else { return text }
    let rest = Substring(
      text.unicodeScalars.drop { ornaments.contains($0) || $0 == "\u{FE0F}" || isBlank($0) })
    return rest.isBlankLine ? text : rest
  }

  private struct ItemMark {
    let mark: ListMark
    let ordinal: Int?
    let text: Substring
  }

  /// A number in signs of its own: the keys of a telephone (`1️⃣`, `1️⃣0️⃣`), or circles (`①`).
  private static func afterSignedNumber(_ text: Substring) -> ItemMark? {
    var (rest, number) = (text.unicodeScalars[...], 0)
    if let first = rest.first, ("\u{2460}"..."\u{2473}").contains(first) {
      number = Int(first.value) - 0x245F
      rest = rest.dropFirst()
    } else if rest.first == "\u{1F51F}" {
      number = 10
      rest = rest.dropFirst()
    }
    while number < 100, let digit = rest.first, ("0"..."9").contains(digit) {
      let key = rest.dropFirst().drop { $0 == "\u{FE0F}" }
      guard key.first == "\u{20E3}" else { break }
      number = number * 10 + Int(digit.value) - 0x30
      rest = key.dropFirst()
    }
    return number == 0
      ? nil : ItemMark(mark: .number, ordinal: number, text: Substring(rest).trimmed(of: ".)"))
  }

  /// `- `, `* `, `• `, `1. `, `1) `, `(1) `, `1.1 `; after a number the space may lack. Word's second bullet
  /// is an `o`.
  private static func afterItemMark(_ text: Substring) -> ItemMark? {
    if let number = afterSignedNumber(text) { return number }
    let isBracketed = text.unicodeScalars.first == "("
    let scalars = text.unicodeScalars.dropFirst(isBracketed ? 1 : 0)
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    guard let mark = scalars[digits.endIndex...].first else { return nil }
    var rest = scalars[digits.endIndex...].dropFirst()
    if digits.isEmpty {
      // With the sign that makes an emoji of it.
      let body = rest.first == "\u{FE0F}" ? rest.dropFirst() : rest
      let isBullet = bullets.contains(mark) || mark == "o" && body.first != nil
      guard !isBracketed, isBullet, body.first.map(isBlank) ?? true else { return nil }
      return ItemMark(mark: .bullet, ordinal: nil, text: Substring(body).trimmed)
    }
    guard digits.count <= 3, mark == ")" || mark == "." && !isBracketed else { return nil }
    if rest.first.map({ ("0"..."9").contains($0) }) ?? false {
      return isBracketed ? nil : afterSubnumber(digits, rest)
    }
    if mark == ".", rest.first == ")" { rest = rest.dropFirst() }
    if isBracketed, !(rest.first.map(isBlank) ?? false) { return nil }
    return ItemMark(
      mark: .number, ordinal: Int(String(digits)), text: Substring(rest).trimmed)
  }

  /// `1.2 ` or `1.2.3. `, in which each number behind the first has one digit: a time has two.
  private static func afterSubnumber(
    _ first: Substring.UnicodeScalarView, _ text: Substring.UnicodeScalarView
  ) -> ItemMark? {
    var rest = text
    if first.first == "0" { return nil }
    while let digit = rest.first, ("1"..."9").contains(digit) {
      rest = rest.dropFirst()
      if rest.first == "." { rest = rest.dropFirst() }
    }
    guard rest.startIndex > text.startIndex, rest.first.map(isBlank) ?? false else { return nil }
    return ItemMark(mark: .subnumber, ordinal: nil, text: Substring(rest).trimmed)
  }

  private static let boxes: [Unicode.Scalar: Bool] = [
    "☐": false, "□": false, "◻": false, "☑": true, "☒": true, "✅": true, "✓": true, "✔": true,
    "■": true, "\u{F0FC}": true, "\u{F0A8}": false,
  ]

  private static func afterTaskMark(_ text: Substring) -> (isTicked: Bool, text: Substring)? {
    let scalars = text.unicodeScalars
    if let first = scalars.first, let isTicked = boxes[first] {
      let rest = scalars.dropFirst().drop { $0 == "\u{FE0F}" }
      return (isTicked, Substring(rest).trimmed)
    }
    guard scalars.first == "[", let close = scalars.prefix(5).firstIndex(of: "]"),
      let next = scalars[close...].dropFirst().first, isBlank(next)
    else { return nil }
    let rest = Substring(scalars[close...].dropFirst()).trimmed
    switch text[..<close].dropFirst().trimmed {
    case "": return (false, rest)
    case "x", "X", "v", "V", "√", "✓", "✔": return (true, rest)
    default: return nil
    }
  }
}
