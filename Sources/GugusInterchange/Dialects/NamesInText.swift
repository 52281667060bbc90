import GugusDomain

/// Someone in a list of those who came or did not: `Ratna (Dinkes)`, `Ratna, Dinkes`, `Dinkes`.
struct NotedName: Hashable {
  var name: String
  var organisation: String?

  /// One item of a list with an item for each.
  init(item: Substring) {
    let item = item.trimmed(of: "*_")
    if let bracketed = NotedName.bracketed(item) {
      self = bracketed
      return
    }
    for dash in [" - ", " – ", " — "] {
      if let range = item.firstRange(of: dash) {
        self.init(item[..<range.lowerBound], item[range.upperBound...])
        return
      }
    }
    let parts = item.parts(at: ",")
    if parts.count > 1, let last = parts.last, !NotedName.isDegree(last) {
      self.init(item[..<last.startIndex].trimmed(of: ","), last)
    } else {
      self.init(item, nil)
    }
  }

  /// `Ratna (Dinkes)`
  var asWritten: String { organisation.map { "\(name) (\($0))" } ?? name }

  init(_ name: Substring, _ organisation: Substring?) {
    self.name = name.whiteSpaceFolded
    self.organisation = organisation.map(\.whiteSpaceFolded)
  }

  /// All of a line `A, B (Organisation), C`, or `A, Organisation; B, Organisation`.
  static func all(in list: Substring) -> [NotedName] {
    let list = list.trimmed(of: "*_")
    let bySemicolon = list.parts(at: ";")
    if bySemicolon.count > 1 { return bySemicolon.filter(isSomeone).map(NotedName.init(item:)) }
    var names: [Substring] = []
    for part in list.parts(at: ",") {
      if isDegree(part), let last = names.popLast() {
        names.append(list[last.startIndex..<part.endIndex])
      } else if isSomeone(part) {
        names.append(part)
      }
    }
    return names.map { bracketed($0) ?? NotedName($0, nil) }
  }

  /// Not a word that says “nobody”.
  private static func isSomeone(_ text: Substring) -> Bool {
    !["", "none", "nobody", "nihil", "tidak ada"].contains(plain(String(text)))
  }

  private static func bracketed(_ text: Substring) -> NotedName? {
    guard text.last == ")", let open = text.lastIndex(of: "("), open > text.startIndex else {
      return nil
    }
    return NotedName(text[..<open], text[open...].dropFirst().dropLast())
  }

  /// What stands behind a comma and is part of a name: `M.Kes.`, `S.STP`, `Ph.D.`, `Jr.`
  private static func isDegree(_ text: Substring) -> Bool {
    if text == "Jr." || text == "Sr." { return true }
    return text.dropLast().contains(".") && text.count <= 10 && !text.contains(" ")
      && text.first?.isUppercase == true
  }
}

extension Substring {
  /// The trimmed parts between separators that stand outside brackets.
  func parts(at separator: Character) -> [Substring] {
    var parts: [Substring] = []
    var (start, depth) = (startIndex, 0)
    for index in indices {
      switch self[index] {
      case "(", "[": depth += 1
      case ")", "]": depth = Swift.max(0, depth - 1)
      case separator where depth == 0:
        parts.append(self[start..<index].trimmed)
        start = self.index(after: index)
      default: break
      }
    }
    return parts + [self[start...].trimmed]
  }
}
