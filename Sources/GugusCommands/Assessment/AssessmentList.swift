import ArgumentParser
import GugusApplication
import GugusDomain

struct AssessmentList: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list", Term(en: "List the rounds.", id: "Daftar putaran penilaian."))
  }

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(en: "Of this task force.", id: "Dari gugus tugas ini."))
  var taskForce: TaskForceCode?

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) -> ListAssessments { ListAssessments(of: taskForce) }
}
