import ArgumentParser
import GugusDomain

struct TaskForceDissolve: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "dissolve",
      Term(
        en: "End a task force; a successor takes over its open commitments.",
        id: "Bubarkan gugus tugas; penggantinya mengambil alih komitmen yang terbuka."))
  }

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var code: TaskForceCode

  @Option(
    help: ArgumentHelp(en: "The task force that takes over.", id: "Gugus tugas penggantinya."))
  var successor: TaskForceCode?

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> DissolveTaskForce {
    DissolveTaskForce(
      code: code, dissolution: Dissolution(reason: .known(reason), successor: successor))
  }
}
