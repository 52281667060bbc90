import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOpenData

struct ExportProv: OpenDataCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "prov",
      Term(
        en: "Write the journal as PROV-O: who did what to what, as JSON-LD.",
        id: "Tulis jurnal sebagai PROV-O: siapa melakukan apa terhadap apa, sebagai JSON-LD."),
      discussion: Term(
        en: "Each entry is an activity with its agency, its times and the version that it made; "
          + "evidence has its SHA-256. What the entries say is not in it. Officers are named only "
          + "with --people.",
        id:
          "Setiap catatan menjadi kegiatan dengan instansi, waktu, dan versi yang dibuatnya; data "
          + "dukung disertai SHA-256. Isi catatan tidak dimuat. Petugas hanya disebut namanya "
          + "dengan --people."))
  }

  @OptionGroup var view: ViewOptions
  @OptionGroup var people: PeopleOption

  @Option(
    help: ArgumentHelp(
      en: "The IRI before every name, ending in /, # or :.",
      id: "IRI di depan setiap nama, berakhir dengan /, #, atau :."))
  var base = "urn:gugus:"

  @OptionGroup var file: OutputFile
  @OptionGroup var shared: SharedOptions

  func open(_ context: Context) throws -> OpenData {
    try context.openData(view, withPeople: people.areNamed)
  }

  func text() throws -> OpenText {
    guard let names = Prov.Context(base: base) else {
      throw UsageFault.contradiction(
        Term(
          en: "--base \(base): is no IRI that ends in /, # or :",
          id: "--base \(base): bukan IRI yang berakhir dengan /, #, atau :"))
    }
    return .prov(names)
  }
}
