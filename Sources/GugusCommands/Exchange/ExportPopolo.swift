import ArgumentParser
import GugusApplication
import GugusDomain

struct ExportPopolo: OpenDataCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "popolo",
      Term(
        en: "Write agencies, task forces, memberships and meetings as Popolo JSON.",
        id: "Tulis instansi, gugus tugas, keanggotaan, dan rapat sebagai JSON Popolo."),
      discussion: Term(
        en: "Popolo (popoloproject.com) is what civic tools read about organisations. People stand "
          + "in it only with --people: who is in charge, who came to meetings, who had entries "
          + "recorded.",
        id:
          "Popolo (popoloproject.com) dibaca oleh perangkat warga tentang organisasi. Orang hanya "
          + "dimuat dengan --people: pejabat penanggung jawab, yang hadir di rapat, dan yang "
          + "meminta pencatatan."))
  }

  @OptionGroup var options: OpenDataOptions
  @OptionGroup var people: PeopleOption
  @OptionGroup var file: OutputFile
  @OptionGroup var shared: SharedOptions

  func open(_ context: Context) throws -> OpenData {
    try context.openData(options, withPeople: people.areNamed)
  }

  func text() -> OpenText { .popolo }
}
