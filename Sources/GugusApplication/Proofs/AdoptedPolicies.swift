import GugusDomain
import GugusPolicy
import GugusStore

extension Workspace {
  /// Verifies, and reads the files of all policies that were adopted: the judge knows their rules alone,
  /// and no YAML.
  ///
  /// - Throws: `WorkspaceFault` where nothing can be read at all.
  func verifyWithPolicies(
    limit: Int = 1, progress: (Int, Int) -> Void
  ) throws -> Verification {
    var verification = try verify(limit: limit, progress: progress)
    guard verification.faults.count < limit, !verification.isJournalDamaged else {
      return verification
    }
    var filter = JournalFilter()
    filter.subject = Subject.workspace.code
    filter.kind = .workspace(.policyAdopted)
    try eachEntry(filter) { entry in
      guard case .workspace(.policyAdopted(let policy)) = entry.event, !policy.saysItsFile,
        verification.faults.count < limit
      else { return }
      verification.faults.append(
        .rule(sequence: entry.sequence, .outOfPlace(.computed)))
    }
    return verification
  }
}

extension IncentivePolicy {
  /// Its rules are those of the file that was adopted.
  fileprivate var saysItsFile: Bool {
    (try? IncentivePolicy.read(bytes: Array(source.utf8), file: ""))?.rules == rules
  }
}
