import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct ReportTrend: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "trend",
      Term(
        en: "Reliability, attendance and what is open, quarter by quarter.",
        id: "Keandalan, kehadiran, dan yang terbuka, triwulan demi triwulan."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func document(_ question: Question) throws -> Document {
    .trend(
      try TrendReport(
        question.workspace, question.scope, question.period, today: question.today))
  }
}
