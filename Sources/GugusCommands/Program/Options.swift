import ArgumentParser
import GugusDomain
import GugusFiles
import GugusOutput
import GugusStore

extension ArgumentHelp {
  /// Help in the language of this run.
  init(_ term: Term, hidden: Bool = false) {
    self.init(term.in(Language.current), visibility: hidden ? .hidden : .default)
  }

  init(en: String, id: String) { self.init(Term(en: en, id: id)) }
}

extension CommandConfiguration {
  /// A noun or verb that says what it is in the language of this run.
  init(
    _ name: String, _ abstract: Term, discussion: Term? = nil,
    subcommands: [any ParsableCommand.Type] = [], aliases: [String] = []
  ) {
    self.init(
      commandName: name, abstract: abstract.in(Language.current),
      discussion: discussion?.in(Language.current) ?? "", subcommands: subcommands,
      aliases: aliases)
  }
}

extension Language {
  /// The language of this run, from `--lang`, `GUGUS_LANG` or the locale.
  @TaskLocal static var current = Language.english
}

/// What every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "The workspace file (else GUGUS_WORKSPACE, else gugus.db here or above).",
      id: "Berkas ruang kerja (atau GUGUS_WORKSPACE, atau gugus.db di sini atau di atasnya)."))
  var workspace: String?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      en: "The language: id or en (else GUGUS_LANG, else the locale).",
      id: "Bahasa: id atau en (atau GUGUS_LANG, atau lokal sistem)."))
  var language: Language?
}

/// What every command takes that puts something on the record.
struct ActOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      en: "The agency on whose behalf (else GUGUS_AGENCY).",
      id: "Instansi yang diwakili (atau GUGUS_AGENCY)."))
  var agency: AgencyCode?

  @Option(
    help: ArgumentHelp(
      en: "The officer who does it (else GUGUS_OFFICER).",
      id: "Petugas yang melakukannya (atau GUGUS_OFFICER)."))
  var officer: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      en: "Recorded for this member, which has no officer of its own; the entry names both.",
      id: "Dicatat untuk anggota ini, yang belum punya petugas; catatan menyebut keduanya."))
  var forAgency: AgencyCode?

  @Option(
    help: ArgumentHelp(
      en: "The day on which it takes effect (default: today).",
      id: "Tanggal mulai berlaku (bawaan: hari ini)."))
  var on: DateWord?

  @Flag(
    help: ArgumentHelp(
      en: "Show what would be recorded, and record nothing.",
      id: "Tampilkan apa yang akan dicatat, tanpa mencatat."))
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      en: "A key of this request, 8 to 64 characters: sent twice, it is recorded once.",
      id: "Kunci permintaan ini, 8–64 karakter: dikirim dua kali, dicatat sekali."))
  var request: UnitID?

  @Option(
    help: ArgumentHelp(
      en: "Refuse if what it changes was changed after this entry.",
      id: "Tolak bila yang diubah sudah berubah setelah catatan ini."))
  var ifUnchangedSince: Int?

  @Flag(
    help: ArgumentHelp(
      en: "The clock is right, though nothing was recorded for more than 30 days.",
      id: "Jam ini benar, walaupun lebih dari 30 hari tidak ada catatan."))
  var clockIsRight = false

  static let names = [
    "--as", "--officer", "--for", "--on", "--dry-run", "--request", "--if-unchanged-since",
    "--clock-is-right",
  ]

  /// What takes something back holds from the day of what it takes back, whatever is said.
  func checkSaysNoDay() throws(UsageFault) {
    guard on != nil else { return }
    throw .contradiction(
      Term(
        en: "--on is not for this: what is taken back is taken back from its own day.",
        id: "--on tidak dipakai di sini: catatan dibatalkan sejak tanggal berlakunya sendiri."))
  }

  var asking: Asking {
    Asking(key: request, unchangedSince: ifUnchangedSince, clockIsRight: clockIsRight)
  }
}

/// Where what a verb gives goes.
struct OutputFile: ParsableArguments {
  @Option(help: help)
  var output: String?

  fileprivate static var help: ArgumentHelp {
    ArgumentHelp(
      en: "Write to this file instead of standard output.",
      id: "Tulis ke berkas ini, bukan ke keluaran baku.")
  }
}

