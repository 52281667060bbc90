/// The months in both languages, with the abbreviations and spellings that offices use.
package enum MonthNames {
  private static let names: [[String]] = [
    ["januari", "january", "jan"],
    ["februari", "february", "feb", "pebruari", "peb"],
    ["maret", "march", "mar", "mrt"],
    ["april", "apr"],
    ["mei", "may"],
    ["juni", "june", "jun"],
    ["juli", "july", "jul"],
    ["agustus", "august", "agu", "agt", "ags", "aug"],
    ["september", "sep", "sept"],
    ["oktober", "october", "okt", "oct"],
    ["november", "nopember", "nov", "nop"],
    ["desember", "december", "des", "dec"],
  ]

  /// The number (1…12) of the month of that name in lower case; a full stop may follow it.
  package static func month(_ name: String) -> Int? {
    let name = name.hasSuffix(".") ? String(name.dropLast()) : name
    return names.firstIndex { $0.contains(name) }.map { $0 + 1 }
  }
}
