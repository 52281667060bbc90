import ArgumentParser
import GugusApplication
import GugusDomain

struct ReportAttribution: ReportCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "attribution",
      Term(
        en: "Whose late days they are: an agency that waited for another is not blamed for it.",
        id: "Milik siapa hari-hari terlambat: yang menunggu instansi lain tidak disalahkan."))
  }

  @OptionGroup var about: ReportScopeOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var kind: ReportKind { .attribution }
}
