import GugusDomain
import GugusFiles

extension NotesDocument {
  /// One of several meetings that a document holds, each under a heading with its day.
  struct DatedPart {
    let day: Day
    let line: Int
    /// Of the blocks.
    let range: Range<Int>
  }

  /// The meetings under headings of one level that say little else than a day; empty where there are
  /// not two. What a label heads, such as the discussion, has none.
  var meetings: [DatedPart] {
    var levels: [Int: [(index: Int, day: Day)]] = [:]
    var labelled: Int?
    for (index, block) in blocks.enumerated() {
      guard let level = level(of: block) else { continue }
      if let within = labelled, level > within { continue }
      labelled = Labelled<NotesLabel>(block.text) == nil ? nil : level
      if let day = NotesDocument.day(ofHeading: block.text) {
        levels[level, default: []].append((index, day))
      }
    }
    guard
      let (level, headings) = levels.filter({ Set($0.value.map(\.day)).count > 1 })
        .min(by: { $0.key < $1.key })
    else { return [] }
    return headings.map { heading in
      let end = blocks[(heading.index + 1)...].firstIndex { block in
        self.level(of: block).map { $0 <= level } ?? false
      }
      return DatedPart(
        day: heading.day, line: blocks[heading.index].line,
        range: heading.index..<(end ?? blocks.endIndex))
    }
  }

  private func level(of block: DocumentBlock) -> Int? {
    switch block.kind {
    case .heading(let level): level
    case .line where block.isBold: NotesSection.ofBold
    case .line, .item, .row, .field, .markup: nil
    }
  }

  /// The day of a heading that says little else.
  static func day(ofHeading text: Substring) -> Day? {
    let days = NotedDay.all(in: text).filter { !$0.lacksYear && $0.isCertain }
    guard days.count == 1, plain(String(text)).split(separator: " ").count < 9 else { return nil }
    return days[0].day
  }

  /// The document of that meeting alone, with what stands before all of them; itself where it holds
  /// only one.
  ///
  /// - Throws: the list of the meetings, where it holds several and none of them is named.
  func meeting(on day: Day?) throws(FileFaults) -> NotesDocument {
    let parts = meetings
    if parts.isEmpty { return self }
    let those = parts.filter { $0.day == day }
    guard let part = those.only, let first = parts.first else {
      let faults = parts.map { part in
        let text = lines[part.line - 1]
        return FileFault(
          file: name, line: part.line, column: 1, text: String(text),
          cause: SeveralMeetings(day: part.day))
      }
      throw FileFaults(first: faults)
    }
    return NotesDocument(
      name: name, lines: lines,
      blocks: Array(blocks[..<first.range.lowerBound] + blocks[part.range]))
  }
}

/// A meeting in a file that holds others too: they are logged one by one, never as one.
public struct SeveralMeetings: FaultCause {
  public let day: Day

  public var cause: Term {
    Term(
      en: "the file holds several meetings; this one is logged with --meeting \(day)",
      id: "berkas memuat beberapa rapat; yang ini dicatat dengan --meeting \(day)")
  }

  public var example: Term {
    Term(same: "gugus meeting log notes.md --dialect auto --meeting \(day)")
  }
}
