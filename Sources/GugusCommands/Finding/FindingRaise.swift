import ArgumentParser
import GugusDomain

struct FindingRaise: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "raise",
      Term(
        en: "Raise a finding against an agency about commitments that it owes.",
        id: "Ajukan temuan terhadap instansi tentang komitmen yang menjadi tanggung jawabnya."))
  }

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var taskForce: TaskForceCode

  @Option(help: ArgumentHelp(en: "The agency concerned.", id: "Instansi yang bersangkutan."))
  var against: AgencyCode

  @Option(
    name: .customLong("commitment"),
    help: ArgumentHelp(
      en: "A commitment that it is about (repeatable).",
      id: "Komitmen yang menjadi pokok temuan (dapat diulang)."))
  var commitments: [CommitmentCode]

  @Option(help: ArgumentHelp(en: "What it rests on.", id: "Dasar temuan."))
  var grounds: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> RaiseFinding {
    RaiseFinding(taskForce, against: against, about: commitments, grounds: grounds)
  }
}
