import ArgumentParser
import GugusApplication
import GugusDomain

struct IncentiveSanction: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "sanction",
      Term(
        en: "Sanction an agency, on an upheld finding and rung by rung.",
        id: "Jatuhkan sanksi kepada instansi, atas temuan terbukti dan secara berjenjang."),
      discussion: Term(
        en: "Of an agency only; the discipline of individual officials has its own law.",
        id: "Hanya terhadap instansi; disiplin pegawai diatur undang-undang tersendiri."))
  }

  static let exclusions = GivingOptions.exclusions
  static let requirements = GivingOptions.requirements

  @OptionGroup var giving: GivingOptions

  @Option(
    help: ArgumentHelp(
      en: "oral-reprimand, written-reprimand, second-written-reprimand, report-to-superior or "
        + "relief-proposed.",
      id: "oral-reprimand (teguran lisan), written-reprimand (teguran tertulis), "
        + "second-written-reprimand, report-to-superior, atau relief-proposed."))
  var kind: SanctionKind?

  @Option(
    name: .customLong("finding"),
    help: ArgumentHelp(
      en: "An upheld finding that it rests on (repeatable).",
      id: "Temuan terbukti yang menjadi dasarnya (dapat diulang)."))
  var findings: [FindingCode] = []

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> GiveOnGrounds {
    try giving.action(
      context, kind.map(IncentiveKind.sanction), findings: findings, isSanction: true)
  }
}

extension SanctionKind: ExpressibleByArgument {}
