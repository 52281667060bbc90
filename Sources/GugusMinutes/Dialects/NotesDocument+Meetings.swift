import GugusDomain
import GugusFiles

/// Which of the meetings that a file holds is meant: its day and, where there are several of that day,
/// which of them.
public struct ChosenMeeting: Hashable, Sendable {
  public let day: Day
  /// From 1, in the order of the file.
  public let ordinal: Int?

  public init(day: Day, ordinal: Int? = nil) {
    self.day = day
    self.ordinal = ordinal
  }

  /// `2026-03-15`, `2026-03-15#2`.
  public var text: String { ordinal.map { "\(day)#\($0)" } ?? "\(day)" }
}

extension NotesDocument {
  /// One of several meetings that a document holds.
  struct DatedPart {
    let day: Day
    let line: Int
    /// Of the blocks.
    let range: Range<Int>
  }

  /// Where a meeting may begin: a heading with its day, or the fields at its head.
  private struct Opening {
    let index: Int
    let day: Day
    /// Of its heading; nil where it has none.
    let level: Int?
    /// A word such as `Rapat` or `Minutes` calls it a meeting.
    let isTitled: Bool
  }

  /// The meetings that the document holds; empty where there is one. They begin at headings of one level
  /// with a day in them or in the fields below, else wherever the fields at the head of minutes come again.
  /// What a label heads, such as the discussion, holds none, nor does what is about the last meeting.
  var meetings: [DatedPart] {
    let openings = openings()
    let byLevel = Dictionary(grouping: openings.filter { $0.level != nil }, by: \.level)
    let levels = byLevel.values.filter(areMeetings).min {
      ($0[0].level ?? 0) < ($1[0].level ?? 0)
    }
    if let headings = levels {
      return headings.map { heading in
        let end = blocks[(heading.index + 1)...].firstIndex { block in
          self.level(of: block).map { $0 <= heading.level ?? 0 } ?? false
        }
        return part(heading, to: end ?? blocks.endIndex)
      }
    }
    var parts: [Opening] = []
    for opening in openings {
      guard let last = parts.last else {
        parts.append(opening)
        continue
      }
      let hasContent = blocks[last.index..<opening.index].contains { isList($0) }
      if hasContent, opening.day != last.day || opening.isTitled { parts.append(opening) }
    }
    // A day behind all lists (`Tirta Sari, 10 Juni`) begins no meeting.
    while parts.count > 1, let last = parts.last, !blocks[last.index...].contains(where: isList) {
      parts.removeLast()
    }
    if parts.count < 2 { return [] }
    return parts.indices.map { index in
      part(parts[index], to: index + 1 < parts.count ? parts[index + 1].index : blocks.endIndex)
    }
  }

  private func part(_ opening: Opening, to end: Int) -> DatedPart {
    DatedPart(day: opening.day, line: blocks[opening.index].line, range: opening.index..<end)
  }

  /// Whether headings of one level part meetings: of several days, or each called a meeting, with lists
  /// of people, decisions or actions under them.
  private func areMeetings(_ headings: [Opening]) -> Bool {
    guard headings.count > 1, let first = headings.first else { return false }
    let isApart =
      headings.contains { $0.day != first.day } || headings.allSatisfy(\.isTitled)
    return isApart && blocks[first.index...].contains { isList($0) }
  }

  private func openings() -> [Opening] {
    var openings: [Opening] = []
    var labelled: Int?
    var isInHead: Int?
    for (index, block) in blocks.enumerated() {
      if let level = level(of: block), Labelled<NotesLabel>(block.text)?.label.isField != true {
        isInHead = nil
        if let within = labelled, level > within { continue }
        let isLabel =
          Labelled<NotesLabel>(block.text) != nil || NotesLabel.isTelling(block.text)
        let isOther =
          isLabel && !NotesSentence.isCalledMeeting(block.text)
          || NotesSentence.isOfAnotherMeeting(block.text)
        labelled = isOther ? level : nil
        if isOther { continue }
        if let day = NotesDocument.day(ofHeading: block.text) {
          openings.append(
            Opening(
              index: index, day: day, level: level,
              isTitled: NotesSentence.isCalledMeeting(block.text)))
        } else {
          isInHead = index
        }
      } else if labelled == nil,
        let day = day(ofField: block) ?? day(ofLine: index) ?? day(ofTitle: block)
          ?? day(ofHead: index)
      {
        if let heading = isInHead {
          isInHead = nil
          openings.append(
            Opening(
              index: heading, day: day, level: level(of: blocks[heading]),
              isTitled: NotesSentence.isCalledMeeting(blocks[heading].text)))
        } else if let opening = opening(ofField: index, day), openings.last?.index != opening.index
        {
          openings.append(opening)
        }
      } else if isList(block) {
        isInHead = nil
      }
    }
    return openings
  }

  /// The day of a field such as `Hari/Tanggal : Kamis, 9 April 2026`, also in a row.
  private func day(ofField block: DocumentBlock) -> Day? {
    var text = block.text
    if case .row(let row) = block.kind, let first = row.cells.first {
      text = "\(first): \(row.cells.dropFirst().joined(separator: " "))"[...]
    }
    guard !block.isQuoted, let field = Labelled<NotesLabel>(text), field.label == .date else {
      return nil
    }
    return NotedDay.all(in: field.value).first { !$0.lacksYear }?.day
  }

