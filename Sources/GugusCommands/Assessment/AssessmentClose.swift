import ArgumentParser
import GugusDomain

struct AssessmentClose: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "close", Term(en: "Close a round of scores.", id: "Tutup putaran penilaian."))
  }

  @OptionGroup var assessment: AssessmentArgument
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnAssessment {
    ActOnAssessment(assessment.code, .close)
  }
}
