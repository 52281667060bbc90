import ArgumentParser
import GugusDomain
import GugusStore

struct Initialize: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "init", Term(en: "Make a new, empty workspace.", id: "Buat ruang kerja baru yang kosong."))
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp(en: "The file to make.", id: "Berkas yang dibuat."))
  var file: String?

  func run(_ context: Context) throws {
    let said = file ?? shared.workspace ?? context.console.environment["GUGUS_WORKSPACE"]
    let path = context.absolute(said ?? "gugus.db")
    _ = try Workspace(creatingFileAt: path)
    try context.console.output(path + "\n")
    context.say(
      Term(
        en: "Next: gugus agency add … or gugus agency import FILE.csv",
        id: "Berikutnya: gugus agency add … atau gugus agency import BERKAS.csv"))
  }
}
