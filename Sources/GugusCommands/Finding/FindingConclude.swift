import ArgumentParser
import GugusDomain

struct FindingConclude: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "conclude",
      Term(
        en: "Conclude a finding: upheld or dismissed; after the reply, or the end of its term.",
        id: "Simpulkan temuan: terbukti atau tidak; setelah dijawab, atau hak jawab berakhir."))
  }

  @OptionGroup var finding: FindingArgument

  @Option(
    name: .customLong("verdict"),
    help: ArgumentHelp(en: "upheld or dismissed.", id: "terbukti atau tidak terbukti."))
  var conclusion: Conclusion

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnFinding {
    ActOnFinding(finding.code, .conclude(conclusion, reason: reason))
  }
}

extension Conclusion: ExpressibleByArgument {}
