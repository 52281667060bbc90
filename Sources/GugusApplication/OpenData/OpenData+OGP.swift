import GugusDomain
import GugusOpenData
import GugusStore

extension OpenData {
  func writeOGP(
    of locality: String?, to sink: (String) throws -> Void
  ) throws {
    let agencies = try self.agencies()
    var plans: [TaskForceCode: Term] = [:]
    try workspace.eachTaskForce(TaskForceFilter(), on: scope.today) { plans[$0.code] = $0.name }
    var filter = CommitmentFilter(today: scope.today)
    filter.taskForce = scope.taskForce
    try sink(OGPColumn.header)
    try workspace.eachCommitment(filter, by: .code) { row in
      guard let plan = plans[row.facts.taskForce], let debtor = agencies[row.facts.debtor],
        let creditor = agencies[row.facts.creditor]
      else {
        throw WorkspaceFault.damaged(path: workspace.path, reason: row.facts.code.text)
      }
      let commitment = OGPCommitment(
        facts: row.facts, reported: row.completion, assessed: row.assessedCompletion,
        actionPlan: plan, debtor: debtor, creditor: creditor.name,
        supporters: row.supporters.compactMap { agencies[$0]?.name })
      try sink(commitment.record(locality: locality))
    }
  }
}
