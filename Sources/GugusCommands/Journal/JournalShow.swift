import ArgumentParser
import GugusApplication
import GugusDomain

struct JournalShow: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      Term(
        en: "Show one entry: its exact bytes and their hash.",
        id: "Tampilkan satu catatan: bita persisnya dan hash-nya."))
  }

  @Argument(help: ArgumentHelp(en: "Its sequence number.", id: "Nomor urutnya."))
  var sequence: Int

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) -> ShowEntry { ShowEntry(sequence) }
}
