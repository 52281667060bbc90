import Crypto
import Foundation

/// Draws what must be unlike anything else: the identity of a log, the ids of commands, salts. A
/// rehearsal draws them from its seed, so that it comes out the same everywhere.
public enum Lots: Hashable, Sendable {
  case ofSystem
  case rehearsal(seed: Int)

  /// The 32 hexadecimal digits by which a log is told from every other.
  public func log() -> String { hexadecimal("log") }

  func salt(_ sequence: Int, _ path: String) -> Salt {
    Salt(text: bytes("salt \(sequence) \(path)").withUnsafeBytes { $0.base64URL })
  }

  func hexadecimal(_ purpose: String) -> String {
    bytes(purpose).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// 128 bits.
  private func bytes(_ purpose: String) -> [UInt8] {
    switch self {
    case .ofSystem:
      var random = SystemRandomNumberGenerator()
      return [random.next(), random.next()].flatMap { number in
        withUnsafeBytes(of: number) { Array($0) }
      }
    case .rehearsal(let seed):
      return Array(SHA256.hash(data: Array("rehearsal \(seed) \(purpose)".utf8)).prefix(16))
    }
  }
}
