import Foundation
import GugusDomain
import GugusLog

extension StoreRegister {
  /// Whether an entry that comes next is signed as it must be: by a key of the agency that put it
  /// on the record, as that had it before the unit.
  ///
  /// - Parameter isWanted: whether it must be signed at all. What is signed is signed right.
  func allowsSignature(
    of entry: Entry, _ disclosures: [Disclosure], isWanted: Bool
  ) throws -> Bool {
    guard let signature = entry.signature else { return !isWanted }
    guard let log = try settingsBefore().founding?.log, let agency = entry.recordedBy.agency,
      let value = Data(canonicalBase64: signature.value),
      let key = try agencyBefore(agency)?.keysInForce.first(where: { $0.id == signature.key }),
      let verifier = VerifierKey(key.text)
    else { return false }
    return verifier.isSigner(of: try entry.bytesToSign(log: log, disclosures), value)
  }

  /// Refuses to put on the record as a key what is none: not written as C2SP signed-note writes it, with
  /// an ID that does not follow from it, for signatures of another type; and a key that an agency has or
  /// had, under whatever ID: it would sign for another, or go on signing after it was revoked.
  ///
  /// - Throws: `Refusal.noPublicKey`, `Refusal.sameKey`.
  func checkKey(of entry: Entry) throws {
    guard let (code, text) = entry.event.keyed else { return }
    guard let key = VerifierKey(text), key.type == .ed25519 else {
      throw Refusal.noPublicKey(text)
    }
    let id = key.id.hexadecimal
    for owner in try owners(ofKey: AgencyKey(text: text, since: entry.effective).encoded) {
      // What an agency registers a second time, its own fold refuses.
      if owner.agency == code, owner.id == id { continue }
      throw Refusal.sameKey(owner.agency, id: id, known: owner.id)
    }
  }
}

extension Event {
  /// The key that it puts on the record or vouches for, and whose that is.
  fileprivate var keyed: (agency: AgencyCode, key: String)? {
    switch self {
    case .agency(let code, .keyRegistered(let key)), .agency(let code, .keyVouched(let key)):
      (code, key)
    case .workspace, .agency, .taskForce, .meeting, .commitment, .finding, .incentive, .assessment,
      .voided:
      nil
    }
  }
}
