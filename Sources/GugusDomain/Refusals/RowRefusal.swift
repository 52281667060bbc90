/// A row of a register.
public enum RowRefusal: RefusalPart {
  /// A row that says so must say this too.
  case rowLacks(ImportField, state: Term)
  /// The row and the record were both changed in the same field since the last import.
  case importConflict(String, ImportField)
  /// No event could make the record say what the row now says.
  case cannotFollow(String, ImportField)
  /// The row wants something of a commitment that its state does not take; the code is nil where the
  /// row is to begin one.
  case notInState(CommitmentCode?, ImportField, CommitmentState)
  case severalNamed(String, [String])
  case keyTwice(String, line: Int)

  var row: Row {
    switch self {
    case .rowLacks: ("row-lacks", .content)
    case .importConflict: ("import-conflict", .state)
    case .cannotFollow: ("cannot-follow", .state)
    case .notInState: ("not-in-state", .state)
    case .severalNamed: ("several-named", .content)
    case .keyTwice: ("key-twice", .content)
    }
  }
}
