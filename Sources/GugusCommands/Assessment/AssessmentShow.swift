import ArgumentParser
import GugusApplication
import GugusDomain

struct AssessmentShow: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      Term(
        en: "Compare rounds and agencies, and mark where they disagree.",
        id: "Bandingkan putaran dan instansi, dan tandai perbedaan pendapat."))
  }

  @Argument(
    help: ArgumentHelp(
      en: "A task force, or one round of it (TPPS/A1).",
      id: "Gugus tugas, atau satu putarannya (TPPS/A1)."))
  var subject: ShowAssessment.Assessed

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) -> ShowAssessment { ShowAssessment(subject) }
}

extension ShowAssessment.Assessed: ExpressibleByArgument {
  public init?(argument: String) {
    if let code = AssessmentCode(argument) {
      self = .round(code)
    } else if let code = TaskForceCode(argument) {
      self = .taskForce(code)
    } else {
      return nil
    }
  }
}
