import ArgumentParser
import GugusApplication
import GugusDomain

struct ExportSQLite: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "sqlite",
      Term(
        en: "Write a plain SQLite database for analysts.",
        id: "Tulis basis data SQLite sederhana untuk analis."),
      discussion: Term(
        en: "The tables of `export csvw`, with ISO dates and references, without journal and "
          + "attachments. The table about says what each column holds, in both languages. What is "
          + "there is never overwritten.",
        id: "Tabel `export csvw`, dengan tanggal ISO dan rujukan, tanpa jurnal dan lampiran. Tabel "
          + "about menjelaskan isi setiap kolom dalam kedua bahasa. Yang sudah ada tidak pernah "
          + "ditimpa."))
  }

  @Argument(help: ArgumentHelp(en: "The file to make.", id: "Berkas yang dibuat."))
  var file: String

  @OptionGroup var options: OpenDataOptions
  @OptionGroup var people: PeopleOption
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let data = try context.openData(options, withPeople: people.areNamed)
    try data.writeDatabase(to: context.files.absolute(file), watching: context.progress)
    try context.presenter.sayMade(file)
  }
}
