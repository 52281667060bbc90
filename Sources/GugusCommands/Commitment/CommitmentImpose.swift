import ArgumentParser
import GugusDomain

struct CommitmentImpose: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "impose",
      Term(
        en: "Put a commitment on an agency by authority, on a legal basis.",
        id: "Tugaskan komitmen kepada instansi berdasarkan wewenang dan dasar hukum."))
  }

  @OptionGroup var terms: CommitmentTermOptions

  @Option(
    help: ArgumentHelp(
      en: "\"KIND|NUMBER|DATE|TITLE\" (default: the task force's own).",
      id: "\"JENIS|NOMOR|TANGGAL|JUDUL\" (bawaan: dasar hukum gugus tugas)."))
  var legalBasis: LegalBasisArgument?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> MakeCommitment {
    MakeCommitment(
      try terms.terms(context), .imposes(try legalBasis?.value(context)),
      recurrence: try terms.recurrence(context))
  }
}
