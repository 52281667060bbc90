import Foundation
import GugusDomain
import GugusLog

/// Follows the journal entry by entry: whether the workspace wants signatures, and with which keys
/// each agency signs.
struct SignaturePolicy {
  private var entries: [Subject: [Entry]] = [:]
  private var settings = Settings()
  private var keys: [AgencyCode: [AgencyKey]] = [:]

  /// Whether an entry that comes next is signed as it must be: by a key of the agency that put it
  /// on the record where it is signed at all, and signed where the workspace wants it.
  func allows(_ entry: Entry) throws -> Bool {
    guard let signature = entry.signature else {
      return !settings.signsEntries || !entry.event.needsSignature { keys[$0] ?? [] }
    }
    guard let agency = entry.recordedBy.agency, let value = Data(base64Encoded: signature.value),
      let key = keys[agency]?.first(where: { $0.id == signature.key }),
      let verifier = VerifierKey(key.text)
    else { return false }
    return verifier.isSigner(of: try entry.bytesToSign(), value)
  }

  /// Goes on behind an entry. What cannot be followed is found when the journal is replayed.
  mutating func follow(_ entry: Entry) {
    let subject = entry.event.subject
    switch subject {
    case .workspace:
      settings = if case .workspace(let settings)? = fold(entry) { settings } else { Settings() }
    case .agency(let code):
      keys[code] = if case .agency(let agency)? = fold(entry) { agency.keysInForce } else { nil }
    case .taskForce, .meeting, .commitment, .finding, .incentive, .assessment: break
    }
  }

  private mutating func fold(_ entry: Entry) -> Aggregate? {
    entries[entry.event.subject, default: []].append(entry)
    guard let all = entries[entry.event.subject] else { return nil }
    return (try? Aggregate.fold(all)) ?? nil
  }
}
