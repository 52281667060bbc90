import ArgumentParser
import GugusDomain

struct TaskForceOutcome: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "outcome",
      Term(
        en: "Add a shared outcome, or measure one.",
        id: "Tambah hasil bersama, atau catat pengukurannya."))
  }

  static let exclusions = [
    Exclusion(
      among: ["--add", "--indicator", "--unit", "--baseline", "--target", "--due"],
      ["--measure", "--value"])
  ]

  static let requirements = [
    Requirement(
      of: ["--indicator", "--unit", "--baseline", "--target", "--due"], anyOf: "--add"),
    Requirement(of: ["--value"], anyOf: "--measure"),
  ]

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var code: TaskForceCode

  @Option(help: ArgumentHelp(en: "Add one of this name.", id: "Tambah dengan nama ini."))
  var add: String?

  @Option(help: ArgumentHelp(en: "What is measured.", id: "Indikatornya."))
  var indicator: String?

  @Option(help: ArgumentHelp(en: "Its unit.", id: "Satuannya."))
  var unit: String?

  @Option(help: ArgumentHelp(en: "Where it starts.", id: "Nilai awalnya."))
  var baseline: Number?

  @Option(help: ArgumentHelp(en: "Where it should get to.", id: "Targetnya."))
  var target: Number?

  @Option(help: ArgumentHelp(en: "By when.", id: "Batas waktunya."))
  var due: DateWord?

  @Option(help: ArgumentHelp(en: "Measure the one of this number.", id: "Ukur hasil nomor ini."))
  var measure: Int?

  @Option(help: ArgumentHelp(en: "The value measured.", id: "Nilai hasil pengukuran."))
  var value: Number?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    switch (add, measure) {
    case (let name?, nil):
      guard let indicator, let unit, let baseline, let target, let due else {
        throw UsageFault.missing(Term(same: "--indicator --unit --baseline --target --due"))
      }
      let outcome = Outcome(
        number: 0, name: name, indicator: indicator, unit: unit, baseline: baseline.value,
        target: target.value, due: try context.day(due))
      try context.record(AddOutcome(code: code, outcome: outcome), act)
    case (nil, let number?):
      guard let value else { throw UsageFault.missing(Term(same: "--value")) }
      try context.record(MeasureOutcome(code: code, outcome: number, value: value.value), act)
    default:
      throw UsageFault.missing(Term(en: "one of --add or --measure", id: "--add atau --measure"))
    }
  }
}

/// A finite number, with a point or an Indonesian comma.
struct Number: ExpressibleByArgument {
  var value: Double

  init?(argument: String) {
    guard let value = Double(argument.replacing(",", with: ".")), value.isFinite else {
      return nil
    }
    self.value = value
  }
}
