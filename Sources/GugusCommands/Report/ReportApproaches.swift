import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct ReportApproaches: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "approaches",
      Term(
        en: "Which institutional form keeps its promises.",
        id: "Bentuk kelembagaan mana yang menepati janji."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func document(_ question: Question) throws -> Document {
    .approaches(
      try ApproachesReport(
        question.workspace, question.scope, question.period, today: question.today))
  }
}
