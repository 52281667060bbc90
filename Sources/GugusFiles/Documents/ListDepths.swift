/// How deep an item is that stands so far in: deeper than one that stands less far in, or as far in with
/// another mark.
package struct ListDepths {
  /// The lists that are open, the outermost first.
  private var lists: [(indentation: Int, mark: ListMark)] = []

  /// Lists deeper than this are flat: no notes have them.
  private static let deepest = 32

  package mutating func depth(_ indentation: Int, _ mark: ListMark) -> Int {
    while let last = lists.last, last.indentation > indentation { lists.removeLast() }
    if let same = lists.firstIndex(where: { $0.indentation == indentation && $0.mark == mark }) {
      lists.removeSubrange((same + 1)...)
    } else if lists.count <= ListDepths.deepest {
      lists.append((indentation, mark))
    }
    return lists.count - 1
  }

  /// No list goes on behind what stands here.
  package mutating func end() { lists = [] }
}
