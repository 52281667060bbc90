import Foundation
import GugusLog

/// Entries as leaves of the journal's Merkle tree.
public enum Leaf {
  /// The leaf hash of an entry's exact bytes.
  public static func hash(_ entry: String) -> Data { MerkleTree.leafHash(of: entry.utf8) }
}
