import ArgumentParser
import GugusApplication
import GugusDomain

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
  var within: DaysAhead?

  @Option(
    help: ArgumentHelp(en: "At most so many of each kind.", id: "Paling banyak sekian tiap jenis."))
  var limit = RowLimit(20)

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) throws -> ShowStatus {
    ShowStatus(of: taskForce, for: agency, within: within?.days, limit: limit.rows)
  }
}
