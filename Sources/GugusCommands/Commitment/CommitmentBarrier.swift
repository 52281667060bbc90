import ArgumentParser
import GugusDomain

struct CommitmentBarrier: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "barrier",
      Term(
        en: "Raise, escalate or resolve what holds a commitment up.",
        id: "Ajukan, naikkan, atau selesaikan hambatan suatu komitmen."))
  }

  static let exclusions = [
    Exclusion(among: ["--raise"], ["--escalate", "--level"], ["--resolve"]),
    Exclusion(among: ["--text"], ["--escalate", "--level"]),
  ]

  static let requirements = [
    Requirement(of: ["--level"], anyOf: "--escalate")
  ]

  @OptionGroup var commitment: CommitmentArgument

  @Option(help: ArgumentHelp(en: "Raise one of this class.", id: "Ajukan hambatan golongan ini."))
  var raise: BarrierClass?

  @Option(
    help: ArgumentHelp(
      en: "Escalate the barrier of this number.", id: "Naikkan hambatan nomor ini."))
  var escalate: Int?

  @Option(
    help: ArgumentHelp(
      en: "Resolve the barrier of this number.", id: "Selesaikan hambatan nomor ini."))
  var resolve: Int?

  @Option(
    help: ArgumentHelp(
      en: "What it is, or how it was resolved.", id: "Uraian, atau cara penyelesaiannya."))
  var text: String?

  @Option(help: ArgumentHelp(en: "The level it is taken to.", id: "Tingkat yang dituju."))
  var level: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(commitment.code, try step())
  }

  private func step() throws -> ActOnCommitment.Step {
    switch (raise, escalate, resolve) {
    case (let kind?, nil, nil):
      guard let text else { throw UsageFault.missing(Term(same: "--text")) }
      return .raiseBarrier(kind, text: text)
    case (nil, let number?, nil):
      guard let level else { throw UsageFault.missing(Term(same: "--level")) }
      return .escalateBarrier(number: number, level: level)
    case (nil, nil, let number?): return .resolveBarrier(number: number, text: text)
    default:
      throw UsageFault.missing(
        Term(
          en: "one of --raise, --escalate or --resolve",
          id: "salah satu dari --raise, --escalate, --resolve"))
    }
  }
}
