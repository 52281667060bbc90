import GugusDomain
import GugusFiles
import Yams

/// What the front matter says; a field that is absent, empty or wrong is nil.
struct Heading {
  var taskForce: TaskForceCode?
  var code: MeetingCode?
  var edition: Int?
  var title: String?
  var date: Day?
  var time: MeetingTime?
  var place: String?
  var chair: String?
  var minuteTaker: String?
  var quorum: Int?
}

extension MinutesReader {
  mutating func heading(_ frontMatter: FrontMatterLines) -> Heading {
    var heading = Heading()
    var seen: Set<FrontMatterProperty> = []
    for entry in entries(frontMatter.lines) {
      guard let field = field(entry) else {
        // It is there, though broken: not missing as well.
        if let key = FrontMatterProperty.named(String(entry.prefix { $0 != ":" })) {
          seen.insert(key)
        }
        continue
      }
      guard let key = FrontMatterProperty.named(field.key) else {
        note(.unknownField(field.key), at: entry)
        continue
      }
      if !seen.insert(key).inserted {
        note(.duplicate(name: key.term, example: key.example), at: entry)
      } else if !field.value.isEmpty {
        read(key, field, into: &heading)
      } else if key.isRequired {
        note(.missingField(name: key.term, example: key.example), at: entry)
      }
    }
    for key in FrontMatterProperty.allCases where key.isRequired && !seen.contains(key) {
      note(.missingField(name: key.term, example: key.example), at: frontMatter.fence)
    }
    return heading
  }

  private struct Field {
    let key: String
    let value: String
    let place: String.Index
  }

  private mutating func read(
    _ key: FrontMatterProperty, _ field: Field, into heading: inout Heading
  ) {
    if key != .meeting, field.value.unicodeScalars.first == MinutesMarks.sign, key.isRequired {
      return note(.unsettled(field.value, example: key.example), field)
    }
    switch key {
    case .taskForce:
      heading.taskForce = TaskForceCode(field.value)
      if heading.taskForce == nil { note(.badTaskForce(field.value), field) }
    case .code:
      heading.code = MeetingCode(field.value)
      if heading.code == nil { note(.badMeeting(field.value), field) }
    case .edition:
      heading.edition = positive(field)
      if heading.edition == nil { note(.badEdition(field.value), field) }
    case .meeting: heading.title = line(field)
    case .date:
      do throws(DateFault) {
        heading.date = try WrittenDate.absoluteDay(field.value)
      } catch {
        heading.date = writtenDay(field.value)
        if heading.date == nil { note(dayFault(in: field.value) ?? error, at: field.place) }
      }
    case .time:
      heading.time = MeetingTime(field.value)
      guard let time = heading.time else { return note(.badTime(field.value), field) }
      if let end = time.end, end <= time.start { note(.endsBeforeStart, field) }
    case .place: heading.place = line(field)
    case .chair: heading.chair = line(field)
    case .minuteTaker: heading.minuteTaker = line(field)
    case .quorum:
      heading.quorum = positive(field)
      if heading.quorum == nil { note(.badQuorum(field.value), field) }
    }
  }

  private mutating func note(_ fault: MinutesFault, _ field: Field) {
    note(fault, at: field.place)
  }

  private func positive(_ field: Field) -> Int? { Int(field.value).flatMap { $0 > 0 ? $0 : nil } }

  private mutating func line(_ field: Field) -> String? {
    guard let fault = TextRule.line.fault(in: field.value) else { return field.value }
    note(fault, at: field.place)
    return nil
  }

  /// Each top-level line with the indented lines that follow it. Every entry is read as a YAML
  /// document of its own, so that one that is broken does not hide what is wrong with the others.
  private func entries(_ lines: ArraySlice<Substring>) -> [Substring] {
    var entries: [Substring] = []
    for line in lines where !line.isBlankLine && line.unicodeScalars.first != "#" {
      if let first = line.unicodeScalars.first, isBlank(first), let entry = entries.popLast() {
        entries.append(text[entry.startIndex..<line.endIndex])
      } else {
        entries.append(line)
      }
    }
    return entries
  }

  /// The value is taken as text, whatever YAML would make of it (`no` stays “no”).
  private mutating func field(_ entry: Substring) -> Field? {
    guard let node = try? YAMLDocument.compose(entry.withStraightQuotes),
      let (key, value) = node.mapping?.first, node.mapping?.count == 1,
      let name = key.text, let scalar = value.scalar
    else {
      note(.fieldNotUnderstood, at: entry.trimmed)
      return nil
    }
    let place = scalar.mark.map { index(of: $0, in: entry) } ?? entry.startIndex
    return Field(key: name, value: scalar.string.composed, place: place)
  }

  private func index(of mark: Mark, in entry: Substring) -> String.Index {
    let lines = entry.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.dropFirst(mark.line - 1).first else { return entry.startIndex }
    return line.index(line.startIndex, offsetBy: mark.column - 1, limitedBy: line.endIndex)
      ?? line.endIndex
  }
}

extension Substring {
  /// An entry of front matter, where Word's quotes around its value are those of YAML. As many characters
  /// stand before each of the others.
  var withStraightQuotes: String {
    guard let colon = firstIndex(of: ":") else { return String(self) }
    let value = self[index(after: colon)...].trimmed
    guard let first = value.first, let last = value.last, value.count > 1,
      ["“", "”", "„", "‘", "’"].contains(first), ["“", "”", "‘", "’"].contains(last)
    else { return String(self) }
    let inner = value.dropFirst().dropLast()
    if inner.contains(where: { "\"\\\n".contains($0) }) { return String(self) }
    return self[..<value.startIndex] + "\"" + inner + "\""
  }
}
