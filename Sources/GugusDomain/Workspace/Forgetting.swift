/// Personal texts of an entry that nobody is to know any more, since somebody had a right to that
/// (Indonesia: UU 27/2022, article 8). They go, with their salts, from beside the journal; their digests
/// stay in it.
public struct Forgetting: Hashable, Sendable, Codable {
  /// The sequence number of the entry whose texts they are.
  public var entry: Int
  /// Where they are in it, as ``Disclosure/path``, in order.
  public var paths: [String]
  /// The instrument that gives somebody the right to it.
  public var legalBasis: LegalBasis

  public init(entry: Int, paths: [String], legalBasis: LegalBasis) {
    self.entry = entry
    self.paths = paths
    self.legalBasis = legalBasis
  }
}

/// A file of evidence that nobody is to have any more. Its bytes go, whoever submitted them, and do not
/// come back; its hash stays in the journal.
public struct ForgottenFile: Hashable, Sendable, Codable {
  /// Of the bytes, in lower-case hexadecimal.
  public var sha256: String
  /// The instrument that gives somebody the right to it.
  public var legalBasis: LegalBasis

  public init(sha256: String, legalBasis: LegalBasis) {
    self.sha256 = sha256
    self.legalBasis = legalBasis
  }
}
