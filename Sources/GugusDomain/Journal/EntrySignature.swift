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
  /// Whether, in a workspace that wants signatures, the one who acts must sign: it binds an agency,
  /// or could be used to get round that.
  ///
  /// - Parameter keysInForce: those of an agency, before the event.
  public func needsSignature(
    keysInForce: (AgencyCode) throws -> [AgencyKey]
  ) rethrows -> Bool {
    switch self {
    case .commitment(_, let event): event.kind.binds
    // An accusation, a reply, a conclusion, an award, a sanction, a score: each is the agency's word.
    case .finding, .incentive, .assessment(_, .scored): true
    case .assessment: false
    // The first key of an agency has nothing to be signed with.
    case .agency(let code, .keyRegistered): try !keysInForce(code).isEmpty
    case .agency(_, .keyVouched), .agency(_, .keyRevoked), .voided: true
    case .workspace(.configured(let change)): change.signsEntries == false
    case .workspace, .agency, .taskForce, .meeting: false
    }
  }
}

extension CommitmentEvent.Kind {
  /// Whether the agency that acts is bound by it. A proposal or request binds nobody until it is
  /// answered; evidence, progress and barriers are reports; the rest follows by itself.
  fileprivate var binds: Bool {
    switch self {
    case .imposed, .accepted, .declined, .revisionAgreed, .revisionRefused, .delegationAgreed,
      .delegationRefused, .suspensionAgreed, .suspensionRefused, .resumptionAgreed,
      .resumptionRefused, .assigned, .factConfirmed, .claimed, .judged, .objected,
      .objectionAnswered, .released, .cancelled:
      true
    case .proposed, .corrected, .revisionAsked, .delegationAsked, .suspensionAsked,
      .resumptionAsked, .antecedentHeld, .supporterJoined, .supporterLeft, .progressReported,
      .evidenceSubmitted, .barrierRaised, .barrierEscalated, .barrierResolved, .transferred,
      .succeeded:
      false
    }
  }
}
