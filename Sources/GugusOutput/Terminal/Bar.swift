/// A share drawn as a bar. It is full only for all and empty only for none.
func bar(_ count: Int, of whole: Int, length: Int = 10) -> String {
  let rounded = Int((Double(count) / Double(whole) * Double(length)).rounded())
  let filled =
    0 < count && count < whole ? min(max(rounded, 1), length - 1) : min(max(rounded, 0), length)
  return String(repeating: "█", count: filled) + String(repeating: "░", count: length - filled)
}
