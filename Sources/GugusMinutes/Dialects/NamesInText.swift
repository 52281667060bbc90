import GugusDomain

/// Someone in a list of those who came or did not: `Ratna (Dinkes)`, `Ratna, Dinkes`, `Dinkes`.
struct NotedName: Hashable {
  var name: String
  var organisation: String?

  /// `Ratna (Dinkes)`
  var asWritten: String { organisation.map { "\(name) (\($0))" } ?? name }

  init(_ name: Substring, _ organisation: Substring?) {
    self.name = name.whiteSpaceFolded
    self.organisation = organisation.map(\.whiteSpaceFolded)
  }

  /// All of a line `A, B (Organisation), C`, `A, Organisation; B, Organisation`, or `1) A 2) B`.
  static func entries(of list: Substring) -> [Substring] {
    let list = list.withoutEmphasis
    let numbered = list.numberedParts
    if numbered.count > 1 { return numbered.filter(isSomeone) }
    let bySemicolon = list.parts(at: ";")
    if bySemicolon.count > 1 {
      // `A (Organisation), B (Organisation); C (Organisation)`
      return bySemicolon.flatMap { part in
        part.contains("),") ? entriesByComma(of: part) : isSomeone(part) ? [part] : []
      }
    }
    return entriesByComma(of: list)
  }

  private static func entriesByComma(of list: Substring) -> [Substring] {
    var names: [Substring] = []
    for part in list.parts(at: ",") {
      // A title, or one with what brackets say of its person: `M.Si. (Bappeda)`.
      let title = part.prefix { $0 != "(" }.trimmed
      if isTitle(title), let last = names.popLast() {
        names.append(list[last.startIndex..<part.endIndex])
      } else if isSomeone(part) {
        names.append(part)
      }
    }
    return names
  }

  /// Those of a field, such as who chaired.
  static func all(in list: Substring) -> [NotedName] {
    entries(of: list).map { entry in
      let item = AttendanceItem(entry) { _ in false }
      return item.presence == nil && item.unclear == nil ? item.who : NotedName(entry, nil)
    }
  }

  /// Not a word that says “nobody”.
  private static func isSomeone(_ text: Substring) -> Bool {
    !["", "none", "nobody", "nihil", "tidak ada"].contains(plain(String(text)))
  }

  /// What stands behind a comma and is part of a name: `M.Kes.`, `S.STP`, `Ph.D.`, `Jr.`, `SE`, `NIP
  /// 19780412…`.
  static func isTitle(_ text: Substring) -> Bool {
    if text.isEmpty || text.count > 30 { return false }
    let letters = plain(String(text))
    if letters.hasPrefix("nip ") || letters.hasPrefix("nip1") || letters.hasPrefix("nip2") {
      return true
    }
    if titles.contains(letters) { return true }
    // `S.E. M.M.` are two; `B. Santoso` is somebody else.
    return text.split(separator: " ").allSatisfy { word in
      word.dropLast().contains(".") && word.count <= 12 && word.first?.isUppercase == true
    }
  }

  /// Those that are written without full stops.
  private static let titles: Set<String> = [
    "jr", "sr", "se", "sh", "st", "mt", "mm", "mh", "ma", "skm", "mkm", "msi", "mkes", "spd", "mpd",
    "sip", "mip", "sstp", "ssos", "skom", "mkom", "mph", "mba", "mpa", "msc", "phd", "ak", "ca",
    "apt", "ns", "spt", "stp", "map", "mak", "meng", "amd", "skep", "mkep", "spa", "mtp",
  ]
}

extension Substring {
  /// What stands behind the numbers of a list on one line (`1) A 2) B`, `1. A; 2. B`), where they count from
  /// one; empty where they do not.
  var numberedParts: [Substring] {
    var parts: [Substring] = []
    var start: Index?
    for word in split(separator: " ") {
      let digits = word.trimmed(of: "(").prefix(while: \.isNumber)
      let end = word[digits.endIndex...].first
      guard Int(digits) == parts.count + (start == nil ? 1 : 2), end == ")" || end == "." else {
        continue
      }
      if let start {
        parts.append(self[start..<word.startIndex].trimmed(of: ",;"))
      } else if word.startIndex > startIndex {
        return []
      }
      start = index(after: digits.endIndex)
    }
    return start.map { parts + [self[$0...].trimmed(of: ",;")] } ?? []
  }

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
