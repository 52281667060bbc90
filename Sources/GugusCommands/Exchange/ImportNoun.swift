import ArgumentParser
import GugusDomain

struct ImportNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "import",
      Term(en: "Read what was written by `export`.", id: "Baca yang ditulis oleh `export`."),
      subcommands: [ImportJournal.self], aliases: ["impor"])
  }
}
