import GugusLog

/// The private keys of whoever asks, and what each of them last said of each log, so that none ever says
/// something that contradicts it.
public protocol PrivateKeys {
  /// The key of that name or ID; where none is said, the only one there is.
  func key(_ said: String?) throws -> SigningKey

  /// The last checkpoint of a log that a key has signed or cosigned.
  func lastSigned(_ origin: String, by key: SigningKey) throws -> Checkpoint?

  /// Keeps what a key has signed of a log as the last that it said.
  func remember(_ note: SignedNote, of origin: String, by key: SigningKey) throws
}
