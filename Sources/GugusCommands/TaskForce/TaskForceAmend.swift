import ArgumentParser
import GugusDomain

struct TaskForceAmend: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "amend",
      Term(
        en: "Change what is said of a task force; a list replaces the old list.",
        id: "Ubah data gugus tugas; daftar menggantikan daftar lama."))
  }

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var code: TaskForceCode

  @OptionGroup var details: TaskForceDetailOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> AmendTaskForce {
    AmendTaskForce(code: code, change: try details.change(context))
  }
}
