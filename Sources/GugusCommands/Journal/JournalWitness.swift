import ArgumentParser
import GugusDomain
import GugusLog

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
    let workspace = try context.rehashed()
    let folder = try KeyFolder(context.files)
    let key = try folder.key(signing.key)
    let (note, checkpoint) = try context.checkpoint(checkpoint)
    let trusted = try context.keys(logKey) + workspace.verifierKeys()
    guard try trusted.contains(where: { try note.isSigned(by: $0) }) else {
      throw ProofFault.notSigned
    }
    // What the journal at hand says of that size is as much a checkpoint that must be followed.
    let own = Checkpoint(origin: try workspace.origin(), head: try workspace.treeHead())
    try context.checkFollows(own, checkpoint, workspace)
    let earlier = try folder.lastSigned(checkpoint.origin, by: key)
    try context.checkFollows(checkpoint, earlier, workspace)
    if earlier == nil { context.presenter.say(.firstSigned(checkpoint, by: key)) }
    let seconds = UInt64(max(0, context.now.milliseconds / 1000))
    let cosigned = try note.cosigned(by: key, at: seconds)
    try folder.remember(cosigned, of: checkpoint.origin, by: key)
    try context.presenter.deliver(cosigned.bytes, to: file.output)
  }
}

extension Term {
  /// Nothing that came before can be vouched for, and another file in the place of the one that was
  /// meant would not show.
  fileprivate static func firstSigned(_ checkpoint: Checkpoint, by key: SigningKey) -> Term {
    Term(
      en:
        "\(key.name) has never cosigned \(checkpoint.origin) before: compare this name with the one "
        + "that you expect.",
      id:
        "\(key.name) belum pernah ikut menandatangani \(checkpoint.origin): bandingkan nama ini dengan "
        + "yang Anda harapkan.")
  }
}
