import ArgumentParser
import GugusApplication
import GugusDomain

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

  var kind: ReportKind { .health }
}
