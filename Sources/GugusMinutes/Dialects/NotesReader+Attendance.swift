import GugusDomain
import GugusFiles

// Tables of those who came or did not.
extension NotesReader {
  mutating func people(_ row: TableRow, _ columns: NotesColumns, _ block: DocumentBlock) {
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
      let isPresent = label == .present || PresenceStatement(first) == .presence(.present, by: nil)
      table?.heading = isPresent ? nil : first.whiteSpaceFolded
      return isPresent ? () : leave(block, under: section ?? .present)
    }
    var item = AttendanceItem(first) { names.isKnown($0) }
    if let heading = table?.heading { item.unclear = Term(same: heading) }
    // `hadir*`: more is said of it below.
    if let cell = row.cells.first(where: { Footnote.sign(at: $0) != nil }) {
      item.unclear = item.unclear ?? Term(same: cell.whiteSpaceFolded)
    }
    if let agency, name != nil {
      let inner = AttendanceItem(agency) { names.isKnown($0) }
      item.who.organisation = inner.who.asWritten
      item.presence = item.presence ?? inner.presence
      item.unclear = item.unclear ?? inner.unclear
      item.foreign = item.foreign ?? inner.foreign
    }
    if let role, !item.read(role) {
      let isOfAgency = agency == nil && item.who.organisation == nil && names.isKnown(role)
      if name == nil && agency != nil || name != nil && isOfAgency {
        item.who.organisation = String(role)
      }
      item.foreign = item.foreign ?? (NameCues.isName(role) ? nil : role)
    }
    presence(of: &item, row, columns)
    if let cell = columns.cell(.mandate, in: row),
      case .presence(let said, _)? = PresenceStatement(cell)
    {
      item.canDecide = said == .present
    }
    var remarks = readUnknown(row, columns, &item)
    for cell in others.compactMap(\.self) {
      if let remark = read(cell, &item, isNamed: name != nil) { remarks.append(remark) }
    }
    if item.hasRemark, remarks.isEmpty { remarks = row.cells.filter { !$0.isBlankLine } }
    add(item, block)
    if !remarks.isEmpty {
      let kept = "\(first.trimmed): \(remarks.map(\.trimmed).joined(separator: "; "))"
      keep(kept[...], line: block.line, block)
    }
  }

  /// What stands in columns that are not understood, and says nothing of the coming; what may say something of
  /// it leaves that open.
  private func readUnknown(
    _ row: TableRow, _ columns: NotesColumns, _ item: inout AttendanceItem
  ) -> [Substring] {
    var remarks: [Substring] = []
    for index in columns.unknown where index < row.cells.count && !row.cells[index].isBlankLine {
      let cell = row.cells[index].trimmed(of: "*_")
      if PresenceStatement.tellsOfComing(cell)
        || PresenceStatement.isOfRepresentatives(row.head[index])
        || PresenceStatement(cell) != nil || PresenceStatement.isSuspicious(cell)
      {
        item.unclear = item.unclear ?? Term(same: "\(row.head[index]): \(cell)")
      } else {
        remarks.append("\(row.head[index]): \(cell)"[...])
      }
    }
    return remarks
  }

  /// Takes what a remark beside a name says of the coming; what of it is to be kept.
  ///
  /// - Parameter isNamed: a cell of its own names a person.
  private func read(
    _ cell: Substring, _ item: inout AttendanceItem, isNamed: Bool
  ) -> Substring? {
    let isAbsent = item.presence == .absent
    guard item.read(cell) else {
      // Only a name or a number says nothing of it; beside one who did not come, also why.
      let isReason = item.presence.map { !$0.counts } ?? false && PresenceStatement.isReason(cell)
      if isReason, isAbsent { item.presence = .excused }
      let isHarmless =
        isReason || item.presence == .excused || NameCues.isName(cell)
        || !cell.contains(where: \.isLetter)
      if !isHarmless || PresenceStatement.isSuspicious(cell)
        || PresenceStatement.tellsOfComing(cell)
      {
        item.unclear = item.unclear ?? Term(same: cell.whiteSpaceFolded)
      }
      return cell
    }
    // One column says that they did not come, the other that somebody did for them; or they came for another
    // agency; or another came, and nothing says who.
    let isOther = isNamed && PresenceStatement(cell) == .presence(.represented, by: nil)
    let isForAnother = item.principal.map { names.isAgency($0[...]) } ?? false
    if isAbsent && item.presence == .represented || isOther || isForAnother {
      item.unclear = item.unclear ?? Term(same: cell.whiteSpaceFolded)
    }
    return PresenceStatement.isPlain(cell) ? nil : cell
  }

  /// Whether a row heads those below it (`| | TIDAK HADIR | |`): one cell alone says something, and that is
  /// no name.
  private func isHeading(_ row: TableRow, _ columns: NotesColumns) -> Bool {
    let isMerged = row.isMerged
    let filled = row.cells.enumerated().filter { !$0.element.isBlankLine }
      .prefix(isMerged ? 1 : .max)
    let said = filled.filter { isMerged || $0.offset != columns.index(.number) }
    guard row.cells.count > 1, let cell = said.only?.element.trimmed(of: "*_:") else {
      return false
    }
    switch names.resolve(NotedName(cell, nil)).agency {
    case .certain, .several, .elsewhere, .ofAnotherPlace: return false
    case .guess, .unknown: break
    }
    let isOfComing =
      PresenceStatement(cell) != nil || NotesLabel.isOfAttendance(cell)
      || Labelled<NotesLabel>(cell) != nil
    return isOfComing || filled.count == 1 && row.cells.count > 2
  }

  /// By the columns of presence, excuse, absence and signature.
  private mutating func presence(
    of item: inout AttendanceItem, _ row: TableRow, _ columns: NotesColumns
  ) {
    let marks: [(presence: Presence, cell: Substring)] = [
      (.present, columns.cell(.presence, in: row)), (.excused, columns.cell(.excuse, in: row)),
      (.absent, columns.cell(.absence, in: row)),
    ].compactMap { presence, cell in cell.map { (presence, $0) } }
    if marks.count > 1 {
      let cells = marks.map(\.cell.whiteSpaceFolded).joined(separator: ", ")
      item.unclear = item.unclear ?? Term(same: cells)
    }
    if let (presence, cell) = marks.first {
      if presence == .present, let presence = PresenceStatement.letter(cell) {
        item.take(presence, cell)
      } else if presence == .present, let number = AttendanceLetter(number: cell) {
        item.letter = number
      } else if presence != .present,
        PresenceStatement(cell) == .presence(.present, by: nil) || cell.lowercased() == "x"
      {
        item.presence = item.presence ?? presence
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
}

extension AttendanceItem {
  /// Takes what a cell says of the coming; false where it says something else.
  mutating func read(_ cell: Substring) -> Bool {
    guard let words = PresenceStatement(cell) else { return false }
    switch words {
    case .presence(let said, let by):
      take(said, cell)
      if said == .present, cell.count == 1, cell.first.flatMap(AttendanceMark.init) == .tick {
        mark = .tick
      }
      if let by, NameCues.isName(by) {
        standIn = by.whiteSpaceFolded
      } else if let by, !by.isEmpty {
        unclear = Term(same: cell.whiteSpaceFolded)
      }
    case .representing(let principal):
      presence = .represented
      self.principal = String(principal)
      if !principal.isEmpty, !NameCues.isName(principal) {
        unclear = Term(same: cell.whiteSpaceFolded)
      }
    case .unclear: unclear = Term(same: cell.whiteSpaceFolded)
    case .mandate(let mandate): canDecide = mandate
    case .letter: unclear = Term(same: cell.whiteSpaceFolded)
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
