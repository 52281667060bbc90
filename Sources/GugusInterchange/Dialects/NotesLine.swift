import GugusDomain

/// One line of notes, parted from the marks that only set its looks.
struct NotesLine {
  /// From 1.
  let number: Int
  /// As written, without its line break.
  let raw: Substring
  let isHeading: Bool
  let isItem: Bool
  /// Of a task list: `[ ]` is false, `[x]` true.
  let isTicked: Bool?
  /// `>` stood before it.
  let isQuoted: Bool
  /// What is left without heading, quote, item and task marks.
  let content: Substring

  init(_ raw: Substring, number: Int) {
    self.raw = raw
    self.number = number
    var rest = raw.trimmed
    isQuoted = rest.unicodeScalars.first == ">"
    rest = Substring(rest.unicodeScalars.drop { $0 == ">" || isBlank($0) })
    let heading = rest.unicodeScalars.drop { $0 == "#" }
    isHeading = heading.startIndex > rest.startIndex && heading.first.map(isBlank) ?? false
    if isHeading { rest = Substring(heading).trimmed }
    let item = NotesLine.afterItemMark(rest)
    isItem = !isHeading && item != nil
    if let item, !isHeading { rest = item }
    let task = NotesLine.afterTaskMark(rest)
    isTicked = isItem ? task?.isTicked : nil
    if let task, isItem { rest = task.text }
    content = rest.trimmed
  }

  /// How far it is set in, in blanks.
  var indentation: Int { raw.unicodeScalars.prefix(while: isBlank).count }
  var isEmpty: Bool { content.isBlankLine }

  /// Marks for the maker of a page (kramdown's `{: .class}` and `* TOC`), or a rule: they say
  /// nothing.
  var isMarkup: Bool {
    let line = raw.trimmed
    if line.hasPrefix("{:") && line.hasSuffix("}") || line == "* TOC" { return true }
    return line.unicodeScalars.count >= 3
      && ["-", "*", "_", "="].contains { mark in line.unicodeScalars.allSatisfy { $0 == mark } }
  }

  /// Set in bold as a whole, as a heading is where there are no others.
  var isBold: Bool {
    content.unicodeScalars.first == "*" && content.unicodeScalars.last == "*"
      && content.unicodeScalars.count > 2
  }

  /// The content without the stars and underscores around it.
  var bare: Substring { content.trimmed(of: "*_") }

  /// `- `, `* `, `+ `, `• `, `1. `, `1) `; after a number the space may lack.
  private static func afterItemMark(_ text: Substring) -> Substring? {
    let scalars = text.unicodeScalars
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    guard let mark = scalars[digits.endIndex...].first else { return nil }
    let rest = Substring(scalars[digits.endIndex...].dropFirst())
    let next = rest.unicodeScalars.first
    if digits.isEmpty {
      guard "-*+•–".unicodeScalars.contains(mark), next.map(isBlank) ?? true
      else { return nil }
      return rest.trimmed
    }
    guard digits.count <= 3, mark == "." || mark == ")",
      !(next.map { ("0"..."9").contains($0) } ?? false)
    else { return nil }
    return rest.trimmed
  }

  private static func afterTaskMark(_ text: Substring) -> (isTicked: Bool, text: Substring)? {
    if let rest = text.after(prefix: "[ ] ") { return (false, rest) }
    guard let rest = text.after(prefix: "[x] ") ?? text.after(prefix: "[X] ") else { return nil }
    return (true, rest)
  }
}

/// What stands before a colon, or alone in a line, where it is a word that notes are made of.
struct Labelled<Label: NotesWord> {
  let label: Label
  /// Of `Resolution #3`.
  let number: Int?
  /// What follows the colon; empty for a heading.
  let value: Substring
}

/// A vocabulary that labels are read in.
protocol NotesWord: Vocabulary {
  /// Every member under each of its names, in plain form: a label is looked for in every line.
  static var byName: [String: Self] { get }
}

extension NotesWord {
  static func namesOfAll() -> [String: Self] {
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
  init?(_ line: NotesLine) { self.init(line.content) }

  init?(_ content: Substring) {
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
    } else if let colon = text.unicodeScalars.prefix(Self.limit).firstIndex(of: ":") {
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

  /// Also behind an enumeration (`5. Resolutions`, `II. PESERTA`), or before a number.
  private static func named(_ head: Substring) -> (Label, Int?)? {
    if head.isEmpty || head.count > limit { return nil }
    if let label = Label.byName[plain(String(head))] { return (label, nil) }
    var words = head.split { $0 == " " }
    if words.count > 1, let last = words.last, let number = Int(last.trimmed(of: "#")) {
      words.removeLast()
      return Label.byName[plain(words.joined(separator: " "))].map { ($0, number) }
    }
    guard words.count > 1, let first = words.first, first.count <= 5,
      first.hasSuffix(".") || first.hasSuffix(")")
    else { return nil }
    return Label.byName[plain(words.dropFirst().joined(separator: " "))].map { ($0, nil) }
  }
}

extension Substring {
  /// Without any of those scalars, or blanks, at either end.
  func trimmed(of marks: String) -> Substring {
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
