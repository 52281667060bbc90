import ArgumentParser
import GugusApplication
import GugusDomain
import GugusStore

struct FindingList: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list",
      Term(en: "List findings; conditions combine.", id: "Daftar temuan; syarat digabungkan."))
  }

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(en: "Of this task force.", id: "Dari gugus tugas ini."))
  var taskForce: TaskForceCode?

  @Option(help: ArgumentHelp(en: "Against this agency.", id: "Terhadap instansi ini."))
  var agency: AgencyCode?

  @Option(help: ArgumentHelp(en: "About this commitment.", id: "Tentang komitmen ini."))
  var commitment: CommitmentCode?

  @Option(help: ArgumentHelp(en: "In this state.", id: "Dengan status ini."))
  var state: FindingState?

  @Flag(help: ArgumentHelp(en: "Only open ones.", id: "Hanya yang terbuka."))
  var open = false

  @Option(
    help: ArgumentHelp(
      en: "Raised or closed in this period.", id: "Diajukan atau ditutup pada periode ini."))
  var period: PeriodWord?

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) throws -> ListFindings {
    var filter = FindingFilter()
    filter.taskForce = taskForce
    filter.agency = agency
    filter.about = commitment
    filter.state = state
    filter.isOpen = open
    filter.period = try context.period(period)
    return ListFindings(filter)
  }
}

extension FindingState: ExpressibleByArgument {}
