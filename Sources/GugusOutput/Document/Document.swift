import GugusDomain
import GugusReports

/// What every list and report becomes before it is rendered.
public struct Document {
  public let title: Term?
  /// Who issues it and on what basis; stands above the title.
  public let letterhead: [Term]
  /// What it says, without where it comes from.
  private let contents: [Section]
  /// What the formats of a single table (CSV, JSON Lines) print.
  public let primary: Section
  /// Where a report comes from, for its reader and for whoever makes it again; nil of what says
  /// nothing of it.
  public private(set) var provenance: Provenance?

  /// All sections, with that which says where it comes from at the end.
  public var sections: [Section] { contents + (provenance.map { [$0.section] } ?? []) }

  /// - Parameter primary: the key of the section that CSV and JSON Lines print; else the first.
  public init(
    title: Term? = nil, letterhead: [Term] = [], primary key: String? = nil, _ sections: [Section]
  ) {
    guard let primary = key.map({ key in sections.first { $0.key == key } }) ?? sections.first
    else { preconditionFailure("a document needs a section, and its primary one must be there") }
    self.title = title
    self.letterhead = letterhead
    // A picture of nothing says less than the table that is empty.
    self.contents = sections.filter {
      if case .chart(let chart) = $0.content { !chart.isEmpty } else { true }
    }
    self.primary = primary
  }
}

extension Document {
  /// The same, as a report that comes from there.
  public func from(_ provenance: Provenance) -> Document {
    var report = self
    report.provenance = provenance
    return report
  }

  /// The same under another title.
  func titled(_ title: Term) -> Document {
    Document(title: title, letterhead: letterhead, primary: primary.key, contents)
  }

  /// The sections that hold something that is nowhere else: not the pictures, not the places to
  /// sign.
  var records: [Section] { sections.filter { !$0.isChart && !$0.isToSign } }
}

/// A part of a document.
public struct Section {
  public enum Content {
    case table(Table)
    /// Single values, each under its title.
    case facts([Fact])
    /// Paragraphs, such as notes on how to read a figure.
    case lines([Advice])
    case chart(Chart)
    case signatures([Signature])

    /// Paragraphs without a step.
    static func lines(_ terms: [Term]) -> Content { .lines(terms.map(Advice.init)) }
  }

  /// The name for machines: English, kebab-case, unique in its document.
  public let key: String
  public let heading: Term?
  public let content: Content
  /// It begins on a new page, where there are pages.
  public let beginsPage: Bool

  public init(
    _ key: String, _ heading: Term? = nil, beginsPage: Bool = false, _ content: Content
  ) {
    self.key = key
    self.heading = heading
    self.content = content
    self.beginsPage = beginsPage
  }

  var isChart: Bool { if case .chart = content { true } else { false } }
  var isToSign: Bool { if case .signatures = content { true } else { false } }
}

/// A single value and what it is called.
public struct Fact: Hashable, Sendable {
  /// The name for machines: English, kebab-case, unique in its section.
  public let key: String
  public let title: Term
  public let value: Cell

  public init(_ key: String, _ title: Term, _ value: Cell) {
    self.key = key
    self.title = title
    self.value = value
  }
}
