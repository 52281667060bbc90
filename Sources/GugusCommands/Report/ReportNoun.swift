import ArgumentParser
import GugusDomain

struct ReportNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "report", Term(en: "Accountability reports.", id: "Laporan akuntabilitas."),
      subcommands: [
        ReportSummary.self, ReportScorecard.self, ReportMatrix.self, ReportAging.self,
        ReportAttribution.self, ReportOutcomes.self, ReportBarriers.self, ReportTrend.self,
        ReportNetwork.self, ReportServices.self, ReportApproaches.self, ReportHealth.self,
      ], aliases: ["laporan"])
  }
}
