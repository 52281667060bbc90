import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct ReportHealth: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "health",
      Term(
        en: "The five prerequisites, as assessed and as the record shows them.",
        id: "Lima prasyarat, menurut penilaian dan menurut catatan."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func document(_ question: Question) throws -> Document {
    .health(
      try HealthReport(
        question.workspace, question.scope, question.period, today: question.today))
  }
}
