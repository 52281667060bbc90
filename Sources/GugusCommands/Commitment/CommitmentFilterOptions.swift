import ArgumentParser
import GugusDomain
import GugusStore

/// Conditions of a list of commitments; they combine.
struct CommitmentFilterOptions: ParsableArguments {
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

  @Option(
    help: ArgumentHelp(
      en: "From the meeting's decision of this number.", id: "Dari keputusan rapat nomor ini."))
  var decision: Int?

  @Option(
    help: ArgumentHelp(
      en: "Serving the task force's outcome of this number.",
      id: "Melayani hasil bersama nomor ini."))
  var outcome: Int?

  @Option(help: ArgumentHelp(en: "In this state.", id: "Dengan status ini."))
  var state: CommitmentState?

  @Option(help: ArgumentHelp(en: "Due in this period.", id: "Jatuh tempo pada periode ini."))
  var due: PeriodWord?

  @Option(
    help: ArgumentHelp(en: "With this last verdict.", id: "Dengan hasil verifikasi terakhir ini."))
  var verdict: Verdict?

  @Option(help: ArgumentHelp(en: "With this forecast.", id: "Dengan prakiraan ini."))
  var forecast: Forecast?

  @Option(
    help: ArgumentHelp(
      en: "Held up by a barrier of this class.", id: "Terhambat oleh golongan hambatan ini."))
  var barrier: BarrierClass?

  @Option(
    help: ArgumentHelp(
      en: "Whose debtor is in this sector.", id: "Penanggung jawabnya di sektor ini."))
  var sector: String?

  @Option(
    help: ArgumentHelp(
      en: "With words beginning so in the deliverable.",
      id: "Keluarannya memuat kata yang berawal demikian."))
  var text: String?

  @Flag(help: ArgumentHelp(en: "Only those overdue.", id: "Hanya yang terlambat."))
  var overdue = false

  @Flag(help: ArgumentHelp(en: "Only those imposed.", id: "Hanya yang ditugaskan."))
  var imposed = false

  @Flag(help: ArgumentHelp(en: "Only open ones.", id: "Hanya yang masih terbuka."))
  var open = false

  static let names = [
    "--taskforce", "--debtor", "--creditor", "--supporter", "--meeting", "--decision", "--outcome",
    "--state", "--due", "--verdict", "--forecast", "--barrier", "--sector", "--text", "--overdue",
    "--imposed", "--open",
  ]

  func filter(_ context: Context) throws -> CommitmentFilter {
    var filter = CommitmentFilter(today: context.today)
    filter.taskForce = taskForce
    filter.debtor = debtor
    filter.creditor = creditor
    filter.supporter = supporter
    filter.meeting = meeting
    filter.decision = decision
    filter.outcome = outcome
    filter.state = state
    filter.due = try context.period(due)
    filter.verdict = verdict
    filter.forecast = forecast
    filter.barrier = barrier
    filter.sector = sector
    filter.text = text
    filter.isOverdue = overdue ? true : nil
    filter.isImposed = imposed ? true : nil
    filter.isOpen = open ? true : nil
    return filter
  }
}

extension CommitmentFilterOptions {
  /// The same conditions as words of a command line, to be kept under a name.
  var words: [String] {
    func option(_ name: String, _ value: String?) -> [String] {
      value.map { ["--\(name)=\($0)"] } ?? []
    }
    func flag(_ name: String, _ isSet: Bool) -> [String] { isSet ? ["--\(name)"] : [] }
    return option("taskforce", taskForce?.text) + option("debtor", debtor?.text)
      + option("creditor", creditor?.text) + option("supporter", supporter?.text)
      + option("meeting", meeting?.text) + option("decision", decision.map(String.init))
      + option("outcome", outcome.map(String.init)) + option("state", state?.rawValue)
      + option("due", due?.text) + option("verdict", verdict?.rawValue)
      + option("forecast", forecast?.rawValue) + option("barrier", barrier?.rawValue)
      + option("sector", sector) + option("text", text) + flag("overdue", overdue)
      + flag("imposed", imposed) + flag("open", open)
  }
}
