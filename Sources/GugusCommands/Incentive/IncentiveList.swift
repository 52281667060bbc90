import ArgumentParser
import GugusApplication
import GugusDomain
import GugusStore

struct IncentiveList: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list",
      Term(
        en: "List awards and sanctions; conditions combine.",
        id: "Daftar penghargaan dan sanksi; syarat digabungkan."))
  }

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(en: "Of this task force.", id: "Dari gugus tugas ini."))
  var taskForce: TaskForceCode?

  @Option(help: ArgumentHelp(en: "Of this agency.", id: "Dari instansi ini."))
  var agency: AgencyCode?

  @Flag(help: ArgumentHelp(en: "Only awards.", id: "Hanya penghargaan."))
  var awards = false

  @Flag(help: ArgumentHelp(en: "Only sanctions.", id: "Hanya sanksi."))
  var sanctions = false

  @Flag(
    help: ArgumentHelp(
      en: "Only those in force or under appeal.", id: "Hanya yang berlaku atau dalam banding."))
  var running = false

  @Option(help: ArgumentHelp(en: "In force in this period.", id: "Berlaku pada periode ini."))
  var period: PeriodWord?

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) throws -> ListIncentives {
    var filter = IncentiveFilter()
    filter.taskForce = taskForce
    filter.agency = agency
    if awards != sanctions { filter.isSanction = sanctions }
    filter.runsOn = running ? context.today : nil
    filter.period = try context.period(period)
    return ListIncentives(filter)
  }
}
