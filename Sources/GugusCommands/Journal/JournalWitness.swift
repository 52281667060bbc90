import ArgumentParser
import GugusApplication
import GugusDomain

struct JournalWitness: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "witness",
      Term(
        en: "Cosign a checkpoint, if the journal only grew since you last did.",
        id: "Ikut menandatangani titik periksa, bila jurnal hanya bertambah sejak terakhir kali."),
      discussion: Term(
        en: "The checkpoint must be signed by a key registered in the workspace, or by one given "
          + "with --log-key. Adds a cosignature of C2SP tlog-cosignature (cosignature/v1).",
        id: "Titik periksa harus ditandatangani kunci yang terdaftar di ruang kerja, atau yang "
          + "disebut dengan --log-key. Menambah tanda tangan saksi menurut C2SP tlog-cosignature "
          + "(cosignature/v1)."))
  }

  @Argument(help: ArgumentHelp(en: "The checkpoint, or -.", id: "Titik periksanya, atau -."))
  var checkpoint: String

  @Option(
    help: ArgumentHelp(
      en: "A public key that may sign for the log, or a file with such keys (repeatable).",
      id:
        "Kunci publik yang boleh menandatangani atas nama log, atau berkas berisi kunci seperti itu "
        + "(dapat diulang)."))
  var logKey: [PublicKeyWord] = []

  @OptionGroup var file: OutputFile

  @OptionGroup var signing: SigningOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let workspace = try context.workspace()
    let files = context.files
    let answer = try CosignCheckpoint(
      try files.checkpoint(checkpoint), trusting: try files.keys(logKey), with: signing.key
    ).run(on: workspace, now: context.now, keys: context.keys, watching: context.progress)
    if let log = answer.newLog {
      // Another file in the place of the one that was meant would not show otherwise.
      context.presenter.say(
        Term(
          en:
            "\(answer.name) has never cosigned \(log) before: compare this name with the one that "
            + "you expect.",
          id:
            "\(answer.name) belum pernah ikut menandatangani \(log): bandingkan nama ini dengan yang "
            + "Anda harapkan."))
    }
    try context.presenter.deliver(answer.cosigned.bytes, to: file.output)
  }
}
