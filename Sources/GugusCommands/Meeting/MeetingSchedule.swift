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

  @OptionGroup var slot: MeetingSlotOptions

  @Option(help: ArgumentHelp(en: "Who leads it.", id: "Pimpinan rapat."))
  var chair: String?

  @Option(help: ArgumentHelp(en: "Who takes the minutes.", id: "Notulis."))
  var minuteTaker: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ScheduleMeeting {
    var content = MeetingContent(title: title, date: try context.day(date))
    content.start = slot.start
    content.end = slot.end
    content.zone = slot.zone
    content.place = slot.place
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
