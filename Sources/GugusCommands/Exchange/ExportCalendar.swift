import ArgumentParser
import GugusApplication
import GugusDomain

struct ExportCalendar: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "calendar",
      Term(
        en: "Write meetings and commitments as a calendar file (.ics).",
        id: "Tulis rapat dan komitmen sebagai berkas kalender (.ics)."),
      discussion: Term(
        en: "iCalendar (RFC 5545): a meeting is an event, a commitment a task with its due date. "
          + "The same record gives the same file.",
        id: "iCalendar (RFC 5545): rapat menjadi acara, komitmen menjadi tugas dengan batas "
          + "waktunya. Catatan yang sama menghasilkan berkas yang sama."),
      aliases: ["kalender"])
  }

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(en: "Of this task force.", id: "Dari gugus tugas ini."))
  var taskForce: TaskForceCode?

  @Option(
    help: ArgumentHelp(
      en: "Meetings to which this agency is invited, commitments to which it is a party.",
      id: "Rapat yang mengundang instansi ini, komitmen yang melibatkannya."))
  var agency: AgencyCode?

  @Option(
    help: ArgumentHelp(
      en: "Meetings in this period, commitments due in it.",
      id: "Rapat pada periode ini, komitmen yang jatuh tempo di dalamnya."))
  var period: PeriodWord?

  @OptionGroup var file: OutputFile

  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let record = try context.record()
    let calendar = WriteCalendar(of: taskForce, for: agency, in: try context.period(period))
    let presenter = context.presenter
    try presenter.deliver(to: file.output) { sink in
      try calendar.run(
        on: record, today: context.today, in: context.language,
        watching: presenter.progress(to: file.output), to: sink)
    }
  }
}
