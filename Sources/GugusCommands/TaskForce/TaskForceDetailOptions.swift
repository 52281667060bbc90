import ArgumentParser
import GugusDomain

/// What is said of a task force, each optional; a list given replaces the old list.
struct TaskForceDetailOptions: ParsableArguments {
  @Option(
    name: .customLong("name-id"),
    help: ArgumentHelp(en: "Its Indonesian name.", id: "Nama Indonesianya."))
  var nameIndonesian: String?

  @Option(
    name: .customLong("name-en"),
    help: ArgumentHelp(en: "Its English name.", id: "Nama Inggrisnya."))
  var nameEnglish: String?

  @Option(help: ArgumentHelp(en: "What it is charged with.", id: "Tugas yang diembannya."))
  var mandate: String?

  @Option(
    help: ArgumentHelp(
      en: "\"KIND|NUMBER|DATE|TITLE\" of the instrument.",
      id: "\"JENIS|NOMOR|TANGGAL|JUDUL\" instrumen pembentuknya."))
  var legalBasis: LegalBasisArgument?

  @Option(
    help: ArgumentHelp(
      en: "The task force of which it is a working group.",
      id: "Gugus tugas induk, bila ini kelompok kerja."))
  var parent: TaskForceCode?

  @Option(
    name: .customLong("goal"),
    help: ArgumentHelp(
      Term(
        en: "A goal area (repeatable): \(GoalArea.words(.english)).",
        id: "Ranah tujuan (dapat diulang): \(GoalArea.words(.indonesian)).")))
  var goalAreas: [GoalArea] = []

  @Option(
    name: .customLong("driver"),
    help: ArgumentHelp(
      Term(
        en: "A driver (repeatable): \(Driver.words(.english)).",
        id: "Pendorong (dapat diulang): \(Driver.words(.indonesian)).")))
  var drivers: [Driver] = []

  @Option(
    name: .customLong("mode"),
    help: ArgumentHelp(
      Term(
        en: "A mode (repeatable): \(Mode.words(.english)).",
        id: "Cara kerja (dapat diulang): \(Mode.words(.indonesian)).")))
  var modes: [Mode] = []

  @Option(
    help: ArgumentHelp(
      Term(
        en: "The institutional form: \(Approach.words(.english)).",
        id: "Bentuk kelembagaan: \(Approach.words(.indonesian)).")))
  var approach: Approach?

  @Option(
    help: ArgumentHelp(
      en: "formal (needs a legal basis) or informal.",
      id: "formal (perlu dasar hukum) atau informal."))
  var formality: Formality?

  @Option(
    name: .customLong("service"),
    help: ArgumentHelp(
      Term(
        en: "A shared service, \"PATTERN|KIND|NAME\" (repeatable). "
          + "Patterns: \(ServicePattern.words(.english)). Kinds: \(ServiceKind.words(.english)).",
        id: "Pelayanan bersama, \"POLA|JENIS|NAMA\" (dapat diulang). Pola: "
          + "\(ServicePattern.words(.indonesian)). Jenis: \(ServiceKind.words(.indonesian)).")))
  var services: [ServiceArgument] = []

  @Option(help: ArgumentHelp(en: "First day of its term.", id: "Awal masa tugas."))
  var from: DateWord?

  @Option(help: ArgumentHelp(en: "Last day of its term.", id: "Akhir masa tugas."))
  var until: DateWord?

  @Option(help: ArgumentHelp(en: "Months between reports.", id: "Selang laporan dalam bulan."))
  var reportingInterval: Int?

  func change(_ context: Context) throws -> TaskForceChange {
    var change = TaskForceChange()
    change.nameEnglish = nameEnglish
    change.nameIndonesian = nameIndonesian
    change.mandate = mandate
    change.legalBasis = try legalBasis?.value(context)
    change.parent = parent
    change.goalAreas = goalAreas.isEmpty ? nil : goalAreas
    change.drivers = drivers.isEmpty ? nil : drivers
    change.modes = modes.isEmpty ? nil : modes
    change.approach = approach
    change.formality = formality
    change.services = services.isEmpty ? nil : services.map(\.service)
    change.from = try context.day(from)
    change.until = try context.day(until)
    change.reportingInterval = reportingInterval
    return change
  }
}

/// A service on the command line: `PATTERN|KIND|NAME`.
struct ServiceArgument: ExpressibleByArgument {
  var service: Service

  init?(argument: String) {
    let parts = argument.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let pattern = ServicePattern.named(String(parts[0])),
      let kind = ServiceKind.named(String(parts[1]))
    else { return nil }
    service = Service(
      pattern: pattern, kind: kind, name: String(parts[2].trimmingPrefix(while: \.isWhitespace)))
  }
}
