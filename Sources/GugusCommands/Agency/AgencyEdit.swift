import ArgumentParser
import GugusDomain

struct AgencyEdit: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "edit", Term(en: "Change what is said of an agency.", id: "Ubah data instansi."))
  }

  @Argument(help: ArgumentHelp(en: "The agency.", id: "Instansinya."))
  var code: AgencyCode

  @OptionGroup var details: AgencyDetailOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> EditAgency {
    EditAgency(code: code, change: try details.change(context))
  }
}
