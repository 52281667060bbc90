import GugusDomain
import GugusFiles

/// A second reading of notes, strict where `NotesReader` is generous: what is certain is only what this one
/// says, too, by rules of its own.
///
/// It knows a few forms and no exceptions. A part counts where its head is a label that is known as a whole
/// and all below it is one list or one table; an entry, where each of its words is accounted for. Whatever
/// else stands there is left to a person, with the generous reading as a proposal. So a way of writing that
/// nobody foresaw costs a question, and not a wrong record.
struct PlainReading {
  /// Those who came or did not, by line.
  private var attendance: [Int: [PlainEntry]] = [:]
  /// What was decided, by line.
  private var decisions: [Int: String] = [:]
  /// The lines of follow-ups, with all that they say.
  private var actions: [Int: PlainAction] = [:]
  private var misgivings: [Int: Misgiving] = [:]
  /// Why nothing in the document is certain.
  private var ofAll: Misgiving?
  /// Why none of its decisions and follow-ups is.
  private var ofItems: Misgiving?
  /// Agencies of whose coming another line says something.
  private var mentioned: [AgencyCode: Int] = [:]
  /// The agencies of those who are named in the attendance, by their names and forenames.
  private var people: [String: Set<AgencyCode>] = [:]
  private let names: NameTable

  /// The lines of which something is hidden in the document.
  private var concealed: Set<Int> = []

  /// - Parameter hidden: words that are hidden in the document, or struck out twice.
  init(_ document: NotesDocument, _ names: NameTable, hidden: [String] = []) {
    self.names = names
    let hidden = hidden.map { DocumentText.bare($0) }.filter { !$0.isEmpty }
    if !hidden.isEmpty {
      for block in document.blocks {
        let words = DocumentText.bare(block.written.joined())
        if hidden.contains(where: { words.contains($0) || $0.contains(words) && !words.isEmpty }) {
          concealed.insert(block.line)
        }
      }
    }
    for block in document.blocks {
      if case .field = block.kind { frontMatter(block) }
    }
    let parts = PlainParts(document, names).all
    for part in parts { read(part) }
    findOtherMeeting(parts)
    findCorrection(document)
    findMentions(parts)
    findRemark(parts)
    for entry in attendance.values.joined() {
      for name in entry.people {
        people[plain(name), default: []].insert(entry.agency)
        if let forename = plain(name).split(separator: " ").first {
          people[String(forename), default: []].insert(entry.agency)
        }
      }
    }
  }

  // MARK: What is certain

  func misgiving(of agency: AgencyCode, _ presence: Presence, at line: Int) -> Misgiving? {
    if let ofAll { return ofAll }
    if concealed.contains(line) { return .hidden }
    if let line = mentioned[agency] { return .elsewhere(line) }
    let isSame = attendance[line]?.contains { $0.agency == agency && $0.presence == presence }
    return isSame ?? false ? nil : misgivings[line] ?? .form
  }

  func misgiving(ofDecision text: String, at line: Int) -> Misgiving? {
    if let misgiving = ofAll ?? ofItems { return misgiving }
    if concealed.contains(line) { return .hidden }
    return decisions[line] == text ? nil : misgivings[line] ?? .form
  }

  func misgiving(of followUp: FollowUp, isDueAssumed: Bool, at line: Int) -> Misgiving? {
    if let misgiving = ofAll ?? ofItems { return misgiving }
    if concealed.contains(line) { return .hidden }
    guard let action = actions[line] else { return misgivings[line] ?? .form }
    // It may be who owes it, who gets it, or who pays.
    let others = names.agenciesNamed(in: followUp.deliverable[...]).map(String.init)
    if let other = others.first(where: { names.agencies[$0].only != followUp.debtor }) {
      return .words(other)
    }
    return action.misgiving(of: followUp, isDueAssumed: isDueAssumed) { owner in
      if let agencies = names.owners(in: owner) { return agencies }
      let listed = people[plain(owner)] ?? []
      return Array(listed.union([names.agency(ofPerson: owner)].compactMap(\.self)))
    }
  }

  // MARK: The document

