import ArgumentParser
import GugusDomain
import GugusOutput

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

  func document(_ context: Context) throws -> Document {
    try .journalEntry(try context.workspace().journalRow(sequence))
  }
}
