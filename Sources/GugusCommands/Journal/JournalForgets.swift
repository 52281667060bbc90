import ArgumentParser
import GugusDomain
import GugusOutput

struct JournalForgets: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "forgets",
      Term(
        en: "List what was forgotten: where, and on what basis, never what.",
        id: "Daftar yang dilupakan: di mana dan atas dasar apa, tanpa isinya."),
      discussion: Term(
        en:
          "As JSON it is the list that an older copy takes with `journal forget --from`. One is kept "
          + "beside the workspace, under its name with .forgotten.",
        id:
          "Sebagai JSON, inilah daftar yang dipakai salinan lama dengan `journal forget --from`. Satu "
          + "disimpan di samping ruang kerja, dengan namanya ditambah .forgotten."),
      aliases: ["dilupakan"])
  }

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    try context.show(.forgotten(try context.workspace().forgottenList()), rendering)
  }
}
