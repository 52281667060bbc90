import GugusDomain
import GugusReports

extension UrgencyTerm {
  public var term: Term {
    switch self {
    case .overdue: Term(en: "overdue", id: "terlambat")
    case .dueSoon: Term(en: "due soon", id: "segera jatuh tempo")
    case .blocksOthers: Term(en: "blocks others", id: "ditunggu yang lain")
    case .weight: Term(en: "weight", id: "bobot")
    case .age: Term(en: "age", id: "umur")
    case .forecast: Term(en: "forecast", id: "prakiraan")
    case .waitsForOthers: Term(en: "waits for others", id: "menunggu yang lain")
    }
  }
}

extension Document {
  /// What to do first, and with `explains` the terms of each urgency.
  public static func next(_ report: NextReport, explains: Bool) -> Document {
    var columns = [
      Column("code", CommitmentTitle.code),
      Column("urgency", Term(en: "Urgency", id: "Urgensi"), .number),
      Column("debtor", CommitmentTitle.debtor), Column("state", CommitmentTitle.state),
      Column("due", CommitmentTitle.due),
      Column("deliverable", CommitmentTitle.deliverable, isFlexible: true),
    ]
    if explains {
      columns.append(Column("because", Term(en: "Because", id: "Karena"), isFlexible: true))
    }
    let table = Table(
      columns,
      whenEmpty: Term(en: "Nothing is open.", id: "Tidak ada yang terbuka."),
      rows: report.items.map { item in
        let facts = item.row.facts
        let row: [Cell] = [
          .code(facts.code), .decimal(item.urgency.total), .code(facts.debtor),
          facts.stateCell, .day(facts.due), .text(facts.deliverable),
        ]
        return explains ? row + [item.urgency.because] : row
      })
    return Document(
      title: .joined(
        [Term(en: "What to do first", id: "Prioritas tindak lanjut"), .seen(on: report.today)],
        by: ", "),
      [Section("next", nil, .table(report.othersWait ? table.saying(othersWait) : table))])
  }

  private static let othersWait = Advice(
    en: "No commitment is running. What waits for somebody, or lies ahead: "
      + "\(plain: Step(.showStatus))",
    id: "Tidak ada komitmen yang berjalan. Yang menunggu seseorang atau akan datang: "
      + "\(plain: Step(.showStatus))")
}

extension Urgency {
  /// `overdue 12 × 1 = 12; age 2 × 0.5 = 1`.
  fileprivate var because: Cell {
    let parts = parts.filter { $0.contribution != 0 }
    func words(_ language: Language) -> String {
      parts.map { part in
        let numbers = [part.weight, part.value, part.contribution]
          .map { decimalWords($0, in: language) }
        return "\(part.term.term.in(language)) \(numbers[0]) × \(numbers[1]) = \(numbers[2])"
      }.joined(separator: "; ")
    }
    guard !parts.isEmpty else { return .empty }
    let raw = parts.map { "\($0.term.rawValue):\($0.contribution)" }.joined(separator: " ")
    return .term(raw: raw, Term(en: words(.english), id: words(.indonesian)), .normal)
  }
}
