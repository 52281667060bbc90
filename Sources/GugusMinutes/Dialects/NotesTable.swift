import GugusDomain
import GugusFiles

/// What the rows of a table in notes are.
struct NotesTable {
  enum Rows {
    /// `Tanggal | : | 9 April 2026`
    case fields
    case people
    case actions(isGuess: Bool)
    case decisions(isGuess: Bool)
    /// Part of the discussion.
    case text
    /// They stand where each should mean something, and do not.
    case open
  }

  let number: Int
  let rows: Rows
  let columns: NotesColumns

  var isText: Bool { if case .text = rows { true } else { false } }
  /// Whether some row has a number of its own.
  var hasNumber = false
  /// A row that heads those below it.
  var heading: String?
  /// What the rows above hold, for cells that go on.
  var owner: Substring?
  var due: Substring?

  /// Whether someone signed there. The numbers and dots of a form are no signature.
  fileprivate static func isSignature(_ cell: Substring) -> Bool {
    let words = plain(String(cell)).split(separator: " ")
    return cell.allSatisfy(\.isNumber) || cell.hasPrefix("![") || cell.hasPrefix("<img")
      || cell.hasPrefix("/s/")
      || !words.isEmpty
        && words.allSatisfy { ["ttd", "paraf", "signed", "tertanda", "tandatangan"].contains($0) }
  }
}

extension NotesReader {
  mutating func row(_ row: TableRow, _ block: DocumentBlock) {
    if table?.number != row.table {
      table = NotesTable(number: row.table, rows: kind(of: row), columns: NotesColumns(row.head))
      if !sections.isEmpty { sections[sections.count - 1].hasItems = true }
      if row.isFirst, let table {
        switch table.rows {
        case .people, .actions, .decisions: return
        case .fields, .text, .open: break
        }
      }
    }
    guard let table else { return }
    if row.cells.allSatisfy(\.isBlankLine) { return }
    if block.hasComment, !table.isText { return leave(block, .hidden) }
    if row.isUneven, !table.isText { return leave(block, under: section ?? .discussion) }
    switch table.rows {
    case .text: keep(block)
    case .open: leave(block, under: section ?? .discussion)
    case .fields: fields(row, block)
    case .people: people(row, table.columns, block)
    case .decisions(let isGuess): decision(row, table.columns, block, isGuess: isGuess)
    case .actions(let isGuess):
      if block.isStruck { return leave(block, .struck) }
      action(row, table.columns, block, isGuess: isGuess)
    }
  }

  private func kind(of row: TableRow) -> NotesTable.Rows {
    let columns = NotesColumns(row.head)
    switch section {
    case .present?, .members?, .excused?, .absent?, .guests?:
      return columns.has(.name) || columns.has(.agency) ? .people : .open
    case .actions?:
      return columns.has(.deliverable) ? .actions(isGuess: false) : .open
    case .decisions?:
      if columns.areActions { return .actions(isGuess: true) }
      return columns.has(.decision) || columns.has(.deliverable)
        ? .decisions(isGuess: false) : .open
    case nil, .discussion?, .agenda?:
      if columns.areActions { return .actions(isGuess: true) }
      if columns.arePeople, section != .discussion || sections.last?.isTopic ?? false {
        return .people
      }
      if columns.areDecisions(row.head) { return .decisions(isGuess: true) }
      if section == nil, field(in: row) != nil { return .fields }
      let mayList = section == nil || sections.last?.isTopic ?? false
      return mayList && columns.areNamesAlone ? .open : .text
    default: return .text
    }
  }

  // MARK: Fields

  private func field(in row: TableRow) -> (Labelled<NotesLabel>, Substring)? {
    guard let first = row.cells.first, row.cells.count > 1,
      let labelled = Labelled<NotesLabel>(first), labelled.value.isEmpty
    else { return nil }
    let value = row.cells.dropFirst().map { $0.trimmed(of: ":*") }.filter { !$0.isEmpty }
    return (labelled, value.joined(separator: ", ")[...])
  }

