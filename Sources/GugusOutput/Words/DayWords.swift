import GugusDomain

extension Day {
  /// Written out, as a person reads it: `9 April 2026`.
  public var words: Term {
    let (year, month, day) = civil
    let name = Day.months[month - 1]
    return Term(en: "\(day) \(name.en) \(year)", id: "\(day) \(name.id) \(year)")
  }

  fileprivate static let months = [
    Term(en: "January", id: "Januari"), Term(en: "February", id: "Februari"),
    Term(en: "March", id: "Maret"), Term(en: "April", id: "April"), Term(en: "May", id: "Mei"),
    Term(en: "June", id: "Juni"), Term(en: "July", id: "Juli"),
    Term(en: "August", id: "Agustus"), Term(en: "September", id: "September"),
    Term(en: "October", id: "Oktober"), Term(en: "November", id: "November"),
    Term(en: "December", id: "Desember"),
  ]
}

extension Cell {
  /// A day, with all that is known of it where no register said it.
  static func day(_ day: Day, assumed: AssumedDay?) -> Cell {
    guard let assumed else { return .day(day) }
    let words =
      assumed.after.map { after in
        Term(
          en: "between \((after + 1).words.en) and \(day.words.en)",
          id: "antara \((after + 1).words.id) dan \(day.words.id)")
      } ?? Term(en: "by \(day.words.en)", id: "paling lambat \(day.words.id)")
    return .term(
      raw: day.iso,
      Term(
        en: "\(words.en) (day not recorded)", id: "\(words.id) (tanggal tidak tercatat)"),
      .muted)
  }
}

extension Period {
  /// Written out, as a person reads it, saying nothing twice: `1–31 Mei 2026`,
  /// `1 Januari–31 Maret 2026`.
  public var words: Term {
    let (start, end) = (from.civil, until.civil)
    if from == until { return until.words }
    if start.year != end.year {
      // Else the years and days would read as a span of years.
      return Term(
        en: "\(from.words.en) – \(until.words.en)", id: "\(from.words.id) – \(until.words.id)")
    }
    guard start.month != end.month else {
      return Term(en: "\(start.day)–\(until.words.en)", id: "\(start.day)–\(until.words.id)")
    }
    let month = Day.months[start.month - 1]
    return Term(
      en: "\(start.day) \(month.en)–\(until.words.en)",
      id: "\(start.day) \(month.id)–\(until.words.id)")
  }

  /// As machines read it: `2026-05-01..2026-05-31`.
  var raw: String { "\(from)..\(until)" }

  var cell: Cell { .term(raw: raw, words, .normal) }
}
