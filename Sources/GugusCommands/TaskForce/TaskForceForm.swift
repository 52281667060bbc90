import ArgumentParser
import GugusDomain

struct TaskForceForm: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "form",
      Term(
        en: "Found a task force, or with --parent a working group.",
        id: "Bentuk gugus tugas, atau kelompok kerja dengan --parent."))
  }

  @Argument(
    help: ArgumentHelp(en: "A short code, such as TPPS.", id: "Kode singkat, misalnya TPPS."))
  var code: TaskForceCode

  @OptionGroup var details: TaskForceDetailOptions

  @Option(help: ArgumentHelp(en: "The chair.", id: "Ketua."))
  var chair: AgencyCode?

  @Option(
    name: .customLong("deputy-chair"),
    help: ArgumentHelp(en: "A deputy chair (repeatable).", id: "Wakil ketua (dapat diulang)."))
  var deputyChairs: [AgencyCode] = []

  @Option(
    help: ArgumentHelp(en: "A steering agency (repeatable).", id: "Pengarah (dapat diulang)."))
  var steering: [AgencyCode] = []

  @Option(
    help: ArgumentHelp(en: "The secretariat (repeatable).", id: "Sekretariat (dapat diulang)."))
  var secretariat: [AgencyCode] = []

  @Option(
    name: .customLong("member"),
    help: ArgumentHelp(en: "A member (repeatable).", id: "Anggota (dapat diulang)."))
  var members: [AgencyCode] = []

  @Option(
    name: .customLong("observer"),
    help: ArgumentHelp(en: "An observer (repeatable).", id: "Pengamat (dapat diulang)."))
  var observers: [AgencyCode] = []

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> FormTaskForce {
    let said = try details.change(context)
    guard let name = said.nameIndonesian ?? said.nameEnglish else {
      throw UsageFault.missing(Term(en: "--name-id or --name-en", id: "--name-id atau --name-en"))
    }
    guard let mandate = said.mandate else { throw UsageFault.missing(Term(same: "--mandate")) }
    let from = try said.from ?? context.day(act.on) ?? context.today
    let agencies: [(Role, [AgencyCode])] = [
      (.steering, steering), (.chair, chair.map { [$0] } ?? []), (.deputyChair, deputyChairs),
      (.secretariat, secretariat), (.member, members), (.observer, observers),
    ]
    return FormTaskForce(
      code: code,
      details: TaskForceDetails(
        nameEnglish: said.nameEnglish ?? name, nameIndonesian: said.nameIndonesian ?? name,
        mandate: mandate, legalBasis: said.legalBasis, parent: said.parent,
        goalAreas: said.goalAreas ?? [], drivers: said.drivers ?? [], modes: said.modes ?? [],
        approach: said.approach ?? .taskForce,
        formality: said.formality ?? (said.legalBasis == nil ? .informal : .formal),
        services: said.services ?? [], from: from, until: said.until,
        reportingInterval: said.reportingInterval),
      members: agencies.flatMap { role, codes in
        codes.map { Membership(agency: $0, role: role, from: from) }
      })
  }
}
