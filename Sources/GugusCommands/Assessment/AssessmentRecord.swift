import ArgumentParser
import GugusDomain

struct AssessmentRecord: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "record",
      Term(
        en: "Score a prerequisite, for the agency that acts.",
        id: "Nilai suatu prasyarat, atas nama instansi yang bertindak."),
      discussion: Term(
        en: "A later score of the same agency takes the place of an earlier one; the journal keeps "
          + "both.",
        id: "Nilai baru dari instansi yang sama menggantikan yang lama; jurnal menyimpan keduanya."
      ))
  }

  @OptionGroup var assessment: AssessmentArgument

  @Option(help: ArgumentHelp(en: "The prerequisite.", id: "Prasyaratnya."))
  var prerequisite: Prerequisite

  @Option(
    help: ArgumentHelp(
      en: "From 1 (absent) to 5 (established).", id: "Dari 1 (belum ada) sampai 5 (mapan)."))
  var score: Int

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var text: String

  @Option(help: ArgumentHelp(en: "What shows it.", id: "Data dukungnya."))
  var evidence: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnAssessment {
    ActOnAssessment(
      assessment.code,
      .score(
        Score(
          prerequisite: prerequisite, score: score, text: .known(text),
          evidence: evidence.map(PersonalText.known))))
  }
}

extension Prerequisite: ExpressibleByArgument {}
