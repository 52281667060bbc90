import ArgumentParser
import GugusApplication
import GugusDomain

struct ExportCSVW: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "csvw",
      Term(
        en: "Write a folder of CSV tables with the W3C's CSV-on-the-Web metadata.",
        id: "Tulis folder tabel CSV dengan metadata CSV on the Web dari W3C."),
      discussion: Term(
        en: "csv-metadata.json says of every column what it holds, in both languages, and which "
          + "table it refers to. The cells are for programs: nothing guards them in a spreadsheet. "
          + "What is there is never overwritten.",
        id: "csv-metadata.json menjelaskan isi setiap kolom dalam kedua bahasa dan tabel yang "
          + "dirujuknya. Selnya untuk program: tidak ada pengaman terhadap rumus lembar kerja. Yang "
          + "sudah ada tidak pernah ditimpa."))
  }

  @Argument(help: ArgumentHelp(en: "The folder to make.", id: "Folder yang dibuat."))
  var directory: String

  @Option(
    help: ArgumentHelp(
      en: "The address of the licence under which it is published.",
      id: "Alamat lisensi penerbitannya."))
  var license: String?

  @OptionGroup var options: OpenDataOptions
  @OptionGroup var people: PeopleOption
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let data = try context.openData(options, withPeople: people.areNamed)
    try NewFolder.make(at: context.files.absolute(directory), named: directory) { folder in
      try data.writeTables(license: license, watching: context.progress) { file, body in
        try folder.write(file, body)
      }
    }
    try context.presenter.sayMade(directory)
  }
}
