import Foundation

/// That a witness saw a log, at a time, and that it had only grown since the witness last saw it
/// (C2SP tlog-cosignature, Ed25519).
public struct Cosignature: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var time: UInt64
  /// The 64 bytes of Ed25519.
  var signature: Data

  /// The end of the year 9999: nothing later is a time at which someone looked.
  private static let latest: UInt64 = 253_402_300_799

  /// Signs a checkpoint's text as a witness.
  ///
  /// - Parameter time: when, in seconds since 1970.
  /// - Throws: where the key does not sign.
  public init(of text: String, by key: SigningKey, at time: UInt64) throws {
    self.time = time
    signature = try key.sign(Cosignature.message(text, time))
  }

  init?(_ bytes: Data) {
    guard bytes.count == 72 else { return nil }
    time = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    guard time <= Cosignature.latest else { return nil }
    signature = Data(bytes.dropFirst(8))
  }

  /// The time, big-endian, and the signature.
  var bytes: Data {
    Data((0..<8).map { UInt8(truncatingIfNeeded: time >> (56 - 8 * $0)) }) + signature
  }

  fileprivate static func message(_ text: String, _ time: UInt64) -> Data {
    Data("cosignature/v1\ntime \(time)\n\(text)".utf8)
  }
}

extension SignedNote {
  /// With the cosignature of a witness under it.
  public func cosigned(by key: SigningKey, at time: UInt64) throws -> SignedNote {
    var note = self
    let cosignature = try Cosignature(of: text, by: key, at: time)
    note.signatures.append(
      NoteSignature(
        name: key.name, keyID: key.verifier.used(for: .cosignature).id,
        signature: cosignature.bytes))
    return note
  }

  /// When that witness cosigned it, last; nil where it did not.
  ///
  /// - Throws: `ProofFault.wrongSignature`.
  public func cosignedAt(by witness: VerifierKey) throws(ProofFault) -> UInt64? {
    let key = witness.used(for: .cosignature)
    var times: [UInt64] = []
    for line in signatures(by: key) {
      guard let cosignature = Cosignature(line.signature),
        key.isSigner(of: Cosignature.message(text, cosignature.time), cosignature.signature)
      else { throw .wrongSignature(key.name) }
      times.append(cosignature.time)
    }
    return times.max()
  }
}
