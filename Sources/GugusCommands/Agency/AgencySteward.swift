import ArgumentParser
import GugusDomain

struct AgencySteward: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "steward",
      Term(
        en: "Name the agency that keeps the workspace.",
        id: "Tetapkan instansi pengelola ruang kerja."),
      discussion: Term(
        en: "By whoever sets up while there is none, then by the one before it. The steward alone "
          + "edits agencies and settings, founds task forces, vouches for first keys, and names who "
          + "governs where nobody does.",
        id: "Oleh siapa pun selama belum ada, kemudian oleh pengelola sebelumnya. Hanya pengelola "
          + "yang mengubah instansi dan pengaturan, membentuk gugus tugas, menjamin kunci pertama, "
          + "dan menunjuk pengurus gugus tugas yang tidak mempunyainya."),
      aliases: ["pengelola"])
  }

  @Argument(help: ArgumentHelp(en: "The agency.", id: "Instansinya."))
  var code: AgencyCode

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> NameSteward { NameSteward(code) }
}
