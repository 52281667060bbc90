import ArgumentParser
import Foundation
import GugusApplication
import GugusDomain
import GugusLog
import GugusOutput

struct ReceiptCheck: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "check",
      Term(
        en: "Check that the entries of a receipt are in the journal that a checkpoint signed.",
        id:
          "Periksa bahwa catatan pada tanda terima ada di jurnal yang ditandatangani titik periksa."
      ),
      discussion: Term(
        en: "Needs no workspace. Exit status 2 where it does not prove it. A receipt proves that "
          + "these entries are on record, not that there are no others.",
        id: "Tidak memerlukan ruang kerja. Status keluar 2 bila tidak terbukti. Tanda terima "
          + "membuktikan bahwa catatan ini ada, bukan bahwa tidak ada yang lain."))
  }

  @Argument(help: ArgumentHelp(en: "The receipt, or -.", id: "Tanda terimanya, atau -."))
  var file: String

  @Option(
    help: ArgumentHelp(
      en: "The checkpoint that you keep (default: the one in the receipt, which then needs --key).",
      id: "Titik periksa yang Anda simpan (bawaan: yang ada di tanda terima, maka perlu --key)."))
  var checkpoint: String?

  @OptionGroup var signing: SignerOptions

  @OptionGroup var output: RenderingOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let receipt = try Receipt(reading: Data(try context.files.read(file, limit: Receipt.fileLimit)))
    guard checkpoint != nil || !signing.key.isEmpty else {
      throw UsageFault.missing(
        Term(en: "--checkpoint or --key, one at least", id: "--checkpoint atau --key, minimal satu")
      )
    }
    let proved = try CheckReceipt(
      receipt, against: checkpoint.map(context.files.checkpoint),
      signedBy: context.files.keys(signing.key)
    ).run()
    try context.show(.receipt(proved.checkpoint, proved.entries, proved.signers), output)
    if proved.withheld > 0 { context.presenter.say(.withheld(proved.withheld)) }
  }
}
