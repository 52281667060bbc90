import ArgumentParser
import GugusApplication
import GugusDomain

struct IncentiveNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "incentive",
      Term(
        en: "Award and sanction agencies, on grounds that anyone can follow.",
        id: "Beri penghargaan dan sanksi kepada instansi, dengan dasar yang dapat ditelusuri."),
      subcommands: [
        IncentiveAward.self, IncentiveSanction.self, IncentiveAppeal.self, IncentiveReject.self,
        IncentiveLift.self, IncentiveSuggest.self, IncentivePolicyVerb.self, IncentiveList.self,
        IncentiveShow.self,
      ], aliases: ["insentif"])
  }
}

/// The award or sanction that a verb acts on.
struct IncentiveArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      en: "The code of the award or sanction, such as TPPS/I1.",
      id: "Kode penghargaan atau sanksi, misalnya TPPS/I1."))
  var code: IncentiveCode
}

/// What an award and a sanction have in common.
struct GivingOptions: ParsableArguments {
  static let exclusions = [
    Exclusion(among: ["--kind"], ["--from-suggestion", "--period"])
  ]

  static let requirements = [
    Requirement(of: ["--period"], anyOf: "--from-suggestion")
  ]

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var taskForce: TaskForceCode

  @Argument(help: ArgumentHelp(en: "The agency.", id: "Instansi."))
  var agency: AgencyCode

  @Option(
    help: ArgumentHelp(
      en: "Who gives it, by office, such as \"Bupati\".",
      id: "Pejabat yang memberikannya, misalnya \"Bupati\"."))
  var authority: String

  @Option(
    help: ArgumentHelp(
      en: "\"KIND|NUMBER|DATE|TITLE\" (default: the task force's own).",
      id: "\"JENIS|NOMOR|TANGGAL|JUDUL\" (bawaan: dasar hukum gugus tugas)."))
  var legalBasis: LegalBasisArgument?

  @Option(
    help: ArgumentHelp(
      en: "In force from this day (default: the day on which it is given).",
      id: "Berlaku mulai tanggal ini (bawaan: tanggal diberikan)."))
  var from: DateWord?

  @Option(help: ArgumentHelp(en: "In force until this day.", id: "Berlaku sampai tanggal ini."))
  var until: DateWord?

  @Option(
    help: ArgumentHelp(
      en: "Why (default, with a suggestion: its rule and period).",
      id: "Alasannya (bawaan, dengan usul: aturan dan periodenya)."))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      en: "The rule of the incentive policy that suggests it, in place of --kind.",
      id: "Aturan kebijakan insentif yang mengusulkannya, sebagai ganti --kind."))
  var fromSuggestion: String?

  @Option(
    help: ArgumentHelp(
      en: "The period for which it is suggested.", id: "Periode yang mendasari usul itu."))
  var period: PeriodWord?

  /// - Parameter said: the kind on the command line.
  func action(
    _ context: Context, _ said: IncentiveKind?, findings: [FindingCode] = [], isSanction: Bool
  ) throws -> GiveOnGrounds {
    let grounds = try grounds(context, said)
    if case .kind = grounds, reason == nil { throw UsageFault.missing(Term(same: "--reason")) }
    return GiveOnGrounds(
      grounds, in: try context.workspace(), isSanction: isSanction, of: taskForce, to: agency,
      legalBasis: try legalBasis?.value(context),
      authority: authority, from: try context.day(from), until: try context.day(until),
      reason: reason, findings: findings)
  }

  private func grounds(_ context: Context, _ said: IncentiveKind?) throws -> GiveOnGrounds.Grounds {
    switch (said, fromSuggestion) {
    case (let kind?, nil): return .kind(kind)
    case (nil, let rule?):
      guard let period else { throw UsageFault.missing(Term(same: "--period")) }
      return .rule(rule, try context.period(period))
    default:
      throw UsageFault.missing(
        Term(en: "one of --kind or --from-suggestion", id: "--kind atau --from-suggestion"))
    }
  }
}
