import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOutput

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
    let verify =
      try checkpoint.map {
        try VerifyJournal(
          against: context.files.checkpoint($0), signedBy: context.files.keys(signing.key))
      } ?? VerifyJournal()
    let answer = try verify.run(on: context.workspace(), watching: context.progress)
    try context.show(.verification(answer.report, kept: answer.kept), output)
    if !answer.isSound { throw FaultFound() }
  }
}
