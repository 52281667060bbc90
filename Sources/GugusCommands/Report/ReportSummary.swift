import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports
import GugusStore

struct ReportSummary: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "summary",
      Term(
        en: "Who kept what they promised in a period, and how.",
        id: "Siapa menepati janji pada suatu periode, dan bagaimana."))
  }

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(en: "Of this task force.", id: "Dari gugus tugas ini."))
  var taskForce: TaskForceCode?

  @Option(help: ArgumentHelp(en: "Of this agency.", id: "Dari instansi ini."))
  var agency: AgencyCode?

  @Option(
    help: ArgumentHelp(
      en: "The period: 2026, 2026-H1, 2026-Q3, 2026-03 or A..B (default: this year).",
      id: "Periode: 2026, 2026-H1, 2026-Q3, 2026-03, atau A..B (bawaan: tahun ini)."))
  var period: PeriodWord?

  @Option(
    help: ArgumentHelp(
      en: "List what stands behind this figure.", id: "Rinci yang ada di balik ukuran ini."))
  var explain: Figure?

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    try context.checkKnown(workspace, taskForce, [agency])
    let scope = Scope(taskForce: taskForce, agency: agency)
    let thisYear = PeriodWord(argument: String(context.today.civil.year))
    let period = try context.period(period ?? thisYear)
    if let explain {
      return .figure(FigureReport(explain, workspace, scope, period, today: context.today))
    }
    return .summary(try SummaryReport(workspace, scope, period, today: context.today))
  }
}
