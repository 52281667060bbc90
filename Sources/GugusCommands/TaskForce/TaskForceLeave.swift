import ArgumentParser
import GugusDomain

struct TaskForceLeave: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "leave", Term(en: "End a membership.", id: "Akhiri keanggotaan."))
  }

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var code: TaskForceCode

  @Argument(help: ArgumentHelp(en: "The agency.", id: "Instansinya."))
  var agency: AgencyCode

  @Option(
    help: ArgumentHelp(
      en: "Last day (default: the effective date).", id: "Hari terakhir (bawaan: tanggal berlaku).")
  )
  var until: DateWord?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> LeaveTaskForce {
    let until = try context.day(until) ?? context.day(act.on) ?? context.today
    return LeaveTaskForce(code: code, agency: agency, until: until)
  }
}
