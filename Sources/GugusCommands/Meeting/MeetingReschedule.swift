import ArgumentParser
import GugusDomain

struct MeetingReschedule: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "reschedule",
      Term(
        en: "Move a meeting that has not been held, or correct its title or place.",
        id: "Jadwalkan ulang rapat yang belum terlaksana, atau betulkan judul atau tempatnya."),
      discussion: Term(
        en: "At another time, answers to the invitation no longer count.",
        id: "Pada waktu yang lain, jawaban atas undangan tidak berlaku lagi."),
      aliases: ["jadwal-ulang"])
  }

  @OptionGroup var meeting: MeetingArgument

  @Option(help: ArgumentHelp(en: "Its new title.", id: "Judul barunya."))
  var title: String?

  @Option(help: ArgumentHelp(en: "Its new day.", id: "Tanggal barunya."))
  var date: DateWord?

  @OptionGroup var slot: MeetingSlotOptions

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> RescheduleMeeting {
    var change = MeetingChange()
    change.title = title
    change.date = try context.day(date)
    change.start = slot.start
    change.end = slot.end
    change.zone = slot.zone
    change.place = slot.place
    return RescheduleMeeting(meeting.code, change)
  }
}
