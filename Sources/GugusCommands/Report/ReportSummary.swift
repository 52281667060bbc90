import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct ReportSummary: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "summary",
      Term(
        en: "What a period brought and leaves, who kept what they promised, and how.",
        id: "Hasil dan sisa suatu periode, siapa menepati janji, dan bagaimana."))
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
    return .summary(
      try SummaryReport(workspace, scope, period, today: question.today),
      try PeriodAccount(workspace, scope, period, today: question.today))
  }
}
