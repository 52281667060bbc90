import ArgumentParser
import GugusDomain
import GugusInterchange

struct MeetingMinutes: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "minutes",
      Term(
        en: "Print the minutes in the format that `meeting log` reads.",
        id: "Cetak notula dalam format yang dibaca `meeting log`."))
  }

  @OptionGroup var meeting: MeetingArgument

  @Option(
    help: ArgumentHelp(
      en: "Write to this file instead of standard output.",
      id: "Tulis ke berkas ini, bukan ke keluaran baku."))
  var output: String?

  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let text = try context.workspace().minutes(of: meeting.code).write(in: context.language)
    guard let output, output != "-" else { return try context.console.output(text) }
    try context.write(to: output) { try $0(text) }
    try context.console.output(output + "\n")
  }
}
