import ArgumentParser
import GugusDomain

struct ConfigNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "config",
      Term(
        en: "How the workspace is set up, which is in the journal like everything else.",
        id: "Pengaturan ruang kerja, yang tercatat di jurnal seperti yang lain."),
      subcommands: [ConfigShow.self, ConfigSet.self, ConfigHoliday.self, ConfigFilter.self],
      aliases: ["pengaturan"])
  }
}
