import ArgumentParser
import GugusDomain

struct MeetingSchedule: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "schedule", Term(en: "Put a coming meeting on record.", id: "Catat rapat yang akan datang."))
  }

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var taskForce: TaskForceCode

  @Option(help: ArgumentHelp(en: "Its title.", id: "Judulnya."))
  var title: String

  @Option(help: ArgumentHelp(en: "Its day.", id: "Tanggalnya."))
  var date: DateWord

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

  @Option(help: ArgumentHelp(en: "Who leads it.", id: "Pimpinan rapat."))
  var chair: String?

  @Option(help: ArgumentHelp(en: "Who takes the minutes.", id: "Notulis."))
  var minuteTaker: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ScheduleMeeting {
    var content = MeetingContent(title: title, date: try context.day(date))
    content.start = start
    content.end = end
    content.zone = zone
    content.place = place
    content.chair = chair.map(PersonalText.known)
    content.minuteTaker = minuteTaker.map(PersonalText.known)
    return ScheduleMeeting(taskForce: taskForce, content: content)
  }
}

extension ClockTime: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Zone: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
