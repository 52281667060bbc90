import ArgumentParser
import GugusDomain

struct CommitmentVerify: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "verify",
      Term(
        en: "Give a verdict, as creditor or named verifier.",
        id: "Verifikasi, sebagai penerima atau verifikator yang ditunjuk."),
      discussion: Term(
        en: "The classes are those of Peraturan BPK 2/2017; `failed` ends it as violated.",
        id: "Golongannya menurut Peraturan BPK 2/2017; `failed` (gagal) menutupnya sebagai "
          + "tidak dipenuhi."))
  }

  @OptionGroup var commitment: CommitmentArgument

  @Option(help: ArgumentHelp(en: "The verdict.", id: "Hasil verifikasi."))
  var verdict: Verdict

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      en: "Why it cannot be followed up.", id: "Alasan sah tidak dapat ditindaklanjuti."))
  var validReason: ValidReason?

  @Option(
    help: ArgumentHelp(
      en: "What the evidence is found to be: sufficient,competent,relevant.",
      id: "Mutu data dukung: cukup,kompeten,relevan."))
  var evidenceIs: EvidenceQualities?

  @Option(
    help: ArgumentHelp(
      en: "How far it has come, as you see it.", id: "Sejauh mana kemajuannya, menurut Anda."))
  var completion: Completion?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> ActOnCommitment {
    ActOnCommitment(
      commitment.code,
      .judge(
        Judgement(
          verdict: verdict, reason: reason.map(PersonalText.known), validReason: validReason,
          evidence: evidenceIs?.qualities, completion: completion)))
  }
}

/// Qualities of evidence, separated by commas.
struct EvidenceQualities: ExpressibleByArgument {
  var qualities: [EvidenceQuality]

  init?(argument: String) {
    let words = argument.split(separator: ",")
    let named = words.compactMap { EvidenceQuality.named(String($0)) }
    guard !named.isEmpty, named.count == words.count else { return nil }
    qualities = EvidenceQuality.allCases.filter(named.contains)
  }
}
