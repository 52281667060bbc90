import ArgumentParser
import GugusDomain

struct ReceiptNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "receipt",
      Term(
        en: "Receipts, which prove what is on record without the workspace.",
        id: "Tanda terima, yang membuktikan isi catatan tanpa ruang kerja."),
      subcommands: [ReceiptCheck.self], aliases: ["tanda-terima"])
  }
}
