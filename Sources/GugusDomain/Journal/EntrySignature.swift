/// An agency's signature on an entry.
public struct EntrySignature: Hashable, Sendable, Codable {
  /// The ID of the key, eight hexadecimal digits.
  public var key: String
  /// An Ed25519 signature over ``Entry/bytesToSign(log:_:)``, in base64.
  public var value: String

  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

extension Event {
  /// Whether whoever records it must sign it: in a workspace that wants signatures everything, since
  /// what is not signed could be used to get round what is. What turns that on is signed before anyone
  /// must, so that nobody shuts out a steward whose key is not at hand.
  ///
  /// - Parameter settings: those before its unit.
  public func needsSignature(_ settings: Settings) -> Bool {
    if case .workspace(.configured(let change)) = self, change.signsEntries == true { return true }
    return settings.signsEntries
  }
}

extension Entry {
  /// Whose register says that the actor did it; nil where the actor recorded it itself, or where it
  /// was recorded for the actor. The agency is nil where nobody in particular imported it.
  public var accordingTo: (agency: AgencyCode?, register: String)? {
    guard let source, let recorder, recorder.agency != actor.agency else { return nil }
    return (recorder.agency, source.register)
  }

  /// Whose register says it, in a word: the agency that imported it, else what the register is called; nil
  /// where it comes from none.
  var importedFrom: String? { source.map { recordedBy.agency?.text ?? $0.register } }
}
