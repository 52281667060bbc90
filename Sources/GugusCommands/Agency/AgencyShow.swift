import ArgumentParser
import GugusApplication
import GugusDomain

struct AgencyShow: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      Term(
        en: "Show an agency, its task forces and what it owes and is owed.",
        id: "Tampilkan instansi, gugus tugasnya, serta janji dari dan kepadanya."))
  }

  @Argument(help: ArgumentHelp(en: "The agency.", id: "Instansinya."))
  var code: AgencyCode

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) -> ShowAgency { ShowAgency(code) }
}
