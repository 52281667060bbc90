import GugusDomain
import Yams

/// Reads notes of a meeting line by line.
///
/// Labels (`NotesLabel`) name fields and open sections. In the discussion only headings and
/// explicit decisions and actions are looked for, since people are quoted there with
/// `Name: what they said`.
struct NotesReader {
  private(set) var notes = Notes()
  private var section: NotesLabel?
  /// The list began behind its label: an empty line ends it.
  private var isInline = false
  private var pending: Pending?
  private var hasHeadline = false
  private var decisions = NumberedItems<NotedDecision>()
  private var actions = NumberedItems<NotedAction>()

  /// An item that may go on in the lines after it.
  private struct Pending {
    let label: NotesLabel
    let number: Int?
    let line: NotesLine
    let isInDiscussion: Bool
    var text: String
    var details: [(line: NotesLine, said: Labelled<ActionDetail>)] = []
  }

  static func read(_ lines: [Substring], file: String) -> Notes {
    var reader = NotesReader()
    let body = reader.frontMatter(lines)
    for (index, line) in lines.enumerated().dropFirst(body) {
      reader.read(NotesLine(line, number: index + 1))
    }
    reader.flush()
    // One that was in the discussion before stands where the list has it.
    reader.notes.decisions = reader.decisions.all.sorted { $0.line < $1.line }
    reader.notes.actions = reader.actions.all.sorted { $0.line < $1.line }
    reader.findDate(file: file)
    return reader.notes
  }

  // MARK: Lines

  private mutating func read(_ line: NotesLine) {
    if line.isMarkup { return }
    if line.isEmpty {
      flush()
      if isInline { section = nil }
      let goesOn = section == nil || section == .discussion
      if goesOn, let last = notes.discussion.last, !last.value.isEmpty {
        notes.discussion.append(Noted(value: "", line: line.number))
      }
      return
    }
    if goesOn(line) { return }
    flush()
    if let labelled = Labelled<NotesLabel>(line), take(labelled, line) { return }
    if line.isTicked != nil, section != .actions {
      begin(.actions, nil, line.content, line)
      if section == nil || section == .discussion { keep(line) }
      return
    }
    if line.isHeading || (line.isBold && !line.isItem && !isListing) { return heading(line) }
    switch section {
    case nil: free(line)
    case .discussion: keep(line)
    case .some(let label) where isListing:
      if !someone(line) { leave(line, under: label) }
    case .agenda: text(line.content, line).map { notes.agenda.append($0) }
    case .some(let label):
      if line.isItem { begin(label, nil, line.content, line) } else { leave(line, under: label) }
    }
  }

  /// Among names of people or items, where bold is no heading.
  private var isListing: Bool {
    switch section {
    case .present, .excused, .absent, .guests: true
    default: false
    }
  }

  /// Free text before any heading; the first line that calls itself minutes is their title.
  private mutating func free(_ line: NotesLine) {
    let words = plain(String(line.content)).split(separator: " ").prefix(3)
    let isTitle = ["notula", "notulen", "minutes", "rapat"].contains { words.contains($0[...]) }
    if isTitle, !hasHeadline, !line.isItem { return headline(line) }
    keep(line)
  }

  private mutating func heading(_ line: NotesLine) {
    if !hasHeadline, section == nil, notes.discussion.isEmpty { return headline(line) }
    section = .discussion
    isInline = false
    keep(line)
  }

  private mutating func headline(_ line: NotesLine) {
    hasHeadline = true
    guard let text = text(line.bare, line) else { return }
    noteDates(in: text, line.number)
    if notes.title == nil {
      notes.title = Noted(value: text, line: line.number)
    } else {
      keep(line)
    }
  }

  private mutating func keep(_ line: NotesLine) {
    let written = String(line.raw)
    if TextRule.prose.fault(in: written + ".") != nil { return leave(line, .badText) }
    notes.discussion.append(Noted(value: written, line: line.number))
  }

  // MARK: Labels

  /// False where the label is just how this line begins.
  private mutating func take(_ labelled: Labelled<NotesLabel>, _ line: NotesLine) -> Bool {
    let isTalk = section == .discussion
    switch labelled.label {
    case .decisions, .actions:
      if labelled.value.isEmpty {
        if line.isQuoted { return false }
        section = labelled.label
        isInline = false
        return true
      }
      begin(labelled.label, labelled.number, labelled.value, line)
      return !isTalk
    case .present, .excused, .absent, .guests, .agenda, .discussion:
      if line.isQuoted || isTalk && !labelled.value.isEmpty { return false }
      if isTalk && !line.isHeading && (line.isItem || labelled.label == .discussion) {
        return false
      }
      section = labelled.label
      isInline = !labelled.value.isEmpty && labelled.label != .discussion
      if !labelled.value.isEmpty { list(labelled.label, labelled.value, line) }
      return true
    case .taskForce, .title, .date, .time, .place, .chair, .minuteTaker:
      if line.isQuoted || isTalk { return false }
      if labelled.value.isEmpty { return line.content.contains(":") }
      section = nil
      field(labelled.label, labelled.value, line)
      return true
    }
  }

