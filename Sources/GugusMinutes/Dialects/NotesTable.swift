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
  var rows: Rows
  var columns: NotesColumns

  var isText: Bool { if case .text = rows { true } else { false } }
  /// The next row may divide the columns of the first: `Kehadiran` over `Hadir | Tidak`.
  var isAtHead = false
  /// Whether some row has a number of its own.
  var hasNumber = false
  /// A row that heads those below it.
  var heading: String?
  /// What the rows above hold, for cells that go on.
  var owner: Substring?
  var due: Substring?

  /// Heads of a table whose rows are fields and what they hold.
  private static let ofFields: Set<String> = [
    "item", "detail", "details", "field", "value", "isian", "isi", "uraian", "keterangan", "butir",
    "informasi", "information", "data", "perihal", "hal", "rincian", "deskripsi", "description",
  ]

  /// Whether the first row heads those: `Item | Detail`.
  static func headsFields(_ row: TableRow) -> Bool {
    row.isFirst && row.cells.count == 2
      && row.cells.allSatisfy { ofFields.contains(plain(String($0))) }
  }

  /// Whether someone signed there. The numbers and dots of a form are no signature.
  static func isSignature(_ cell: Substring) -> Bool {
    let line = NotesLine(cell, number: 0)
    // `1. ttd`, as forms count them.
    let words = plain(String(line.ordinal == nil ? cell : line.content)).split(separator: " ")
    let mark = line.ordinal == nil ? cell : line.content
    return mark.count == 1 && mark.first.flatMap(AttendanceMark.init) == .tick
      || cell.hasPrefix("![") || cell.hasPrefix("<img")
      || cell.hasPrefix("/s/")
      || !words.isEmpty
        && words.allSatisfy { ["ttd", "paraf", "signed", "tertanda", "tandatangan"].contains($0) }
  }
}

