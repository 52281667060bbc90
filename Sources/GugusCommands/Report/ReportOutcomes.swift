import ArgumentParser
import GugusApplication
import GugusDomain

struct ReportOutcomes: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "outcomes",
      Term(
        en: "How far the shared outcomes have come, and what serves them.",
        id: "Sejauh mana hasil bersama tercapai, dan komitmen yang mendukungnya."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var kind: ReportKind { .outcomes }
}
