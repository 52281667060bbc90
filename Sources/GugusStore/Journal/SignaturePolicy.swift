import Foundation
import GugusDomain
import GugusLog

extension StoreRegister {
  /// Whether an entry that comes next is signed as it must be: by a key of the agency that put it
  /// on the record where it is signed at all, and signed where the workspace wants it; both as
  /// recorded before its unit.
  func allowsSignature(of entry: Entry, _ disclosures: [Disclosure]) throws -> Bool {
    let settings = try settingsBefore()
    guard let signature = entry.signature else {
      guard settings.signsEntries else { return true }
      return try !entry.event.needsSignature { try agencyBefore($0)?.keysInForce ?? [] }
    }
    guard let log = settings.founding?.log, let agency = entry.recordedBy.agency,
      let value = Data(base64Encoded: signature.value),
      let key = try agencyBefore(agency)?.keysInForce.first(where: { $0.id == signature.key }),
      let verifier = VerifierKey(key.text)
    else { return false }
    return verifier.isSigner(of: try entry.bytesToSign(log: log, disclosures), value)
  }
}
