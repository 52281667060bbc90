import ArgumentParser
import GugusApplication
import GugusDomain

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

  var kind: ReportKind { .approaches }
}
