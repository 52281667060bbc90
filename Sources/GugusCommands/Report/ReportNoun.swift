import ArgumentParser
import GugusDomain

struct ReportNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "report", Term(en: "Accountability reports.", id: "Laporan akuntabilitas."),
      subcommands: [ReportSummary.self, ReportAttribution.self], aliases: ["laporan"])
  }
}
