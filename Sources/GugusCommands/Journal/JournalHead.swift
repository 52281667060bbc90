import ArgumentParser
import GugusDomain
import GugusOutput

struct JournalHead: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "head",
      Term(
        en: "Show the root of the journal's Merkle tree: all of it in one hash.",
        id: "Tampilkan akar pohon Merkle jurnal: seluruhnya dalam satu hash."))
  }

  @Option(
    help: ArgumentHelp(
      en: "As it was with so many entries.", id: "Seperti saat ada sekian catatan."))
  var size: Int?

  @OptionGroup var output: RenderingOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    try context.show(.treeHead(try context.rehashed().treeHead(at: size)), output)
  }
}
