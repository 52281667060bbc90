import ArgumentParser
import GugusApplication
import GugusDomain

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

  var kind: ReportKind { .matrix }
}
