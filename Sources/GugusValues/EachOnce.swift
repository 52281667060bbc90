extension Sequence where Element: Hashable {
  /// Its elements without those that came before, in the order in which they come first.
  package var eachOnce: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
