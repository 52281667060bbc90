/// The candidates most like `text`, nearest first, for "did you mean": at most three, each
/// within a third of its length in edits, or holding it as a part.
public func nearest(to text: String, among candidates: some Sequence<String>) -> [String] {
  let wanted = Array(text.uppercased().unicodeScalars.prefix(64))
  guard !wanted.isEmpty else { return [] }
  let limit = max(1, wanted.count / 3)
  return
    candidates.compactMap { candidate -> (String, Int)? in
      let text = Array(candidate.uppercased().unicodeScalars)
      let start = Array(text.prefix(64))
      if let distance = edits(wanted, start, atMost: limit) { return (candidate, distance) }
      guard text.holds(wanted) else { return nil }
      return edits(wanted, start, atMost: .max).map { (candidate, $0) }
    }
    .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(3).map(\.0)
}

extension [Unicode.Scalar] {
  /// Whether another text is part of this one. Foundation's search takes as long as all else together.
  fileprivate func holds(_ part: [Unicode.Scalar]) -> Bool {
    guard part.count <= count else { return false }
    return (0...count - part.count).contains { start in
      part.indices.allSatisfy { self[start + $0] == part[$0] }
    }
  }
}

/// Insertions, deletions, substitutions and swaps of neighbours between two texts (optimal
/// string alignment); nil as soon as it is certain that there are more than a limit: thousands of
/// names are compared with one.
private func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
  if abs(left.count - right.count) > limit { return nil }
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
    // A swap reaches over one row, so that two of them must be beyond the limit.
    if min(last.min() ?? 0, beforeLast.min() ?? 0) > limit { return nil }
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
