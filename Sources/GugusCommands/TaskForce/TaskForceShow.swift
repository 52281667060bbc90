import ArgumentParser
import GugusDomain
import GugusOutput

struct TaskForceShow: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      Term(
        en: "Draw a task force on one page: members, services, outcomes, meetings, commitments.",
        id: "Gambarkan gugus tugas dalam satu halaman: anggota, pelayanan, hasil, rapat, komitmen."
      ))
  }

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var code: TaskForceCode

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    return try .taskForce(
      try workspace.taskForce(code), workspace, today: context.today)
  }
}
