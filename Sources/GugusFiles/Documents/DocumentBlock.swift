/// A part of a document that its author set apart, before any word in it is interpreted.
package struct DocumentBlock: Sendable {
  /// What its author made it.
  package enum Kind: Sendable {
    /// An entry of front matter, with the lines in which it goes on.
    case field
    /// From 1, the outermost.
    case heading(level: Int)
    /// One line of a paragraph.
    case line
    case item(ListItem)
    case row(TableRow)
    /// A rule, or a mark for whoever makes a page of it: it says nothing and is not counted.
    case markup
  }

  package let kind: Kind
  /// Of the source, from 1: of a text file its line; of other documents the line that it takes in
  /// `NotesDocument.lines`.
  package let line: Int
  /// As its author wrote it, a string for each line.
  package var written: [Substring]
  /// What is left of its first line without the marks of headings, quotes, items and tasks.
  package let text: Substring
  /// The lines in which it goes on, without the blanks around them.
  package var further: [Substring] = []
  /// The line before it is empty, or there is none.
  package var followsBlank = false
  /// `>` stood before it.
  package var isQuoted = false
  /// Set in bold as a whole, as a heading is where there are no others.
  package var isBold = false
  /// Struck out as a whole.
  package var isStruck = false
  /// Code, in which no word means anything here.
  package var isVerbatim = false
  /// A part of it is a comment, which nobody sees where the document is shown.
  package var hasComment = false

  /// All that it says, on one line.
  package var joined: Substring {
    further.isEmpty ? text : ([text] + further).joined(separator: " ")[...]
  }

  /// How far its first line is set in, in blanks.
  package var indentation: Int { written.first?.unicodeScalars.prefix(while: isBlank).count ?? 0 }

  package var item: ListItem? {
    guard case .item(let item) = kind else { return nil }
    return item
  }

  /// The item that a part of it is, in its place: `Kesepakatan: 1. Dana cair.` begins a list.
  package func item(_ part: NotesLine) -> DocumentBlock {
    DocumentBlock(
      kind: .item(
        ListItem(depth: 0, mark: part.mark, isTicked: part.isTicked, number: part.ordinal)),
      line: line, written: written, text: part.content.unstruck, isStruck: part.content.isStruck,
      hasComment: hasComment)
  }

  /// An item as the heading of what is set in below it, behind those of Markdown, and that line by line.
  package var asHeading: [DocumentBlock] {
    var parts = [
      DocumentBlock(
        kind: .heading(level: 7), line: line, written: Array(written.prefix(1)), text: text,
        followsBlank: followsBlank, isBold: isBold, isStruck: isStruck, hasComment: hasComment)
    ]
    var isApart = true
    for (index, raw) in written.enumerated().dropFirst() {
      if raw.isBlankLine {
        isApart = true
        continue
      }
      let content = raw.trimmed
      parts.append(
        DocumentBlock(
          kind: .line, line: line + index, written: [raw], text: content.unstruck,
          followsBlank: isApart, isStruck: content.isStruck, hasComment: hasComment))
      isApart = false
    }
    return parts
  }

  package var isMarkup: Bool {
    guard case .markup = kind else { return false }
    return true
  }
}

/// Where an item stands in its list.
package struct ListItem: Sendable {
  /// 0 in the outermost list.
  package let depth: Int
  package let mark: ListMark
  /// Of a list of tasks, or of boxes among names; nil where there is no box.
  package let isTicked: Bool?
  /// As written before it; nil where none is.
  package var number: Int?
}

/// What stands before an item.
package enum ListMark: Sendable, Hashable {
  case bullet
  /// `1.`
  case number
  /// `1.1`
  case subnumber
  /// `a.`
  case letter
  /// `A.` or `II.`, as the parts of a document are counted.
  case capital
}

/// A row of a table.
package struct TableRow: Sendable {
  package let cells: [Substring]
  /// The cells of the table's first row, which may name its columns.
  package let head: [Substring]
  /// Tables are counted, so that the rows of two that follow each other stay apart.
  package let table: Int
  /// Whether it is the first row.
  package let isFirst: Bool
  /// The columns that hold what the cell above does, because its author made them one.
  package var merged: Set<Int> = []
  /// Its cells stand under no head.
  package var isMisaligned = false

  /// Whether nobody can tell to which columns its cells belong.
  package var isUneven: Bool {
    isMisaligned || cells.dropFirst(head.count).contains { !$0.isBlankLine }
  }
}

/// A document as its blocks, whatever file it came as.
package struct NotesDocument: Sendable {
  /// What messages call the file.
  package let name: String
  /// The source by lines, which messages show.
  package let lines: [Substring]
  package let blocks: [DocumentBlock]

  package init(name: String, lines: [Substring], blocks: [DocumentBlock]) {
    self.name = name
    self.lines = lines
    self.blocks = blocks
  }

  /// The blocks that are counted.
  package var count: Int { blocks.count { !$0.isMarkup } }
}
