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
          "An agency registers its further keys itself. For its first, and its next when none is left, "
          + "the workspace's steward vouches; while there is no steward, an agency that governs a task "
          + "force to which it belongs, or the agency itself. Where the steward itself has none left, "
          + "more than half of the agencies that may impose vouch for its next.",
        id:
          "Kunci berikutnya didaftarkan oleh instansi itu sendiri. Kunci pertama, dan kunci baru bila "
          + "tidak ada lagi yang berlaku, dijamin pengelola ruang kerja; selama belum ada pengelola, "
          + "oleh pengelola gugus tugas yang diikutinya atau instansi itu sendiri. Bila pengelola ruang "
          + "kerja sendiri kehilangan kunci, kunci barunya dijamin lebih dari separuh instansi yang "
          + "berwenang menugaskan."))
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
