/// The candidates most like `text`, nearest first, for "did you mean": at most three, each
/// within a third of its length in edits, or holding it as a part.
public func nearest(to text: String, among candidates: some Sequence<String>) -> [String] {
  let wanted = Array(text.uppercased().prefix(64))
  guard !wanted.isEmpty else { return [] }
  return
    candidates.compactMap { candidate -> (String, Int)? in
      let distance = edits(wanted, Array(candidate.uppercased().prefix(64)))
      let isPart = candidate.uppercased().contains(String(wanted))
      guard distance <= max(1, wanted.count / 3) || isPart else { return nil }
      return (candidate, distance)
    }
    .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(3).map(\.0)
}

/// Insertions, deletions, substitutions and swaps of neighbours between two texts (optimal
/// string alignment).
private func edits(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        best = min(best, beforeLast[j - 1] + 1)
      }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}
