import Foundation

/// A text with signatures under it (C2SP signed-note).
public struct SignedNote: Hashable, Sendable {
  /// Ends in a line feed.
  public var text: String
  /// In the order in which they stand under the text.
  public var signatures: [NoteSignature]

  public init(text: String, signatures: [NoteSignature] = []) {
    self.text = text
    self.signatures = signatures
  }

  /// The most bytes and signatures that are read.
  static let limit = 1_000_000

  /// Reads a text and the signatures under it, none of which is checked yet.
  ///
  /// - Throws: `ProofFault.malformed`.
  public init(reading bytes: Data) throws(ProofFault) {
    guard bytes.count <= SignedNote.limit, let note = String(validating: bytes, as: UTF8.self),
      note.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" }), note.hasSuffix("\n")
    else { throw .malformed(.note) }
    // The last empty line parts the text from the signatures.
    guard let gap = note.range(of: "\n\n", options: .backwards) else { throw .malformed(.note) }
    text = note[..<gap.lowerBound] + "\n"
    signatures = []
    for line in note[gap.upperBound...].dropLast().split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      guard let signature = NoteSignature(line: line) else { throw .malformed(.note) }
      signatures.append(signature)
    }
  }

  /// The bytes of the note, which read back as the same note.
  public var bytes: Data {
    Data((text + "\n" + signatures.map { $0.line + "\n" }.joined()).utf8)
  }

  /// The signatures of one key; those of others say nothing about it.
  func signatures(by key: VerifierKey) -> [NoteSignature] {
    // Names are the same where their bytes are, and not where they only look so.
    signatures.filter { $0.name.utf8.elementsEqual(key.name.utf8) && $0.keyID == key.id }
  }

  /// With the signature of that key under it.
  public func signed(by key: SigningKey) throws -> SignedNote {
    var note = self
    note.signatures.append(
      NoteSignature(
        name: key.name, keyID: key.verifier.id, signature: try key.sign(Data(text.utf8))))
    return note
  }

  /// Whether that key signed the text. A signature in its name that is not its own counts against
  /// the note.
  ///
  /// - Throws: `ProofFault.wrongSignature`.
  public func isSigned(by key: VerifierKey) throws(ProofFault) -> Bool {
    let own = signatures(by: key)
    for signature in own where !key.isSigner(of: Data(text.utf8), signature.signature) {
      throw .wrongSignature(key.name)
    }
    return !own.isEmpty
  }
}

/// A line under a note: `— <name> <base64 of key ID and signature>`.
public struct NoteSignature: Hashable, Sendable {
  /// What the key is called that made it.
  public var name: String
  /// Four bytes.
  public var keyID: Data
  /// The 64 bytes of Ed25519 over the note's text; in a cosignature the 8 bytes of its time come before
  /// them.
  public var signature: Data

  public init(name: String, keyID: Data, signature: Data) {
    self.name = name
    self.keyID = keyID
    self.signature = signature
  }

  init?(line: Substring) {
    // By scalars, not characters: a mark behind a space would make one of both.
    let parts = line.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 3, parts[0] == "—", VerifierKey.accepts(name: parts[1]),
      let bytes = Data(canonicalBase64: parts[2]), bytes.count > 4
    else { return nil }
    self.init(name: parts[1], keyID: Data(bytes.prefix(4)), signature: Data(bytes.dropFirst(4)))
  }

  var line: String { "— \(name) \((keyID + signature).base64EncodedString())" }
}
