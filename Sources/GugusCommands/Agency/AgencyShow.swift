import ArgumentParser
import GugusDomain
import GugusOutput

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

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    return try .agency(try workspace.agency(code), workspace, today: context.today)
  }
}
