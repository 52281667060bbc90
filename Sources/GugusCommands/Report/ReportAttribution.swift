import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct ReportAttribution: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "attribution",
      Term(
        en: "Whose late days they are: an agency that waited for another is not blamed for it.",
        id: "Milik siapa hari-hari terlambat: yang menunggu instansi lain tidak disalahkan."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    let (scope, period) = try about.scope(context, workspace)
    return .attribution(
      try AttributionReport(workspace, scope, period, today: context.today))
  }
}
