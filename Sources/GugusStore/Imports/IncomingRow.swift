import GugusDomain

/// The next row of a register.
public enum IncomingRow: Sendable {
  case row(ImportedRow)
  /// One that could not be read; why is the reader's to say.
  case unreadable
}

/// What became of one row.
public enum RowOutcome: Sendable {
  case taken, changed, unchanged
  case refused(Refusal)
}
