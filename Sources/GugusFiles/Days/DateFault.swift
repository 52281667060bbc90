import GugusValues

/// Why words are not a day or a period.
public enum DateFault: FaultCause, Hashable {
  /// Not written as any date that is understood here.
  case notADate(String)
  /// Not written as any period that is understood here.
  case notAPeriod(String)
  /// Written as a date, but the calendar has none such (2026-02-30), or the year is outside
  /// 1900…2999.
  case impossible(String)
  case endsBeforeStart(from: Day, until: Day)

  public var cause: Term {
    switch self {
    case .notADate(let text):
      Term(en: "\(quoted(text)) is not a date", id: "\(quoted(text)) bukan tanggal")
    case .notAPeriod(let text):
      Term(en: "\(quoted(text)) is not a period", id: "\(quoted(text)) bukan periode")
    case .impossible(let text):
      Term(
        en: "\(quoted(text)) does not exist in the calendar (years 1900 to 2999)",
        id: "\(quoted(text)) tidak ada di kalender (tahun 1900 sampai 2999)")
    case .endsBeforeStart(let from, let until):
      Term(
        en: "the period ends (\(until)) before it starts (\(from))",
        id: "masa itu berakhir (\(until)) sebelum mulai (\(from))")
    }
  }

  public var example: Term {
    switch self {
    case .notADate, .impossible:
      Term(en: "2026-03-12, or 12 March 2026", id: "2026-03-12, atau 12 Maret 2026")
    case .notAPeriod:
      Term(
        en: "2026, May 2026, last month, this quarter, Q3 2026, half 1 2026, or "
          + "2026-01-15..2026-03-31",
        id: "2026, Mei 2026, bulan lalu, triwulan ini, triwulan III 2026, semester 1 2026, atau "
          + "2026-01-15..2026-03-31")
    case .endsBeforeStart: Term(same: "2026-01-01..2026-03-31")
    }
  }
}
