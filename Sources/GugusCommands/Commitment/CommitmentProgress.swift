import ArgumentParser
import GugusDomain

struct CommitmentProgress: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "progress",
      Term(
        en: "Report how far it has come, as its debtor.",
        id: "Laporkan kemajuannya, sebagai penanggung jawab."))
  }

  @OptionGroup var commitment: CommitmentArgument

  @Option(
    help: ArgumentHelp(
      Term(
        en: "How far: \(Completion.words(.english)).",
        id: "Sejauh mana: \(Completion.words(.indonesian)).")))
  var completion: Completion

  @Option(
    help: ArgumentHelp(
      Term(
        en: "Confidence of delivering in time: \(Forecast.words(.english)).",
        id: "Keyakinan selesai tepat waktu: \(Forecast.words(.indonesian)).")))
  var forecast: Forecast?

  @Option(help: ArgumentHelp(en: "A note.", id: "Catatan."))
  var note: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(
      commitment.code,
      .reportProgress(
        Progress(
          completion: completion, forecast: forecast, note: note.map(PersonalText.known))))
  }
}

extension Completion: ExpressibleByArgument {}
extension Forecast: ExpressibleByArgument {}
