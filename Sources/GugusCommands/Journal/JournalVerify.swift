import ArgumentParser
import GugusDomain
import GugusOutput

struct JournalVerify: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "verify",
      Term(
        en: "Check entries, signatures, tree, tables, attachments and the file itself.",
        id: "Periksa catatan, tanda tangan, pohon, tabel, lampiran, dan berkasnya."),
      discussion: Term(
        en:
          "Recomputes every hash and compares the tables with a replay of the journal. Exit status "
          + "2 where a fault is found; the first one is named. All of them: gugus doctor.",
        id:
          "Menghitung ulang setiap hash dan membandingkan tabel dengan putar ulang jurnal. Status "
          + "keluar 2 bila ada kesalahan; yang pertama disebutkan. Semuanya: gugus doctor."))
  }

  @OptionGroup var output: RenderingOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let workspace = try context.workspace()
    let verification = try ProgressLine.during(context) { try workspace.verify(progress: $0.show) }
    try context.show(.verification(verification), output)
    if verification.fault != nil { throw FaultFound() }
  }
}
