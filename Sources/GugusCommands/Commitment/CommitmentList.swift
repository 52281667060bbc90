import ArgumentParser
import GugusDomain
import GugusOutput
import GugusStore

struct CommitmentList: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list",
      Term(
        en: "List commitments; conditions combine.", id: "Daftar komitmen; syarat digabungkan."))
  }

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(en: "Of this task force.", id: "Dari gugus tugas ini."))
  var taskForce: TaskForceCode?

  @Option(help: ArgumentHelp(en: "Owed by this agency.", id: "Penanggung jawabnya instansi ini."))
  var debtor: AgencyCode?

  @Option(help: ArgumentHelp(en: "Owed to this agency.", id: "Penerimanya instansi ini."))
  var creditor: AgencyCode?

  @Option(help: ArgumentHelp(en: "Supported by this agency.", id: "Didukung instansi ini."))
  var supporter: AgencyCode?

  @Option(help: ArgumentHelp(en: "From this meeting.", id: "Dari rapat ini."))
  var meeting: MeetingCode?

  @Option(help: ArgumentHelp(en: "In this state.", id: "Dengan status ini."))
  var state: CommitmentState?

  @Option(help: ArgumentHelp(en: "Due in this period.", id: "Jatuh tempo pada periode ini."))
  var due: PeriodWord?

  @Flag(help: ArgumentHelp(en: "Only those overdue.", id: "Hanya yang terlambat."))
  var overdue = false

  @Flag(help: ArgumentHelp(en: "Only those imposed.", id: "Hanya yang ditugaskan."))
  var imposed = false

  @Flag(help: ArgumentHelp(en: "Only open ones.", id: "Hanya yang masih terbuka."))
  var open = false

  @Option(help: ArgumentHelp(en: "At most so many.", id: "Paling banyak sekian."))
  var limit: Int?

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func document(_ context: Context) throws -> Document {
    var filter = CommitmentFilter()
    filter.taskForce = taskForce
    filter.debtor = debtor
    filter.creditor = creditor
    filter.supporter = supporter
    filter.meeting = meeting
    filter.state = state
    filter.due = try context.period(due)
    filter.overdueOn = overdue ? context.today : nil
    filter.isImposed = imposed ? true : nil
    filter.isOpen = open ? true : nil
    filter.limit = limit.map { max(0, $0) }
    let workspace = try context.workspace()
    try context.checkKnown(workspace, taskForce, [debtor, creditor, supporter], meeting)
    return .commitments(workspace, filter, by: .due, today: context.today)
  }
}
