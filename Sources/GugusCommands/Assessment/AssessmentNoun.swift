import ArgumentParser
import GugusDomain

struct AssessmentNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "assessment",
      Term(
        en: "Assess the five prerequisites, in rounds.",
        id: "Nilai lima prasyarat, dalam beberapa putaran."),
      subcommands: [
        AssessmentOpen.self, AssessmentRecord.self, AssessmentClose.self, AssessmentList.self,
        AssessmentShow.self,
      ], aliases: ["penilaian"])
  }
}

/// The round that a verb acts on.
struct AssessmentArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      en: "The assessment's code, such as TPPS/A1.", id: "Kode penilaian, misalnya TPPS/A1."))
  var code: AssessmentCode
}
