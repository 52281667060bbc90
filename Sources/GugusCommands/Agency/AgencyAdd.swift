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
    AddAgency(code: code, details: try details.details(context))
  }
}