  private mutating func fields(_ row: TableRow, _ block: DocumentBlock) {
    guard let (labelled, value) = field(in: row) else {
      let isOfNames =
        row.cells.count == 2
        && (NotesLabel.isOfAttendance(row.cells[0]) || namesSomeone(row.cells[1]))
        && !NotesSentence.isOfLetter(row.cells[0])
      return isOfNames ? leave(block, .unknownLabel) : keep(block)
    }
    if value.isEmpty { return }
    if labelled.label.isAttendance || labelled.label == .agenda {
      open(labelled.label, level: NotesSection.ofLine, isInline: true)
      doubtLabel(labelled.label, row.cells[0])
      list(labelled.label, value, block)
      closeSections(from: NotesSection.ofLine)
    } else if labelled.label == .decisions || labelled.label == .actions {
      begin(labelled.label, labelled.number, value, block)
    } else if labelled.label == .discussion {
      keep(block)
    } else {
      field(labelled.label, value, block)
    }
  }

  // MARK: People

  private mutating func people(_ row: TableRow, _ columns: NotesColumns, _ block: DocumentBlock) {
    let (name, role) = (columns.cell(.name, in: row), columns.cell(.role, in: row))
    let agency = columns.cell(.agency, in: row)
    let others = [columns.cell(.remark, in: row), columns.cell(.status, in: row)]
    guard let first = name ?? agency ?? role else {
      let isEmpty = row.cells.enumerated().allSatisfy { index, cell in
        cell.isBlankLine || index == columns.index(.number)
      }
      return isEmpty ? () : leave(block, under: section ?? .present)
    }
    if isHeading(row, columns) {
      let label = Labelled<NotesLabel>(first.trimmed)?.label
      let isPresent = label == .present || PresenceWords(first) == .presence(.present, by: nil)
      table?.heading = isPresent ? nil : first.whiteSpaceFolded
      return isPresent ? () : leave(block, under: section ?? .present)
    }
    var item = AttendanceItem(first) { names.isKnown($0) }
    if let heading = table?.heading { item.unclear = Term(same: heading) }
    var remarks: [Substring] = []
    if let agency, name != nil {
      let inner = AttendanceItem(agency) { names.isKnown($0) }
      item.who.organisation = inner.who.asWritten
      item.presence = item.presence ?? inner.presence
      item.unclear = item.unclear ?? inner.unclear
      item.foreign = item.foreign ?? inner.foreign
    }
    if let role, !item.read(role) {
      if name == nil, agency != nil { item.who.organisation = String(role) }
      item.foreign = item.foreign ?? (NameWords.isName(role) ? nil : role)
    }
    presence(of: &item, row, columns)
    for index in columns.unknown where index < row.cells.count && !row.cells[index].isBlankLine {
      let cell = row.cells[index].trimmed(of: "*_")
      if PresenceWords(cell) != nil || PresenceWords.isSuspicious(cell)
        || PresenceWords.tellsOfComing(cell)
      {
        item.unclear = item.unclear ?? Term(same: "\(row.head[index]): \(cell)")
      } else {
        remarks.append("\(row.head[index]): \(cell)"[...])
      }
    }
    for cell in others.compactMap(\.self) {
      if !item.read(cell) {
        // Beside one who came, only a name or a number says nothing of it.
        let isHarmless =
          item.presence.map { !$0.counts } ?? false || NameWords.isName(cell)
          || !cell.contains(where: \.isLetter)
        if !isHarmless || PresenceWords.isSuspicious(cell) || PresenceWords.tellsOfComing(cell) {
          item.unclear = item.unclear ?? Term(same: cell.whiteSpaceFolded)
        }
        remarks.append(cell)
      } else if !PresenceWords.isPlain(cell) {
        remarks.append(cell)
      }
    }
    if item.hasRemark, remarks.isEmpty { remarks = row.cells.filter { !$0.isBlankLine } }
    add(item, block)
    if !remarks.isEmpty {
      let kept = "\(first.trimmed): \(remarks.map(\.trimmed).joined(separator: "; "))"
      keep(kept[...], line: block.line, block)
    }
  }

