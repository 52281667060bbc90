import ArgumentParser
import Foundation
import GugusDomain
import GugusLog
import GugusStore

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
    let workspace = try context.rehashed()
    _ = try workspace.commitment(commitment.code)
    let note = try note(context, workspace)
    let size = try Checkpoint(note).head.size
    let parts = try workspace.history(of: .commitment(commitment.code)).map { entry in
      let inclusion = try workspace.inclusion(of: entry.sequence, at: size)
      let disclosures = inclusion.row.sealed.disclosures
      let shown = withholdPeople ? disclosures.withheld : disclosures
      return Receipt.Part(
        entry: Data(inclusion.row.json.utf8),
        beside: shown.isEmpty ? nil : Data(shown.canonicalJSON.utf8),
        index: inclusion.proof.index, path: inclusion.proof.path)
    }
    try context.presenter.deliver(Receipt(parts: parts, note: note).bytes, to: file.output)
  }

  private func note(_ context: Context, _ workspace: Workspace) throws -> SignedNote {
    guard let file = checkpoint else { return try context.signedCheckpoint(workspace, signing) }
    let (note, said) = try context.checkpoint(file)
    let own = Checkpoint(origin: try workspace.origin(), head: try workspace.treeHead())
    try context.checkFollows(own, said, workspace)
    return note
  }
}
