import ArgumentParser
import GugusApplication
import GugusDomain

/// The command `gugus`: a noun and a verb.
struct Gugus: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "gugus",
      abstract: Term(
        en: "Keeps the record of Whole-of-Government task forces: who owes what to whom.",
        id: "Menyimpan catatan gugus tugas lintas instansi: siapa menjanjikan apa kepada siapa."
      ).in(Language.current),
      version: Release.version,
      subcommands: [
        Initialize.self, AgencyNoun.self, TaskForceNoun.self, MeetingNoun.self,
        CommitmentNoun.self, FindingNoun.self, IncentiveNoun.self, AssessmentNoun.self,
        Status.self, Next.self, ReportNoun.self, JournalNoun.self, KeyNoun.self,
        ReceiptNoun.self, Undo.self, ConfigNoun.self, ImportNoun.self,
        ExportNoun.self, Backup.self, Doctor.self,
      ])
  }
}
