import ArgumentParser
import GugusCalendar
import GugusDomain
import GugusStore

struct MeetingInvite: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "invite",
      Term(
        en: "Write the invitation to a meeting as a calendar file (.ics).",
        id: "Tulis undangan rapat sebagai berkas kalender (.ics)."),
      discussion: Term(
        en: "iCalendar (RFC 5545): the member agencies are invited, with what they have answered. "
          + "Of a meeting that was cancelled it is the cancellation. Calendars see a later "
          + "invitation to the same meeting as its new edition.",
        id: "iCalendar (RFC 5545): instansi anggota diundang, beserta jawabannya. Untuk rapat yang "
          + "dibatalkan isinya pembatalan. Kalender mengenali undangan berikutnya ke rapat yang "
          + "sama sebagai edisi barunya."),
      aliases: ["undangan"])
  }

  @OptionGroup var meeting: MeetingArgument

  @OptionGroup var file: OutputFile

  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let workspace = try context.record()
    let planned = try workspace.plannedMeeting(meeting.code)
    let writer = try context.calendarWriter(workspace)
    try context.presenter.deliver(to: file.output) { sink in
      try sink(
        writer.invitation(to: planned.meeting, of: planned.taskForce, planned.edition))
    }
  }
}

extension Context {
  /// Writes what a workspace holds for calendars.
  func calendarWriter(_ workspace: Workspace) throws -> CalendarWriter {
    var names: [AgencyCode: Term] = [:]
    try workspace.eachAgency(AgencyFilter(), on: today) { names[$0.code] = $0.details.name }
    return CalendarWriter(
      CalendarIdentity(workspace: try workspace.identity()), names: names,
      zone: try workspace.settings().zone, language: language)
  }
}