  /// Whether a row heads those below it (`| | TIDAK HADIR | |`): one cell alone says something, and that is
  /// no name.
  private func isHeading(_ row: TableRow, _ columns: NotesColumns) -> Bool {
    let filled = row.cells.enumerated().filter { !$0.element.isBlankLine }
    let said = filled.filter { $0.offset != columns.index(.number) }
    guard row.cells.count > 1, let cell = said.only?.element.trimmed(of: "*_:") else {
      return false
    }
    switch names.resolve(NotedName(cell, nil)).agency {
    case .certain, .several, .elsewhere, .ofAnotherPlace: return false
    case .guess, .unknown: break
    }
    let isOfComing =
      PresenceWords(cell) != nil || NotesLabel.isOfAttendance(cell)
      || Labelled<NotesLabel>(cell) != nil
    return isOfComing || filled.count == 1 && row.cells.count > 2
  }

  /// By the columns of presence, absence and signature.
  private mutating func presence(
    of item: inout AttendanceItem, _ row: TableRow, _ columns: NotesColumns
  ) {
    let absence = columns.cell(.absence, in: row)
    if let cell = columns.cell(.presence, in: row) {
      // Both have a mark.
      if let absence { item.unclear = item.unclear ?? Term(same: "\(cell), \(absence)") }
      if let presence = PresenceWords.letter(cell) {
        item.take(presence, cell)
      } else if !item.read(cell) {
        item.unclear = item.unclear ?? Term(same: cell.whiteSpaceFolded)
      }
    } else if let cell = absence {
      if PresenceWords(cell) == .presence(.present, by: nil) || cell.lowercased() == "x" {
        item.presence = item.presence ?? .absent
      } else if !item.read(cell) {
        item.unclear = item.unclear ?? Term(same: cell.whiteSpaceFolded)
      }
    } else if columns.has(.presence), item.presence == nil {
      item.unclear = item.unclear ?? NotesColumn.presence.term
    } else if columns.has(.signature), item.presence == nil {
      if let cell = columns.cell(.signature, in: row), !NotesTable.isSignature(cell) {
        if !item.read(cell) { item.unclear = item.unclear ?? Term(same: cell.whiteSpaceFolded) }
      } else if columns.cell(.signature, in: row) == nil {
        item.unclear = item.unclear ?? NotesColumn.signature.term
      }
    }
  }

  // MARK: Decisions and actions

  private mutating func decision(
    _ row: TableRow, _ columns: NotesColumns, _ block: DocumentBlock, isGuess: Bool
  ) {
    let column: NotesColumn = columns.has(.decision) ? .decision : .deliverable
    if let head = headsRows(row, columns) {
      table?.heading = head.whiteSpaceFolded
      return leave(block, under: .decisions)
    }
    if let verdict = verdict(row, columns) { return self.decision(row, columns, block, verdict) }
    guard let text = columns.cell(column, in: row) else {
      return isGuess ? keep(block) : leave(block, under: .decisions)
    }
    if block.isStruck { return leave(block, .struck) }
    if ItemWords.saysNone(text) { return keep(block) }
    begin(
      .decisions, nil, text, block,
      unsettled: unsettling(row, columns, besides: [column, .number, .owner, .agency, .due])
        ?? remark(row, columns) ?? table?.heading
        // Perhaps it says what all of it is about.
        ?? columns.unknown.lazy.filter { $0 < row.cells.count }.map { row.cells[$0] }
        .first { column != .decision && $0.contains(where: \.isLetter) }?.whiteSpaceFolded,
      isDoubtful: isGuess)
    flush()
    keepRest(of: row, columns, besides: [column, .number], block)
  }

