import ArgumentParser
import Foundation
import GugusDomain
import GugusOutput
import GugusStore

struct JournalForget: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "forget",
      Term(
        en: "Forget a person, or one text or file, for good; every hash stays.",
        id: "Lupakan seseorang, atau satu teks atau berkas, selamanya; setiap hash tetap."),
      discussion: Term(
        en:
          "Lists every place, and with --yes forgets them all as one command of the steward's. What "
          + "stands in the record itself, such as a decision or a deliverable, is listed and stays. "
          + "docs/forgetting.md says what is out of reach.",
        id: "Mendaftar setiap tempat, dan dengan --yes melupakan semuanya sebagai satu perintah "
          + "pengelola. Yang ada dalam catatan itu sendiri, misalnya keputusan atau keluaran, didaftar "
          + "dan tetap ada. docs/forgetting.md menyebut yang tidak terjangkau."),
      aliases: ["lupakan"])
  }

  static let exclusions = [
    Exclusion(among: ["--person"], ["--entry", "--field"], ["--evidence"], ["--from"]),
    Exclusion(
      among: ["--from"], ["--keep", "--legal-basis", "--yes"] + RenderingOptions.names),
  ]

  static let requirements = [
    Requirement(of: ["--field"], anyOf: "--entry")
  ]

  @Option(
    help: ArgumentHelp(
      en:
        "Whom: wherever the name stands, as offices write it. With - it is read from standard input, "
        + "and the shell does not remember it.",
      id:
        "Siapa: di mana pun namanya ada, seperti ditulis kantor. Dengan - dibaca dari masukan baku, "
        + "sehingga tidak diingat oleh shell."))
  var person: String?

  @Option(
    help: ArgumentHelp(
      en: "The entry with the texts that --field names.",
      id: "Catatan dengan teks yang disebut --field."))
  var entry: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      en: "Where in the entry, such as reason or body.reason; file for the bytes of its evidence.",
      id:
        "Tempatnya dalam catatan, misalnya reason atau body.reason; file untuk isi data dukungnya.")
  )
  var field: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "A file of evidence, such as TPPS/K12#1 or its SHA-256: for all that submitted it.",
      id:
        "Berkas data dukung, misalnya TPPS/K12#1 atau SHA-256-nya: bagi semua yang menyerahkannya.")
  )
  var evidence: String?

  @Option(
    help: ArgumentHelp(
      en: "All that this list says was forgotten, for a copy from before: see `journal forgets`.",
      id:
        "Semua yang menurut daftar ini sudah dilupakan, untuk salinan lama: lihat `journal forgets`."
    ))
  var from: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      en: "A place to leave as it is, such as 12:body.reason: another of the same name.",
      id: "Tempat yang dibiarkan, misalnya 12:body.reason: orang lain bernama sama."))
  var keep: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "By what right: \"KIND|NUMBER|DATE|TITLE\". It stays on record.",
      id: "Atas dasar apa: \"JENIS|NOMOR|TANGGAL|JUDUL\". Ini tetap tercatat."))
  var legalBasis: LegalBasisWords?

  @Flag(
    help: ArgumentHelp(
      en: "The list was looked at: forget.", id: "Daftarnya sudah diperiksa: lupakan."))
  var yes = false

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    if [person, evidence, from, entry.map(String.init)].compactMap(\.self).count != 1 {
      throw UsageFault.missing(
        Term(
          en: "one of --person, --entry, --evidence or --from",
          id: "salah satu dari --person, --entry, --evidence, --from"))
    }
    if let from { return try forget(listedIn: from, context) }
    let name = try person.map { try self.name($0, context) }
    let wanted = try left(try found(name, context))
    try context.show(.places(wanted.places, files: wanted.files, withTexts: act.dryRun), rendering)
    if act.dryRun { return context.presenter.say(.nothingForgotten) }
    try forget(wanted, name, context)
  }

  private func forget(_ wanted: Wanted, _ name: PersonName?, _ context: Context) throws {
    let workspace = try context.workspace()
    guard !wanted.isEmpty else {
      // What a forgetting before could not take out of the file goes now.
      try workspace.erase()
      return context.presenter.say(.nothingToForget)
    }
    guard let legalBasis else { throw UsageFault.missing(Term(same: "--legal-basis")) }
    let basis = try legalBasis.value(context)
    let circumstances = try context.circumstances(act)
    for officer in [circumstances.actor.officer, circumstances.recorder?.officer] {
      if let officer = officer?.text, name?.likeness(in: officer) != nil {
        throw ForgettingFault.namesAgain(Term(same: "--officer"))
      }
    }
    if [basis.number, basis.title].contains(where: { name?.likeness(in: $0) != nil }) {
      throw ForgettingFault.namesAgain(Term(same: "--legal-basis"))
    }
    guard yes else { throw ForgettingFault.notConfirmed }
    try forget(wanted.action(on: basis), in: workspace, circumstances, context)
    if wanted.places.contains(where: { $0.path == "body.source.file.name" }), wanted.files.isEmpty {
      context.presenter.say(.filesStay)
    }
  }

  private func forget(
    _ action: ForgetTexts, in workspace: Workspace, _ circumstances: Circumstances,
    _ context: Context
  ) throws {
    try workspace.forget(
      action, circumstances, now: context.now, asking: act.asking,
      keyring: { try KeyFolder(context.files).privateHalf(of: $0) })
    context.presenter.say(.forgotten(action))
  }
}

