import ArgumentParser
import GugusApplication
import GugusDomain

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

  var kind: ReportKind { .scorecard }
}
