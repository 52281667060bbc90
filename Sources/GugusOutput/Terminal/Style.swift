/// Where a table is to appear.
public struct Style: Hashable, Sendable {
  /// Columns of the terminal, or nil where there is none: then a row is a line, however long.
  public let width: Int?
  public let hasColour: Bool

  public init(width: Int?, hasColour: Bool) {
    self.width = width
    self.hasColour = hasColour
  }

  /// For pipes and files: nothing is wrapped, nothing coloured.
  public static let plain = Style(width: nil, hasColour: false)
}
