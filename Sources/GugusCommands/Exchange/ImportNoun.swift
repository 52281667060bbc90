import ArgumentParser
import GugusDomain

struct ImportNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "import",
      Term(
        en: "Take what others keep, or a whole journal.",
        id: "Ambil data milik pihak lain, atau seluruh jurnal."),
      subcommands: [
        ImportAgencyList.self, ImportMemberships.self, ImportCommitments.self,
        ImportMeetings.self, ImportFindings.self, ImportCalendar.self,
        ImportJournal.self,
      ], aliases: ["impor"])
  }
}
