import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOutput
import GugusStore

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

  var scope: ViewScope { ViewScope(taskForce) }

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    try workspace.checkKnown(taskForce)
    return .assessments(try workspace.assessments(of: taskForce))
  }
}