/// In which form something is printed, and where to.
struct RenderingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "table, json, jsonl, csv, markdown, html or xlsx.",
      id: "table, json, jsonl, csv, markdown, html, atau xlsx."))
  var format: Format = .table

  @Option(help: OutputFile.help)
  var output: String?

  @Option(
    help: ArgumentHelp(
      en: "What separates the cells of CSV: comma, semicolon or tab (default: comma).",
      id: "Pemisah sel CSV: comma (koma), semicolon (titik koma), atau tab (bawaan: comma)."))
  var separator: CSVDelimiter?

  @Flag(
    help: ArgumentHelp(
      en: "Begin CSV with a byte order mark, by which Excel tells UTF-8.",
      id: "Awali CSV dengan tanda urutan bita, penanda UTF-8 bagi Excel."))
  var bom = false

  @Flag(
    help: ArgumentHelp(
      en: "CSV as an Indonesian Excel opens it: semicolons and a byte order mark.",
      id: "CSV yang langsung terbuka di Excel Indonesia: titik koma dan tanda urutan bita."))
  var excel = false

  static let names = ["--format", "--output", "--separator", "--bom", "--excel"]

  /// - Throws: `UsageFault.contradiction` where it is said how to write CSV, and to write none.
  func csv() throws -> CSVForm {
    if format != .csv, separator != nil || bom || excel {
      throw UsageFault.contradiction(
        Term(
          en: "--separator, --bom and --excel are for --format csv",
          id: "--separator, --bom, dan --excel hanya untuk --format csv"))
    }
    var form = excel ? CSVForm.excel : CSVForm()
    if let separator { form.separator = separator }
    if bom { form.hasByteOrderMark = true }
    return form
  }
}

/// From when a record is looked at.
struct ViewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "How it stood at the end of this day.", id: "Keadaan pada akhir tanggal ini."))
  var asOf: DateWord?

  @Option(
    help: ArgumentHelp(
      en: "What was on record by this instant, or by the end of this day; as of that day, too, "
        + "unless --as-of says another.",
      id: "Yang sudah tercatat pada saat ini, atau pada akhir tanggal ini; keadaannya pun per "
        + "tanggal itu, kecuali --as-of menyebut yang lain."))
  var knownBy: String?

  static let names = ["--as-of", "--known-by"]
}

/// A day as someone writes it (`2026-03-12`, `today`, `+14d`, `akhir bulan`), read once the
/// day of the run is known.
struct DateWord: ExpressibleByArgument {
  var text: String
  init(argument: String) { text = argument }
}

/// A period as someone writes it (`2026`, `Mei 2026`, `last month`, `A..B`).
struct PeriodWord: ExpressibleByArgument {
  var text: String
  init(argument: String) { text = argument }
}

extension UnitID: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Language: ExpressibleByArgument {}
extension Format: ExpressibleByArgument {}
extension CSVDelimiter: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}
extension SourceFormat: ExpressibleByArgument {}
extension AgencyCode: ExpressibleByArgument {}
extension TaskForceCode: ExpressibleByArgument {}
extension MeetingCode: ExpressibleByArgument {}
extension CommitmentCode: ExpressibleByArgument {}
extension FindingCode: ExpressibleByArgument {}
extension IncentiveCode: ExpressibleByArgument {}
extension AssessmentCode: ExpressibleByArgument {}

extension Code {
  public init?(argument: String) { self.init(argument) }
}

extension Vocabulary {
  /// In either language, or as the raw value.
  public init?(argument: String) {
    guard let member = Self.named(argument) else { return nil }
    self = member
  }
}

extension Vocabulary where Self: ExpressibleByArgument {
  /// As help, errors and completion list them, in the language of the run.
  public static var allValueStrings: [String] { allCases.map(\.argument) }

  public var defaultValueDescription: String { argument }

  private var argument: String {
    switch Language.current {
    case .english: rawValue
    case .indonesian:
      term.id.lowercased().split { !$0.isLetter && !$0.isNumber }
        .joined(separator: "-")
    }
  }
}

extension GoalArea: ExpressibleByArgument {}
extension Driver: ExpressibleByArgument {}
extension Mode: ExpressibleByArgument {}
extension Approach: ExpressibleByArgument {}
extension Formality: ExpressibleByArgument {}
extension ServicePattern: ExpressibleByArgument {}
extension ServiceKind: ExpressibleByArgument {}
extension AgencyKind: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension MeetingState: ExpressibleByArgument {}
extension CommitmentState: ExpressibleByArgument {}
extension Verdict: ExpressibleByArgument {}
extension ValidReason: ExpressibleByArgument {}
extension BarrierClass: ExpressibleByArgument {}
extension Figure: ExpressibleByArgument {}
