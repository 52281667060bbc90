/// A key with which an agency signs, as it stands on record.
public struct AgencyKey: Hashable, Sendable {
  /// Its public half, as C2SP signed-note writes it: `<name>+<ID>+<base64>`.
  public let text: String
  /// The effective day of its registration.
  public let since: Day
  /// The day from which it signs no more.
  public var revokedOn: Day?

  public init(text: String, since: Day, revokedOn: Day? = nil) {
    self.text = text
    self.since = since
    self.revokedOn = revokedOn
  }

  /// Eight hexadecimal digits that tell it from others.
  public var id: String { AgencyKey.id(of: text) }

  /// What it consists of, in base64, whatever it is called.
  public var encoded: String { AgencyKey.part(2, of: text) }

  static func id(of text: String) -> String { part(1, of: text) }

  /// The text where it has no such parts.
  private static func part(_ index: Int, of text: String) -> String {
    let parts = text.split(separator: "+", maxSplits: 2)
    return parts.count == 3 ? String(parts[index]) : text
  }
}

extension Agency {
  /// The keys with which it signs now, the oldest first.
  public var keysInForce: [AgencyKey] { keys.filter { $0.revokedOn == nil } }

  /// Who vouches for a key of it, and has not thought better of it since.
  public func vouchers(for key: String) -> Set<AgencyCode> {
    Set(vouches.filter { $0.value == key }.keys)
  }
}