/// What is to be forgotten, and what cannot be.
private struct Wanted {
  var places: [NamedPlace]
  var files: [String] = []

  /// There is nothing that could be forgotten.
  var isEmpty: Bool { files.isEmpty && !places.contains(where: \.canBeForgotten) }

  func action(on basis: LegalBasis) -> ForgetTexts {
    let byEntry = Dictionary(grouping: places.filter(\.canBeForgotten), by: \.entry)
    return ForgetTexts(
      byEntry.sorted { $0.key < $1.key }.map { entry, places in
        Forgetting(entry: entry, paths: places.map(\.path), legalBasis: basis)
      }, files: files.map { ForgottenFile(sha256: $0, legalBasis: basis) })
  }
}

// What the options name.
extension JournalForget {
  private func name(_ said: String, _ context: Context) throws -> PersonName {
    let text = said == "-" ? String(decoding: try context.files.read("-"), as: UTF8.self) : said
    guard let name = PersonName(text) else { throw ForgettingFault.noName }
    return name
  }

  private func found(_ name: PersonName?, _ context: Context) throws -> Wanted {
    let workspace = try context.workspace()
    if let name { return Wanted(places: try workspace.places(of: name)) }
    if let evidence { return try file(try hash(evidence, workspace), workspace) }
    guard let entry else { return Wanted(places: []) }
    return try texts(of: entry, workspace)
  }

  private func texts(of entry: Int, _ workspace: Workspace) throws -> Wanted {
    let row = try workspace.journalRow(entry)
    let paths = row.sealed.disclosures.map(\.path)
    let file = try Entry(row.sealed).evidenceFile
    if paths.isEmpty, file == nil {
      throw Refusal.notPersonal(entry, field.first ?? "", known: [])
    }
    guard !field.isEmpty else {
      throw UsageFault.missing(Term(same: "--field: " + paths.joined(separator: ", ")))
    }
    let there = try workspace.personalPlaces(of: entry)
    var wanted = Wanted(places: [])
    for field in field {
      if field == "file", let hash = file {
        let file = try self.file(hash, workspace)
        wanted.files += file.files
        wanted.places += file.places
        continue
      }
      let named = paths.filter { $0 == field || $0.hasSuffix(".\(field)") }
      guard !named.isEmpty else { throw Refusal.notPersonal(entry, field, known: paths) }
      wanted.places += there.filter { named.contains($0.path) }
    }
    return wanted
  }

