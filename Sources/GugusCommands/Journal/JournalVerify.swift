import ArgumentParser
import GugusDomain
import GugusOutput

struct JournalVerify: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "verify",
      Term(
        en: "Recompute every hash and compare the tables with a replay of the journal.",
        id: "Hitung ulang setiap hash dan bandingkan tabel dengan putar ulang jurnal."),
      discussion: Term(
        en: "Exit status 2 where a fault is found; the first one is named.",
        id: "Status keluar 2 bila ada kesalahan; yang pertama disebutkan."))
  }

  @OptionGroup var output: RenderingOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let progress = ProgressLine(context)
    let verification = try context.workspace().verify(progress: progress.show)
    progress.clear()
    try context.show(.verification(verification), output)
    if verification.fault != nil { throw FaultFound() }
  }
}
