import ArgumentParser
import GugusApplication
import GugusDomain
import GugusStore

struct MeetingList: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list",
      Term(en: "List meetings; conditions combine.", id: "Daftar rapat; syarat digabungkan."))
  }

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(en: "Of this task force.", id: "Dari gugus tugas ini."))
  var taskForce: TaskForceCode?

  @Option(help: ArgumentHelp(en: "In this state.", id: "Dengan status ini."))
  var state: MeetingState?

  @Option(help: ArgumentHelp(en: "In this period.", id: "Pada periode ini."))
  var period: PeriodWord?

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) throws -> ListMeetings {
    var filter = MeetingFilter()
    filter.taskForce = taskForce
    filter.state = state
    filter.period = try context.period(period)
    return ListMeetings(filter)
  }
}