  private func hash(_ said: String, _ workspace: Workspace) throws -> String {
    if said.count == 64, said.allSatisfy(\.isHexDigit) { return said.lowercased() }
    let parts = said.split(separator: "#")
    guard parts.count == 2, let code = CommitmentCode(argument: String(parts[0])),
      let number = Int(parts[1])
    else { throw ForgettingFault.unknownFile(said) }
    let known = try workspace.commitment(code).evidence
    guard let evidence = known.first(where: { $0.number == number }) else {
      throw Refusal.unknownEvidence(code, number, known: known.count)
    }
    guard case .file(_, let hash, _) = evidence.source else {
      throw Refusal.evidenceIsLink(code, number)
    }
    return hash
  }

  /// A file with its names wherever it was submitted.
  private func file(_ hash: String, _ workspace: Workspace) throws -> Wanted {
    let names = try workspace.names(ofFile: hash)
    if names.isEmpty { throw ForgettingFault.unknownFile(hash) }
    let isForgotten = try workspace.settings().forgottenFiles.contains(hash)
    return Wanted(places: names.filter { !$0.text.isEmpty }, files: isForgotten ? [] : [hash])
  }

  /// Without the places that are to be left as they are.
  private func left(_ wanted: Wanted) throws -> Wanted {
    var wanted = wanted
    for place in keep {
      guard let index = wanted.places.firstIndex(where: { "\($0.entry):\($0.path)" == place })
      else {
        throw UsageFault.contradiction(
          Term(
            en: "--keep \(place) is none of these places", id: "--keep \(place) tidak ada di daftar"
          ))
      }
      wanted.places.remove(at: index)
    }
    return wanted
  }

  private func forget(listedIn file: String, _ context: Context) throws {
    let workspace = try context.recordAsItStands()
    let bytes = try context.files.read(file, limit: ForgottenList.fileLimit)
    guard let list = try? ForgottenList(bytes) else {
      throw ForgettingFault.notAList(file)
    }
    let lacking: LackingForgets
    do {
      lacking = try workspace.lacking(of: list)
    } catch is OtherLog {
      throw ForgettingFault.otherLog(file)
    }
    if lacking.absent + lacking.others > 0 {
      context.presenter.say(.notHere(lacking.absent, lacking.others))
    }
    if lacking.isEmpty {
      if !act.dryRun { try workspace.erase() }
      return context.presenter.say(.nothingToForget)
    }
    if act.dryRun {
      context.presenter.say(.forgotten(lacking.action))
      return context.presenter.say(.nothingForgotten)
    }
    try forget(lacking.action, in: workspace, try context.circumstances(act), context)
  }
}

extension Entry {
  /// The SHA-256 of the file that it submits.
  fileprivate var evidenceFile: String? {
    guard case .commitment(_, .evidenceSubmitted(let evidence)) = event,
      case .file(_, let sha256, _) = evidence.source
    else { return nil }
    return sha256
  }
}

extension Term {
  fileprivate static let nothingForgotten = Term(
    en: "Nothing was forgotten (--dry-run).", id: "Tidak ada yang dilupakan (--dry-run).")

  fileprivate static let nothingToForget = Term(
    en: "nothing is left to forget, and the file holds nothing of what was forgotten",
    id: "tidak ada lagi yang perlu dilupakan, dan berkas tidak menyimpan yang sudah dilupakan")

  fileprivate static let filesStay = Term(
    en: "The names of evidence files are forgotten; the files themselves stay: see --evidence.",
    id: "Nama berkas data dukung dilupakan; berkasnya tetap ada: lihat --evidence.")

  fileprivate static func forgotten(_ action: ForgetTexts) -> Term {
    let texts = action.texts.map(\.paths.count).reduce(0, +)
    return Term(
      en:
        "forgotten: texts \(texts), of entries \(action.texts.count); files \(action.files.count)",
      id:
        "dilupakan: teks \(texts), dari catatan \(action.texts.count); berkas \(action.files.count)"
    )
  }

  fileprivate static func notHere(_ absent: Int, _ others: Int) -> Term {
    Term(
      en: "of the list: of entries that this copy does not have \(absent), of other entries here "
        + "\(others)",
      id:
        "dari daftar: pada catatan yang tidak ada di salinan ini \(absent), pada catatan yang lain di "
        + "sini \(others)")
  }
}
