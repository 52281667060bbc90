import ArgumentParser
import GugusDomain

struct ConfigSet: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "set",
      Term(
        en: "Change how the workspace is set up.", id: "Ubah pengaturan ruang kerja."),
      aliases: ["atur"])
  }

  static let exclusions = [
    Exclusion(among: ["--working-days"], ["--no-working-days"]),
    Exclusion(among: ["--signed-entries"], ["--no-signed-entries"]),
  ]

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
  var weights: [WeightArgument] = []

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> Configure {
    var change = SettingsChange()
    change.name = name
    change.zone = timeZone
    change.daysAhead = daysAhead
    change.quorum = quorum
    change.answerDays = answerDays
    change.verdictDays = verdictDays
    change.replyDays = replyDays
    change.conclusionDays = conclusionDays
    change.movesToWorkingDays = workingDays
    change.signsEntries = signedEntries
    change.urgency = try urgency()
    guard change != SettingsChange() else {
      throw UsageFault.missing(
        Term(en: "what to change, such as --name", id: "yang diubah, misalnya --name"))
    }
    return Configure(change)
  }

  private func urgency() throws -> [String: Double]? {
    if weights.isEmpty { return nil }
    let terms = weights.map(\.term.rawValue)
    let again = terms.first { term in terms.count { $0 == term } > 1 }
    if let again { throw UsageFault.saidTwice("--weigh \(again)") }
    return Dictionary(uniqueKeysWithValues: weights.map { ($0.term.rawValue, $0.weight) })
  }
}

/// A term of urgency and its weight: `overdue=12`.
struct WeightArgument: ExpressibleByArgument {
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
