import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct ReportBarriers: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "barriers",
      Term(
        en: "What held commitments up, by the challenges of the founding document.",
        id: "Yang menghambat komitmen, menurut tantangan dalam dokumen pendiri."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func document(_ question: Question) throws -> Document {
    .barriers(
      try BarriersReport(
        question.workspace, question.scope, question.period, today: question.today))
  }
}
