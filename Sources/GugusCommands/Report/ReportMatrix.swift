import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct ReportMatrix: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "matrix",
      Term(
        en: "The follow-up matrix: by meeting and decision, who does what by when.",
        id: "Matriks tindak lanjut: menurut rapat dan keputusan, siapa berbuat apa sampai kapan."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func document(_ question: Question) throws -> Document {
    .matrix(
      try MatrixReport(
        question.workspace, question.scope, question.period, today: question.today))
  }
}
