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
  var unclear: Term?
  /// Brackets with nothing in them, where an organisation was to stand.
  var hasEmptyBrackets = false
  /// A tick or a cross stands beside the name.
  var mark: AttendanceMark?
  /// The cross, as it is written.
  var cross: Character?
  /// A letter of a form, or a number, by which it is said where others have them, too.
  var letter: AttendanceLetter?
  /// It says more than an attendance holds, such as why someone did not come.
  var hasRemark = false
  /// What it says of how someone came.
  var remark: Substring?
  /// For whom somebody came, by a cell of their own.
  var principal: String?
  /// What is neither a name nor a word of presence: it may say anything.
  var foreign: Substring?

  /// - Parameter isKnown: whether an agency has that name, or someone who is known; in which words of
  ///   presence mean nothing.
  init(_ written: Substring, isKnown: (Substring) -> Bool) {
    var item = written.withoutEmphasis
    who = NotedName("", nil)
    let isStruck = item.contains("~~") || item.contains("<s>") || item.contains("<del>")
    // Wide gaps are the columns of a table that is none.
    let isCommented = item.contains("<!--")
    if isStruck || isCommented || item.contains("   ") || item.contains("\t") {
      unclear = Term(same: item.whiteSpaceFolded)
      item = item.replacing("~~", with: "")
      if let comment = item.firstRange(of: "<!--") { item = item[..<comment.lowerBound].trimmed }
    }
    item = takeMarks(item)
    var parts = AttendanceItem.parts(item)
    var name = parts.removeFirst()
    var others: [Substring] = []
    var left: [Substring] = []
    func isName(_ part: Substring) -> Bool {
      NameCues.hasPlainCharacters(part) && !part.lowercased().contains(" a.n. ")
        && isKnown(part.trimmed)
    }
    for part in parts {
      if part.text.isEmpty {
        hasEmptyBrackets = hasEmptyBrackets || part.isBracketed
      } else if isName(part.text) {
        others.append(part.text)
      } else if let words = PresenceStatement(part.text) {
        take(words, part.text, &others)
      } else if let (rest, words) = PresenceStatement.atEnd(of: part.text), !rest.isEmpty {
        take(words, part.text, &others)
        // Another's presence, or another agency's; or words that nobody knows beside those of presence.
        let isOfName = isName(rest) || NameCues.isSurelyName(rest)
        if !isOfName || part.isBracketed && isKnown(rest) {
          unclear = Term(same: part.text.whiteSpaceFolded)
        }
        if isOfName { others.append(rest) }
      } else {
        // `Disdik (WFH)`: what it says of the agency, who knows?
        let isUnknown = isName(name.text) && NameCues.isAbbreviation(part.text)
        if isUnknown { foreign = foreign ?? part.text }
        if NameCues.isName(part.text) { others.append(part.text) }
        // `sakit, tugas ke Kabid`: who did not come perhaps sent someone.
        if presence == .excused || presence == .absent, NameCues.namesSomeone(part.text) {
          unclear = Term(same: item.whiteSpaceFolded)
        }
        left.append(part.text)
      }
    }
    if !isName(name.text) { takeName(&name.text, item, isName, &others, &left) }
    // `Dinsos : -`, where something was to stand.
    if let last = item.last, "-–—:".contains(last), item.count > 1 { left.append(item.suffix(1)) }
    foreign = foreign ?? left.first { !NameCues.isName($0) }
    if unclear == nil, let words = left.first(where: PresenceStatement.isSuspicious) {
      unclear = Term(same: words.whiteSpaceFolded)
    }
    // `(Dinsos)`: nobody can tell what the brackets say.
    if name.isBracketed || name.text.isEmpty && !others.isEmpty && item.first == "(" {
      unclear = unclear ?? Term(same: item.whiteSpaceFolded)
    }
    // `– (tidak hadir)`: a dash is nobody's name.
    if name.text.trimmed(of: "-–—").isEmpty, !others.isEmpty { name.text = others.removeFirst() }
    who = NotedName(
      name.text, others.isEmpty ? nil : others.joined(separator: ", ")[...])
  }

  /// Parts what stands where the name is from words of presence; what is left of it is the name.
  private mutating func takeName(
    _ name: inout Substring, _ item: Substring, _ isName: (Substring) -> Bool,
    _ others: inout [Substring], _ left: inout [Substring]
  ) {
    if let words = PresenceStatement(name) {
      take(words, name, &others)
      name = name[name.endIndex...]
    } else if let (rest, words) = AttendanceItem.inside(name) {
      take(words, name, &others)
      if !isName(rest), !NameCues.isName(rest) {
        unclear = unclear ?? Term(same: name.whiteSpaceFolded)
      }
      name = rest
    } else if let (rest, words) = PresenceStatement.atEnd(of: name) {
      take(words, name, &others)
      name = rest
      if !rest.isEmpty, !isName(rest), !NameCues.isSurelyName(rest) {
        unclear = unclear ?? Term(same: item.whiteSpaceFolded)
        if let (agency, _) = AttendanceItem.agency(before: rest, isName) { name = agency }
      }
    } else if let (agency, rest) = AttendanceItem.agency(before: name, isName) {
      left.append(rest)
      name = agency
    } else {
      left.append(name)
    }
  }

  /// Takes ticks and crosses at either end.
  private mutating func takeMarks(_ item: Substring) -> Substring {
    var item = item
    while let first = item.first, let mark = AttendanceMark(first) {
      self.mark = mark
      if mark == .cross { cross = first }
      item = item.dropFirst().trimmed
    }
    while let last = item.last, let mark = AttendanceMark(last) {
      self.mark = mark
      if mark == .cross { cross = last }
      item = item.dropLast().trimmed
    }
    return item
  }

  /// `Dinsos belum datang`: an agency, and words in small letters that are not of its name.
  private static func agency(
    before text: Substring, _ isName: (Substring) -> Bool
  ) -> (agency: Substring, rest: Substring)? {
    let words = text.split(separator: " ")
    for count in stride(from: min(8, words.count - 1), to: 0, by: -1) {
      let (agency, rest) = (
        text[..<words[count].startIndex].trimmed(of: ",:;-–—"), text[words[count].startIndex...]
      )
      guard isName(agency) else { continue }
      let first = words[count].lowercased()
      let isOfName = NameCues.isName(rest) || ["provinsi", "prov", "pusat", "ri"].contains(first)
      return isOfName ? nil : (agency, rest)
    }
    return nil
  }

  private mutating func take(
    _ words: PresenceStatement, _ text: Substring, _ others: inout [Substring]
  ) {
    switch words {
    case .presence(let said, let by):
      take(said, text)
      if let by, !by.isEmpty {
        if NameCues.isName(by) {
          standIn = by.whiteSpaceFolded
        } else {
          foreign = foreign ?? by
        }
      } else if !PresenceStatement.isPlain(text) {
        hasRemark = true
      }
    case .representing(let principal):
      self.principal = principal.whiteSpaceFolded
      if presence != nil, presence != .present { unclear = Term(same: text.whiteSpaceFolded) }
      presence = .represented
      if !principal.isEmpty {
        // `mewakili Kepala`: of their own agency.
        if NameCues.isPost(principal) {
          hasRemark = true
        } else {
          others.append(principal)
        }
        if !NameCues.isName(principal) { foreign = foreign ?? principal }
      }
    case .unclear: unclear = Term(same: text.whiteSpaceFolded)
    case .mandate(let mandate): canDecide = mandate
    case .letter(let said): letter = AttendanceLetter(said, text)
    case .chair: isChair = true
    case .minuteTaker: isMinuteTaker = true
    case .crossed: (mark, cross) = (.cross, text.first)
    case .remark:
      hasRemark = true
      remark = text
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
    default: unclear = Term(same: text.whiteSpaceFolded)
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
  private static func inside(_ name: Substring) -> (name: Substring, words: PresenceStatement)? {
    let words = name.split(separator: " ")
    guard words.count > 2, words.count < 60 else { return nil }
    for start in 1..<words.count - 1 {
      let word = words[start].lowercased()
      let isRepresenting =
        word.hasPrefix("diwakil") || word.hasPrefix("represent") || word == "mewakili"
        || word == "menggantikan" || word == "digantikan" || word == "a.n." || word == "an."
      guard isRepresenting,
        let said = PresenceStatement(name[words[start].startIndex...])
      else { continue }
      return (name[..<words[start].startIndex].trimmed, said)
    }
    return nil
  }
}

/// A letter or a number that stands for a presence in forms that have a row of them.
struct AttendanceLetter: Equatable {
  let presence: Presence
  let text: String

  init(_ presence: Presence, _ text: Substring) {
    self.presence = presence
    self.text = text.whiteSpaceFolded
  }

  /// `1` or `0` in a column of them.
  init?(number cell: Substring) {
    switch cell.trimmed {
    case "1": self.init(.present, cell)
    case "0": self.init(.absent, cell)
    default: return nil
    }
  }

  var isNumber: Bool { text.allSatisfy(\.isNumber) }
}

/// A mark beside a name in an attendance.
enum AttendanceMark {
  case tick
  /// Says that someone did not come where others have a tick, and nothing where none has.
  case cross

  init?(_ character: Character) {
    if PresenceStatement.ticks.contains(character) {
      self = .tick
    } else if PresenceStatement.crosses.contains(character) {
      self = .cross
    } else {
      return nil
    }
  }
}

extension Substring {
  /// Without the stars and underscores that set words in it in bold or italics, and the pictures at its end.
  var withoutLooks: Substring {
    let text = filter { $0 != "*" }[...].trimmed(of: "*_")
    let end = text.lastIndex { $0.isLetter || $0.isNumber || $0.isPunctuation || $0.isMathSymbol }
    return end.map { text[...$0] } ?? text
  }

  /// What stands before the first colon, as it is written; all of it where there is none.
  var label: String { prefix { $0 != ":" }.withoutLooks.whiteSpaceFolded }

  /// Without the stars and underscores that set words in it in bold or italics. A star behind a word
  /// alone refers to a note, and stays.
  var withoutEmphasis: Substring {
    var text = trimmed
    if text.first == "_", text.last == "_" { text = text.trimmed(of: "_") }
    guard let star = text.firstIndex(of: "*"), text.count(where: { $0 == "*" }).isMultiple(of: 2),
      star == text.startIndex || !text[text.index(before: star)].isLetter
    else { return text }
    return text.replacing("*", with: "").trimmed
  }
}
