import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOutput
import GugusReports
import GugusStore

struct Status: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "status",
      Term(
        en: "What needs attention today, and whose move it is.",
        id: "Yang perlu diperhatikan hari ini, dan giliran siapa."))
  }

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      en: "Only what waits for this agency.", id: "Hanya yang menunggu instansi ini."))
  var agency: AgencyCode?

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(en: "Of this task force.", id: "Dari gugus tugas ini."))
  var taskForce: TaskForceCode?

  @Option(
    help: ArgumentHelp(
      en: "How many days ahead to look (default: as `gugus config show` says).",
      id: "Berapa hari ke depan yang dilihat (bawaan: menurut `gugus config show`)."))
  var within: Int?

  @Option(
    help: ArgumentHelp(en: "At most so many of each kind.", id: "Paling banyak sekian tiap jenis."))
  var limit = 20

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var scope: ViewScope {
    ViewScope(taskForce, and: [agency.map(Subject.agency)])
  }

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    try workspace.checkKnown(taskForce, [agency])
    let daysAhead = try within ?? workspace.settings().daysAhead
    return Document.status(
      try StatusReport(
        workspace,
        StatusQuestion(
          today: context.today, within: min(max(0, daysAhead), 3660), taskForce: taskForce,
          agency: agency, limit: min(max(1, limit), 100_000)))
    ).known(by: context.knownBy)
  }
}
