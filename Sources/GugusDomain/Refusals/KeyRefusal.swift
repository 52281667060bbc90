/// Keys, and who signs with them.
public enum KeyRefusal: RefusalPart {
  case notItsKeys(AgencyCode, by: AgencyCode?)
  /// What was to be registered is no public key.
  case noPublicKey(String)
  /// An agency has, or had, the same key under another ID.
  case sameKey(AgencyCode, id: String, known: String)
  case unknownKey(AgencyCode, String, known: [String])
  case nobodySigns(EventKind)
  case noKeyToSign(AgencyCode, EventKind)
  case keyNotHere(AgencyCode, [String])
  case signsAlready(AgencyCode)
  /// Where entries are signed a steward must be able to sign; nil where there is none.
  case signingNeedsSteward(AgencyCode?)
  /// A register says that an agency bound itself on a day since which it would have signed that.
  case registerCannotBind(AgencyCode, EventKind, since: Day)

  var row: Row {
    switch self {
    case .notItsKeys: ("not-its-keys", .party)
    case .noPublicKey: ("no-public-key", .content)
    case .sameKey: ("same-key", .content)
    case .unknownKey: ("unknown-key", .content)
    case .nobodySigns: ("nobody-signs", .party)
    case .noKeyToSign: ("no-key-to-sign", .party)
    case .keyNotHere: ("key-not-here", .party)
    case .signsAlready: ("signs-already", .state)
    case .signingNeedsSteward: ("signing-needs-steward", .state)
    case .registerCannotBind: ("register-cannot-bind", .party)
    }
  }
}
