import ArgumentParser
import GugusDomain
import GugusOpenData
import GugusStore

struct ExportOGP: OpenDataCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "ogp",
      Term(
        en: "Write commitments in the columns of the Open Government Partnership, as CSV.",
        id: "Tulis komitmen dalam kolom Open Government Partnership, sebagai CSV."),
      discussion: Term(
        en: "Text that a spreadsheet would run as a formula has an apostrophe in front.",
        id: "Teks yang akan dijalankan lembar kerja sebagai rumus diberi apostrof di depan."))
  }

  @OptionGroup var options: OpenDataOptions

  @Option(
    help: ArgumentHelp(
      en: "The country or locality (default: what the workspace is called).",
      id: "Negara atau daerah (bawaan: nama ruang kerja)."))
  var locality: String?

  @OptionGroup var file: OutputFile
  @OptionGroup var shared: SharedOptions

  func open(_ context: Context) throws -> OpenData { try context.openData(options) }

  func write(_ data: OpenData, to sink: (String) throws -> Void) throws {
    let (workspace, scope) = (data.workspace, data.scope)
    let agencies = try data.agencies()
    var plans: [TaskForceCode: Term] = [:]
    try workspace.eachTaskForce(TaskForceFilter(), on: scope.today) { plans[$0.code] = $0.name }
    var filter = CommitmentFilter(today: scope.today)
    filter.taskForce = scope.taskForce
    let locality = locality ?? data.origin.workspace
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
