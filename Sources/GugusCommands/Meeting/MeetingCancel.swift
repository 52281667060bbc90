import ArgumentParser
import GugusDomain

struct MeetingCancel: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "cancel", Term(en: "Cancel a scheduled meeting.", id: "Batalkan rapat yang dijadwalkan."))
  }

  @OptionGroup var meeting: MeetingArgument

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnMeeting {
    ActOnMeeting(meeting.code, .cancel(reason: reason))
  }
}
