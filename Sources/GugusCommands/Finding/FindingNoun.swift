import ArgumentParser
import GugusDomain

struct FindingNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "finding",
      Term(
        en: "Hold an agency to account, with its right of reply.",
        id: "Minta pertanggungjawaban instansi, dengan hak jawabnya."),
      subcommands: [
        FindingRaise.self, FindingAnswer.self, FindingConclude.self, FindingWithdraw.self,
        FindingList.self, FindingShow.self,
      ], aliases: ["temuan"])
  }
}

/// The finding that a verb acts on.
struct FindingArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      en: "The finding's code, such as TPPS/T1.", id: "Kode temuan, misalnya TPPS/T1."))
  var code: FindingCode
}
