import ArgumentParser
import GugusApplication
import GugusCalendar
import GugusDomain
import GugusStore

struct ImportCalendar: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "calendar",
      Term(
        en: "Schedule the meetings of a calendar file (.ics), and take the answers in it.",
        id: "Jadwalkan rapat dari berkas kalender (.ics), dan ambil jawaban di dalamnya."),
      discussion: Term(
        en: "iCalendar (RFC 5545), all or nothing. An event becomes a meeting, known by its UID: "
          + "importing the file again records nothing, a newer one moves or cancels what has not "
          + "been held; what is older by its SEQUENCE, or of a meeting that was held or cancelled, is "
          + "passed over and said. Of meetings that `meeting invite` sent out only the answers are taken. "
          + "Attendees are agencies by name or code. What is not kept is named.",
        id: "iCalendar (RFC 5545), semua atau tidak sama sekali. Acara menjadi rapat yang dikenal "
          + "dari UID-nya: mengimpor berkas yang sama lagi tidak mencatat apa pun; yang lebih baru "
          + "memindahkan atau membatalkan rapat yang belum terlaksana; yang lebih lama menurut "
          + "SEQUENCE, atau milik rapat yang sudah terlaksana atau dibatalkan, dilewati dan "
          + "disebutkan. Untuk undangan dari "
          + "`meeting invite` hanya jawabannya yang diambil. Peserta adalah instansi menurut nama "
          + "atau kodenya. Yang tidak disimpan disebutkan."),
      aliases: ["kalender"])
  }

  @Argument(help: ArgumentHelp(en: "The calendar file, or -.", id: "Berkas kalender, atau -."))
  var file: String

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(
      en: "Whose meetings they are (needed for any that was not sent out from here).",
      id: "Gugus tugas yang rapat (wajib untuk rapat yang undangannya bukan dari sini)."))
  var taskForce: TaskForceCode?

  @Option(
    help: ArgumentHelp(
      en: "Only events in this period.", id: "Hanya acara pada periode ini."))
  var period: PeriodWord?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let workspace = try context.record()
    let identity = CalendarIdentity(workspace: try workspace.identity())
    let calendar = try CalendarFile.read(
      bytes: try context.files.read(file, limit: CalendarComponent.fileLimit),
      file: file == "-" ? "<stdin>" : file,
      zone: try workspace.settings().zone ?? context.clock.zone, identity: identity)
    var intake = try CalendarIntake(
      workspace, identity, of: try home(of: calendar, identity, workspace), context)
    let meetings = try intake.meetings(of: calendar.events, in: context.period(period))
    // What was passed over is said in the account, with the rest that was.
    let recorded = try Perform(
      PlanMeetings(taskForce: intake.taskForce.code, meetings), try context.request(act)
    ).run(on: workspace, now: context.now, keyring: context.keyring)
    try context.presenter.show(
      recorded, isDryRun: act.dryRun,
      says: { if case .eventPassedOver = $0 { false } else { true } })
    let account = CalendarAccount(
      calendar, skipped: intake.skipped, strangers: intake.strangers, recorded: recorded,
      meetings: meetings)
    for line in account.lines { context.presenter.say(line) }
  }

  /// The task force that was named, else that of the first meeting that is known here.
  private func home(
    of calendar: CalendarFile, _ identity: CalendarIdentity, _ workspace: Workspace
  ) throws -> TaskForceCode {
    if let taskForce { return taskForce }
    let known = calendar.events.lazy.compactMap(\.uid).compactMap(identity.meeting(ofUID:)).first
    guard let known else { throw UsageFault.missing(Term(same: "--taskforce")) }
    return try workspace.meeting(known).taskForce
  }
}
