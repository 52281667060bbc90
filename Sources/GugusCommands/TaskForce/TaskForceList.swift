import ArgumentParser
import GugusApplication
import GugusDomain
import GugusStore

struct TaskForceList: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list",
      Term(
        en: "List task forces; conditions combine.", id: "Daftar gugus tugas; syarat digabungkan."))
  }

  @Option(help: ArgumentHelp(en: "With this goal area.", id: "Dengan ranah tujuan ini."))
  var goal: GoalArea?

  @Option(help: ArgumentHelp(en: "With this driver.", id: "Dengan pendorong ini."))
  var driver: Driver?

  @Option(help: ArgumentHelp(en: "With this mode.", id: "Dengan cara kerja ini."))
  var mode: Mode?

  @Option(help: ArgumentHelp(en: "Of this institutional form.", id: "Berbentuk kelembagaan ini."))
  var approach: Approach?

  @Option(help: ArgumentHelp(en: "formal or informal.", id: "formal atau informal."))
  var formality: Formality?

  @Option(help: ArgumentHelp(en: "Serving in this pattern.", id: "Melayani dengan pola ini."))
  var servicePattern: ServicePattern?

  @Option(help: ArgumentHelp(en: "Serving this kind.", id: "Melayani jenis ini."))
  var serviceKind: ServiceKind?

  @Option(help: ArgumentHelp(en: "With this member today.", id: "Dengan anggota ini hari ini."))
  var member: AgencyCode?

  @Option(help: ArgumentHelp(en: "Working groups of this one.", id: "Kelompok kerja dari ini."))
  var parent: TaskForceCode?

  @Option(help: ArgumentHelp(en: "In force on this day.", id: "Bertugas pada tanggal ini."))
  var activeOn: DateWord?

  @Flag(help: ArgumentHelp(en: "Only dissolved ones.", id: "Hanya yang sudah dibubarkan."))
  var dissolved = false

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) throws -> ListTaskForces {
    var filter = TaskForceFilter()
    filter.goalArea = goal
    filter.driver = driver
    filter.mode = mode
    filter.approach = approach
    filter.formality = formality
    filter.servicePattern = servicePattern
    filter.serviceKind = serviceKind
    filter.member = member
    filter.parent = parent
    filter.activeOn = try context.day(activeOn)
    filter.isDissolved = dissolved ? true : nil
    return ListTaskForces(filter)
  }
}
