import GugusDomain

// Details within the line of an action.
extension NotedAction {
  /// No line is looked through for details beyond this, in characters.
  private static let longest = 2_000

  /// Takes what stands behind words for owners and days anywhere in the line (`Surat. PIC: DPMD. Tenggat:
  /// 30 April 2026.`, `PIC: DPMD - surat - tenggat 22 April 2026`), and gives what is left of it.
  mutating func takeDetails(in text: Substring, _ names: NameTable) -> Substring {
    let labels = NotedAction.labels(in: text.prefix(NotedAction.longest))
    guard let first = labels.first else { return text }
    var left = [text[..<first.range.lowerBound].trimmed(of: ".,;-–—|")]
    for (index, label) in labels.enumerated() {
      let end = index + 1 < labels.count ? labels[index + 1].range.lowerBound : text.endIndex
      let behind = text[label.range.upperBound..<end]
      let stop = [" - ", " – ", " — ", " | ", "; "].compactMap { behind.firstRange(of: $0) }
        .min { $0.lowerBound < $1.lowerBound }
      let value = behind[..<(stop?.lowerBound ?? behind.endIndex)].trimmed(of: ".,;-–—|")
      if let stop { left.append(behind[stop.upperBound...].trimmed(of: ",;")) }
      switch label.detail {
      case .due: takeDue(value)
      case .creditor: creditor = value.whiteSpaceFolded
      case .supporters: supporters += NotedName.entries(of: value).map(\.whiteSpaceFolded)
      case .owner:
        if !take(value, names) { owners.append(value.whiteSpaceFolded) }
      }
    }
    return left.filter { !$0.isEmpty }.joined(separator: " - ")[...]
  }

  /// The words before a colon, outside brackets, that name an owner or a day, each with its colon.
  private static func labels(
    in text: Substring
  ) -> [(detail: ActionDetail, range: Range<Substring.Index>)] {
    var labels: [(detail: ActionDetail, range: Range<Substring.Index>)] = []
    var (depth, start) = (0, text.startIndex)
    for index in text.indices {
      switch text[index] {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case ":" where depth == 0:
        let words = text[start..<index].split(separator: " ").suffix(3)
        for count in stride(from: words.count, to: 0, by: -1) {
          let those = words.suffix(count)
          guard let begin = those.first?.startIndex,
            let detail = ActionDetail.byName[plain(those.joined(separator: " "))]
          else { continue }
          labels.append((detail, begin..<text.index(after: index)))
          break
        }
        start = text.index(after: index)
      default: break
      }
    }
    return labels
  }
}

extension ActionDetail {
  /// The owner that a part of a line names, with or without a word that calls it one: `PJ DPMD`.
  static func owner(in text: Substring, _ names: NameTable) -> Substring? {
    if names.owners(in: String(text)) != nil { return text }
    let words = text.split(separator: " ")
    for count in 1..<3 where words.count > count {
      let name = plain(words[..<count].joined(separator: " "))
      let rest = text[words[count].startIndex...]
      if byName[name] == .owner, names.owners(in: String(rest)) != nil { return rest }
    }
    return nil
  }
}