  /// What became of a proposal, where one column has that and another what it was: `Uraian | Hasil`.
  private func verdict(_ row: TableRow, _ columns: NotesColumns) -> Substring? {
    guard columns.has(.deliverable), let index = columns.index(.decision), index < row.head.count,
      index < row.cells.count, NotesLabel.isVague(row.head[index]).isAlone
    else { return nil }
    return row.cells[index].trimmed(of: "*_")
  }

  private mutating func decision(
    _ row: TableRow, _ columns: NotesColumns, _ block: DocumentBlock, _ verdict: Substring
  ) {
    guard let text = columns.cell(.deliverable, in: row) else {
      return leave(block, under: .decisions)
    }
    if block.isStruck { return leave(block, .struck) }
    let isTaken = ItemWords.isAssent(verdict)
    let said = verdict.isBlankLine ? "–" : verdict.whiteSpaceFolded
    begin(
      .decisions, nil, text, block,
      unsettled: isTaken
        ? unsettling(row, columns, besides: [.deliverable, .decision, .number])
          ?? remark(row, columns) : said)
    flush()
    keepRest(of: row, columns, besides: [.deliverable, .number], block)
  }

  /// What a cell of remarks says, where it is not known to change nothing.
  private func remark(
    _ row: TableRow, _ columns: NotesColumns, besides taken: Int? = nil
  ) -> String? {
    columns.remarks.lazy.filter { $0 < row.cells.count && $0 != taken }.map { row.cells[$0] }
      .first { !ItemWords.isHarmless(remark: $0) }?.whiteSpaceFolded
  }

  /// Whether a row heads those below it: one filled cell, or the same in all, that is written as a heading
  /// or says how far they are.
  private func headsRows(_ row: TableRow, _ columns: NotesColumns) -> Substring? {
    let cells = row.cells.enumerated().filter { $0.offset != columns.index(.number) }
      .map { $0.element.trimmed }.filter { !$0.isEmpty }
    guard row.cells.count > 2, let first = cells.first, cells.allSatisfy({ $0 == first }),
      first.contains(where: \.isLetter)
    else { return nil }
    let isHead =
      !first.contains(where: \.isLowercase) || first.hasPrefix("**") || first.last == ":"
    let isShort = first.split(separator: " ").count < 4
    let isState =
      ItemWords.status(first) != .unclear
      || isShort && ItemWords.unsettling(remark: first.trimmed(of: "*_")) != nil
    return isHead || isState ? first : nil
  }

  /// What another column or a footnote says of who owes it, or of its day.
  private func takeDoubts(
    _ row: TableRow, _ columns: NotesColumns, _ action: inout NotedAction
  ) {
    let owner = columns.doubt(of: .owner, in: row)
    action.otherOwner = owner ?? (columns.has(.owner) ? nil : columns.doubt(of: .agency, in: row))
    action.otherDue = columns.doubt(of: .due, in: row)
  }

  /// What other cells of a row say by which it may not stand; nil where they say nothing of the kind.
  private func unsettling(
    _ row: TableRow, _ columns: NotesColumns, besides taken: [NotesColumn]
  ) -> String? {
    if let cell = row.cells.first(where: { $0.contains("~~") }) { return String(cell) }
    if let status = columns.cell(.status, in: row), ItemWords.status(status) == .unclear {
      return status.whiteSpaceFolded
    }
    let indices = Set((taken + [.status]).compactMap(columns.index))
    return row.cells.enumerated().lazy.filter { !indices.contains($0.offset) }
      .compactMap { ItemWords.unsettling(remark: $0.element) }.first
  }

