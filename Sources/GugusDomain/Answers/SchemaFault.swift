/// How the schema of a file differs from the one that Gugus makes.
public enum SchemaFault: Hashable, Sendable {
  case missing(Part, String)
  /// It is called as one of Gugus's, and is another.
  case changed(Part, String)
  /// None of Gugus's: a trigger, a view or a table that someone put there.
  case added(Part, String)
  /// A number in the file's header.
  case number(Number, found: Int, expected: Int)

  /// What a schema is made of; the raw values are SQLite's.
  public enum Part: String, CaseIterable, Sendable {
    case table, index, trigger, view
  }

  /// The raw values are the names of SQLite's pragmas.
  public enum Number: String, CaseIterable, Sendable {
    case applicationID = "application_id"
    case version = "user_version"
  }

  /// What is missing derives from nothing, and cannot be made anew.
  var isLoss: Bool {
    guard case .missing(.table, let name) = self else { return false }
    return SchemaFault.lasting.contains(name)
  }

  /// The tables that derive from nothing.
  static let lasting = ["journal", "disclosure", "attachment"]
}