  /// What stands behind the label of a list, in its line.
  private mutating func list(_ label: NotesLabel, _ value: Substring, _ line: NotesLine) {
    switch label {
    case .discussion: keep(line)
    case .agenda: text(value, line).map { notes.agenda.append($0) }
    default: for name in NotedName.all(in: value) { add(name, line) }
    }
  }

  private mutating func field(_ label: NotesLabel, _ value: Substring, _ line: NotesLine) {
    guard let text = text(value, line) else { return }
    switch label {
    case .taskForce where notes.taskForce == nil:
      notes.taskForce = Noted(value: text, line: line.number)
    case .title where notes.title == nil:
      notes.title = Noted(value: text, line: line.number)
      noteDates(in: text, line.number)
    case .date:
      guard let day = NotedDay.all(in: text).first else { return leave(line, under: label) }
      notes.dates.append(Noted(value: day, line: line.number))
    case .time where notes.time == nil:
      guard let time = MeetingTime(text), time.end.map({ time.start < $0 }) ?? true else {
        return leave(line, under: label)
      }
      notes.time = time
    case .place where notes.place == nil: notes.place = text
    case .chair where notes.chair.isEmpty: notes.chair = names(value, line)
    case .minuteTaker where notes.minuteTaker.isEmpty: notes.minuteTaker = names(value, line)
    default: leave(line, .saidBefore(label.term))
    }
  }

  private func names(_ value: Substring, _ line: NotesLine) -> [Noted<NotedName>] {
    NotedName.all(in: value).map { Noted(value: $0, line: line.number) }
  }

  // MARK: People

  /// False where the line is a sentence or a table, not names.
  private mutating func someone(_ line: NotesLine) -> Bool {
    if line.isItem {
      add(NotedName(item: line.content), line)
      return true
    }
    let names = NotedName.all(in: line.content)
    let isProse =
      line.content.last == "." || line.content.last == ":" || line.content.first == "|"
      || names.contains { $0.name.split(separator: " ").count > 6 }
    if isProse { return false }
    for name in names { add(name, line) }
    return true
  }

  private mutating func add(_ name: NotedName, _ line: NotesLine) {
    var who = name
    var list: NotedPerson.List =
      switch section {
      case .excused: .excused
      case .absent: .absent
      case .guests: .guest
      default: .present
      }
    // `Dinsos (izin)`, `Dinsos: izin, sakit`.
    let colon = who.name.firstIndex(of: ":") ?? who.name.endIndex
    let said = AttendanceWords(who.name[colon...].dropFirst().trimmed)
    if let word = who.organisation, let presence = Presence.named(word) {
      list = NotedPerson.List(presence)
      who.organisation = nil
    } else if let presence = said.presence {
      list = NotedPerson.List(presence)
      who = NotedName(who.name[..<colon], said.person ?? who.organisation?[...])
    }
    guard text(who.name[...], line) != nil,
      who.organisation.map({ TextRule.line.fault(in: $0) == nil }) ?? true
    else { return }
    notes.people.append(NotedPerson(who: who, list: list, line: line.number))
  }

  // MARK: Decisions and actions

  /// Begins an item, which ends where it cannot go on: in free text with its line.
  private mutating func begin(
    _ label: NotesLabel, _ number: Int?, _ text: Substring, _ line: NotesLine
  ) {
    if line.isTicked == true { return leave(line, .tickedOff) }
    pending = Pending(
      label: label, number: number, line: line, isInDiscussion: section == .discussion,
      text: text.whiteSpaceFolded)
    if section == .discussion || section == nil { flush() }
  }

  /// Whether the line belongs to the item before it: set in further than that, or who does it, or
  /// by when.
  private mutating func goesOn(_ line: NotesLine) -> Bool {
    guard let item = pending else { return false }
    if item.label == .actions, let detail = Labelled<ActionDetail>(line), !detail.value.isEmpty {
      pending?.details.append((line, detail))
      return true
    }
    guard line.indentation > item.line.indentation, line.isTicked == nil else { return false }
    pending?.text += " " + line.raw.whiteSpaceFolded
    return true
  }

