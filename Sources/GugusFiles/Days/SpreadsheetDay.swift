import GugusValues

extension Day {
  /// The day that a spreadsheet keeps as that number. ECMA-376 part 1 §18.17.4.1: 1 is 1 January
  /// 1900, and 60 a 29 February 1900 that never was, kept for the sake of an older program; or 0 is
  /// 1 January 1904. Nil for 60, and for what no spreadsheet knows: days before or after year 9999.
  package init?(serial: Int, since1904: Bool) {
    guard (since1904 ? 0 : 1)...2_958_465 ~= serial, since1904 || serial != 60 else { return nil }
    let (year, month, day) = Day(
      number: serial - (since1904 ? 24_107 : serial < 60 ? 25_568 : 25_569)
    ).civil
    self.init(year: year, month: month, day: day)
  }
}
