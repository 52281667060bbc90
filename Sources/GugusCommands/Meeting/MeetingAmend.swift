import ArgumentParser
import GugusDomain

struct MeetingAmend: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "amend",
      Term(
        en: "Correct ratified minutes by a numbered amendment.",
        id: "Betulkan notula yang sudah disahkan dengan amandemen bernomor."))
  }

  @OptionGroup var meeting: MeetingArgument

  @Option(help: ArgumentHelp(en: "How it should read.", id: "Bunyi yang benar."))
  var text: String

  @Option(
    help: ArgumentHelp(en: "The decision that it corrects.", id: "Keputusan yang dibetulkan."))
  var decision: Int?

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnMeeting {
    ActOnMeeting(meeting.code, .amend(decision: decision, text: text, reason: reason))
  }
}
