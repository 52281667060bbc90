import GugusDomain
import GugusFiles

/// One entry of an attendance, as people write it: who, of what, and what is said of the coming.
struct AttendanceItem {
  var who: NotedName
  /// Nil where the entry does not say it: then the list does.
  var presence: Presence?
  var canDecide: Bool?
  var isChair = false
  var isMinuteTaker = false
  /// Words by which nobody can tell whether someone came.
  var unclear: String?
  /// Brackets with nothing in them, where an organisation was to stand.
  var hasEmptyBrackets = false

  /// - Parameter isAgency: whether an agency has that name, in which words of presence mean nothing.
  init(_ item: Substring, isAgency: (Substring) -> Bool) {
    let item = item.trimmed(of: "*_")
    var parts = AttendanceItem.parts(item)
    var name = parts.removeFirst()
    who = NotedName("", nil)
    var others: [Substring] = []
    var left: [Substring] = []
    func isName(_ part: Substring) -> Bool { isAgency(part.trimmed) }
    for part in parts {
      if part.text.isEmpty {
        hasEmptyBrackets = hasEmptyBrackets || part.isBracketed
      } else if isName(part.text) {
        others.append(part.text)
      } else if let words = PresenceWords(part.text) {
        take(words, part.text, &others)
      } else if let (rest, words) = PresenceWords.atEnd(of: part.text), !rest.isEmpty {
        take(words, part.text, &others)
        others.append(rest)
      } else {
        others.append(part.text)
        left.append(part.text)
      }
    }
    if !isName(name.text) {
      if let (rest, words) = AttendanceItem.inside(name.text) {
        take(words, name.text, &others)
        name.text = rest
      } else if let (rest, words) = PresenceWords.atEnd(of: name.text) {
        take(words, name.text, &others)
        name.text = rest
      } else {
        left.append(name.text)
      }
    }
    if unclear == nil, let words = left.first(where: PresenceWords.isSuspicious) {
      unclear = words.whiteSpaceFolded
    }
    // `– (tidak hadir)`: a dash is nobody's name.
    if name.text.trimmed(of: "-–—").isEmpty, !others.isEmpty { name.text = others.removeFirst() }
    who = NotedName(
      name.text, others.isEmpty ? nil : others.joined(separator: ", ")[...])
  }

  private mutating func take(
    _ words: PresenceWords, _ text: Substring, _ others: inout [Substring]
  ) {
    switch words {
    case .presence(let said, let by):
      take(said, text)
      if let by, !by.isEmpty { standIn = by.whiteSpaceFolded }
    case .representing(let principal):
      if presence != nil, presence != .present { unclear = text.whiteSpaceFolded }
      presence = .represented
      if !principal.isEmpty { others.append(principal) }
    case .unclear: unclear = text.whiteSpaceFolded
    case .mandate(let mandate): canDecide = mandate
    case .chair: isChair = true
    case .minuteTaker: isMinuteTaker = true
    case .remark: break
    }
  }

  /// Who is represented did not come: the stronger word holds. Came and excused are two.
  mutating func take(_ said: Presence, _ text: Substring) {
    switch (presence, said) {
    case (nil, _), (.present?, .represented), (.excused?, .represented), (.absent?, .represented),
      (.absent?, .excused):
      presence = said
    case (.represented?, .excused), (.represented?, .absent), (.excused?, .absent): break
    case (let before?, _) where before == said: break
    default: unclear = text.whiteSpaceFolded
    }
  }

  /// Who came in the place of those who are named.
  var standIn: String?

  private struct Part {
    var text: Substring
    var isBracketed = false
  }

  /// The name, then what brackets, dashes, colons and commas part from it; commas before titles and
  /// numbers of a person part nothing.
  private static func parts(_ item: Substring) -> [Part] {
    var parts: [Part] = []
    var (start, index) = (item.startIndex, item.startIndex)
    func cut(_ end: String.Index, isBracketed: Bool = false) {
      let text = item[start..<end].trimmed
      if let last = parts.last, !isBracketed, !last.isBracketed, NotedName.isTitle(text),
        item[last.text.endIndex..<text.startIndex].contains(",")
      {
        parts[parts.count - 1].text = item[last.text.startIndex..<text.endIndex]
      } else if !text.isEmpty || isBracketed || parts.isEmpty {
        parts.append(Part(text: text, isBracketed: isBracketed))
      }
    }
    while index < item.endIndex {
      let character = item[index]
      let next = item.index(after: index)
      if character == "(" || character == "[" {
        let close: Character = character == "(" ? ")" : "]"
        // Brackets that belong to a title: `Sp.A(K)`.
        if index > item.startIndex, item[item.index(before: index)].isLetter,
          let end = item[next...].firstIndex(of: close), item[next..<end].count == 1
        {
          index = item.index(after: end)
          continue
        }
        cut(index)
        let end = item[next...].firstIndex(of: close) ?? item.endIndex
        let inner = item[next..<end]
        let pieces = inner.parts(at: ",").flatMap { $0.parts(at: ";") }
        for piece in pieces { parts.append(Part(text: piece, isBracketed: true)) }
        index = end < item.endIndex ? item.index(after: end) : end
        start = index
        continue
      }
      let isDash =
        "-–—".contains(character) && isBlank(item, before: index) && isBlank(item, at: next)
      let isColon = character == ":" && (next == item.endIndex || isBlank(item, at: next))
      if isDash || isColon || character == "," || character == ";" {
        cut(index)
        start = next
      }
      index = next
    }
    cut(item.endIndex)
    return parts.isEmpty ? [Part(text: item.trimmed)] : parts
  }

  private static func isBlank(_ text: Substring, before index: String.Index) -> Bool {
    index == text.startIndex || text[text.index(before: index)].isWhitespace
  }

  private static func isBlank(_ text: Substring, at index: String.Index) -> Bool {
    index == text.endIndex || text[index].isWhitespace
  }

  /// `DINKES diwakili Sekretaris`, `Ratna mewakili DINKES`.
  private static func inside(_ name: Substring) -> (name: Substring, words: PresenceWords)? {
    let words = name.split(separator: " ")
    guard words.count > 2, words.count < 60 else { return nil }
    for start in 1..<words.count - 1 {
      let word = words[start].lowercased()
      guard word.hasPrefix("diwakil") || word.hasPrefix("represent") || word == "mewakili",
        let said = PresenceWords(name[words[start].startIndex...])
      else { continue }
      return (name[..<words[start].startIndex].trimmed, said)
    }
    return nil
  }
}
