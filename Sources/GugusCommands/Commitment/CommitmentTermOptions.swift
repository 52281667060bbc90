import ArgumentParser
import GugusDomain

/// The terms of a new commitment.
struct CommitmentTermOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var taskForce: TaskForceCode

  @Option(help: ArgumentHelp(en: "What is to be delivered.", id: "Keluaran yang dijanjikan."))
  var deliverable: String

  @Option(
    help: ArgumentHelp(
      en: "The one accountable agency.", id: "Instansi penanggung jawab (hanya satu)."))
  var debtor: AgencyCode

  @Option(
    help: ArgumentHelp(
      en: "The agency to which it is owed.", id: "Instansi penerima komitmen."))
  var creditor: AgencyCode

  @Option(help: ArgumentHelp(en: "The due date.", id: "Batas waktu."))
  var due: DateWord

  @Option(
    name: .customLong("supporter"),
    help: ArgumentHelp(
      en: "An agency that helps (repeatable).", id: "Instansi pendukung (dapat diulang)."))
  var supporters: [AgencyCode] = []

  @Option(
    help: ArgumentHelp(
      en: "Judges in the creditor's place.", id: "Memverifikasi sebagai ganti penerima."))
  var verifier: AgencyCode?

  @Option(help: ArgumentHelp(en: "The meeting it comes from.", id: "Rapat asalnya."))
  var meeting: MeetingCode?

  @Option(
    help: ArgumentHelp(
      en: "The number of the decision it carries out.", id: "Nomor keputusan yang dilaksanakan."))
  var decision: Int?

  @Option(
    help: ArgumentHelp(
      en: "The number of the shared outcome it serves.", id: "Nomor hasil bersama yang dilayani."))
  var outcome: Int?

  @Option(
    help: ArgumentHelp(en: "Relative importance, 1 to 100.", id: "Bobot, 1 sampai 100."))
  var weight = 1

  @Option(
    help: ArgumentHelp(en: "The person in charge.", id: "Narahubung di penanggung jawab."))
  var person: String?

  @Flag(
    help: ArgumentHelp(
      en: "A claim needs no evidence.", id: "Klaim selesai tidak memerlukan data dukung."))
  var noEvidenceDue = false

  @OptionGroup var condition: ConditionOptions

  @Option(
    help: ArgumentHelp(
      en: "Once every so often, each a commitment of its own: month, \"2 weeks\" …",
      id: "Berulang, tiap ulangan satu komitmen: bulan, \"2 minggu\" …"))
  var every: IntervalArgument?

  @Option(
    help: ArgumentHelp(
      en: "The last due date of what recurs.", id: "Batas waktu terakhir dari yang berulang."))
  var until: DateWord?

  func recurrence(_ context: Context) throws -> Recurrence? {
    switch (every, until) {
    case (nil, nil): return nil
    case (let every?, let until?):
      return Recurrence(every: every.interval, until: try context.day(until))
    default:
      throw UsageFault.missing(Term(en: "--every with --until", id: "--every dengan --until"))
    }
  }

  func terms(_ context: Context) throws -> CommitmentTerms {
    if decision != nil, meeting == nil {
      throw UsageFault.missing(
        Term(en: "--meeting, whose decision it is", id: "--meeting, rapat yang memutuskannya"))
    }
    return CommitmentTerms(
      taskForce: taskForce, debtor: debtor, creditor: creditor, supporters: supporters,
      verifier: verifier, deliverable: deliverable, due: try context.day(due), meeting: meeting,
      decision: decision, outcome: outcome, weight: weight,
      person: person.map(PersonalText.known), needsEvidence: !noEvidenceDue,
      condition: try condition.value(context))
  }
}

/// The commitment that a verb acts on.
struct CommitmentArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      en: "The commitment's code, such as TPPS/K3.", id: "Kode komitmen, misalnya TPPS/K3."))
  var code: CommitmentCode
}

