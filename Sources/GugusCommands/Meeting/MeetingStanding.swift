import ArgumentParser
import GugusDomain
import GugusOutput

struct MeetingStanding: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "standing",
      Term(
        en: "Show, add or drop the follow-ups that every agenda holds.",
        id: "Tampilkan, tambah, atau hapus tindak lanjut tetap di setiap agenda."))
  }

  static let exclusions = [
    Exclusion(
      among: ["--add", "--debtor", "--creditor", "--supporter", "--due-after"], ["--drop"],
      RenderingOptions.names + ViewOptions.names),
    Exclusion(among: ActOptions.names, RenderingOptions.names + ViewOptions.names),
  ]

  static let requirements = [
    Requirement(of: ["--debtor", "--creditor", "--supporter", "--due-after"], anyOf: "--add"),
    Requirement(of: ActOptions.names, anyOf: "--add", "--drop"),
  ]

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var taskForce: TaskForceCode

  @Option(
    help: ArgumentHelp(en: "Add one with this deliverable.", id: "Tambah dengan keluaran ini."))
  var add: String?

  @Option(help: ArgumentHelp(en: "Its debtor.", id: "Penanggung jawabnya."))
  var debtor: AgencyCode?

  @Option(help: ArgumentHelp(en: "Its creditor.", id: "Penerimanya."))
  var creditor: AgencyCode?

  @Option(
    name: .customLong("supporter"),
    help: ArgumentHelp(en: "A supporter (repeatable).", id: "Pendukung (dapat diulang)."))
  var supporters: [AgencyCode] = []

  @Option(
    help: ArgumentHelp(
      en: "Days from the meeting to the due date.", id: "Hari dari rapat ke batas waktu."))
  var dueAfter = 30

  @Option(help: ArgumentHelp(en: "Drop the one of this number.", id: "Hapus yang bernomor ini."))
  var drop: Int?

  @OptionGroup var act: ActOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    switch (add, drop) {
    case (let deliverable?, nil):
      guard let debtor, let creditor else {
        throw UsageFault.missing(Term(same: "--debtor --creditor"))
      }
      let row = StandingFollowUp(
        number: 0, deliverable: deliverable, debtor: debtor, creditor: creditor,
        supporters: supporters, dueAfter: dueAfter)
      try context.record(KeepStanding(taskForce, .add(row)), act)
    case (nil, let number?): try context.record(KeepStanding(taskForce, .drop(number)), act)
    case (nil, nil):
      let seen = try context.seen(from: view)
      try seen.show(.standing(try seen.workspace().taskForce(taskForce)), rendering)
    default:
      throw UsageFault.contradiction(
        Term(en: "say one thing: --add or --drop.", id: "pilih satu: --add atau --drop."))
    }
  }
}
