/// Why something does not prove what it should.
public enum ProofFault: Error, Hashable, Sendable {
  /// The bytes are not in the form of their format.
  case malformed(Form)
  /// A signature in this key's name is not its own.
  case wrongSignature(String)
  /// No key that is trusted has signed it.
  case notSigned
  /// It is of another log.
  case otherLog(String, expected: String)
  /// It speaks of the log with so many entries, and so many were expected.
  case otherSize(Int, expected: Int)
  /// The log had this many entries with another root: it was rewritten.
  case rewritten(origin: String, size: Int)
  /// The log is shorter than it was.
  case shrunk(origin: String, from: Int, to: Int)
  /// An entry, by its sequence number, is not in the log of that checkpoint.
  case notIncluded(Int)
  /// In a receipt an entry, by its sequence number, stands twice or before an older one.
  case outOfOrder(Int)
  /// The receipt's entries are not those that the receipt speaks of.
  case otherEntry(Int)

  /// The formats in which something can be malformed.
  public enum Form: String, CaseIterable, Sendable {
    case note, checkpoint, receipt
  }
}
