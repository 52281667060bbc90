import ArgumentParser
import Foundation
import GugusApplication
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
  var legalBasis: LegalBasisArgument?

  @Flag(
    help: ArgumentHelp(
      en: "The list was looked at: forget.", id: "Daftarnya sudah diperiksa: lupakan."))
  var yes = false

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    switch (person, entry, evidence, from) {
    case (let said?, nil, nil, nil):
      let text = said == "-" ? String(decoding: try context.files.read("-"), as: UTF8.self) : said
      guard let name = PersonName(text) else { throw ForgettingWordsFault.noName }
      try forget(.person(name), of: name, context)
    case (nil, let entry?, nil, nil): try forget(.texts(entry: entry, fields: field), context)
    case (nil, nil, let file?, nil): try forget(.file(file), context)
    case (nil, nil, nil, let list?): try forget(listedIn: list, context)
    default:
      throw UsageFault.missing(
        Term(
          en: "one of --person, --entry, --evidence or --from",
          id: "salah satu dari --person, --entry, --evidence, --from"))
    }
  }

  private func forget(
    _ wanted: FindForgettable.Wanted, of name: PersonName? = nil, _ context: Context
  ) throws {
    let found = try FindForgettable(wanted, keeping: keep).run(on: context.workspace())
    try context.show(.places(found.places, files: found.files, withTexts: act.dryRun), rendering)
    if act.dryRun { return context.presenter.say(.nothingForgotten) }
    let forgotten = try Forget(
      found, of: name, on: try legalBasis?.value(context), try context.request(act),
      isConfirmed: yes
    ).run(on: context.workspace(), now: context.now, keyring: context.keyring)
    guard let forgotten else { return context.presenter.say(.nothingToForget) }
    context.presenter.say(.forgotten(forgotten))
    if found.leavesFiles { context.presenter.say(.filesStay) }
  }

  private func forget(listedIn file: String, _ context: Context) throws {
    let workspace = try context.recordAsItStands()
    let bytes = try context.files.read(file, limit: ForgottenList.fileLimit)
    guard let list = try? ForgottenList(bytes) else {
      throw ForgettingWordsFault.notAList(file)
    }
    let forget = ForgetListed(list)
    let lacking: LackingForgets
    do {
      lacking = try forget.lacking(in: workspace)
    } catch is OtherLog {
      throw ForgettingWordsFault.otherLog(file)
    }
    if lacking.absent + lacking.others > 0 {
      context.presenter.say(.notHere(lacking.absent, lacking.others))
    }
    try forget.run(
      lacking, on: workspace, try context.request(act), now: context.now, keyring: context.keyring)
    guard !lacking.isEmpty else { return context.presenter.say(.nothingToForget) }
    context.presenter.say(.forgotten(lacking.action))
    if act.dryRun { context.presenter.say(.nothingForgotten) }
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
