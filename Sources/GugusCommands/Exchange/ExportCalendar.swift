import ArgumentParser
import GugusApplication
import GugusCalendar
import GugusDomain
import GugusStore

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
    let workspace = try context.record()
    try workspace.holdSnapshot()
    try workspace.checkKnown(taskForce, [agency])
    var filter = MeetingFilter()
    filter.taskForce = taskForce
    filter.member = agency
    filter.period = try context.period(period)
    let scope = Scope(taskForce: taskForce, agency: agency)
    let writer = try context.calendarWriter(workspace)
    let name = try workspace.settings().name
    try context.presenter.deliver(to: file.output) { sink in
      try context.presenter.progress(to: file.output).watching(workspace) {
        try sink(writer.head(nil, named: name))
        for zone in writer.zones { try sink(zone.written) }
        try workspace.eachPlannedMeeting(filter) { planned in
          try sink(
            writer.event(planned.meeting, of: planned.taskForce, planned.edition).written)
        }
        try workspace.eachDueCommitment(
          in: scope, due: filter.period, today: context.today
        ) { row, edition in
          let task = CalendarTask(
            facts: row.facts, supporters: row.supporters, meeting: row.meeting,
            completion: row.completion)
          try sink(writer.task(task, edition).written)
        }
        try sink(CalendarWriter.foot)
      }
    }
  }
}
