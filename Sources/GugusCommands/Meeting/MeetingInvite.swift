import ArgumentParser
import GugusApplication
import GugusDomain

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
    let invitation = try InviteToMeeting(meeting.code)
      .run(on: context.record(), today: context.today, in: context.language)
    try context.presenter.deliver(to: file.output) { try $0(invitation) }
  }
}
