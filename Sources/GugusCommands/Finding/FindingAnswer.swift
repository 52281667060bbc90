import ArgumentParser
import GugusDomain

struct FindingAnswer: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "answer",
      Term(
        en: "Reply to a finding, for the agency concerned.",
        id: "Jawab temuan, atas nama instansi yang bersangkutan."))
  }

  @OptionGroup var finding: FindingArgument

  @Option(help: ArgumentHelp(en: "The reply.", id: "Isi jawaban."))
  var text: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnFinding {
    ActOnFinding(finding.code, .reply(text: text))
  }
}
