import ArgumentParser
import GugusApplication
import GugusDomain

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

  var kind: ReportKind { .aging }
}
