import ArgumentParser
import GugusApplication
import GugusDomain
import GugusMinutes
import GugusOutput

struct MeetingAgenda: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "agenda",
      Term(
        en: "Write the next meeting's minutes file, with open and overdue commitments on it.",
        id: "Tulis berkas notula rapat berikutnya, lengkap dengan komitmen yang terbuka dan "
          + "terlambat."))
  }

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var taskForce: TaskForceCode

  @Option(
    help: ArgumentHelp(
      en: "The meeting's day (default: the next one scheduled, else today).",
      id: "Tanggal rapat (bawaan: yang terjadwal berikutnya, atau hari ini)."))
  var date: DateWord?

  @Option(help: ArgumentHelp(en: "Its title.", id: "Judulnya."))
  var title: String?

  @OptionGroup var file: OutputFile

  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let agenda = try PrepareAgenda(of: taskForce, on: try context.day(date), title: title)
      .run(on: context.workspace(), today: context.today, in: context.language)
    for remark in agenda.remarks { context.presenter.say(remark.advice) }
    let text = agenda.minutes.writeAgenda(in: context.language)
    try context.presenter.deliver(to: file.output) { try $0(text) }
  }
}
