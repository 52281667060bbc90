import ArgumentParser
import GugusDomain

/// The terms of a new commitment.
struct CommitmentTermOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var taskForce: TaskForceCode

  @Option(help: ArgumentHelp(en: "What is to be delivered.", id: "Keluaran yang dijanjikan."))
  var deliverable: String

  @Option(
    help: ArgumentHelp(
      en: "The one accountable agency.", id: "Instansi penanggung jawab (hanya satu)."))
  var debtor: AgencyCode

  @Option(
    help: ArgumentHelp(
      en: "The agency to which it is owed.", id: "Instansi penerima komitmen."))
  var creditor: AgencyCode

  @Option(help: ArgumentHelp(en: "The due date.", id: "Batas waktu."))
  var due: DateWord

  @Option(
    name: .customLong("supporter"),
    help: ArgumentHelp(
      en: "An agency that helps (repeatable).", id: "Instansi pendukung (dapat diulang)."))
  var supporters: [AgencyCode] = []

  @Option(
    help: ArgumentHelp(
      en: "Judges in the creditor's place.", id: "Memverifikasi sebagai ganti penerima."))
  var verifier: AgencyCode?

  @Option(help: ArgumentHelp(en: "The meeting it comes from.", id: "Rapat asalnya."))
  var meeting: MeetingCode?

  @Option(
    help: ArgumentHelp(
      en: "The number of the decision it carries out.", id: "Nomor keputusan yang dilaksanakan."))
  var decision: Int?

  @Option(
    help: ArgumentHelp(
      en: "The number of the shared outcome it serves.", id: "Nomor hasil bersama yang dilayani."))
  var outcome: Int?

  @Option(
    help: ArgumentHelp(en: "Relative importance, 1 to 100.", id: "Bobot, 1 sampai 100."))
  var weight = 1

  @Option(
    help: ArgumentHelp(en: "The person in charge.", id: "Narahubung di penanggung jawab."))
  var person: String?

  @Flag(
    help: ArgumentHelp(
      en: "A claim needs no evidence.", id: "Klaim selesai tidak memerlukan data dukung."))
  var noEvidenceDue = false

  func terms(_ context: Context) throws -> CommitmentTerms {
    if decision != nil, meeting == nil {
      throw UsageFault.missing(
        Term(en: "--meeting, whose decision it is", id: "--meeting, rapat yang memutuskannya"))
    }
    return CommitmentTerms(
      taskForce: taskForce, debtor: debtor, creditor: creditor, supporters: supporters,
      verifier: verifier, deliverable: deliverable, due: try context.day(due), meeting: meeting,
      decision: decision, outcome: outcome, weight: weight, person: person,
      needsEvidence: !noEvidenceDue)
  }
}

/// The commitment that a verb acts on.
struct CommitmentArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      en: "The commitment's code, such as TPPS/K3.", id: "Kode komitmen, misalnya TPPS/K3."))
  var code: CommitmentCode
}
