import GugusDomain
import GugusFiles

extension Minutes {
  /// The minutes as a file that `Minutes.read` reads back unchanged.
  ///
  /// Holds for minutes as they come from there: every text passes its `TextRule`, an end or a
  /// zone comes with a start, decisions and amendments have distinct numbers from 1 upward,
  /// and a decision that is referred to exists. Personal texts that are missing are left out where
  /// the file need not say them; discussions and reasons stand as a word for their absence.
  public func write(in language: Language) -> String {
    write(in: language, marked: MinutesMarks())
  }

  func write(in language: Language, marked marks: MinutesMarks) -> String {
    let sections = MinutesSection.allCases.compactMap { section -> String? in
      let lines = lines(of: section, in: language, marks)
      if lines.isEmpty, !marks.hasEverySection || section == .amendments { return nil }
      let reasons = MinutesMarks.comment(marks.reasons[section] ?? [])
      return (["## " + section.term.in(language)] + reasons + lines).joined(separator: "\n")
    }
    let remarks = MinutesMarks.comment(marks.remarks)
    return
      ([frontMatter(in: language, marks)]
      + (remarks.isEmpty ? [] : [remarks.joined(separator: "\n")])
      + (marks.open.isEmpty ? [] : [MinutesMarks.lines(marks.open).joined(separator: "\n")])
      + sections).joined(separator: "\n\n") + "\n"
  }

  private func frontMatter(in language: Language, _ marks: MinutesMarks) -> String {
    let fields = FrontMatterProperty.allCases.compactMap { key -> String? in
      guard let value = value(of: key, in: language) else { return nil }
      // To YAML a lone question mark is the beginning of a key.
      let written = marks.write(value, at: .field(key))
      return "\(key.term.in(language)): \(written == "?" ? "\"?\"" : written)"
    }
    let reasons = (marks.reasons[nil] ?? []).map { "# " + $0.visible.onOneLine }
    return (["---"] + reasons + fields + ["---"]).joined(separator: "\n")
  }

  private func value(of key: FrontMatterProperty, in language: Language) -> String? {
    switch key {
    case .taskForce: taskForce.text
    case .code: code?.text
    case .edition: edition.map(String.init)
    case .meeting: YAMLScalar.write(title)
    case .date: date.iso
    case .time:
      start.map { MeetingTime(start: $0, end: end, zone: zone).written(in: language) }
    case .place: place.map(YAMLScalar.write)
    case .chair: chair?.text.map(YAMLScalar.write)
    case .minuteTaker: minuteTaker?.text.map(YAMLScalar.write)
    case .quorum: quorum.map(String.init)
    }
  }

  private func lines(
    of section: MinutesSection, in language: Language, _ marks: MinutesMarks
  ) -> [String] {
    switch section {
    case .attendance:
      attendance.enumerated().map { $1.item(in: language, marks, index: $0) }
    case .agenda:
      agenda.enumerated().map { index, text in "\(index + 1). \(Escapes.escape(text))" }
    case .discussion:
      discussion.isEmpty ? [] : [Discussion.write(discussion.words(in: language))]
    case .decisions:
      decisions.enumerated().map { index, decision in
        let text = MinutesMarks.escape(Escapes.escape(decision.text))
        return "\(decision.number). \(marks.write(text, at: .decision(index)))"
      }
    case .followUp: followUps.table(in: language, marks)
    case .amendments: amendments.map { $0.item(in: language) }
    }
  }
}

extension Attendance {
  fileprivate func item(in language: Language, _ marks: MinutesMarks, index: Int) -> String {
    let word = presence == .absent ? AttendanceStatement.absent : presence.term
    var said = marks.write(word.in(language), at: .presence(index))
    if let person = person?.text {
      let joint =
        presence == .represented ? Term(en: " by ", id: " oleh ").in(language) : ", "
      said += joint + Escapes.escape(person)
    }
    if let canDecide {
      said += ", " + Mandate(canDecide).term.in(language)
    } else if AttendanceStatement.mandateComma(in: said[...]) != nil {
      // The end of the person's name would be taken for the mandate.
      said += ","
    }
    return "- \(marks.write(agency.text, at: .agency(index))): \(said)"
  }
}

extension Amendment {
  fileprivate func item(in language: Language) -> String {
    let corrected = decision.map { "; \(Term(en: "decision", id: "keputusan").in(language)) \($0)" }
    return """
      \(number). (\(on)\(corrected ?? "")) \(Escapes.escape(text))
         \(AmendmentWord.reason.term.in(language)): \(Escapes.escape(reason.words(in: language)))
      """
  }
}

extension [FollowUp] {
  /// Codes and kinds have a column only where some row needs it.
  fileprivate func table(in language: Language, _ marks: MinutesMarks) -> [String] {
    if isEmpty { return [] }
    let columns = FollowUpColumn.allCases.filter { column in
      switch column {
      case .code: contains { $0.code != nil }
      case .kind: contains(where: \.isImposed)
      case .deliverable, .debtor, .creditor, .supporters, .due, .decision: true
      }
    }
    let header = columns.map { $0.term.in(language) }
    let rows = enumerated().map { index, row in
      columns.map { marks.write(row.cell($0, in: language), at: .cell(row: index, $0)) }
    }
    let rule = "|" + String(repeating: "---|", count: columns.count)
    return [line(header), rule] + rows.map(line)
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

extension FollowUp {
  fileprivate func cell(_ column: FollowUpColumn, in language: Language) -> String {
    switch column {
    case .code: code?.text ?? ""
    case .deliverable: MinutesMarks.escape(Escapes.escape(deliverable, ["|"]))
    case .debtor: debtor.text
    case .creditor: creditor.text
    case .supporters: supporters.map(\.text).joined(separator: ", ")
    case .due: due.iso
    case .decision: decision.map(String.init) ?? ""
    case .kind: isImposed ? FollowUpKind.imposed.term.in(language) : ""
    }
  }
}
