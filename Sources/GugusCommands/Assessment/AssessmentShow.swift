import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOutput
import GugusReports
import GugusStore

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
  var subject: AssessedSubject

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var scope: ViewScope {
    switch subject {
    case .taskForce(let code): .taskForce(code)
    case .round(let code): .subject(.assessment(code))
    }
  }

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    switch subject {
    case .taskForce(let code):
      try workspace.checkKnown(code)
      return .assessment(try AssessmentReport(workspace, code))
    case .round(let code):
      let round = try workspace.assessment(code)
      return .assessment(try AssessmentReport(workspace, round.taskForce, round: code))
    }
  }
}

/// A task force with all its rounds, or one of them.
enum AssessedSubject: ExpressibleByArgument {
  case taskForce(TaskForceCode)
  case round(AssessmentCode)

  init?(argument: String) {
    if let code = AssessmentCode(argument) {
      self = .round(code)
    } else if let code = TaskForceCode(argument) {
      self = .taskForce(code)
    } else {
      return nil
    }
  }
}
