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
  /// What stands in the place of the text where a page leads on; nil where it leads nowhere.
  let links: [PageLink]?

  /// - Parameter address: where a page shows something; nil where none does.
  init(
    _ cell: Cell, in language: Language, setting: String? = nil, leadingTo address: PageAddress
  ) {
    text = cell.words(in: language)
    links = PageLink.all(in: cell, leadingTo: address)
    self.setting = setting
    switch cell {
    case .bar(let count, let whole) where whole > 0:
      tone = nil
      let pixels = 72.0
      bar = pixels * min(max(Double(count) / Double(whole), 0), 1)
    case .term(_, _, let tone), .advice(_, _, let tone):
      self.tone = tone.pageClass
      bar = nil
    case .text, .number, .decimal, .share, .bar, .interval, .day, .instant, .flag, .list, .code,
      .codes, .texts, .empty:
      tone = nil
      bar = nil
    }
  }
}

/// Where a page shows something of the record; nil where none does.
typealias PageAddress = (Subject) -> String?

/// A code that leads to what it names, or one that leads nowhere.
struct PageLink {
  let text: String
  let address: String?
  let isFirst: Bool

  /// Nil where nothing in the cell leads anywhere.
  static func all(in cell: Cell, leadingTo address: PageAddress) -> [PageLink]? {
    let subjects: [Subject]
    switch cell {
    case .code(let subject): subjects = [subject]
    case .codes(let several): subjects = several
    case .text, .number, .decimal, .share, .bar, .interval, .day, .instant, .flag, .term, .advice,
      .list, .texts, .empty:
      return nil
    }
    let addresses = subjects.map(address)
    guard addresses.contains(where: { $0 != nil }) else { return nil }
    return zip(subjects, addresses).enumerated().map { index, link in
      PageLink(text: link.0.code, address: link.1, isFirst: index == 0)
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
    case "links": links
    default: nil
    }
  }
}

extension PageCell {
  /// A cell of a table.
  init(
    _ cell: Cell, of column: Column, in language: Language, leadingTo address: PageAddress
  ) {
    let setting: String? =
      switch cell {
      case .day, .instant: "whole"
      case .text, .number, .decimal, .share, .bar, .interval, .flag, .term, .advice, .list,
        .code, .codes, .texts, .empty:
        column.kind.isRightAligned ? "number" : column.isFlexible ? "wrap" : nil
      }
    self.init(cell, in: language, setting: setting, leadingTo: address)
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
