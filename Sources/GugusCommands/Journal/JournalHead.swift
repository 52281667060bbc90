import ArgumentParser
import GugusApplication
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
    let head = try ComputeHead(at: size)
      .run(on: context.workspace(), watching: context.progress)
    try context.show(.treeHead(head), output)
  }
}
