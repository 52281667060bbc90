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
    let heading = rest.unicodeScalars.drop { $0 == "#" }
    isHeading = heading.startIndex > rest.startIndex && heading.first.map(isBlank) ?? false
    if isHeading { rest = Substring(heading).trimmed }
    let item = NotesLine.afterItemMark(rest)
    mark = item?.mark ?? .bullet
    ordinal = isHeading ? nil : item?.ordinal
    if let item, !isHeading { rest = item.text }
    let task = isHeading ? nil : NotesLine.afterTaskMark(rest)
    // A box alone makes an item of a line.
    isItem = !isHeading && (item != nil || task != nil)
    isTicked = task?.isTicked
    if let task { rest = task.text }
    content = rest.trimmed
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
    "-*+•–—·▪◦‣●○►➢➤👉➡▶🔹🔸🔵📌★☆◆❖✦\u{F0B7}\u{F0A7}\u{F0D8}".unicodeScalars)

  private struct ItemMark {
    let mark: ListMark
    let ordinal: Int?
    let text: Substring
  }

  /// `- `, `* `, `• `, `1. `, `1) `, `(1) `, `1.1 `; after a number the space may lack.
  private static func afterItemMark(_ text: Substring) -> ItemMark? {
    let isBracketed = text.unicodeScalars.first == "("
    let scalars = text.unicodeScalars.dropFirst(isBracketed ? 1 : 0)
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    guard let mark = scalars[digits.endIndex...].first else { return nil }
    var rest = scalars[digits.endIndex...].dropFirst()
    if digits.isEmpty {
      // With the sign that makes an emoji of it.
      let body = rest.first == "\u{FE0F}" ? rest.dropFirst() : rest
      guard !isBracketed, bullets.contains(mark), body.first.map(isBlank) ?? true else {
        return nil
      }
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
    "■": true,
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

/// What stands before a colon, or alone in a line, where it is a word that notes are made of.
package struct Labelled<Label: NotesWord> {
  package let label: Label
  /// Of `Resolution #3`.
  package let number: Int?
  /// What follows the colon; empty for a heading.
  package let value: Substring
}

/// A vocabulary that labels are read in.
package protocol NotesWord: Vocabulary {
  /// Every member under each of its names, in plain form: a label is looked for in every line.
  static var byName: [String: Self] { get }
  /// Whether words such as “of the meeting” may follow its name.
  var mayGoOn: Bool { get }
}

extension NotesWord {
  package var mayGoOn: Bool { false }

  package static func namesOfAll() -> [String: Self] {
    var names: [String: Self] = [:]
    for member in allCases {
      for name in [member.term.en, member.term.id] + member.alsoCalled {
        names[plain(name)] = member
      }
    }
    return names
  }
}

extension Labelled {
  /// No label is longer, in characters.
  private static var limit: Int { 40 }

  /// Reads `**Present:** A, B`, `Hadir : A`, `[Action #1](#action1): text`, `***Resolution #2:
  /// text***`, and a label that is alone in its line or ends in a colon.
  package init?(_ line: NotesLine) { self.init(line.content) }

  package init?(_ content: Substring) {
    let emphasis = content.unicodeScalars.prefix { $0 == "*" || $0 == "_" }.count
    let text = Substring(content.unicodeScalars.dropFirst(emphasis))
    let head: Substring
    var rest: Substring = ""
    if text.unicodeScalars.first == "[", let middle = text.firstRange(of: "]("),
      let close = text[middle.upperBound...].firstIndex(of: ")")
    {
      head = text[..<middle.lowerBound].dropFirst()
      guard let value = text[close...].after(prefix: "):") else { return nil }
      rest = value
    } else if let colon = Self.colon(in: text) {
      head = text[..<colon]
      rest = Substring(text.unicodeScalars[colon...].dropFirst())
      let closing = rest.unicodeScalars.prefix { $0 == "*" || $0 == "_" }.count
      if closing > 0 {
        rest = Substring(rest.unicodeScalars.dropFirst(closing))
      } else if emphasis > 0, head.unicodeScalars.last != "*", head.unicodeScalars.last != "_" {
        rest = rest.trimmed.withoutLast("*_", atMost: emphasis)
      }
    } else {
      head = text
    }
    guard let (label, number) = Self.named(head.trimmed(of: "*_ ")) else { return nil }
    self.label = label
    self.number = number
    value = rest.trimmed
  }

  /// The first outside brackets, within what a label may be long.
  private static func colon(in text: Substring) -> String.Index? {
    let scalars = text.unicodeScalars.prefix(limit + 40)
    var depth = 0
    for index in scalars.indices {
      switch scalars[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case ":" where depth <= 0: return index
      default: break
      }
    }
    return nil
  }

  /// Also behind an enumeration (`5. Resolutions`, `II. PESERTA`), before a number, or before a
  /// remark in brackets.
  private static func named(_ head: Substring) -> (Label, Int?)? {
    var head = head
    if head.last == ")", let open = head.firstIndex(of: "("), open > head.startIndex {
      head = head[..<open].trimmed(of: "*_ ")
    }
    if head.isEmpty || head.count > limit { return nil }
    if let label = named(plain(String(head))) { return (label, nil) }
    var words = head.split { $0 == " " }
    if words.count > 1, let last = words.last, let number = Int(last.trimmed(of: "#")) {
      words.removeLast()
      // `Keputusan nomor 1`
      if words.count > 1, let word = words.last,
        ["nomor", "no", "number"].contains(plain(String(word)))
      {
        words.removeLast()
      }
      return Label.byName[plain(words.joined(separator: " "))].map { ($0, number) }
    }
    guard words.count > 1, let first = words.first, first.count <= 5,
      first.hasSuffix(".") || first.hasSuffix(")")
    else { return nil }
    return named(plain(words.dropFirst().joined(separator: " "))).map { ($0, nil) }
  }

  /// Words that may follow a name without changing what it means.
  private static var endings: Set<Substring> {
    [
      "rapat", "sidang", "koordinasi", "pertemuan", "kegiatan", "meeting", "hari", "ini", "the",
      "of", "in",
      "for", "today", "yang", "list", "adalah", "sebagai", "berikut", "antara", "lain", "hadir",
      "made", "taken", "reached", "hasil", "bersama", "call", "session", "from", "this", "dan",
      "lain", "lainnya",
    ]
  }

  private static func named(_ head: String) -> Label? {
    if let label = Label.byName[head] { return label }
    let words = head.split(separator: " ")
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      guard endings.contains(words[count]) else { return nil }
      if let label = Label.byName[words[..<count].joined(separator: " ")], label.mayGoOn {
        return label
      }
    }
    return nil
  }
}

extension Substring {
  /// Without any of those scalars, or blanks, at either end.
  package func trimmed(of marks: String) -> Substring {
    let marks = marks.unicodeScalars
    let scalars = unicodeScalars.drop { marks.contains($0) || isBlank($0) }
    guard let last = scalars.lastIndex(where: { !marks.contains($0) && !isBlank($0) }) else {
      return self[endIndex...]
    }
    return Substring(scalars[...last])
  }

  fileprivate func withoutLast(_ marks: String, atMost count: Int) -> Substring {
    var scalars = unicodeScalars
    for _ in 0..<count {
      guard let last = scalars.last, marks.unicodeScalars.contains(last) else { break }
      scalars.removeLast()
    }
    return Substring(scalars)
  }
}
