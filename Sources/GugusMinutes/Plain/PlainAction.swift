import GugusDomain
import GugusFiles

/// All that one line or row says of a follow-up, so that it can be seen whether more is said than what was
/// taken of it.
struct PlainAction {
  private let said: Substring
  private let isTicked: Bool?
  /// What each cell of a row holds; nil where it is a line.
  private var cells: (deliverable: Substring, owner: Substring, due: Substring?)?

  init(said: Substring, isTicked: Bool?) {
    self.said = PlainLabel.withoutNumber(said)
    self.isTicked = isTicked
  }

  /// Nil where a cell says what is not known.
  init?(_ row: TableRow, _ columns: NotesColumns) {
    guard let deliverable = columns.cell(.deliverable, in: row),
      let owner = columns.cell(.owner, in: row) ?? columns.cell(.agency, in: row)
    else { return nil }
    if columns.has(.owner), columns.cell(.agency, in: row) != nil { return nil }
    let status = columns.cell(.status, in: row)
    if let status, ItemCues.status(status) != .isOpen { return nil }
    if let remark = columns.cell(.remark, in: row), !ItemCues.isHarmless(remark: remark) {
      return nil
    }
    said = deliverable
    isTicked = nil
    cells = (deliverable, owner, columns.cell(.due, in: row))
  }

  /// Why it is not certain that the line says this and nothing else.
  func misgiving(
    of followUp: FollowUp, isDueAssumed: Bool, owners: (String) -> [AgencyCode]
  ) -> Misgiving? {
    if let words = PlainCues.turning(inAction: followUp.deliverable[...]) { return .words(words) }
    if isTicked == true { return .form }
    if followUp.deliverable.contains(where: { "?~*#{}<>|→=_()[]".contains($0) }) { return .form }
    if let cells { return misgiving(of: followUp, cells, isDueAssumed: isDueAssumed, owners) }
    let days = NotedDay.all(in: said)
    guard days.count == (isDueAssumed ? 0 : 1) else { return .form }
    guard let rest = remainder(of: followUp) else { return .form }
    var parts = PlainAction.parted(rest)
    let owner = parts.removeFirst()
    let others = Set(followUp.supporters + [followUp.creditor])
    let isWhole =
      owners(owner).only == followUp.debtor
      && parts.allSatisfy { part in
        let those = owners(part)
        return !those.isEmpty && others.isSuperset(of: those)
      }
    return isWhole ? nil : .words(rest)
  }

  private func misgiving(
    of followUp: FollowUp,
    _ cells: (deliverable: Substring, owner: Substring, due: Substring?), isDueAssumed: Bool,
    _ owners: (String) -> [AgencyCode]
  ) -> Misgiving? {
    let owner = cells.owner.whiteSpaceFolded
    guard owners(owner).only == followUp.debtor else { return .words(owner) }
    guard plain(followUp.deliverable) == plain(String(cells.deliverable)) else { return .form }
    if isDueAssumed { return cells.due == nil ? nil : .form }
    guard let due = cells.due, let day = NotedDay.wholly(due), day.isCertain else {
      return .words(cells.due?.whiteSpaceFolded ?? "")
    }
    return nil
  }

  /// What the line says besides what is to be done and by when; nil where that is not to be found in it as
  /// it was taken.
  private func remainder(of followUp: FollowUp) -> String? {
    let text = " \(plain(String(said))) "
    let taken = " \(plain(followUp.deliverable)) "
    guard let range = text.firstRange(of: taken) else { return nil }
    let rest = text[..<range.lowerBound] + " " + text[range.upperBound...]
    let words = rest.split(separator: " ").drop { Int($0) != nil }.filter { word in
      !PlainAction.connecting.contains(String(word)) && !PlainAction.isOfDay(word)
    }
    return words.joined(separator: " ")
  }

  /// The owner, then those who help and those to whom it is owed.
  private static func parted(_ text: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if ["didukung", "supported", "pendukung", "untuk", "kepada", "for"].contains(word) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.map { $0.joined(separator: " ") }
  }

  private static func isOfDay(_ word: Substring) -> Bool {
    if word.contains(where: \.isNumber) {
      return word.allSatisfy { $0.isNumber } || word.first?.isNumber ?? false && word.count < 5
    }
    return MonthNames.month(String(word)) != nil || NotedDay.isWeekday(word)
  }

  /// Words that call an owner or a day what they are.
  private static let connecting: Set<String> = [
    "pic", "pj", "penanggung", "jawab", "penanggungjawab", "owner", "due", "by", "tenggat",
    "batas", "waktu", "paling", "lambat", "lambatnya", "selambat", "tanggal", "tgl", "deadline",
    "pelaksana", "oleh", "action", "on", "the", "of", "akhir", "end", "target", "responsible",
    "uraian", "kegiatan", "keluaran", "no", "later", "than",
  ]
}