/// What must hold before a commitment is due.
struct ConditionOptions: ParsableArguments {
  @Option(
    name: .customLong("antecedent"),
    help: ArgumentHelp(
      en: "A commitment that must be satisfied first (repeatable).",
      id: "Komitmen yang harus terpenuhi dahulu (dapat diulang)."))
  var antecedents: [CommitmentCode] = []

  @Option(
    help: ArgumentHelp(
      en: "A fact that must be confirmed first.", id: "Fakta yang harus dikonfirmasi dahulu."))
  var condition: String?

  @Option(
    help: ArgumentHelp(
      en: "The day on which the fact is expected.",
      id: "Tanggal fakta itu diperkirakan terjadi."))
  var factBy: DateWord?

  @Option(
    help: ArgumentHelp(
      en: "Expires where the condition does not hold by then.",
      id: "Gugur bila prasyarat tidak terpenuhi sampai tanggal ini."))
  var conditionBy: DateWord?

  static let names = ["--antecedent", "--condition", "--fact-by", "--condition-by"]

  func value(_ context: Context) throws -> Condition? {
    guard !antecedents.isEmpty || condition != nil else {
      if conditionBy != nil {
        throw UsageFault.missing(
          Term(en: "--antecedent or --condition", id: "--antecedent atau --condition"))
      }
      if factBy != nil { throw UsageFault.missing(Term(same: "--condition")) }
      return nil
    }
    if factBy != nil, condition == nil { throw UsageFault.missing(Term(same: "--condition")) }
    return Condition(
      antecedents: antecedents, fact: condition, factBy: try context.day(factBy),
      deadline: try context.day(conditionBy))
  }
}

/// How often something recurs: `month`, `2 weeks`, `3 bulan`.
struct IntervalArgument: ExpressibleByArgument {
  var interval: Recurrence.Interval

  init?(argument: String) {
    let words = argument.lowercased().split(separator: " ")
    guard let unit = words.last, words.count <= 2 else { return nil }
    let count = words.count == 1 ? 1 : Int(words[0])
    guard let count, (1...120).contains(count) else { return nil }
    switch unit {
    case "week", "weeks", "minggu": interval = .weeks(count)
    case "month", "months", "bulan": interval = .months(count)
    case "quarter", "quarters", "triwulan": interval = .months(3 * count)
    case "year", "years", "tahun": interval = .months(12 * count)
    default: return nil
    }
  }
}

/// The answer of the side that was asked.
struct AnswerOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(en: "Agree to what was asked.", id: "Setujui yang diminta."))
  var agree = false

  @Flag(help: ArgumentHelp(en: "Refuse what was asked.", id: "Tolak yang diminta."))
  var refuse = false

  @Option(help: ArgumentHelp(en: "Why.", id: "Alasannya."))
  var reason: String?

  /// Nothing but a reason was said: with a verb that needs no more, it asks.
  var asksWithReason: Bool { reason != nil && !agree && !refuse }

  /// Asks, agrees or refuses: just one of them.
  ///
  /// - Parameters:
  ///   - missing: what to say in order to ask.
  ///   - request: makes the request, where something to ask for was said.
  func step(
    _ kind: Request.Kind, missing: Term, _ request: ((_ reason: String) throws -> Request)?
  ) throws -> ActOnCommitment.Step {
    switch (agree, refuse, request) {
    case (true, false, nil): return .agree(kind)
    case (false, true, nil): return .refuse(kind, reason: reason)
    case (false, false, let request?):
      guard let reason else { throw UsageFault.missing(Term(same: "--reason")) }
      return .ask(try request(reason))
    case (false, false, nil):
      throw UsageFault.missing(
        Term(
          en: "\(missing.en) to ask, --agree or --refuse to answer",
          id: "\(missing.id) untuk meminta, --agree atau --refuse untuk menjawab"))
    default:
      throw UsageFault.contradiction(
        Term(
          en: "say one thing: ask, --agree or --refuse.",
          id: "pilih satu: meminta, --agree, atau --refuse."))
    }
  }
}
