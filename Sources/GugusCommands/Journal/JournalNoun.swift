import ArgumentParser
import GugusDomain

struct JournalNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "journal",
      Term(
        en: "The append-only journal behind everything.",
        id: "Jurnal di balik segalanya, yang hanya bertambah."),
      subcommands: [
        JournalList.self, JournalShow.self, JournalVoid.self, JournalVerify.self,
        JournalRebuild.self, JournalHead.self, JournalProve.self,
        JournalCheckpoint.self, JournalWitness.self, JournalForget.self, JournalForgets.self,
        JournalCorrectClock.self,
      ],
      aliases: ["jurnal"])
  }
}