  private mutating func action(
    _ row: TableRow, _ columns: NotesColumns, _ block: DocumentBlock, isGuess: Bool
  ) {
    if let head = headsRows(row, columns) {
      table?.heading = head.whiteSpaceFolded
      return leave(block, under: .actions)
    }
    guard let text = columns.cell(.deliverable, in: row) else {
      return leave(block, under: .actions)
    }
    let filled = row.cells.count { !$0.isBlankLine }
    if filled == 1, columns.has(.number), columns.cell(.number, in: row) == nil,
      actions.goOn(with: text.whiteSpaceFolded)
    {
      return
    }
    if filled == 1, ItemWords.saysNone(text) { return keep(block) }
    let isStruck = text.withoutStrikes?.isBlankLine ?? false
    if ItemWords.isDitto(text) || isStruck { return leave(block, under: .actions) }
    if isDone(row, columns) { return leave(block, .tickedOff) }
    var action = NotedAction(text, number: nil, line: block.line, names: names)
    action.isGuess = isGuess
    takeOwner(row, columns, &action)
    takeDue(row, columns, &action)
    takeDoubts(row, columns, &action)
    if action.due == nil, action.vagueDue == nil {
      let others = columns.unknown.filter { $0 < row.cells.count }.map { row.cells[$0] }
      action.vagueDue = others.first(where: NotedAction.namesTime)?.whiteSpaceFolded
    }
    action.creditor = columns.cell(.creditor, in: row)?.whiteSpaceFolded
    if let cell = columns.cell(.supporters, in: row), !ItemWords.saysNone(cell) {
      action.supporters += NotedName.entries(of: cell).map(\.whiteSpaceFolded)
    }
    var taken: [NotesColumn] = [
      .number, .deliverable, .owner, .agency, .creditor, .supporters, .due,
    ]
    if let cell = columns.cell(.decision, in: row), let number = NotedDecision.number(cell) {
      action.decision = number
      taken.append(.decision)
    }
    if let remark = columns.cell(.remark, in: row), action.take(remark: remark, names) {
      taken.append(.remark)
    }
    action.unsettled =
      action.unsettled ?? unsettling(row, columns, besides: taken) ?? table?.heading
      ?? remark(row, columns, besides: taken.contains(.remark) ? columns.index(.remark) : nil)
      // Where the others have numbers, it perhaps goes on with the one above.
      ?? (isUnnumbered(row, columns) ? action.asWritten : nil)
    guard self.text(action.text[...], block) != nil else { return }
    _ = actions.put(action)
    decisionCell(row, columns, block, taken)
    for (index, cell) in row.cells.enumerated()
    where !taken.compactMap(columns.index).contains(index) && !cell.isBlankLine {
      let head = columns.column(at: index).map { _ in text } ?? row.head[index]
      keep("\(head.whiteSpaceFolded): \(cell.whiteSpaceFolded)"[...], line: block.line, block)
    }
  }

  private mutating func isUnnumbered(_ row: TableRow, _ columns: NotesColumns) -> Bool {
    let isNumbered = columns.cell(.number, in: row) != nil
    if isNumbered { table?.hasNumber = true }
    return !isNumbered && table?.hasNumber ?? false
  }

  private func isDone(_ row: TableRow, _ columns: NotesColumns) -> Bool {
    if let status = columns.cell(.status, in: row), ItemWords.status(status) == .isDone {
      return true
    }
    let others = [columns.cell(.due, in: row), columns.cell(.remark, in: row)]
    return others.contains { $0.map(NotesSentence.isDone) ?? false }
  }

  /// A decision in the row of an action, in words: whether it was one must be settled.
  private mutating func decisionCell(
    _ row: TableRow, _ columns: NotesColumns, _ block: DocumentBlock, _ taken: [NotesColumn]
  ) {
    guard !taken.contains(.decision), let cell = columns.cell(.decision, in: row),
      !ItemWords.saysNone(cell),
      !decisions.all.contains(where: { plain($0.text) == plain(String(cell)) })
    else { return }
    var decision = NotedDecision(
      number: nil, text: cell.whiteSpaceFolded, line: block.line, isInDiscussion: false)
    decision.isGuess = true
    guard self.text(cell, block) != nil else { return }
    _ = decisions.put(decision)
  }

