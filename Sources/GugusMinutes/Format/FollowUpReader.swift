import GugusDomain
import GugusFiles

extension MinutesReader {
  /// A table (`FollowUpColumn`, in any order), or items
  /// `DEBTOR → CREDITOR: deliverable (due[; supporters: A, B][; decision: N][; code: C]
  /// [; imposed])`, or both. `->` stands for `→`. The last `(` begins the details, so that a
  /// deliverable may hold brackets.
  mutating func followUps(
    _ blocks: [Block], decisions: Set<Int>, meeting: Day?, chair: AgencyCode?
  ) -> [FollowUp] {
    var rows: [Row] = []
    for block in blocks {
      switch block {
      case .table(let lines): rows += table(lines)
      case .item(let item):
        if let row = listed(item.raw) { rows.append(row) }
      case .other(let line): noteNotUnderstood(.followUp, at: line)
      }
    }
    var codes: Set<CommitmentCode> = []
    return rows.compactMap { row in
      let followUp = followUp(row, decisions: decisions, meeting: meeting, chair: chair)
      if let code = followUp?.code, let cell = row[.code], !codes.insert(code).inserted {
        note(.commitmentAgain(code), at: cell)
      }
      return followUp
    }
  }

  /// Raw parts of one row, whichever way it was written.
  private typealias Row = [FollowUpColumn: Substring]

  private mutating func followUp(
    _ row: Row, decisions: Set<Int>, meeting: Day?, chair: AgencyCode?
  ) -> FollowUp? {
    let deliverable = required(.deliverable, row) { reader, raw in
      reader.noteUnsettled(raw, MinutesSection.followUp.example) ? nil : reader.line(raw)
    }
    let debtor = required(.debtor, row) { $0.agency($1) }
    let creditor = creditor(row, debtor: debtor, chair: chair)
    let due = required(.due, row) { $0.day($1) }
    let code = optional(.code, row) { $0.commitment($1) }
    let supporters = optional(.supporters, row) { reader, raw in
      Escapes.split(raw, at: ",").compactMap { reader.agency($0.trimmed) }
    }
    let decision = optional(.decision, row) { $0.decision($1, of: decisions) }
    let kind = optional(.kind, row) { $0.kind($1) }
    if let debtor, debtor == creditor, let cell = row[.creditor] {
      note(.owedToItself(debtor), at: cell)
    }
    // A row with a code is a commitment on record, which may well be overdue by now.
    if code == nil, let due, let meeting, due < meeting, let cell = row[.due] {
      note(.dueBeforeMeeting(due: due, meeting: meeting), at: cell)
    }
    guard let deliverable, let debtor, let creditor, let due else { return nil }
    return FollowUp(
      code: code, deliverable: deliverable, debtor: debtor, creditor: creditor,
      supporters: supporters ?? [], due: due, decision: decision, isImposed: kind == .imposed)
  }

  private mutating func required<Value>(
    _ column: FollowUpColumn, _ row: Row, read: (inout Self, Substring) -> Value?
  ) -> Value? {
    guard let cell = row[column] else { return nil }
    if !cell.isEmpty { return read(&self, cell) }
    note(.emptyCell(column.term), at: cell)
    return nil
  }

  /// To whom it is owed: where the row does not say it, the agency in the chair.
  private mutating func creditor(
    _ row: Row, debtor: AgencyCode?, chair: AgencyCode?
  ) -> AgencyCode? {
    if let cell = row[.creditor], !["", "-", "–", "—"].contains(cell) { return agency(cell) }
    if let chair, chair != debtor { return chair }
    if let place = row[.creditor] ?? row[.deliverable] { note(.noCreditor, at: place) }
    return nil
  }

  /// A dash says “none” as an empty cell does.
  private mutating func optional<Value>(
    _ column: FollowUpColumn, _ row: Row, read: (inout Self, Substring) -> Value?
  ) -> Value? {
    guard let cell = row[column], !["", "-", "–", "—"].contains(cell) else { return nil }
    return read(&self, cell)
  }

  private mutating func commitment(_ raw: Substring) -> CommitmentCode? {
    if let code = CommitmentCode(String(raw)) { return code }
    note(.badCommitment(String(raw)), at: raw)
    return nil
  }

  private mutating func kind(_ raw: Substring) -> FollowUpKind? {
    if let kind = FollowUpKind.named(String(raw)) { return kind }
    note(.badKind(String(raw)), at: raw)
    return nil
  }
}

