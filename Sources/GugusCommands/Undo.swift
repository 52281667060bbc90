import ArgumentParser
import GugusDomain

struct Undo: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "undo",
      Term(
        en: "Take back your own last command, as a whole; the journal keeps both.",
        id: "Batalkan perintah terakhir Anda sendiri, seluruhnya; jurnal menyimpan keduanya."))
  }

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String?

  @Flag(
    help: ArgumentHelp(
      en: "Take along what depends on it.", id: "Batalkan sekalian yang bergantung padanya."))
  var cascade = false

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> VoidEntry {
    try act.checkSaysNoDay()
    return VoidEntry(.lastCommand, reason: reason ?? "undo", cascades: cascade)
  }
}
