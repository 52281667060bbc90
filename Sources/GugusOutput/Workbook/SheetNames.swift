/// Names of worksheets, as spreadsheet programs allow them: at most 31 characters, none of
/// `[]:*?/\`, no apostrophe at either end, and no two that differ in case only.
struct SheetNames {
  private var taken: Set<String> = []

  private static let limit = 31

  /// A name for the next sheet, as near to the wish as may be.
  mutating func name(for wish: String) -> String {
    let allowed = String(
      String.UnicodeScalarView(
        wish.visible.onOneLine.unicodeScalars.map {
          "[]:*?/\\'".unicodeScalars.contains($0) ? "-" : $0
        }
      ))
    // The name of a sheet of Excel's own.
    let base = ["", "history"].contains(allowed.lowercased()) ? "Sheet" : allowed
    var name = SheetNames.cut(base, to: SheetNames.limit)
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      let ending = " \(number)"
      name = SheetNames.cut(base, to: SheetNames.limit - ending.utf16.count) + ending
    }
    return name
  }

  /// Counted as Excel does, in units of UTF-16; no character is cut in two.
  private static func cut(_ text: String, to limit: Int) -> String {
    var cut = ""
    for character in text {
      if cut.utf16.count + String(character).utf16.count > limit { break }
      cut.append(character)
    }
    return cut
  }
}
