import ArgumentParser
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
    let published = try from.map { try NewHolidays(in: $0, context) }
    let added = try days.map(context.day) + (published?.days ?? [])
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
    published.map { context.presenter.say($0.account(isDryRun: act.dryRun)) }
  }
}

/// The days of a file of holidays that are not on record yet.
private struct NewHolidays {
  let days: [Day]
  private let file: String
  private let count: Int

  init(in file: String, _ context: Context) throws {
    let all = try HolidayFile.days(
      bytes: try context.files.read(file, limit: HolidayFile.fileLimit),
      file: file == "-" ? "<stdin>" : file)
    let known = Set(try context.record().settings().holidays)
    days = all.filter { !known.contains($0) }
    count = all.count
    self.file = file
  }

  func account(isDryRun: Bool) -> Term {
    let (new, old) = (days.count, count - days.count)
    return isDryRun
      ? Term(
        en: "\(file): \(new) holidays would be added, \(old) were there already",
        id: "\(file): \(new) hari libur akan ditambahkan, \(old) sudah ada")
      : Term(
        en: "\(file): \(new) holidays added, \(old) were there already",
        id: "\(file): \(new) hari libur ditambahkan, \(old) sudah ada")
  }
}
