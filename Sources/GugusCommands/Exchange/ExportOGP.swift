import ArgumentParser
import GugusApplication
import GugusDomain

struct ExportOGP: OpenDataCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "ogp",
      Term(
        en: "Write commitments in the columns of the Open Government Partnership, as CSV.",
        id: "Tulis komitmen dalam kolom Open Government Partnership, sebagai CSV."),
      discussion: Term(
        en: "Text that a spreadsheet would run as a formula has an apostrophe in front.",
        id: "Teks yang akan dijalankan lembar kerja sebagai rumus diberi apostrof di depan."))
  }

  @OptionGroup var options: OpenDataOptions

  @Option(
    help: ArgumentHelp(
      en: "The country or locality (default: what the workspace is called).",
      id: "Negara atau daerah (bawaan: nama ruang kerja)."))
  var locality: String?

  @OptionGroup var file: OutputFile
  @OptionGroup var shared: SharedOptions

  func open(_ context: Context) throws -> OpenData { try context.openData(options) }

  func text() -> OpenText { .ogp(locality: locality) }
}
