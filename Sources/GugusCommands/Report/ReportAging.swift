import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct ReportAging: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "aging",
      Term(
        en: "How late open commitments are, and how long answers and verdicts are awaited.",
        id: "Umur keterlambatan komitmen terbuka, jawaban, dan verifikasi yang ditunggu."),
      discussion: Term(
        en: "Without --period it is about everything that is open, whenever it is due.",
        id: "Tanpa --period, tentang semua yang terbuka, kapan pun batas waktunya."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  // What is late since last year is late this year, too: no period means all of them.
  static let isAboutThisYear = false

  func document(_ question: Question) throws -> Document {
    .aging(
      try AgingReport(
        question.workspace, question.scope, due: question.said, today: question.today))
  }
}
