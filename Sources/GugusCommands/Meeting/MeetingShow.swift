import ArgumentParser
import GugusApplication
import GugusDomain

struct MeetingShow: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      Term(
        en: "Show a meeting: attendance, quorum, decisions and what became of its follow-up.",
        id: "Tampilkan rapat: kehadiran, kuorum, keputusan, dan nasib tindak lanjutnya."))
  }

  @OptionGroup var meeting: MeetingArgument
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) -> ShowMeeting { ShowMeeting(meeting.code) }
}
