import ArgumentParser
import GugusApplication
import GugusDomain
import GugusLog
import GugusOutput
import GugusStore

struct JournalVerify: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "verify",
      Term(
        en: "Check entries, signatures, tree, tables, schema, attachments and the file itself.",
        id: "Periksa catatan, tanda tangan, pohon, tabel, skema, lampiran, dan berkasnya."),
      discussion: Term(
        en:
          "Recomputes every hash and compares the tables with a replay of the journal. Exit status "
          + "2 where a fault is found; the first one is named. All of them: gugus doctor. What was "
          + "rewritten from end to end fits together again: that only a checkpoint shows which you "
          + "kept elsewhere (--checkpoint; docs/reliability.md).",
        id:
          "Menghitung ulang setiap hash dan membandingkan tabel dengan putar ulang jurnal. Status "
          + "keluar 2 bila ada kesalahan; yang pertama disebutkan. Semuanya: gugus doctor. Yang ditulis "
          + "ulang seluruhnya akan cocok kembali: itu hanya terlihat dari titik periksa yang Anda simpan "
          + "di tempat lain (--checkpoint; docs/reliability.md)."))
  }

  static var opensAsFound: Bool { true }

  @Option(
    help: ArgumentHelp(
      en:
        "Whether the workspace holds what this checkpoint signed, or the one in this receipt. Needs "
        + "no private key.",
      id: "Apakah ruang kerja memuat yang ditandatangani titik periksa ini, atau yang ada di tanda "
        + "terima ini. Tidak perlu kunci privat."))
  var checkpoint: String?

  @OptionGroup var signing: SignerOptions

  @OptionGroup var output: RenderingOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    guard checkpoint != nil || signing.key.isEmpty else {
      throw UsageFault.missing(Term(en: "--checkpoint, for --key", id: "--checkpoint, untuk --key"))
    }
    // What cannot be read, or is not signed as it says, need not wait for a long verification.
    let kept = try checkpoint.map { try context.checkpoint($0) }
    let signers = try kept.map { try context.signers(context.keys(signing.key), of: $0.note) }
    let workspace = try context.workspace()
    try workspace.holdSnapshot()
    let verification = try context.progress.during { try workspace.verify(progress: $0.show) }
    let comparison = try kept.map { kept in
      KeptCheckpoint(
        kept.checkpoint, signers ?? [], try context.comparison(of: kept.checkpoint, with: workspace)
      )
    }
    try context.show(.verification(verification, kept: comparison), output)
    if verification.fault != nil || comparison?.isHeld == false { throw FaultFound() }
  }
}

extension Context {
  /// Whether a journal begins with what a checkpoint speaks of, by the bytes of its entries alone.
  fileprivate func comparison(
    of checkpoint: Checkpoint, with workspace: Workspace
  ) throws -> KeptCheckpoint.Outcome {
    // Of a journal whose first entry cannot be read nobody knows which it is.
    guard let origin = try? workspace.origin() else { return .otherLog(nil) }
    guard origin == checkpoint.origin else { return .otherLog(origin) }
    let size = checkpoint.head.size
    let head = try progress.during {
      try workspace.headOfBytes(at: size, progress: $0.show)
    }
    guard head.size == size else { return .shorter(head.size) }
    return head.root == checkpoint.head.root ? .contained : .forked
  }
}
