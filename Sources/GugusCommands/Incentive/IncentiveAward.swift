import ArgumentParser
import GugusApplication
import GugusDomain

struct IncentiveAward: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "award", Term(en: "Honour an agency.", id: "Beri penghargaan kepada instansi."))
  }

  static let exclusions = GivingOptions.exclusions
  static let requirements = GivingOptions.requirements

  @OptionGroup var giving: GivingOptions

  @Option(
    help: ArgumentHelp(
      en: "commendation-letter, recognition or budget-incentive.",
      id: "commendation-letter (piagam), recognition (pengakuan), atau budget-incentive."))
  var kind: AwardKind?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> GiveOnGrounds {
    try giving.action(context, kind.map(IncentiveKind.award), isSanction: false)
  }
}

extension AwardKind: ExpressibleByArgument {}
