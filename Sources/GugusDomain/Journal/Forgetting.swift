/// Personal texts of an entry that nobody is to know any more, since somebody had a right to that
/// (Indonesia: UU 27/2022, article 8). They go, with their salts, from beside the journal; their digests
/// stay in it.
public struct Forgetting: Hashable, Sendable, Codable {
  /// The sequence number of the entry whose texts they are.
  public var entry: Int
  /// Where they are in it, as ``Disclosure/path``, in order.
  public var paths: [String]
  public var legalBasis: LegalBasis

  public init(entry: Int, paths: [String], legalBasis: LegalBasis) {
    self.entry = entry
    self.paths = paths
    self.legalBasis = legalBasis
  }
}

/// Forgets personal texts of an entry.
public struct ForgetTexts: Action {
  public var forgetting: Forgetting

  public init(_ forgetting: Forgetting) { self.forgetting = forgetting }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    var forgetting = forgetting
    forgetting.paths = Set(forgetting.paths).sorted()
    return Ruling([Happening(.workspace(.textsForgotten(forgetting)), on: act.on)])
  }
}
