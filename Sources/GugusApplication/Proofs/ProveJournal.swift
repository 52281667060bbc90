import GugusDomain
import GugusLog
import GugusStore

/// Computes the root of the journal's tree: all of it in one hash.
public struct ComputeHead {
  private let size: Int?

  /// The tree of a journal now, or when it was of a size.
  ///
  /// - Parameter size: as it was with so many entries; nil for now.
  public init(at size: Int?) { self.size = size }

  /// Computes the root, after every entry of the journal was hashed anew.
  ///
  /// - Throws: `UnsoundJournal`, `Refusal`, `WorkspaceFault`.
  public func run(on workspace: Workspace, watching onlooker: some Onlooker) throws -> TreeHead {
    try workspace.vouch(watching: onlooker)
    return try workspace.treeHead(at: size)
  }
}

/// Proves that an entry is in the journal.
public struct ProveEntry {
  private let sequence: Int

  public init(_ sequence: Int) { self.sequence = sequence }

  /// Makes the proof, after every entry of the journal was hashed anew.
  ///
  /// - Throws: `UnsoundJournal`, `Refusal` of an entry that is not there, `WorkspaceFault`.
  public func run(on workspace: Workspace, watching onlooker: some Onlooker) throws -> Inclusion {
    try workspace.vouch(watching: onlooker)
    return try workspace.inclusion(of: sequence)
  }
}

/// Proves that the journal only grew since it had so many entries.
public struct ProveGrowth {
  private let size: Int

  /// The journal since it was so long.
  ///
  /// - Parameter size: how many entries it had.
  public init(since size: Int) { self.size = size }

  /// Makes the proof, after every entry of the journal was hashed anew.
  ///
  /// - Throws: `UnsoundJournal`, `Refusal` of a size that it never had, `WorkspaceFault`.
  public func run(on workspace: Workspace, watching onlooker: some Onlooker) throws -> Consistency {
    try workspace.vouch(watching: onlooker)
    return try workspace.consistency(since: size)
  }
}