  /// A second list of those who came, behind what was decided.
  private mutating func findOtherMeeting(_ parts: [PlainPart]) {
    var hasResults = false
    var hasPeople = false
    for part in parts {
      switch part.label {
      case .present?, .members?:
        if hasResults, hasPeople, let head = part.head { ofAll = .severalMeetings(head.line) }
        hasPeople = true
      case .decisions?, .actions?: hasResults = true
      default: break
      }
    }
  }

  /// A line that puts right what stands elsewhere.
  private mutating func findCorrection(_ document: NotesDocument) {
    let correction = document.blocks.first { block in
      !block.isQuoted && !block.isMarkup && block.item == nil
        && Correction.opening(of: block.text) == .certain
    }
    if let correction { ofAll = ofAll ?? .elsewhere(correction.line) }
  }

  /// A line behind what was decided that names an item by its number.
  private mutating func findRemark(_ parts: [PlainPart]) {
    let first = parts.firstIndex { $0.label == .decisions || $0.label == .actions }
    for part in parts[(first ?? parts.endIndex)...] {
      for block in part.blocks where ofItems == nil && block.item == nil {
        guard case .line = block.kind else { continue }
        if !Correction(block.joined, line: block.line).numbers.isEmpty {
          ofItems = .elsewhere(block.line)
        }
      }
    }
  }

  /// What the rest of the document says of the coming of an agency.
  private mutating func findMentions(_ parts: [PlainPart]) {
    for part in parts where !(part.label?.isAttendance ?? false) {
      for block in part.blocks {
        if case .row = block.kind { continue }
        for sentence in block.joined.split(separator: ". ")
        where PresenceStatement.mayTellOfAbsence(sentence) || PlainCues.tellsOfMoving(sentence) {
          for name in names.agenciesNamed(in: sentence) {
            guard let agency = names.agencies[String(name)].only else { continue }
            mentioned[agency] = mentioned[agency] ?? block.line
          }
        }
      }
    }
  }

  private mutating func read(_ part: PlainPart) {
    let blocks = part.value == nil ? part.blocks : [part.head].compactMap(\.self)
    if let disorder = part.disorder {
      for block in blocks { misgivings[block.line] = disorder }
      return
    }
    if case .row(let row)? = part.blocks.first?.kind {
      return table(part, NotesColumns(row.head), row)
    }
    switch part.label {
    case .present?, .excused?, .absent?, .members?, .guests?: people(part)
    case .decisions?: decided(part)
    case .actions?: owed(part)
    default: break
    }
  }

  // MARK: Those who came

  private func presence(listed label: NotesLabel?) -> Presence? {
    switch label {
    case .present?, .guests?: .present
    case .excused?: .excused
    case .absent?: .absent
    default: nil
    }
  }

  private mutating func frontMatter(_ block: DocumentBlock) {
    let entry = block.written.joined(separator: " ")
    guard let label = NotesLabel.named(String(entry.prefix { $0 != ":" })), label.isAttendance,
      let colon = entry.firstIndex(of: ":")
    else { return }
    let list = entry[colon...].dropFirst().filter { !"[]\"“”".contains($0) }[...]
    let isList = list.contains("- ")
    let values = isList ? block.written.dropFirst().map { $0.trimmed(of: "-\"“” ") } : [list]
    for value in values {
      add(names.joined(NotedName.entries(of: value)), listed: presence(listed: label), block)
    }
  }

  private mutating func people(_ part: PlainPart) {
    let listed = presence(listed: part.label)
    if let value = part.value, let head = part.head {
      return add(names.joined(NotedName.entries(of: value)), listed: listed, head)
    }
    for (block, inner) in part.items {
      if let first = inner.first {
        misgivings[block.line] = .stray(first.line)
        continue
      }
      if block.isStruck || block.hasComment || block.isQuoted || !block.further.isEmpty {
        misgivings[block.line] = .form
        continue
      }
      if let mark = block.text.first.flatMap(AttendanceMark.init) {
        let hasTicks = part.blocks.contains { $0.item?.isTicked == true }
        if mark == .cross, !hasTicks {
          misgivings[block.line] = .words(String(block.text.prefix(1)))
          continue
        }
        add([block.text.dropFirst().trimmed], listed: listed, isTicked: mark == .tick, block)
        continue
      }
      let isLine = block.item == nil
      let entries =
        isLine
        ? names.joined(NotedName.entries(of: block.text)) : names.joinedByAnd(block.text)
      add(entries, listed: listed, isTicked: block.item?.isTicked, block)
    }
  }

