import Crypto
import Foundation

/// What a key signs: the type byte of C2SP signed-note.
public enum SignatureType: UInt8, Sendable {
  /// The text of a note; in Gugus also the bytes of a journal entry.
  case ed25519 = 1
  /// What a witness says of a checkpoint, with the time (C2SP tlog-cosignature).
  case cosignature = 4
}

/// The public half of a key under its name, as C2SP signed-note writes it: `<name>+<ID>+<base64>`.
public struct VerifierKey: Hashable, Sendable {
  /// Whose key it is, as notes write it: without spaces and plus signs.
  public let name: String
  /// What it signs.
  public let type: SignatureType
  /// The 32 bytes of RFC 8032.
  public let publicKey: Data

  public init(name: String, type: SignatureType, publicKey: Data) {
    self.name = name
    self.type = type
    self.publicKey = publicKey
  }

  /// The first four bytes of the SHA-256 of name, line feed, type and public key.
  public var id: Data {
    Data(SHA256.hash(data: Array(name.utf8) + [0x0A, type.rawValue] + publicKey).prefix(4))
  }

  /// The same key for signatures of another type, which gives it another ID.
  public func used(for type: SignatureType) -> VerifierKey {
    VerifierKey(name: name, type: type, publicKey: publicKey)
  }

  /// Whether it signed those bytes.
  public func isSigner(of bytes: Data, _ signature: Data) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(signature, for: bytes)
  }

  /// Whether it is one of the few points under which anybody can make signatures, without a private half:
  /// those of order 1, 2, 4 and 8, as they may be written (RFC 8032 §5.1.7 leaves them to the caller).
  var isOfSmallOrder: Bool {
    guard publicKey.count == 32 else { return false }
    // The highest bit is the sign of x, and both signs are such a point.
    var bytes = [UInt8](publicKey)
    bytes[31] &= 0x7F
    return VerifierKey.smallOrder.contains(bytes)
  }

  /// The y coordinates, the lowest byte first: 0, 1, the two of order 8, and p - 1, p, p + 1.
  private static let smallOrder: Set<[UInt8]> = {
    let rest = [UInt8](repeating: 0, count: 31)
    let nearPrime = [0xEC, 0xED, 0xEE].map { [$0] + [UInt8](repeating: 0xFF, count: 30) + [0x7F] }
    let ofOrderEight: [[UInt8]] = [
      [
        0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF, 0x98,
        0xF0,
        0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88, 0x6D, 0x53, 0xFC,
        0x05,
      ],
      [
        0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10, 0x67,
        0x0F,
        0x2A, 0x20, 0x53, 0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77, 0x92, 0xAC, 0x03,
        0x7A,
      ],
    ]
    return Set([[0] + rest, [1] + rest] + ofOrderEight + nearPrime)
  }()

  /// Names stand between spaces and plus signs in notes and keys.
  public static func accepts(name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0 != "+" && !$0.properties.isWhitespace && $0.properties.generalCategory != .control
      }
  }
}

extension VerifierKey: LosslessStringConvertible {
  /// Reads what `description` writes; nil where the text is no such key, its ID is another's, or anybody
  /// could sign with it.
  public init?(_ text: String) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 3, VerifierKey.accepts(name: parts[0]),
      let bytes = Data(canonicalBase64: parts[2]), bytes.count == 33,
      let type = bytes.first.flatMap(SignatureType.init(rawValue:))
    else { return nil }
    self.init(name: parts[0], type: type, publicKey: Data(bytes.dropFirst()))
    guard id.hexadecimal == parts[1], !isOfSmallOrder else { return nil }
  }

  public var description: String {
    let bytes = Data([type.rawValue]) + publicKey
    return "\(name)+\(id.hexadecimal)+\(bytes.base64EncodedString())"
  }
}

/// The private half of a key. As text it is what Go's `note` package keeps:
/// `PRIVATE+KEY+<name>+<ID>+<base64>`.
public struct SigningKey: Sendable {
  /// Whose key it is, as notes write it: without spaces and plus signs.
  public let name: String
  private let key: Curve25519.Signing.PrivateKey

  /// A new key, never seen before.
  public init(name: String) {
    self.name = name
    key = Curve25519.Signing.PrivateKey()
  }

  /// The public half, for signatures of notes.
  public var verifier: VerifierKey {
    VerifierKey(name: name, type: .ed25519, publicKey: key.publicKey.rawRepresentation)
  }

  /// The 64 bytes of an Ed25519 signature.
  public func sign(_ bytes: Data) throws -> Data { try key.signature(for: bytes) }
}

extension SigningKey {
  private static let prefix = "PRIVATE+KEY+"

  /// Nil where the text is no such key, or its ID is another's.
  public init?(_ text: String) {
    guard text.hasPrefix(SigningKey.prefix) else { return nil }
    let parts = text.dropFirst(SigningKey.prefix.count)
      .split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, VerifierKey.accepts(name: parts[0]),
      let bytes = Data(canonicalBase64: parts[2]), bytes.count == 33,
      bytes.first == SignatureType.ed25519.rawValue,
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.dropFirst())
    else { return nil }
    name = parts[0]
    self.key = key
    guard verifier.id.hexadecimal == parts[1] else { return nil }
  }

  /// What to keep, and to show nobody.
  public var secretText: String {
    let bytes = Data([SignatureType.ed25519.rawValue]) + key.rawRepresentation
    return "\(SigningKey.prefix)\(name)+\(verifier.id.hexadecimal)+\(bytes.base64EncodedString())"
  }
}
