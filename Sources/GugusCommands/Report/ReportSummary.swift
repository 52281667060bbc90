import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct ReportSummary: ReportCommand {
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

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var asked: String { explain.map { "--explain \($0.rawValue)" } ?? "" }

  func document(_ question: Question) throws -> Document {
    let (workspace, scope, period) = (question.workspace, question.scope, question.period)
    if let explain {
      return .figure(FigureReport(explain, workspace, scope, period, today: question.today))
    }
    return .summary(try SummaryReport(workspace, scope, period, today: question.today))
  }
}
