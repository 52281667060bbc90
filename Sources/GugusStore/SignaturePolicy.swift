import Foundation
import GugusDomain
import GugusLog

extension StoredRecord {
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
  /// an ID that does not follow from it, or for signatures of another type.
  ///
  /// - Throws: `Refusal.noPublicKey`.
  func checkKey(of entry: Entry) throws {
    guard let text = entry.event.key else { return }
    guard VerifierKey(text)?.type == .ed25519 else { throw Refusal.key(.noPublicKey(text)) }
  }
}

extension Event {
  /// The key that it puts on the record or vouches for.
  fileprivate var key: String? {
    switch self {
    case .agency(_, .keyRegistered(let key)), .agency(_, .keyVouched(let key)): key
    default: nil
    }
  }
}