  private mutating func add(
    _ entries: [Substring], listed: Presence?, isTicked: Bool? = nil, _ block: DocumentBlock
  ) {
    for entry in entries {
      switch PlainEntry.read(entry, listed: listed, isTicked: isTicked, names) {
      case .success(let person): attendance[block.line, default: []].append(person)
      case .failure(let unclear): misgivings[block.line] = unclear.misgiving
      }
    }
  }

  /// `Hadir | Bappeda, Dinkes`, in a table of fields; false where the row is another.
  private mutating func field(_ row: TableRow, _ block: DocumentBlock) -> Bool {
    guard let first = row.cells.first, row.cells.count < 4, let label = PlainLabel(first),
      label.label.isAttendance, label.value.isEmpty
    else { return false }
    let values = row.cells.dropFirst().map { $0.trimmed(of: ":*") }.filter { !$0.isEmpty }
    guard let value = values.only else { return false }
    add(
      names.joined(NotedName.entries(of: value)), listed: presence(listed: label.label), block)
    return true
  }

  // MARK: What was decided, and what is to be done

  private mutating func decided(_ part: PlainPart) {
    func put(_ written: String, _ block: DocumentBlock) {
      let text = String(PlainLabel.withoutNumber(written[...]))
      let misgiving = PlainCues.misgiving(
        decision: text, isNarrative: part.isNarrative, isCalledSo: text.count < written.count)
      if let misgiving {
        misgivings[block.line] = misgiving
      } else if block.isStruck || block.hasComment || block.isQuoted {
        misgivings[block.line] = .form
      } else {
        decisions[block.line] = text
      }
    }
    if let value = part.value, let head = part.head {
      return put(value.whiteSpaceFolded, head)
    }
    if let first = part.blocks.first, first.item == nil {
      return put(part.blocks.map(\.joined).joined(separator: " ")[...].whiteSpaceFolded, first)
    }
    for (block, inner) in part.items {
      let below = inner.map { $0.joined.whiteSpaceFolded }
      let isApart = inner.contains { !NotedDay.all(in: $0.joined).isEmpty || namesAgency($0) }
      if isApart {
        misgivings[block.line] = .stray(inner[0].line)
        continue
      }
      let text = block.joined.whiteSpaceFolded
      put(below.isEmpty ? text : text + " " + below.joined(separator: "; "), block)
    }
  }

  private func namesAgency(_ block: DocumentBlock) -> Bool {
    !names.agenciesNamed(in: block.joined).isEmpty
  }

  private mutating func owed(_ part: PlainPart) {
    if let value = part.value, let head = part.head {
      actions[head.line] = PlainAction(said: value, isTicked: nil)
      return
    }
    for (block, inner) in part.items {
      guard block.item != nil || block.text.last != ":", !block.isStruck, !block.hasComment,
        !block.isQuoted
      else {
        misgivings[block.line] = .form
        continue
      }
      let details = inner.allSatisfy {
        Labelled<ActionDetail>($0.text).map { !$0.value.isEmpty } ?? false
      }
      if let first = inner.first, !details {
        misgivings[block.line] = .stray(first.line)
        continue
      }
      let said = ([block.joined] + inner.map(\.joined)).joined(separator: "; ")
      actions[block.line] = PlainAction(said: said[...], isTicked: block.item?.isTicked)
    }
  }

  // MARK: Tables

