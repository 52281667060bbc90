import ArgumentParser
import GugusApplication
import GugusDomain

struct ReportNetwork: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "network",
      Term(
        en: "Which agencies owe which others, and whether that leads out of their sectors.",
        id: "Instansi mana berkomitmen kepada siapa, dan apakah melintasi sektor."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var kind: ReportKind { .network }
}
