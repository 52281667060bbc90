import ArgumentParser
import Foundation
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
    let note = try checkpoint.map { try context.checkpoint($0).note } ?? receipt.note
    let kept = try Checkpoint(note)
    let own = try Checkpoint(receipt.note)
    guard own.origin == kept.origin else {
      throw ProofFault.otherLog(own.origin, expected: kept.origin)
    }
    guard own.head.size == kept.head.size else {
      throw ProofFault.otherSize(own.head.size, expected: kept.head.size)
    }
    try receipt.check(in: kept.head)
    let entries = try entries(of: receipt)
    let signers = try context.signers(context.keys(signing.key), of: note)
    if signers.contains(where: { $0.standing == .missing }) { throw ProofFault.notSigned }
    try context.show(.receipt(kept, entries, signers), output)
    let withheld = try receipt.parts.compactMap(disclosures).joined()
      .count { $0.content == .missing(.withheld) }
    if withheld > 0 { context.presenter.say(.withheld(withheld)) }
  }

  /// The entries as events, each at the place in the journal that it names itself, and all about
  /// the same.
  private func entries(of receipt: Receipt) throws -> [Entry] {
    var entries: [Entry] = []
    for part in receipt.parts {
      guard let entry = try? entry(of: part), entry.sequence == part.index + 1,
        entries.first.map({ $0.event.subject == entry.event.subject }) ?? true
      else { throw ProofFault.otherEntry(part.index + 1) }
      entries.append(entry)
    }
    return entries
  }

  /// The entry with its personal texts, each of which must be the one that was sealed.
  private func entry(of part: Receipt.Part) throws -> Entry? {
    let json = String(decoding: part.entry, as: UTF8.self)
    let sealed = SealedEntry(json: json, disclosures: try disclosures(of: part) ?? [])
    let entry = try Entry(sealed)
    let again = try entry.sealed(again: sealed.disclosures)
    func texts(_ sealed: SealedEntry) -> [Disclosure] {
      sealed.disclosures.sorted { $0.path < $1.path }
    }
    // All of its texts, each once, and no others: written as Gugus writes them.
    let written = sealed.disclosures.isEmpty ? nil : Data(sealed.disclosures.canonicalJSON.utf8)
    let isWhole =
      again.json == json && texts(again) == texts(sealed) && written == part.beside
      && !again.disclosures.contains { $0.content == .missing(.lost) }
    return isWhole ? entry : nil
  }

  private func disclosures(of part: Receipt.Part) throws -> [Disclosure]? {
    try part.beside.map { try [Disclosure](canonicalJSON: String(decoding: $0, as: UTF8.self)) }
  }
}
