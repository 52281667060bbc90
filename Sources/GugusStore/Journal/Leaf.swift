import Crypto
import Foundation

/// Hashes of the journal's Merkle tree.
public enum Leaf {
  /// The leaf hash of an entry's exact bytes: SHA-256 of 0x00 and the bytes (RFC 6962 §2.1).
  public static func hash(_ entry: String) -> Data {
    var hash = SHA256()
    hash.update(data: [0])
    hash.update(data: Array(entry.utf8))
    return Data(hash.finalize())
  }
}
