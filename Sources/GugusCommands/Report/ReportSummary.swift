import ArgumentParser
import GugusApplication
import GugusDomain

struct ReportSummary: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "summary",
      Term(
        en: "What a period brought and leaves, who kept what they promised, and how.",
        id: "Hasil dan sisa suatu periode, siapa menepati janji, dan bagaimana."))
  }

  @OptionGroup var about: ReportScopeOptions

  @Option(
    help: ArgumentHelp(
      en: "List what stands behind this figure.", id: "Rinci yang ada di balik ukuran ini."))
  var explain: Figure?

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var kind: ReportKind { explain.map(ReportKind.figure) ?? .summary }
}
