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

  @Option(
    help: ArgumentHelp(en: "It starts at, such as 09:00.", id: "Mulai pukul, misalnya 09.00."))
  var start: ClockTime?

  @Option(help: ArgumentHelp(en: "It ends at.", id: "Selesai pukul."))
  var end: ClockTime?

  @Option(
    help: ArgumentHelp(
      en: "Time zone: WIB, WITA, WIT or +07:00.", id: "Zona waktu: WIB, WITA, WIT, atau +07:00."))
  var zone: Zone?

  @Option(help: ArgumentHelp(en: "A room or a link.", id: "Ruang atau tautan."))
  var place: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> RescheduleMeeting {
    var change = MeetingChange()
    change.title = title
    change.date = try context.day(date)
    change.start = start
    change.end = end
    change.zone = zone
    change.place = place
    return RescheduleMeeting(meeting.code, change)
  }
}
