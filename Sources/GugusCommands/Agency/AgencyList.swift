import ArgumentParser
import GugusApplication
import GugusDomain
import GugusStore

struct AgencyList: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list",
      Term(en: "List agencies; conditions combine.", id: "Daftar instansi; syarat digabungkan."))
  }

  @Option(help: ArgumentHelp(en: "Of this kind.", id: "Berjenis ini."))
  var kind: AgencyKind?

  @Option(help: ArgumentHelp(en: "In this sector.", id: "Di sektor ini."))
  var sector: String?

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(
      en: "Members of this task force today.", id: "Anggota gugus tugas ini hari ini."))
  var taskForce: TaskForceCode?

  @Option(help: ArgumentHelp(en: "Active on this day.", id: "Aktif pada tanggal ini."))
  var activeOn: DateWord?

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) throws -> ListAgencies {
    var filter = AgencyFilter()
    filter.kind = kind
    filter.sector = sector
    filter.taskForce = taskForce
    filter.activeOn = try context.day(activeOn)
    return ListAgencies(filter)
  }
}