  private mutating func table(_ part: PlainPart, _ columns: NotesColumns, _ first: TableRow) {
    let heads = first.head.map { head -> NotesColumn? in
      head.trimmed == "#" ? .number : NotesColumn.byName[plain(String(head.trimmed(of: "*_ ")))]
    }
    let unknown = zip(first.head, heads).first { !$0.isBlankLine && $1 == nil }?.0
    let isTwice = Set(heads.compactMap(\.self)).count < heads.count { $0 != nil }
    let isForm = isForm(part, columns)
    for block in part.blocks {
      guard case .row(let row) = block.kind else { continue }
      if part.label == nil, !block.hasComment, !block.isStruck, field(row, block) { continue }
      if row.isFirst, heads.contains(where: { $0 != nil }), unknown == nil { continue }
      if let unknown {
        misgivings[block.line] = .heading(unknown.whiteSpaceFolded)
      } else if isTwice || block.hasComment || block.isStruck || row.cells.count > heads.count {
        misgivings[block.line] = .shape
      } else {
        self.row(row, block, columns, part, isForm: isForm)
      }
    }
  }

  /// Whether each cell of the column of presence holds a letter of a form, some of them that of those who came.
  private func isForm(_ part: PlainPart, _ columns: NotesColumns) -> Bool {
    let cells = part.blocks.compactMap { block -> Substring? in
      guard case .row(let row) = block.kind, !row.isFirst else { return nil }
      return columns.cell(.presence, in: row)
    }
    return cells.allSatisfy { PresenceStatement.letter($0) != nil }
      && cells.contains { PresenceStatement.letter($0) == .present }
  }

  private mutating func row(
    _ row: TableRow, _ block: DocumentBlock, _ columns: NotesColumns, _ part: PlainPart,
    isForm: Bool
  ) {
    let isOfPeople = part.label?.isAttendance ?? (part.label == nil && columns.arePeople)
    if isOfPeople {
      switch PlainEntry.read(
        row, columns, listed: presence(listed: part.label), isForm: isForm, names)
      {
      case .success(let person): attendance[block.line, default: []].append(person)
      case .failure(let unclear): misgivings[block.line] = unclear.misgiving
      }
    } else if part.label == .actions {
      if let action = PlainAction(row, columns) {
        actions[block.line] = action
      } else {
        misgivings[block.line] = .form
      }
    } else if part.label == .decisions, columns.has(.decision),
      let text = columns.cell(.decision, in: row)
    {
      let others = row.cells.indices.contains { index in
        index != columns.index(.decision) && index != columns.index(.number)
          && !row.cells[index].isBlankLine
      }
      if others {
        misgivings[block.line] = .form
      } else if let misgiving = PlainCues.misgiving(
        decision: text.whiteSpaceFolded, isNarrative: part.isNarrative)
      {
        misgivings[block.line] = misgiving
      } else {
        decisions[block.line] = text.whiteSpaceFolded
      }
    }
  }
}

extension PlainEntry {
  /// A row of a table of those who came: of each cell it is known what it says.
  fileprivate static func read(
    _ row: TableRow, _ columns: NotesColumns, listed: Presence?, isForm: Bool, _ names: NameTable
  ) -> Result<PlainEntry, Unclear> {
    let isSigned = columns.cell(.signature, in: row)
    var listed = columns.has(.presence) ? nil : listed
    if columns.has(.signature), !columns.has(.presence) {
      guard isSigned.map(NotesTable.isSignature) ?? false else {
        return .failure(Unclear(.form))
      }
      listed = .present
    }
    if columns.has(.absence) || columns.has(.excuse) {
      let marked = [
        (NotesColumn.presence, Presence.present), (.absence, .absent), (.excuse, .excused),
      ]
      .filter { columns.cell($0.0, in: row) != nil }
      guard let (column, presence) = marked.only,
        let mark = columns.cell(column, in: row)?.first,
        mark == "v" || mark == "V"
          || AttendanceMark(mark) == .tick
      else { return .failure(Unclear(.form)) }
      listed = presence
    }
    let said = [NotesColumn.name, .agency, .presence, .remark].compactMap {
      column -> Substring? in
      if column == .presence, columns.has(.absence) || columns.has(.excuse) { return nil }
      guard let cell = columns.cell(column, in: row) else { return nil }
      if column == .presence, isForm {
        return PresenceStatement.letter(cell).map { $0.rawValue[...] }
      }
      let isTick = cell.count == 1 && cell.first.flatMap(AttendanceMark.init) == .tick
      return isTick || cell == "v" || cell == "V" ? "hadir" : cell
    }
    return read(all: said, listed: listed, isTicked: nil, names)
  }
}
