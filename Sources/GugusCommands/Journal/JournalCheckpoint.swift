import ArgumentParser
import GugusApplication
import GugusDomain

struct JournalCheckpoint: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "checkpoint",
      Term(
        en: "Sign what the journal is now, for others to keep.",
        id: "Tanda tangani keadaan jurnal sekarang, untuk disimpan pihak lain."),
      discussion: Term(
        en:
          "A signed note of C2SP tlog-checkpoint: origin, number of entries, root hash. A journal "
          + "that was rewritten cannot match it any more.",
        id:
          "Catatan bertanda tangan menurut C2SP tlog-checkpoint: asal, jumlah catatan, hash akar. "
          + "Jurnal yang ditulis ulang tidak akan cocok lagi dengannya."))
  }

  @OptionGroup var file: OutputFile

  @OptionGroup var signing: SigningOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let checkpoint = try SignCheckpoint(with: signing.key)
      .run(on: context.workspace(), keys: context.keys, watching: context.progress)
    try context.presenter.deliver(checkpoint.bytes, to: file.output)
  }
}
