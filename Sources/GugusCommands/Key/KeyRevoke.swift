import ArgumentParser
import GugusDomain
import GugusLog

struct KeyRevoke: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "revoke",
      Term(
        en: "Say that an agency signs with a key no more.",
        id: "Nyatakan bahwa instansi tidak lagi memakai sebuah kunci."),
      discussion: Term(
        en: "What it signed before on the record stays signed.",
        id: "Yang sudah tercatat dengan tanda tangannya tetap berlaku."))
  }

  @Argument(help: ArgumentHelp(en: "The agency.", id: "Instansinya."))
  var agency: AgencyCode

  @Argument(
    help: ArgumentHelp(
      en: "The key's ID, eight digits, or the public key itself.",
      id: "ID kuncinya, delapan angka, atau kunci publiknya sendiri."))
  var key: String

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> RevokeKey {
    let id = VerifierKey(key)?.id.hexadecimal ?? key.lowercased()
    return RevokeKey(agency, id: id, reason: reason)
  }
}
