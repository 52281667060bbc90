import ArgumentParser
import GugusDomain

struct JournalVoid: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "void",
      Term(
        en: "Take back an entry that was a mistake; the journal keeps both.",
        id: "Batalkan catatan yang keliru; jurnal menyimpan keduanya."))
  }

  @Argument(help: ArgumentHelp(en: "Its sequence number.", id: "Nomor urutnya."))
  var sequence: Int

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @Flag(
    help: ArgumentHelp(
      en: "Take along what depends on it.", id: "Batalkan sekalian yang bergantung padanya."))
  var cascade = false

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> VoidEntry {
    try act.checkSaysNoDay()
    return VoidEntry(.entry(sequence), reason: reason, cascades: cascade)
  }
}
