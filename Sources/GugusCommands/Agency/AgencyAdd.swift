import ArgumentParser
import GugusDomain

struct AgencyAdd: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "add", Term(en: "Put an agency on record.", id: "Catat sebuah instansi."))
  }

  @Argument(
    help: ArgumentHelp(en: "A short code, such as BAPPEDA.", id: "Kode singkat, misalnya BAPPEDA."))
  var code: AgencyCode

  @OptionGroup var details: AgencyDetailOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> AddAgency {
    guard let name = details.nameIndonesian ?? details.nameEnglish else {
      throw UsageFault.missing(
        Term(en: "--name-id or --name-en", id: "--name-id atau --name-en"))
    }
    guard let kind = details.kind else { throw UsageFault.missing(Term(same: "--kind")) }
    guard let sector = details.sector else { throw UsageFault.missing(Term(same: "--sector")) }
    return AddAgency(
      code: code,
      details: AgencyDetails(
        nameEnglish: details.nameEnglish ?? name, nameIndonesian: details.nameIndonesian ?? name,
        kind: kind, sector: sector, parent: details.parent, from: try context.day(details.from),
        until: try context.day(details.until), successor: details.successor))
  }
}
