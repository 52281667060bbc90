import ArgumentParser
import GugusDomain
import GugusStore

/// What a report is about, and over which period.
struct ReportScopeOptions: ParsableArguments {
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

  func scope(_ context: Context, _ workspace: Workspace) throws -> (Scope, Period) {
    try context.checkKnown(workspace, taskForce, [agency])
    let thisYear = PeriodWord(argument: String(context.today.civil.year))
    return (
      Scope(taskForce: taskForce, agency: agency), try context.period(period ?? thisYear)
    )
  }
}
