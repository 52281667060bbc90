import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOutput
import GugusStore

struct Initialize: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "init", Term(en: "Make a new workspace.", id: "Buat ruang kerja baru."),
      discussion: Term(
        en: "An agency that is named with --steward is added and keeps the workspace: it alone "
          + "edits agencies and settings, founds task forces and vouches for keys. A rehearsal takes the "
          + "time from GUGUS_TODAY and draws ids from its seed, so that it comes out the same "
          + "everywhere; it says so wherever it is shown.",
        id: "Instansi yang disebut dengan --steward ditambahkan dan menjadi pengelola ruang kerja: "
          + "hanya ia yang mengubah instansi dan pengaturan, membentuk gugus tugas, dan menjamin "
          + "kunci. Latihan mengambil waktu dari GUGUS_TODAY dan nomornya dari --seed, sehingga "
          + "hasilnya sama di mana pun; hal itu selalu disebutkan."))
  }

  static let makesWorkspace = true

  static let requirements = [Requirement(of: ["--seed"], anyOf: "--rehearsal")]

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp(en: "The file to make.", id: "Berkas yang dibuat."))
  var file: String?

  @Option(
    help: ArgumentHelp(
      en: "The agency that keeps the workspace, such as BAPPEDA.",
      id: "Instansi pengelola ruang kerja, misalnya BAPPEDA."))
  var steward: AgencyCode?

  @OptionGroup(title: "Of the steward") var details: AgencyDetailOptions

  @Option(
    help: ArgumentHelp(
      en: "The time zone of “today” (default: this computer's).",
      id: "Zona waktu untuk “hari ini” (bawaan: menurut komputer ini)."))
  var timeZone: Zone?

  @Flag(help: ArgumentHelp(en: "A rehearsal, not in earnest.", id: "Latihan, bukan sungguhan."))
  var rehearsal = false

  @Option(
    help: ArgumentHelp(
      en: "The seed of a rehearsal (default: 1).", id: "Benih latihan (bawaan: 1)."))
  var seed: Int?

  func run(_ context: Context) throws {
    if file != nil, shared.workspace != nil { throw UsageFault.together("FILE", "--workspace") }
    let said = file ?? shared.workspace ?? context.console.environment["GUGUS_WORKSPACE"]
    let path = context.files.absolute(said ?? "gugus.db")
    if steward == nil, try details.change(context) != AgencyChange() {
      throw UsageFault.contradiction(
        Term(
          en: "what is said of an agency is said of the one that --steward names",
          id: "keterangan instansi hanya untuk instansi yang disebut dengan --steward"))
    }
    if context.console.saidTime != nil, !rehearsal { throw UsageFault.notRehearsal }
    let founding = Founding(
      lots: rehearsal ? .rehearsal(seed: seed ?? 1) : .ofSystem,
      zone: timeZone ?? (rehearsal ? .wib : context.clock.zone))
    let adding = try steward.map { AddAgency(code: $0, details: try details.details(context)) }
    try FoundWorkspace(founding, steward: adding).run(at: path, now: context.now)
    try context.presenter.sayMade(path)
    if rehearsal { context.presenter.say(.rehearsal) }
    context.presenter.say(
      Advice(
        en: "Next: \(plain: Step(.addAgency, .more)) or "
          + "\(plain: Step(.importAgencies, .file(nil)))",
        id: "Berikutnya: \(plain: Step(.addAgency, .more)) atau "
          + "\(plain: Step(.importAgencies, .file(nil)))"))
  }
}

extension Term {
  /// Said wherever a rehearsal is shown.
  static let rehearsal = Term(
    en: "This is a rehearsal: its time and ids are made up.",
    id: "Ini latihan: waktu dan nomornya rekaan.")
}