extension NotesReader {
  mutating func row(_ row: TableRow, _ block: DocumentBlock) {
    if table?.number != row.table {
      table = NotesTable(
        number: row.table, rows: kind(of: row, row.head), columns: NotesColumns(row.head))
      if !sections.isEmpty { sections[sections.count - 1].hasItems = true }
      table?.isAtHead = row.isFirst
      if row.isFirst, let table {
        switch table.rows {
        case .people, .actions, .decisions: return
        case .fields where NotesTable.headsFields(row): return keep(block)
        case .fields, .text, .open: break
        }
      }
    } else if table?.isAtHead ?? false, let head = row.dividedHead {
      table?.isAtHead = false
      table?.columns = NotesColumns(head)
      let rows = kind(of: row, head)
      table?.rows = rows
      return
    }
    guard let table else { return }
    if !row.isFirst { self.table?.isAtHead = false }
    if row.cells.allSatisfy(\.isBlankLine) { return }
    if block.hasComment, !table.isText { return leave(block, .hidden) }
    if row.isUneven, !table.isText {
      // It may head those below it.
      if let head = row.cells.filter({ !$0.isBlankLine }).only {
        self.table?.heading = head.whiteSpaceFolded
      }
      return leave(block, under: section ?? .discussion)
    }
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

  private func kind(of row: TableRow, _ head: [Substring]) -> NotesTable.Rows {
    let columns = NotesColumns(head)
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
      if columns.areDecisions(head) { return .decisions(isGuess: true) }
      if columns.areLists { return .open }
      if section == nil,
        field(in: row) != nil && !columns.areHeads(row)
          || NotesTable.headsFields(row)
      {
        return .fields
      }
      if columns.mayBeActions { return .open }
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
      let isOne = value.split(separator: ". ", omittingEmptySubsequences: true).count < 2
      begin(
        labelled.label, labelled.number, value, block,
        unsettled: isOne ? nil : value.whiteSpaceFolded)
    } else if labelled.label == .discussion {
      keep(block)
    } else {
      field(labelled.label, value, block)
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
    if ItemCues.saysNone(text) { return keep(block) }
    begin(
      .decisions, nil, text, block,
      unsettled: unsettling(row, columns, besides: [column, .number, .owner, .agency, .due])
        ?? remark(row, columns) ?? table?.heading ?? duty(in: row, columns)
        // Perhaps it says what all of it is about.
        ?? columns.unknown.lazy.filter { $0 < row.cells.count }.map { row.cells[$0] }
        .first { column != .decision && $0.contains(where: \.isLetter) }?.whiteSpaceFolded,
      isDoubtful: isGuess)
    flush()
    keepRest(of: row, columns, besides: [column, .number], block)
  }

  /// Who owes what was decided, and by when: then it is a follow-up, too.
  private func duty(in row: TableRow, _ columns: NotesColumns) -> String? {
    guard let owner = columns.cell(.owner, in: row), let due = columns.cell(.due, in: row) else {
      return nil
    }
    return "\(owner), \(due)"
  }

  /// What became of a proposal, where one column has that and another what it was: `Uraian | Hasil`.
  private func verdict(_ row: TableRow, _ columns: NotesColumns) -> Substring? {
    guard let index = columns.index(.decision), index < row.head.count, index < row.cells.count,
      columns.has(.proposal)
        || columns.has(.deliverable) && NotesLabel.isVague(row.head[index]).isAlone
    else { return nil }
    return row.cells[index].trimmed(of: "*_")
  }

  private mutating func decision(
    _ row: TableRow, _ columns: NotesColumns, _ block: DocumentBlock, _ verdict: Substring
  ) {
    let subject: NotesColumn = columns.has(.proposal) ? .proposal : .deliverable
    guard let text = columns.cell(subject, in: row) else {
      return leave(block, under: .decisions)
    }
    if block.isStruck { return leave(block, .struck) }
    let isTaken = ItemCues.isAssent(verdict)
    let said = verdict.isBlankLine ? "–" : verdict.whiteSpaceFolded
    begin(
      .decisions, nil, text, block,
      unsettled: isTaken
        ? unsettling(row, columns, besides: [subject, .decision, .number])
          ?? remark(row, columns) : said)
    flush()
    keepRest(of: row, columns, besides: [subject, .number], block)
  }

  /// What a cell of remarks says, where it is not known to change nothing.
  private func remark(
    _ row: TableRow, _ columns: NotesColumns, besides taken: Int? = nil
  ) -> String? {
    columns.remarks.lazy.filter { $0 < row.cells.count && $0 != taken }.map { row.cells[$0] }
      .first { !ItemCues.isHarmless(remark: $0) }?.whiteSpaceFolded
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
      row.isMerged || !first.contains(where: \.isLowercase) || first.hasPrefix("**")
      || first.last == ":"
    let isShort = first.split(separator: " ").count < 4
    let isState =
      ItemCues.status(first) != .unclear
      || isShort && ItemCues.unsettling(remark: first.trimmed(of: "*_")) != nil
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
    if let status = columns.cell(.status, in: row), ItemCues.status(status) == .unclear,
      !taken.contains(.decision) || !ItemCues.isAssent(status)
    {
      return status.whiteSpaceFolded
    }
    let indices = Set((taken + [.status]).compactMap(columns.index))
    // A column `Batal` with `ya` in it.
    let revoked = columns.unknown.first { index in
      index < row.cells.count && index < row.head.count && ItemCues.isRevocation(row.head[index])
        && !ItemCues.isDenial(row.cells[index])
    }
    if let revoked { return "\(row.head[revoked]): \(row.cells[revoked])" }
    return row.cells.enumerated().lazy.filter { !indices.contains($0.offset) }
      .compactMap { ItemCues.unsettling(remark: $0.element) }.first
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
    if filled == 1, ItemCues.saysNone(text) { return keep(block) }
    let isStruck = text.withoutStrikes?.isBlankLine ?? false
    if ItemCues.isDitto(text) || isStruck { return leave(block, under: .actions) }
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
    action.perhapsCreditor = perhapsCreditor(row, columns)
    if let cell = columns.cell(.supporters, in: row), !ItemCues.saysNone(cell) {
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
      ?? sections.last?.doubtfulHeading
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

  /// Heads of columns whose agencies have to do with a follow-up, and are not those to whom it is owed.
  private static let ofOthers: Set<String> = [
    "raised by", "pengusul", "usulan dari", "diminta oleh", "requested by", "assigned by",
    "koordinator", "accountable", "opd terkait", "instansi terkait", "terkait", "opd sasaran",
    "sasaran", "pelaksana", "coordinator",
  ]

  /// An agency in a column that is not understood, where none is known to hold the creditor.
  private func perhapsCreditor(_ row: TableRow, _ columns: NotesColumns) -> String? {
    columns.unknown.lazy
      .filter { index in
        index < row.cells.count && index < row.head.count
          && !NotesReader.ofOthers.contains(plain(String(row.head[index])))
      }
      .map { row.cells[$0].whiteSpaceFolded }
      .first { names.owners(in: $0) != nil }
  }

  private mutating func isUnnumbered(_ row: TableRow, _ columns: NotesColumns) -> Bool {
    let isNumbered = columns.cell(.number, in: row) != nil
    if isNumbered { table?.hasNumber = true }
    return !isNumbered && table?.hasNumber ?? false
  }

  private func isDone(_ row: TableRow, _ columns: NotesColumns) -> Bool {
    if let status = columns.cell(.status, in: row), ItemCues.status(status) == .isDone {
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
      !ItemCues.saysNone(cell),
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
    if let cell, !ItemCues.isDitto(cell) {
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
    if let cell, !ItemCues.isDitto(cell) {
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

extension TableRow {
  /// Whether one cell goes over all columns, so that each holds what it says.
  var isMerged: Bool {
    guard cells.count > 2, let first = cells.first, !first.isBlankLine else { return false }
    return cells.allSatisfy { $0 == first }
  }

  /// No head of two rows has more columns.
  private static let widestHead = 60

  /// The heads of its columns, where this row divides those that the first one puts together; nil where it
  /// does not.
  fileprivate var dividedHead: [Substring]? {
    guard cells.count == head.count, cells.count <= TableRow.widestHead else { return nil }
    var isDivided = false
    for (index, cell) in cells.enumerated()
    where !cell.isBlankLine && plain(String(cell)) != plain(String(head[index])) {
      let isShared =
        head[index].isBlankLine || head.count { $0 == head[index] } > 1
        || index + 1 < head.count && head[index + 1].isBlankLine
      guard isShared, NotesColumn.headed(cell.trimmed(of: "*_")) != nil else { return nil }
      isDivided = true
    }
    return isDivided ? zip(head, cells).map { $1.isBlankLine ? $0 : $1 } : nil
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
    guard let those = ItemCues.supporters(in: remark, names) else { return false }
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
