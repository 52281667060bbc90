import ArgumentParser
import GugusDomain
import GugusOutput
import GugusStore

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

  var scope: ViewScope { .subject(.meeting(meeting.code)) }

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    return try .meeting(try workspace.meeting(meeting.code), workspace, today: context.today)
  }
}
