import ArgumentParser
import GugusDomain

struct CommitmentSupport: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "support",
      Term(
        en: "Add or drop a supporter, as the debtor.",
        id: "Tambah atau lepas pendukung, sebagai penanggung jawab."))
  }

  static let exclusions = [
    Exclusion(among: ["--join"], ["--leave"])
  ]

  @OptionGroup var commitment: CommitmentArgument

  @Option(
    help: ArgumentHelp(en: "This agency helps from now on.", id: "Instansi ini ikut mendukung."))
  var join: AgencyCode?

  @Option(
    help: ArgumentHelp(en: "This agency no longer helps.", id: "Instansi ini berhenti mendukung."))
  var leave: AgencyCode?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    switch (join, leave) {
    case (let agency?, nil): return ActOnCommitment(commitment.code, .addSupporter(agency))
    case (nil, let agency?): return ActOnCommitment(commitment.code, .dropSupporter(agency))
    default:
      throw UsageFault.missing(Term(en: "one of --join or --leave", id: "--join atau --leave"))
    }
  }
}