// The two ways to write a row.
extension MinutesReader {
  private mutating func table(_ lines: [Substring]) -> [Row] {
    guard let header = lines.first, let columns = columns(header) else { return [] }
    var rows = lines.dropFirst()
    if let rule = rows.first, isRule(rule) { rows = rows.dropFirst() }
    return rows.compactMap { line in
      let cells = cells(line)
      if cells.count == columns.count {
        var row = Row()
        for case (let column?, let cell) in zip(columns, cells) { row[column] = cell }
        noteRemark(cells, header, row[.deliverable])
        return row
      }
      note(.cellCount(found: cells.count, expected: columns.count), at: line)
      return nil
    }
  }

  /// What stands in a column of remarks goes to the discussion.
  private mutating func noteRemark(
    _ cells: [Substring], _ header: Substring, _ deliverable: Substring?
  ) {
    let heads = self.cells(header).map { NotesColumn.headed($0) }
    guard let deliverable else { return }
    for (head, cell) in zip(heads, cells) where head == .remark {
      if let text = ["", "-", "–", "—"].contains(cell) ? nil : line(cell) {
        remarks.append("\(Escapes.unescape(deliverable)): \(text)")
      }
    }
  }

  /// Nil where the header is wrong: its rows cannot be judged then. A column of numbers or remarks is
  /// none of the follow-up.
  private mutating func columns(_ header: Substring) -> [FollowUpColumn?]? {
    var columns: [FollowUpColumn?] = []
    var isUnderstood = true
    for cell in cells(header) {
      let head = NotesColumn.headed(cell)
      if head == .number || head == .remark {
        columns.append(nil)
        continue
      }
      guard let column = FollowUpColumn.named(Escapes.unescape(cell)) else {
        note(.unknownColumn(String(cell), known: FollowUpColumn.listed), at: cell)
        isUnderstood = false
        continue
      }
      if columns.contains(column) {
        note(.duplicate(name: column.term, example: MinutesSection.followUp.example), at: cell)
        isUnderstood = false
      }
      columns.append(column)
    }
    let missing = FollowUpColumn.allCases.filter { $0.isRequired && !columns.contains($0) }
    // An unknown column may be the missing one misspelt: one fault is enough for both.
    if isUnderstood, !missing.isEmpty {
      let names = Term(
        en: missing.map(\.term.en).joined(separator: ", "),
        id: missing.map(\.term.id).joined(separator: ", "))
      note(.missingColumns(names), at: header)
    }
    return isUnderstood && missing.isEmpty ? columns : nil
  }

  private func cells(_ line: Substring) -> [Substring] {
    var cells = Escapes.split(line, at: "|").dropFirst().map(\.trimmed)
    if cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  private func isRule(_ line: Substring) -> Bool {
    cells(line).allSatisfy { cell in
      !cell.isEmpty && cell.unicodeScalars.allSatisfy { $0 == "-" || $0 == ":" }
    }
  }

  private mutating func listed(_ raw: Substring) -> Row? {
    guard let colon = Escapes.positions(of: ":", in: raw).first,
      let arrow = ["→", "->", "–>", "—>"].lazy.compactMap({ raw[..<colon].firstRange(of: $0) })
        .first,
      let open = Escapes.positions(of: "(", in: raw).last, open > colon,
      Escapes.positions(of: ")", in: raw).last == raw.unicodeScalars.indices.last
    else {
      noteNotUnderstood(.followUp, at: raw)
      return nil
    }
    let inner = (raw[open...].after(prefix: "(") ?? "").unicodeScalars.dropLast()
    let details = Escapes.split(Substring(inner), at: ";").map(\.trimmed)
    var row: Row = [
      .debtor: raw[..<arrow.lowerBound].trimmed,
      .creditor: raw[arrow.upperBound..<colon].trimmed,
      .deliverable: raw[raw.unicodeScalars.index(after: colon)..<open].trimmed,
      .due: details[0],
    ]
    for detail in details.dropFirst() { read(detail, into: &row) }
    return row
  }

  private mutating func read(_ detail: Substring, into row: inout Row) {
    let parts = Escapes.split(detail, at: ":")
    let (column, value): (FollowUpColumn?, Substring)
    if parts.count == 2 {
      (column, value) = (FollowUpColumn.named(String(parts[0])), parts[1].trimmed)
    } else {
      (column, value) = (FollowUpKind.named(String(detail)) == nil ? nil : .kind, detail)
    }
    guard let column, !column.isRequired else {
      return note(.unknownDetail(String(detail)), at: detail)
    }
    if row.updateValue(value, forKey: column) != nil {
      note(.duplicate(name: column.term, example: MinutesSection.followUp.example), at: detail)
    }
  }
}
