import ArgumentParser
import GugusDomain
import GugusLog

struct KeyRegister: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "register",
      Term(
        en: "Put a public key on the record as an agency's.",
        id: "Catat kunci publik sebagai milik instansi."),
      discussion: Term(
        en:
          "By the agency itself. Its first key may also be registered by an agency that governs a "
          + "task force to which it belongs.",
        id:
          "Oleh instansi itu sendiri. Kunci pertamanya boleh juga didaftarkan oleh pengelola gugus "
          + "tugas yang diikutinya."))
  }

  @Argument(help: ArgumentHelp(en: "The agency.", id: "Instansinya."))
  var agency: AgencyCode

  @Argument(
    help: ArgumentHelp(
      en: "A public key as `key show` prints it, or the name or ID of one of your own.",
      id: "Kunci publik seperti dicetak `key show`, atau nama atau ID kunci Anda sendiri."))
  var key: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> RegisterKey {
    let key = try VerifierKey(key) ?? KeyFolder(context.files).key(key).verifier
    return RegisterKey(agency, key: "\(key.used(for: .ed25519))")
  }
}
