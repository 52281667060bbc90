import GugusDomain
import Mustache

// What the templates are given: each the names that its template uses.

struct PageHead {
  /// A value for machines, named in the page's head.
  struct Mark {
    let name: String
    let value: String
  }

  let language: String
  let title: String
  /// The title as it stands on the page.
  let heading: String
  let letterhead: [String]
  let stylesheet: String
  /// Too wide for paper that stands upright.
  let isWide: Bool
  let hasCharts: Bool
  let marks: [Mark]
}

struct SectionHead {
  let key: String
  let heading: String?
  let beginsPage: Bool
}

struct FactList {
  struct Item {
    let title: String
    let value: PageCell
  }

  let facts: [Item]
}

struct Paragraphs {
  let lines: [String]
}

struct SignatureBoxes {
  struct Box {
    let role: String
    let name: String?
  }

  let signatures: [Box]
  let nameLabel: String
}

struct TableHead {
  struct Heading {
    let title: String
    let isNumber: Bool
  }

  let key: String
  let caption: String
  let columns: [Heading]
  let isGrouped: Bool
}

struct GroupHead {
  let title: String
  let value: String
  let span: Int
  let isFirst: Bool
}

struct RowChunk {
  let rows: [[PageCell]]
}

/// A value made ready for a page.
struct PageCell {
  let text: String
  /// The class that says how it is set in its column; nil for what is not to be wrapped on a
  /// screen.
  let setting: String?
  /// The class that gives it a colour and a sign of its own.
  let tone: String?
  /// How long the bar before the text is.
  let bar: Double?

  init(_ cell: Cell, in language: Language, setting: String? = nil) {
    text = cell.words(in: language)
    self.setting = setting
    switch cell {
    case .bar(let count, let whole) where whole > 0:
      tone = nil
      let pixels = 72.0
      bar = pixels * min(max(Double(count) / Double(whole), 0), 1)
    case .term(_, _, let tone):
      self.tone = tone.pageClass
      bar = nil
    case .text, .number, .decimal, .share, .bar, .interval, .day, .instant, .flag, .list, .texts,
      .empty:
      tone = nil
      bar = nil
    }
  }
}

/// Of all parts only cells come in thousands: without this each name would be looked up by
/// reflection, in each of them.
extension PageCell: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "text": text
    case "setting": setting
    case "tone": tone
    case "bar": bar
    default: nil
    }
  }
}

extension PageCell {
  /// A cell of a table.
  init(_ cell: Cell, of column: Column, in language: Language) {
    let setting: String? =
      switch cell {
      case .day, .instant: "whole"
      case .text, .number, .decimal, .share, .bar, .interval, .flag, .term, .list, .texts, .empty:
        column.kind.isRightAligned ? "number" : column.isFlexible ? "wrap" : nil
      }
    self.init(cell, in: language, setting: setting)
  }
}

extension Tone {
  fileprivate var pageClass: String? {
    switch self {
    case .normal: nil
    case .good: "good"
    case .warning: "warning"
    case .bad: "bad"
    case .muted: "muted"
    case .strong: "strong"
    }
  }
}
