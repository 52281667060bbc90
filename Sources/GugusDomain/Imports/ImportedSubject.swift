/// What came on the record of a row of a register.
public struct ImportedSubject: Hashable, Sendable {
  public var code: String
  /// Of what the row said when it was last imported; nil where it was only mentioned.
  public var digest: String?

  public init(code: String, digest: String?) {
    self.code = code
    self.digest = digest
  }
}

extension ImportKind {
  /// What a row of that kind is about on the record.
  public var noun: Subject.Noun {
    switch self {
    case .agencies: .agency
    case .memberships: .taskforce
    case .commitments: .commitment
    case .meetings: .meeting
    case .findings: .finding
    }
  }
}
