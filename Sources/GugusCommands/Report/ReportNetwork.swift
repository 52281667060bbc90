import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct ReportNetwork: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "network",
      Term(
        en: "Which agencies owe which others, and whether that leads out of their sectors.",
        id: "Instansi mana berkomitmen kepada siapa, dan apakah melintasi sektor."))
  }

  /// Sectors are called as most agencies call them, whichever task force they are in.
  static var looksBeyondTaskForce: Bool { true }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func document(_ question: Question) throws -> Document {
    .network(
      try NetworkReport(
        question.workspace, question.scope, question.period, today: question.today))
  }
}
