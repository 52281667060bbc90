import ArgumentParser
import GugusApplication
import GugusDomain

struct Next: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "next",
      Term(
        en: "What to do first, by an urgency that explains itself.",
        id: "Yang didahulukan, menurut urgensi yang menjelaskan dirinya."))
  }

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      en: "Only what this agency owes.", id: "Hanya yang menjadi tanggung jawab instansi ini."))
  var agency: AgencyCode?

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(en: "Of this task force.", id: "Dari gugus tugas ini."))
  var taskForce: TaskForceCode?

  @Option(help: ArgumentHelp(en: "At most so many.", id: "Paling banyak sekian."))
  var limit = RowLimit(10)

  @Flag(
    help: ArgumentHelp(
      en: "Show the terms and weights of each.", id: "Tampilkan unsur dan bobot masing-masing."))
  var explain = false

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) throws -> ShowNext {
    ShowNext(of: taskForce, for: agency, limit: limit.rows, explains: explain)
  }
}