  private mutating func takeOwner(
    _ row: TableRow, _ columns: NotesColumns, _ action: inout NotedAction
  ) {
    let (owner, agency) = (columns.cell(.owner, in: row), columns.cell(.agency, in: row))
    // `Ratna | Dinkes`: a person, and of which agency.
    let isKnown = owner.map { names.owners(in: String($0)) != nil } ?? false
    let cell = isKnown ? owner : (agency ?? owner)
    if let cell, !ItemWords.isDitto(cell) {
      action.owners = [cell.whiteSpaceFolded]
      if isKnown, let agency, columns.has(.owner) { action.owners.append(agency.whiteSpaceFolded) }
      table?.owner = cell
    } else if cell != nil || action.owners.isEmpty, let above = table?.owner {
      action.owners = [above.whiteSpaceFolded]
      action.isOwnerFromAbove = cell == nil
    } else if let cell {
      action.owners = [cell.whiteSpaceFolded]
    }
  }

  private mutating func takeDue(
    _ row: TableRow, _ columns: NotesColumns, _ action: inout NotedAction
  ) {
    let cell = columns.cell(.due, in: row)
    if let cell, !ItemWords.isDitto(cell) {
      action.due = nil
      action.takeDue(cell)
      table?.due = cell
    } else if cell != nil || action.due == nil && columns.has(.due), let above = table?.due {
      action.takeDue(above)
      action.isDueFromAbove = cell == nil
    } else if let cell {
      action.vagueDue = cell.whiteSpaceFolded
    }
  }

  /// Keeps the cells beside the one that was taken in the discussion.
  private mutating func keepRest(
    of row: TableRow, _ columns: NotesColumns, besides taken: [NotesColumn], _ block: DocumentBlock
  ) {
    let indices = Set(taken.compactMap(columns.index))
    for (index, cell) in row.cells.enumerated() where !indices.contains(index) && !cell.isBlankLine
    {
      let head = index < row.head.count ? "\(row.head[index]): " : ""
      keep((head + cell)[...], line: block.line, block)
    }
  }
}

extension AttendanceItem {
  /// Takes what a cell says of the coming; false where it says something else.
  mutating func read(_ cell: Substring) -> Bool {
    guard let words = PresenceWords(cell) else { return false }
    switch words {
    case .presence(let said, let by):
      take(said, cell)
      if let by, NameWords.isName(by) {
        standIn = by.whiteSpaceFolded
      } else if let by, !by.isEmpty {
        unclear = Term(same: cell.whiteSpaceFolded)
      }
    case .representing(let principal):
      presence = .represented
      if !principal.isEmpty, !NameWords.isName(principal) {
        unclear = Term(same: cell.whiteSpaceFolded)
      }
    case .unclear: unclear = Term(same: cell.whiteSpaceFolded)
    case .mandate(let mandate): canDecide = mandate
    case .chair: isChair = true
    case .minuteTaker: isMinuteTaker = true
    case .crossed: (mark, cross) = (.cross, cell.trimmed.first)
    case .remark:
      hasRemark = true
      remark = cell
    }
    return true
  }
}

extension NotedAction {
  /// Takes `Keputusan 1`, `didukung DISDUKCAPIL`; false where a remark says something else.
  fileprivate mutating func take(remark: Substring, _ names: NameTable) -> Bool {
    if decision == nil, remark.contains(where: \.isLetter),
      let number = NotedDecision.number(remark)
    {
      decision = number
      return true
    }
    guard let those = ItemWords.supporters(in: remark, names) else { return false }
    supporters += those.map(\.text)
    return true
  }
}

extension NotedDecision {
  /// The number of a decision that a cell names and nothing else: `1`, `Keputusan 1`, `No. 1`.
  fileprivate static func number(_ cell: Substring) -> Int? {
    let words = plain(String(cell)).split(separator: " ")
    guard words.count < 3, let number = words.last.flatMap({ Int($0) }) else { return nil }
    let isName = words.dropLast().allSatisfy {
      NotesColumn.byName[String($0)] == .decision || NotesColumn.byName[String($0)] == .number
    }
    return isName ? number : nil
  }
}
