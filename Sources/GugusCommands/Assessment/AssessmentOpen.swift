import ArgumentParser
import GugusDomain

struct AssessmentOpen: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "open", Term(en: "Open a round of scores.", id: "Buka putaran penilaian."))
  }

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var taskForce: TaskForceCode

  @Option(
    help: ArgumentHelp(
      en: "What the round is called.", id: "Nama putaran, misalnya \"Semester I 2026\"."))
  var title: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> OpenAssessment {
    OpenAssessment(taskForce, title: title)
  }
}