  /// The day that is a line of its own below a title.
  private func day(ofLine index: Int) -> Day? {
    guard index > 0, case .line = blocks[index].kind,
      NotesSentence.isCalledMeeting(blocks[index - 1].text),
      let day = NotedDay.wholly(blocks[index].text), day.isCertain, !day.lacksYear
    else { return nil }
    return day.day
  }

  /// The day that is a line of its own above a list of a meeting: `Senin, 1 Juni 2026`.
  private func day(ofHead index: Int) -> Day? {
    guard case .line = blocks[index].kind, !blocks[index].isQuoted,
      let day = NotedDay.wholly(blocks[index].text), day.isCertain, !day.lacksYear,
      let next = blocks[(index + 1)...].first(where: { !$0.isMarkup }), isList(next)
    else { return nil }
    return day.day
  }

  /// The day of a line that is a meeting's title: `Rapat Koordinasi II : Selasa, 31 Maret 2026`.
  private func day(ofTitle block: DocumentBlock) -> Day? {
    guard case .line = block.kind, !block.isQuoted, NotesSentence.beginsWithMeeting(block.text),
      !NotesSentence.isOfAnotherMeeting(block.text), !NotesSentence.tellsOfHolding(block.text)
    else { return nil }
    return NotesDocument.day(ofHeading: block.text)
  }

  /// The head of minutes around the field with their day: the fields before it, and a title before those.
  /// Nil where that stands under a label, as the head of a list of those who came does.
  private func opening(ofField index: Int, _ day: Day) -> Opening? {
    var start = index
    var isTitled = self.day(ofTitle: blocks[index]) != nil
    while start > 0 {
      let before = blocks[start - 1]
      if before.isMarkup {
        start -= 1
        continue
      }
      if before.item != nil { break }
      let isTitle =
        NotesSentence.isCalledMeeting(before.text) && level(of: before) == nil
        && self.day(ofTitle: before) == nil
      let isField = Labelled<NotesLabel>(before.text)?.label.isField ?? false
      guard isTitle || isField || NotesSentence.isLetterhead(before.text) else { break }
      isTitled = isTitled || isTitle && !isField
      start -= 1
    }
    if start > 0, isLabelOfList(blocks[start - 1]) { return nil }
    if start > 0, NotesSentence.isOfAnotherMeeting(blocks[start - 1].text) { return nil }
    return Opening(index: start, day: day, level: nil, isTitled: isTitled)
  }

  /// Whether a block begins a list of people, decisions or actions, or an agenda or the discussion.
  private func isList(_ block: DocumentBlock) -> Bool {
    if NotesSentence.isCalledMeeting(block.text) { return false }
    guard let labelled = Labelled<NotesLabel>(block.text) else { return false }
    return !labelled.label.isField
  }

  /// Whether it does so for what stands below it.
  private func isLabelOfList(_ block: DocumentBlock) -> Bool {
    guard let labelled = Labelled<NotesLabel>(block.text) else {
      return block.item == nil && block.text.split(separator: " ").count < 8
        && NotesLabel.isTelling(block.text)
    }
    return !labelled.label.isField && labelled.value.isEmpty
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
  func meeting(_ chosen: ChosenMeeting?) throws(FileFaults) -> NotesDocument {
    let parts = meetings
    guard let first = parts.first else { return self }
    var ofDay: [Day: Int] = [:]
    let listed = parts.map { part in
      ofDay[part.day, default: 0] += 1
      return (part, ordinal: ofDay[part.day])
    }
    let those = listed.filter { part, ordinal in
      part.day == chosen?.day && (chosen?.ordinal ?? ordinal) == ordinal
    }
    guard let part = those.only?.0 else {
      let faults = listed.map { part, ordinal in
        let isAlone = ofDay[part.day] == 1
        return FileFault(
          file: name, line: part.line, column: 1, text: String(lines[part.line - 1]),
          cause: SeveralMeetings(
            meeting: ChosenMeeting(day: part.day, ordinal: isAlone ? nil : ordinal)))
      }
      throw FileFaults(first: faults)
    }
    return NotesDocument(
      name: name, lines: lines,
      blocks: Array(blocks[..<first.range.lowerBound] + blocks[part.range]))
  }
}

extension NotesLabel {
  /// Whether it says something of the meeting itself, rather than opening a list.
  fileprivate var isField: Bool {
    switch self {
    case .taskForce, .title, .number, .date, .time, .place, .chair, .minuteTaker: true
    case .present, .members, .excused, .absent, .guests, .agenda, .discussion, .decisions, .actions:
      false
    }
  }
}

/// A meeting in a file that holds others too: they are logged one by one, never as one.
public struct SeveralMeetings: FaultCause {
  public let meeting: ChosenMeeting

  public var cause: Term {
    Term(
      en: "the file holds several meetings; this one is logged with --meeting \(meeting.text)",
      id: "berkas memuat beberapa rapat; yang ini dicatat dengan --meeting \(meeting.text)")
  }

  public var example: Term { Term(same: "--meeting \(meeting.text)") }
}

extension SeveralMeetings: Advising {
  public var advice: Advice? {
    let log = Step(.logMinutes, .file(nil), .inAnyDialect, .meeting(meeting.text))
    return Advice(en: "\(plain: log)", id: "\(plain: log)")
  }
}
