import ArgumentParser
import GugusDomain

struct ExportNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "export",
      Term(en: "Write what is on record as files.", id: "Tulis isi catatan sebagai berkas."),
      subcommands: [
        ExportJournal.self, ExportCalendar.self, ExportPopolo.self, ExportOGP.self,
        ExportCSVW.self, ExportSQLite.self, ExportProv.self,
      ], aliases: ["ekspor"])
  }
}
