import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct ReportOutcomes: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "outcomes",
      Term(
        en: "How far the shared outcomes have come, and what serves them.",
        id: "Sejauh mana hasil bersama tercapai, dan komitmen yang mendukungnya."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func document(_ question: Question) throws -> Document {
    .outcomes(
      try OutcomesReport(
        question.workspace, question.scope, question.period, today: question.today))
  }
}
