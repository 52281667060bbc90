import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct ReportSummary: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "summary",
      Term(
        en: "Who kept what they promised in a period, and how.",
        id: "Siapa menepati janji pada suatu periode, dan bagaimana."))
  }

  @OptionGroup var about: ReportScopeOptions

  @Option(
    help: ArgumentHelp(
      en: "List what stands behind this figure.", id: "Rinci yang ada di balik ukuran ini."))
  var explain: Figure?

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    let (scope, period) = try about.scope(context, workspace)
    if let explain {
      return .figure(FigureReport(explain, workspace, scope, period, today: context.today))
    }
    return .summary(try SummaryReport(workspace, scope, period, today: context.today))
  }
}
