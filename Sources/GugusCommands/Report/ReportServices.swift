import ArgumentParser
import GugusApplication
import GugusDomain

struct ReportServices: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "services",
      Term(
        en: "Which services are given together, by pattern and kind, and what came of it.",
        id: "Pelayanan yang diberikan bersama, menurut pola dan jenis, dan hasilnya."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var kind: ReportKind { .services }
}
