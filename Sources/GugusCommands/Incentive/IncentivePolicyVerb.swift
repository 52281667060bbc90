import ArgumentParser
import GugusDomain
import GugusOutput
import GugusPolicy

struct IncentivePolicyVerb: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "policy",
      Term(
        en: "Show the incentive policy in force, or adopt one from a YAML file.",
        id: "Tampilkan kebijakan insentif yang berlaku, atau tetapkan dari berkas YAML."),
      discussion: Term(
        en: "Measures: \(PolicyMeasure.list).", id: "Ukuran: \(PolicyMeasure.list)."))
  }

  static let exclusions = [
    Exclusion(among: ["--adopt"], ["--source"], ["--example"], RenderingOptions.names),
    Exclusion(among: ["--adopt"], ["--example"], ViewOptions.names),
    Exclusion(
      among: ActOptions.names,
      ["--source", "--example"] + RenderingOptions.names + ViewOptions.names),
  ]

  static let requirements = [
    Requirement(of: ActOptions.names, anyOf: "--adopt")
  ]

  @Option(
    help: ArgumentHelp(
      en: "Adopt the policy in this file, or -.", id: "Tetapkan kebijakan dalam berkas ini, atau -."
    ))
  var adopt: String?

  @Flag(
    help: ArgumentHelp(
      en: "Print the file as it was adopted.", id: "Cetak berkasnya seperti saat ditetapkan."))
  var source = false

  @Flag(
    help: ArgumentHelp(
      en: "Print a policy to begin with.", id: "Cetak contoh kebijakan untuk memulai."))
  var example = false

  @OptionGroup var act: ActOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    if example {
      return try context.presenter.output(IncentivePolicy.example(in: context.language))
    }
    if let adopt {
      let bytes = try context.files.read(adopt, limit: IncentivePolicy.fileLimit)
      let policy = try IncentivePolicy.read(bytes: bytes, file: adopt)
      try context.record(AdoptPolicy(policy), act)
      return context.presenter.say(
        Advice(
          en: "\(policy.rules.count) rules; whom they meet: \(plain: Step(.suggestIncentives))",
          id: "\(policy.rules.count) aturan; yang memenuhinya: \(plain: Step(.suggestIncentives))"))
    }
    let seen = try context.seen(from: view)
    guard let policy = try seen.workspace().settings().policy else {
      throw Refusal.incentive(.noPolicy)
    }
    if source { return try context.presenter.output(policy.source) }
    try seen.show(.policy(policy), rendering)
  }
}

extension PolicyMeasure {
  fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
