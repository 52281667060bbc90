import ArgumentParser
import GugusDomain

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
    help: ArgumentHelp(en: "The key's ID, eight digits.", id: "ID kuncinya, delapan angka."))
  var id: String

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> RevokeKey {
    RevokeKey(agency, id: id.lowercased(), reason: reason)
  }
}
