import ArgumentParser
import GugusCalendar
import GugusDomain
import GugusOutput

struct Config: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "config",
      Term(
        en: "Show how the workspace is set up, or change it.",
        id: "Tampilkan pengaturan ruang kerja, atau ubah."),
      discussion: Term(
        en: "Settings are in the journal like everything else.",
        id: "Pengaturan tercatat di jurnal seperti yang lain."))
  }

  @Option(
    help: ArgumentHelp(
      en: "What the workspace is called on reports.", id: "Nama ruang kerja pada laporan."))
  var name: String?

  @Option(help: ArgumentHelp(en: "The time zone of “today”.", id: "Zona waktu untuk “hari ini”."))
  var timeZone: Zone?

  @Option(
    help: ArgumentHelp(
      en: "How many days ahead status looks.", id: "Berapa hari ke depan yang dilihat status."))
  var daysAhead: Int?

  @Option(
    help: ArgumentHelp(
      en: "Agencies needed for a quorum (0: more than half).",
      id: "Jumlah instansi untuk kuorum (0: lebih dari separuh)."))
  var quorum: Int?

  @Option(
    help: ArgumentHelp(
      en: "Days for the debtor's answer to a proposal.",
      id: "Batas waktu menjawab usulan, hari."))
  var answerDays: Int?

  @Option(
    help: ArgumentHelp(
      en: "Days for the verdict on a claim.", id: "Batas waktu verifikasi klaim, hari."))
  var verdictDays: Int?

  @Option(
    help: ArgumentHelp(
      en: "Days of the right of reply to a finding.", id: "Lama hak jawab temuan, hari."))
  var replyDays: Int?

  @Option(
    help: ArgumentHelp(
      en: "Days for the conclusion of a finding.", id: "Lama penyimpulan temuan, hari."))
  var conclusionDays: Int?

  @Option(
    name: .customLong("holiday"),
    help: ArgumentHelp(en: "A day without work (repeatable).", id: "Hari libur (dapat diulang)."))
  var holidays: [DateWord] = []

  @Option(
    help: ArgumentHelp(
      en: "Add the days of this file, a table with a column “date” or a calendar (.ics); or -.",
      id: "Tambahkan hari dari berkas ini, tabel dengan kolom “tanggal” atau kalender (.ics); atau "
        + "-."))
  var holidaysFrom: String?

  @Option(
    name: .customLong("drop-holiday"),
    help: ArgumentHelp(
      en: "No longer a holiday (repeatable).", id: "Bukan lagi hari libur (dapat diulang)."))
  var droppedHolidays: [DateWord] = []

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      en: "Move new due dates to working days.", id: "Geser batas waktu baru ke hari kerja."))
  var workingDays: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      en: "Want every entry signed by the agency that records it; the steward needs a key first.",
      id: "Mewajibkan tanda tangan instansi pencatat pada setiap catatan; pengelola harus sudah "
        + "punya kunci."))
  var signedEntries: Bool?

  @Option(
    name: .customLong("weigh"),
    help: ArgumentHelp(
      en: "The weight of a term of urgency, such as overdue=12 (repeatable).",
      id: "Bobot unsur urgensi, misalnya overdue=12 (dapat diulang)."))
  var weights: [WeightWords] = []

  @Option(
    help: ArgumentHelp(
      en: "Keep the conditions given behind -- under this name.",
      id: "Simpan syarat yang disebut setelah -- dengan nama ini."))
  var saveFilter: String?

  @Option(
    help: ArgumentHelp(en: "Forget the filter of this name.", id: "Hapus saringan bernama ini."))
  var dropFilter: String?

  @Argument(
    parsing: .postTerminator,
    help: ArgumentHelp(
      en: "Conditions of `commitment list`, behind --.",
      id: "Syarat `commitment list`, setelah --."))
  var conditions: [String] = []

  @OptionGroup var act: ActOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    var change = SettingsChange()
    change.name = name
    change.zone = timeZone
    change.daysAhead = daysAhead
    change.quorum = quorum
    change.answerDays = answerDays
    change.verdictDays = verdictDays
    change.replyDays = replyDays
    change.conclusionDays = conclusionDays
    let published = try holidaysFrom.map { try NewHolidays(in: $0, context) }
    let added = try holidays.map(context.day) + (published?.days ?? [])
    change.holidaysAdded = added.isEmpty ? nil : added
    change.holidaysDropped = droppedHolidays.isEmpty ? nil : try droppedHolidays.map(context.day)
    change.movesToWorkingDays = workingDays
    change.signsEntries = signedEntries
    if !weights.isEmpty {
      change.urgency = Dictionary(
        weights.map { ($0.term.rawValue, $0.weight) }, uniquingKeysWith: { $1 })
    }
    if let name = saveFilter {
      // Read once now, so that a filter that cannot be read is not kept.
      let words = try CommitmentFilterOptions.parse(conditions).words
      return try context.record(KeepFilter(name: name, words: words), act)
    }
    if let name = dropFilter {
      return try context.record(KeepFilter(name: name, words: nil), act)
    }
    if change != SettingsChange() {
      try context.record(Configure(change), act)
      published.map { context.say($0.account(isDryRun: act.dryRun)) }
      return
    }
    if let published { return context.say(published.account(isDryRun: act.dryRun)) }
    let seen = try context.seen(from: view)
    try seen.show(.settings(try seen.workspace().settings()), rendering)
  }
}

/// The days of a file of holidays that are not on record yet.
private struct NewHolidays {
  let days: [Day]
  private let file: String
  private let count: Int

  init(in file: String, _ context: Context) throws {
    let all = try HolidayFile.days(
      bytes: try context.read(file, limit: HolidayFile.fileLimit),
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

/// A term of urgency and its weight: `overdue=12`.
struct WeightWords: ExpressibleByArgument {
  var term: UrgencyTerm
  var weight: Double

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let term = UrgencyTerm(rawValue: parts[0]),
      let number = Number(argument: parts[1])
    else { return nil }
    self.term = term
    weight = number.value
  }
}
