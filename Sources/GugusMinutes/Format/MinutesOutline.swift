import GugusDomain

/// A minutes file cut into front matter and sections.
struct MinutesOutline {
  var frontMatter: FrontMatterLines
  var sections: [MinutesSection: [Substring]] = [:]
}

/// The opening `---` and the lines up to the closing one.
struct FrontMatterLines {
  let fence: Substring
  let lines: ArraySlice<Substring>
}

extension MinutesReader {
  /// Nil where there is no front matter: then nothing else can be relied on either.
  mutating func outline() -> MinutesOutline? {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in Substring(line.last == "\r" ? line.dropLast() : line) }
    guard let first = lines.firstIndex(where: { !$0.isBlankLine }), isFence(lines[first]) else {
      let first = lines.first { !$0.isBlankLine }
      note(.noFrontMatter, at: first ?? text[...])
      return nil
    }
    // A `---` after the first heading is a rule in the discussion, not the end of front matter.
    let end = lines[(first + 1)...].firstIndex { isFence($0) || $0.after(prefix: "## ") != nil }
    guard let end, isFence(lines[end]) else {
      note(.frontMatterNotClosed, at: lines[first])
      return nil
    }
    return MinutesOutline(
      frontMatter: FrontMatterLines(fence: lines[first], lines: lines[(first + 1)..<end]),
      sections: sections(lines[(end + 1)...]))
  }

  private func isFence(_ line: Substring) -> Bool { line.trimmed == "---" }

  private enum Place {
    case beforeSections
    case section(MinutesSection)
    /// Where one fault is enough for all that follows up to the next heading.
    case skipped
  }

  private mutating func sections(
    _ lines: ArraySlice<Substring>
  ) -> [MinutesSection: [Substring]] {
    var sections: [MinutesSection: [Substring]] = [:]
    var place = Place.beforeSections
    var comment: Substring?
    for line in lines {
      if comment != nil {
        if endsComment(line) { comment = nil }
        continue
      }
      if let heading = line.after(prefix: "## ") {
        place = enter(heading.trimmed, &sections)
        continue
      }
      if case .section(.discussion) = place {
        sections[.discussion, default: []].append(line)
        continue
      }
      let isComment = line.after(prefix: "<!--") != nil
      if isComment && !endsComment(line) { comment = line }
      switch place {
      case .section(let section):
        // A comment parts items as an empty line does.
        sections[section, default: []].append(isComment ? "" : line)
      case .beforeSections where line.trimmed.unicodeScalars.first == MinutesMarks.sign:
        note(.openPlace(String(line.trimmed)), at: line.trimmed)
      case .beforeSections where !isComment && !line.isBlankLine:
        note(.textBeforeSections, at: line.trimmed)
        place = .skipped
      case .beforeSections, .skipped: break
      }
    }
    if let comment { note(.commentNotClosed, at: comment) }
    return sections
  }

  private mutating func enter(
    _ heading: Substring, _ sections: inout [MinutesSection: [Substring]]
  ) -> Place {
    guard let section = MinutesSection.named(String(heading)) else {
      note(.unknownSection(String(heading), known: MinutesSection.listed), at: heading)
      return .skipped
    }
    if sections[section] != nil {
      let example = Term(en: "## \(section.term.en)", id: "## \(section.term.id)")
      note(.duplicate(name: section.term, example: example), at: heading)
      return .skipped
    }
    sections[section] = []
    return .section(section)
  }

  private mutating func endsComment(_ line: Substring) -> Bool {
    guard let end = line.firstRange(of: "-->") else { return false }
    let rest = line[end.upperBound...].trimmed
    if !rest.isEmpty { note(.textAfterComment, at: rest) }
    return true
  }
}
