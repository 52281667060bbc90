/// A part of a document that its author set apart, before any word in it is interpreted.
struct DocumentBlock: Sendable {
  /// What its author made it.
  enum Kind: Sendable {
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

  let kind: Kind
  /// Of the source, from 1: of a text file its line; of other documents the line that it takes in
  /// `NotesDocument.lines`.
  let line: Int
  /// As its author wrote it, a string for each line.
  var written: [Substring]
  /// What is left of its first line without the marks of headings, quotes, items and tasks.
  let text: Substring
  /// The lines in which it goes on, without the blanks around them.
  var further: [Substring] = []
  /// The line before it is empty, or there is none.
  var followsBlank = false
  /// `>` stood before it.
  var isQuoted = false
  /// Set in bold as a whole, as a heading is where there are no others.
  var isBold = false
  /// Struck out as a whole.
  var isStruck = false
  /// Code, in which no word means anything here.
  var isVerbatim = false
  /// A part of it is a comment, which nobody sees where the document is shown.
  var hasComment = false

  /// All that it says, on one line.
  var joined: Substring { further.isEmpty ? text : ([text] + further).joined(separator: " ")[...] }

  /// How far its first line is set in, in blanks.
  var indentation: Int { written.first?.unicodeScalars.prefix(while: isBlank).count ?? 0 }

  var item: ListItem? {
    guard case .item(let item) = kind else { return nil }
    return item
  }

  var isMarkup: Bool {
    guard case .markup = kind else { return false }
    return true
  }
}

/// Where an item stands in its list.
struct ListItem: Sendable {
  /// 0 in the outermost list.
  let depth: Int
  let mark: ListMark
  /// Of a list of tasks, or of boxes among names; nil where there is no box.
  let isTicked: Bool?
  /// As written before it; nil where none is.
  var number: Int?
}

/// What stands before an item.
enum ListMark: Sendable, Hashable {
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
struct TableRow: Sendable {
  let cells: [Substring]
  /// The cells of the table's first row, which may name its columns.
  let head: [Substring]
  /// Tables are counted, so that the rows of two that follow each other stay apart.
  let table: Int
  /// Whether it is the first row.
  let isFirst: Bool
  /// The columns that hold what the cell above does, because its author made them one.
  var merged: Set<Int> = []
  /// Its cells stand under no head.
  var isMisaligned = false

  /// Whether nobody can tell to which columns its cells belong.
  var isUneven: Bool { isMisaligned || cells.dropFirst(head.count).contains { !$0.isBlankLine } }
}

/// A document as its blocks, whatever file it came as.
struct NotesDocument: Sendable {
  /// What messages call the file.
  let name: String
  /// The source by lines, which messages show.
  let lines: [Substring]
  let blocks: [DocumentBlock]

  /// The blocks that are counted.
  var count: Int { blocks.count { !$0.isMarkup } }
}
