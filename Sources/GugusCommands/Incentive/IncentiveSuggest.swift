import ArgumentParser
import GugusApplication
import GugusDomain

struct IncentiveSuggest: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "suggest",
      Term(
        en: "Whom the rules of the incentive policy meet or miss, and by how much.",
        id: "Siapa yang memenuhi atau tidak memenuhi aturan kebijakan insentif, dan selisihnya."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var kind: ReportKind { .suggestions }
}
