import GugusDomain

/// What every list and report becomes before it is rendered.
public struct Document {
  public let title: Term?
  public let sections: [Section]
  /// What the formats of a single table (CSV, JSON Lines) print.
  public let primary: Section

  /// - Parameter primary: the key of the section that CSV and JSON Lines print; else the first.
  public init(title: Term? = nil, primary key: String? = nil, _ sections: [Section]) {
    guard let primary = key.map({ key in sections.first { $0.key == key } }) ?? sections.first
    else { preconditionFailure("a document needs a section, and its primary one must be there") }
    self.title = title
    self.sections = sections
    self.primary = primary
  }
}

/// A part of a document.
public struct Section {
  public enum Content {
    case table(Table)
    /// Single values, each under its title.
    case facts([Fact])
    /// Paragraphs, such as notes on how to read a figure.
    case lines([Term])
  }

  /// The name for machines: English, kebab-case, unique in its document.
  public let key: String
  public let heading: Term?
  public let content: Content

  public init(_ key: String, _ heading: Term? = nil, _ content: Content) {
    self.key = key
    self.heading = heading
    self.content = content
  }
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
