import GugusDomain
import GugusFiles

/// A part of a document between one head and the next, for the strict reading.
struct PlainPart {
  /// Nil where its head is none that is known, or it has none.
  var label: NotesLabel?
  /// Why nothing in it is certain, for what stands above it.
  var misgiving: Misgiving?
  /// Under its label minutes also tell how the meeting went.
  var isNarrative = false
  /// What stands behind the label in its line.
  var value: Substring?
  /// The block of the label.
  var head: DocumentBlock?
  /// All that stands in it, without its head.
  var blocks: [DocumentBlock] = []

  /// Why nothing in it is certain: not one list, or one table, or a line that is neither.
  var disorder: Misgiving? {
    if let misgiving { return misgiving }
    if let value {
      if NotesLine(value, number: 0).isItem, value.numberedParts.count < 2 { return .shape }
      return blocks.first.map { .stray($0.line) }
    }
    guard let first = blocks.first else { return nil }
    switch first.kind {
    case .row(let row):
      for block in blocks {
        guard case .row(let other) = block.kind else { return .stray(block.line) }
        let isSeparating = other.cells.count > 1 && other.cells.count { !$0.isBlankLine } == 1
        if other.table != row.table || other.isUneven || !other.merged.isEmpty || isSeparating {
          return .shape
        }
      }
      return nil
    case .item(let item): return disorder(ofItemsLike: item)
    case .line:
      return blocks.dropFirst().first { !isLine($0) }.map { .stray($0.line) }
    case .heading, .field, .markup: return .stray(first.line)
    }
  }

  private func isLine(_ block: DocumentBlock) -> Bool {
    if case .line = block.kind { true } else { false }
  }

  /// Items of one depth have one mark, and where they have numbers, these count on.
  private func disorder(ofItemsLike first: ListItem) -> Misgiving? {
    var number = first.number.map { $0 - 1 }
    if number.map({ $0 != 0 }) ?? false { return .shape }
    for block in blocks {
      // `❌ Dinsos`, beside `✅ Bappeda`.
      let isMarked = block.text.first.flatMap(AttendanceMark.init) != nil
      if isMarked, label?.isAttendance ?? false, first.isTicked != nil { continue }
      guard let item = block.item else { return .stray(block.line) }
      if block.isVerbatim { return .stray(block.line) }
      if item.depth > first.depth { continue }
      if item.mark != first.mark || (item.isTicked == nil) != (first.isTicked == nil) {
        return .shape
      }
      if let last = number {
        guard item.number == last + 1 else { return .shape }
        number = last + 1
      }
    }
    return nil
  }

  /// Its items, each with those below it.
  var items: [(block: DocumentBlock, inner: [DocumentBlock])] {
    var items: [(block: DocumentBlock, inner: [DocumentBlock])] = []
    for block in blocks {
      let isInner =
        items.first?.block.item.map { outer in (block.item?.depth ?? 0) > outer.depth } ?? false
      if isInner { items[items.count - 1].inner.append(block) } else { items.append((block, [])) }
    }
    return items
  }
}
