/// The lines of a text without what nobody sees in it: comments, and tags that only set its looks. The
/// lines of code are set apart, since no word in them means anything here.
package struct PlainLines {
  package private(set) var lines: [Substring]
  /// Those within fences (CommonMark §4.5), with the fences.
  package private(set) var verbatim: Set<Int> = []
  /// Those of which a part is a comment.
  package private(set) var withComment: Set<Int> = []

  package init(_ lines: [Substring]) {
    self.lines = lines
    findFences()
    removeComments()
    for index in lines.indices where !verbatim.contains(index) {
      self.lines[index] = InlineHTML.plain(self.lines[index]).withLongStrikes
    }
  }

  /// A fence that nothing closes is none, so that it swallows nothing.
  private mutating func findFences() {
    var open: (index: Int, mark: Character, count: Int)?
    for index in lines.indices {
      let line = lines[index].trimmed
      guard let mark = line.first, mark == "`" || mark == "~" else { continue }
      let count = line.prefix { $0 == mark }.count
      let info = line.dropFirst(count)
      guard count >= 3, !info.contains(mark) else { continue }
      if let begin = open {
        guard mark == begin.mark, count >= begin.count, info[...].isBlankLine else { continue }
        verbatim.formUnion(begin.index...index)
        open = nil
      } else {
        open = (index, mark, count)
      }
    }
  }

  /// A comment that nothing ends is none.
  private mutating func removeComments() {
    guard let end = lines.lastIndex(where: { $0.contains("-->") }) else { return }
    var isOpen = false
    for index in lines.indices where !verbatim.contains(index) {
      var (text, rest, hasAny) = ("", lines[index], isOpen)
      while true {
        if isOpen {
          guard let close = rest.firstRange(of: "-->") else {
            rest = ""
            break
          }
          rest = rest[close.upperBound...]
          isOpen = false
        }
        guard let open = rest.firstRange(of: "<!--"),
          index < end || rest[open.upperBound...].contains("-->")
        else { break }
        (isOpen, hasAny) = (true, true)
        text += rest[..<open.lowerBound]
        rest = rest[open.upperBound...]
      }
      guard hasAny else { continue }
      lines[index] = (text + rest)[...]
      withComment.insert(index)
    }
  }
}
