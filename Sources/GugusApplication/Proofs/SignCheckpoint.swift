import GugusDomain
import GugusLog
import GugusStore

/// Signs what the journal is now, for others to keep.
public struct SignCheckpoint {
  private let key: String?

  /// A signature of what the journal is when it runs.
  ///
  /// - Parameter key: the name or ID of the key that signs; nil for the only one.
  public init(with key: String?) { self.key = key }

  /// Signs the journal as it is, after every entry was hashed anew, and remembers what the key has signed.
  ///
  /// - Throws: `UnsoundJournal`, `ProofFault` where it contradicts what the key has signed before.
  public func run(
    on workspace: Workspace, keys: some PrivateKeys, watching onlooker: some Onlooker
  ) throws -> SignedNote {
    try workspace.vouch(watching: onlooker)
    return try workspace.signedCheckpoint(key, of: keys)
  }
}

/// Cosigns a checkpoint, if the journal only grew since the key last did.
public struct CosignCheckpoint {
  private let given: GivenCheckpoint
  private let trusted: [VerifierKey]
  private let key: String?

  /// A checkpoint that is to be cosigned, and on whose word.
  ///
  /// - Parameters:
  ///   - trusted: keys that may sign for the log, besides those that are registered in the workspace.
  ///   - key: the name or ID of the key that cosigns; nil for the only one.
  public init(_ given: GivenCheckpoint, trusting trusted: [VerifierKey], with key: String?) {
    self.given = given
    self.trusted = trusted
    self.key = key
  }

  /// What was cosigned.
  public struct Answer {
    /// The checkpoint with the new signature under the others.
    public let cosigned: SignedNote
    /// What the key is called.
    public let name: String
    /// The log, where the key has never cosigned it before: nothing that came before can be vouched for.
    public let newLog: String?
  }

  /// Cosigns the checkpoint, after every entry of the journal was hashed anew, and remembers what the key has
  /// cosigned.
  ///
  /// - Throws: `UnsoundJournal`; `ProofFault` where nobody who is trusted has signed it, or it contradicts
  ///   the journal or what the key has signed before.
  public func run(
    on workspace: Workspace, now: Instant, keys: some PrivateKeys, watching onlooker: some Onlooker
  ) throws -> Answer {
    try workspace.vouch(watching: onlooker)
    let key = try keys.key(key)
    let (note, checkpoint) = (given.note, given.checkpoint)
    let trusted = try trusted + workspace.verifierKeys()
    guard try trusted.contains(where: { try note.isSigned(by: $0) }) else {
      throw ProofFault.notSigned
    }
    // What the journal at hand says of that size is as much a checkpoint that must be followed.
    try workspace.check(workspace.checkpoint(), follows: checkpoint)
    let earlier = try keys.lastSigned(checkpoint.origin, by: key)
    try workspace.check(checkpoint, follows: earlier)
    let seconds = UInt64(max(0, now.milliseconds / 1000))
    let cosigned = try note.cosigned(by: key, at: seconds)
    try keys.remember(cosigned, of: checkpoint.origin, by: key)
    return Answer(
      cosigned: cosigned, name: key.name, newLog: earlier == nil ? checkpoint.origin : nil)
  }
}
