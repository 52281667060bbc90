/// What came on the record of a row of a register.
public struct ImportedSubject: Hashable, Sendable {
  /// What it is called on record.
  public var code: String
  /// Of what the row said when it was last imported; nil where it was only mentioned.
  public var digest: String?

  public init(code: String, digest: String?) {
    self.code = code
    self.digest = digest
  }
}
