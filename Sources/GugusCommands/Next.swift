import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOutput
import GugusReports
import GugusStore

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
  var limit = 10

  @Flag(
    help: ArgumentHelp(
      en: "Show the terms and weights of each.", id: "Tampilkan unsur dan bobot masing-masing."))
  var explain = false

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var scope: ViewScope {
    ViewScope(taskForce, and: [agency.map(Subject.agency)])
  }

  func document(_ context: Context) throws -> Document {
    // What is weighed and what is shown come from one moment.
    try context.record().holdSnapshot()
    let workspace = try context.workspace()
    try workspace.checkKnown(taskForce, [agency])
    let report = try NextReport(
      workspace, taskForce: taskForce, agency: agency, today: context.today, limit: max(1, limit))
    return Document.next(report, explains: explain).known(by: context.knownBy)
  }
}
