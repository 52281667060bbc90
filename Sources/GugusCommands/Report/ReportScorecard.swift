import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct ReportScorecard: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "scorecard",
      Term(
        en: "Each agency beside all others and beside the period before.",
        id: "Tiap instansi di samping semua instansi dan periode sebelumnya."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func document(_ question: Question) throws -> Document {
    .scorecard(
      try ScorecardReport(
        question.workspace, question.scope, question.period, today: question.today))
  }
}
