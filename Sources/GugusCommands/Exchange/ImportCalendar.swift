import ArgumentParser
import GugusApplication
import GugusCalendar
import GugusDomain
import GugusOutput

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
    let record = try context.record()
    let calendar = TakeCalendar(
      try context.files.read(file, limit: CalendarComponent.fileLimit),
      file: file == "-" ? "<stdin>" : file, of: taskForce, in: try context.period(period),
      try context.request(act))
    do {
      let taken = try calendar.run(on: record, context.clock, keyring: context.keyring)
      // What was passed over is said in the account, with the rest that was.
      try context.presenter.show(
        taken.recorded, isDryRun: act.dryRun,
        says: { if case .eventPassedOver = $0 { false } else { true } })
      for line in taken.account.lines { context.presenter.say(line) }
    } catch is TakeCalendar.UnknownHome {
      throw UsageFault.missing(Term(same: "--taskforce"))
    }
  }
}
