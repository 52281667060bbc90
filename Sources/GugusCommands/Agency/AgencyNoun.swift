import ArgumentParser
import GugusDomain

struct AgencyNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "agency", Term(en: "The agencies on record.", id: "Instansi yang tercatat."),
      subcommands: [
        AgencyAdd.self, AgencyEdit.self, AgencySteward.self, AgencyList.self, AgencyShow.self,
        AgencyImport.self,
      ], aliases: ["instansi"])
  }
}