  private mutating func flush() {
    guard let item = pending else { return }
    pending = nil
    guard text(item.text[...], item.line) != nil else { return }
    if item.label == .decisions {
      let decision = NotedDecision(
        number: item.number, text: item.text, line: item.line.number,
        isInDiscussion: item.isInDiscussion)
      if !decisions.put(decision) { leave(item, decision) }
    } else {
      var action = NotedAction(
        item.text[...], number: item.number, line: item.line.number,
        isInDiscussion: item.isInDiscussion)
      for detail in item.details { action.take(detail.said, from: detail.line) }
      guard text(action.text[...], item.line) != nil else { return }
      if !actions.put(action) { leave(item, action) }
    }
  }

  /// Leaves an item to be settled: another has its number, and says something else.
  private mutating func leave(_ item: Pending, _ noted: some NumberedItem) {
    let number = item.number.map { " #\($0)" } ?? ""
    notes.unplaced.append(
      UnplacedLine(
        line: item.line.number, text: noted.asWritten,
        reason: .saidBefore(item.label.term + Term(same: number))))
  }

  // MARK: What all of them need

  /// One line of text that may stand on the record; the line is left out, with why, otherwise.
  private mutating func text(_ raw: Substring, _ line: NotesLine) -> String? {
    let text = raw.whiteSpaceFolded
    if TextRule.line.fault(in: text) == nil { return text }
    leave(line, .badText)
    return nil
  }

  private mutating func leave(_ line: NotesLine, under label: NotesLabel) {
    leave(line, .notUnderstood(under: label.term))
  }

  /// Once for each line, whatever is wrong with it.
  private mutating func leave(_ line: NotesLine, _ reason: UnplacedLine.Reason) {
    if notes.unplaced.last?.line == line.number { return }
    notes.unplaced.append(
      UnplacedLine(line: line.number, text: String(line.raw.trimmed), reason: reason))
  }

  private mutating func noteDates(in text: String, _ line: Int) {
    if let day = NotedDay.all(in: text).first {
      notes.dates.append(Noted(value: day, line: line))
    }
  }

  /// The name of the file speaks only where the file itself does not.
  private mutating func findDate(file: String) {
    let name = file.split(separator: "/").last ?? ""
    if notes.dates.isEmpty { noteDates(in: String(name), 0) }
  }
}

// Front matter in YAML, of whatever kind.
extension NotesReader {
  /// Reads it, and returns how many lines it took.
  private mutating func frontMatter(_ lines: [Substring]) -> Int {
    guard let first = lines.firstIndex(where: { !$0.isBlankLine }),
      lines[first].trimmed == "---",
      let end = lines[(first + 1)...].firstIndex(where: { $0.trimmed == "---" })
    else { return 0 }
    var entry: (start: Int, text: String)?
    for index in (first + 1)..<end {
      let line = lines[index]
      let isNew = !line.isBlankLine && !(line.unicodeScalars.first.map(isBlank) ?? true)
      if isNew && line.unicodeScalars.first != "-" {
        if let entry { read(entry.text, NotesLine(lines[entry.start], number: entry.start + 1)) }
        entry = line.hasPrefix("#") ? nil : (index, String(line))
      } else {
        entry?.text += "\n" + line
      }
    }
    if let entry { read(entry.text, NotesLine(lines[entry.start], number: entry.start + 1)) }
    section = nil
    return end + 1
  }

  private mutating func read(_ entry: String, _ line: NotesLine) {
    guard let label = NotesLabel.named(String(entry.prefix { $0 != ":" })) else {
      return leave(line, .unknownField)
    }
    guard let node = try? YAMLDocument.compose(entry),
      let value = node.mapping?.first?.value
    else { return leave(line, under: label) }
    let values = (value.sequence.map { Array($0) } ?? [value]).compactMap(\.text)
    switch label {
    case .taskForce, .title, .date, .time, .place, .chair, .minuteTaker:
      let value = values.joined(separator: ", ")
      if !value.isEmpty { field(label, value[...], line) }
    case .present, .excused, .absent, .guests, .agenda:
      section = label
      for value in values { list(label, value[...], line) }
    case .discussion, .decisions, .actions: leave(line, under: label)
    }
  }
}

extension NotedPerson.List {
  fileprivate init(_ presence: Presence) {
    switch presence {
    case .present: self = .present
    case .represented: self = .represented
    case .excused: self = .excused
    case .absent: self = .absent
    }
  }
}
