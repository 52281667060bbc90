import ArgumentParser
import GugusApplication
import GugusCalendar
import GugusDomain

struct ConfigHoliday: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "holiday",
      Term(
        en: "Say which days are holidays, on which nothing falls due.",
        id: "Tetapkan hari libur, yang tidak menjadi batas waktu."),
      discussion: Term(
        en: "New due dates move off them where `config set --working-days` says so.",
        id: "Batas waktu baru digeser darinya bila `config set --working-days` ditetapkan."),
      aliases: ["libur"])
  }

  @Argument(help: ArgumentHelp(en: "Days without work.", id: "Hari libur."))
  var days: [DateWord] = []

  @Option(
    help: ArgumentHelp(
      en: "Add the days of this file, a table with a column “date” or a calendar (.ics); or -.",
      id: "Tambahkan hari dari berkas ini, tabel dengan kolom “tanggal” atau kalender (.ics); atau "
        + "-."))
  var from: String?

  @Option(
    name: .customLong("drop"),
    help: ArgumentHelp(
      en: "No longer a holiday (repeatable).", id: "Bukan lagi hari libur (dapat diulang)."))
  var dropped: [DateWord] = []

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    guard !days.isEmpty || from != nil || !dropped.isEmpty else {
      throw UsageFault.missing(
        Term(en: "DAY, --from or --drop", id: "TANGGAL, --from, atau --drop"))
    }
    let published = try from.map { try holidays(in: $0, context) }
    let added = try days.map(context.day) + (published?.new ?? [])
    let dropped = try dropped.map(context.day)
    if let both = Set(added).intersection(dropped).min() {
      throw UsageFault.contradiction(
        Term(
          en: "\(both) cannot be added and dropped (--drop) at once.",
          id: "\(both) tidak dapat ditambahkan dan dihapus (--drop) sekaligus."))
    }
    var change = SettingsChange()
    change.holidaysAdded = added.isEmpty ? nil : added
    change.holidaysDropped = dropped.isEmpty ? nil : dropped
    // A file may hold nothing new.
    if change != SettingsChange() { try context.record(Configure(change), act) }
    if let from, let published {
      context.presenter.say(published.account(of: from, isDryRun: act.dryRun))
    }
  }

  private func holidays(in file: String, _ context: Context) throws -> FindHolidays.Answer {
    try FindHolidays(
      try context.files.read(file, limit: HolidayFile.fileLimit),
      file: file == "-" ? "<stdin>" : file
    ).run(on: context.record())
  }
}

extension FindHolidays.Answer {
  fileprivate func account(of file: String, isDryRun: Bool) -> Term {
    let (new, old) = (new.count, known)
    return isDryRun
      ? Term(
        en: "\(file): \(new) holidays would be added, \(old) were there already",
        id: "\(file): \(new) hari libur akan ditambahkan, \(old) sudah ada")
      : Term(
        en: "\(file): \(new) holidays added, \(old) were there already",
        id: "\(file): \(new) hari libur ditambahkan, \(old) sudah ada")
  }
}
