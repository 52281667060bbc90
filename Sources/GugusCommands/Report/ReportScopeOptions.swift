import ArgumentParser
import GugusDomain

/// What a report is about, and over which period.
struct ReportScopeOptions: ParsableArguments {
  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(en: "Of this task force.", id: "Dari gugus tugas ini."))
  var taskForce: TaskForceCode?

  @Option(help: ArgumentHelp(en: "Of this agency.", id: "Dari instansi ini."))
  var agency: AgencyCode?

  @Option(
    help: ArgumentHelp(
      en:
        "The period: 2026, “May 2026”, “last month”, “this quarter”, 2026-H1, 2026-Q3, 2026-03 or "
        + "A..B (default: this year).",
      id:
        "Periode: 2026, “Mei 2026”, “bulan lalu”, “triwulan ini”, 2026-H1, 2026-Q3, 2026-03, atau "
        + "A..B (bawaan: tahun ini)."))
  var period: PeriodWord?

  @Option(
    help: ArgumentHelp(
      en: "Make the report in this file (JSON or HTML) again, and say whether it is the same.",
      id: "Buat ulang laporan dalam berkas ini (JSON atau HTML), lalu nyatakan apakah sama."))
  var verify: String?
}
