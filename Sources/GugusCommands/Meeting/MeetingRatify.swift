import ArgumentParser
import GugusDomain

struct MeetingRatify: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "ratify",
      Term(
        en: "Close the minutes; from then on they take only numbered amendments.",
        id: "Sahkan notula; sejak itu hanya dapat diamandemen dengan nomor."))
  }

  @OptionGroup var meeting: MeetingArgument
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnMeeting {
    ActOnMeeting(meeting.code, .ratify)
  }
}
