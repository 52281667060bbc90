import GugusDomain
import GugusFiles

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
  /// Whether words such as “of the meeting” may follow its name.
  var mayGoOn: Bool { get }
}

extension NotesWord {
  var mayGoOn: Bool { false }

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
  private static var limit: Int { 60 }

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
      first.hasSuffix(".") || first.hasSuffix(")") || first.allSatisfy(\.isNumber)
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
      "lain", "lainnya", "daring", "luring", "online", "offline",
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
  fileprivate func withoutLast(_ marks: String, atMost count: Int) -> Substring {
    var scalars = unicodeScalars
    for _ in 0..<count {
      guard let last = scalars.last, marks.unicodeScalars.contains(last) else { break }
      scalars.removeLast()
    }
    return Substring(scalars)
  }
}
