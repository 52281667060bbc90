import ArgumentParser
import GugusDomain
import GugusLog

struct KeyShow: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      Term(en: "Print the public half of a key.", id: "Cetak paruh publik sebuah kunci."))
  }

  @Argument(
    help: ArgumentHelp(
      en: "Its name or ID (default: the only one).", id: "Nama atau ID-nya (bawaan: satu-satunya).")
  )
  var key: String?

  @Flag(
    help: ArgumentHelp(
      en: "As other programs want it for cosignatures.",
      id: "Seperti yang diminta program lain untuk tanda tangan saksi."))
  var witness = false

  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let verifier = try KeyFolder(context.files).key(key).verifier
    try context.presenter.output("\(witness ? verifier.used(for: .cosignature) : verifier)\n")
  }
}
