import ArgumentParser
import GugusApplication
import GugusDomain

struct ReportBarriers: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "barriers",
      Term(
        en: "What held commitments up, by the challenges of the founding document.",
        id: "Yang menghambat komitmen, menurut tantangan dalam dokumen pendiri."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var kind: ReportKind { .barriers }
}
