import ArgumentParser
import GugusApplication
import GugusDomain

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

  var kind: ReportKind { .trend }
}
