import ArgumentParser
import GugusDomain

struct TaskForceJoin: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "join",
      Term(
        en: "Make an agency a member, or give it another role.",
        id: "Jadikan instansi anggota, atau beri peran lain."))
  }

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var code: TaskForceCode

  @Argument(help: ArgumentHelp(en: "The agency.", id: "Instansinya."))
  var agency: AgencyCode

  @Option(
    help: ArgumentHelp(
      Term(
        en: "Its role: \(Role.words(.english)).", id: "Perannya: \(Role.words(.indonesian)).")))
  var role: Role = .member

  @Option(
    help: ArgumentHelp(
      en: "First day (default: the effective date).", id: "Hari pertama (bawaan: tanggal berlaku).")
  )
  var from: DateWord?

  @Option(help: ArgumentHelp(en: "Last day.", id: "Hari terakhir."))
  var until: DateWord?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> JoinTaskForce {
    let from = try context.day(from) ?? context.day(act.on) ?? context.today
    return JoinTaskForce(
      code: code,
      membership: Membership(
        agency: agency, role: role, from: from, until: try context.day(until)))
  }
}
