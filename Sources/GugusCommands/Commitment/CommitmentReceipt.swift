import ArgumentParser
import Foundation
import GugusApplication
import GugusDomain
import GugusLog

struct CommitmentReceipt: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "receipt",
      Term(
        en: "Write a receipt: the entries of a commitment and the proof that they are on record.",
        id: "Tulis tanda terima: catatan sebuah komitmen dan bukti bahwa semuanya tercatat."),
      discussion: Term(
        en: "For a checkpoint that you have, or for one that is signed now. Anyone can check it "
          + "without the workspace: gugus receipt check, or by docs/receipt.md.",
        id:
          "Untuk titik periksa yang Anda punya, atau yang ditandatangani sekarang. Siapa pun dapat "
          + "memeriksanya tanpa ruang kerja: gugus receipt check, atau menurut docs/receipt.md."))
  }

  static let exclusions = [
    Exclusion(among: ["--checkpoint"], ["--key"])
  ]

  @OptionGroup var commitment: CommitmentArgument

  @Option(
    help: ArgumentHelp(
      en: "The checkpoint to prove it by (default: one signed now).",
      id: "Titik periksa untuk pembuktian (bawaan: yang ditandatangani sekarang)."))
  var checkpoint: String?

  @Flag(help: WithholdPeople.help)
  var withholdPeople = false

  @OptionGroup var file: OutputFile

  @OptionGroup var signing: SigningOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let workspace = try context.workspace()
    let given = try checkpoint.map(context.files.checkpoint)
    let receipt = try MakeReceipt(
      commitment.code,
      by: given.map(MakeReceipt.Basis.checkpoint) ?? .signedNow(with: signing.key),
      withholdsPeople: withholdPeople
    ).run(on: workspace, keys: context.keys, watching: context.progress)
    try context.presenter.deliver(receipt.bytes, to: file.output)
  }
}
