import ArgumentParser
import GugusDomain

/// What is said of an agency, each optional.
struct AgencyDetailOptions: ParsableArguments {
  @Option(
    name: .customLong("name-id"),
    help: ArgumentHelp(en: "Its Indonesian name.", id: "Nama Indonesianya."))
  var nameIndonesian: String?

  @Option(
    name: .customLong("name-en"),
    help: ArgumentHelp(en: "Its English name.", id: "Nama Inggrisnya."))
  var nameEnglish: String?

  @Option(
    help: ArgumentHelp(
      Term(
        en: "Its kind: \(AgencyKind.words(.english)).",
        id: "Jenisnya: \(AgencyKind.words(.indonesian)).")))
  var kind: AgencyKind?

  @Option(help: ArgumentHelp(en: "Its policy sector.", id: "Sektor kebijakannya."))
  var sector: String?

  @Option(help: ArgumentHelp(en: "The agency it is part of.", id: "Instansi induknya."))
  var parent: AgencyCode?

  @Option(help: ArgumentHelp(en: "Active from.", id: "Aktif sejak."))
  var from: DateWord?

  @Option(help: ArgumentHelp(en: "Active until.", id: "Aktif sampai."))
  var until: DateWord?

  @Option(
    help: ArgumentHelp(en: "The agency that took over from it.", id: "Instansi penggantinya."))
  var successor: AgencyCode?

  /// All that must be said of a new agency.
  func details(_ context: Context) throws -> AgencyDetails {
    guard let name = nameIndonesian ?? nameEnglish else {
      throw UsageFault.missing(
        Term(en: "--name-id or --name-en", id: "--name-id atau --name-en"))
    }
    guard let kind else { throw UsageFault.missing(Term(same: "--kind")) }
    guard let sector else { throw UsageFault.missing(Term(same: "--sector")) }
    return AgencyDetails(
      nameEnglish: nameEnglish ?? name, nameIndonesian: nameIndonesian ?? name, kind: kind,
      sector: sector, parent: parent, from: try context.day(from), until: try context.day(until),
      successor: successor)
  }

  func change(_ context: Context) throws -> AgencyChange {
    var change = AgencyChange()
    change.nameEnglish = nameEnglish
    change.nameIndonesian = nameIndonesian
    change.kind = kind
    change.sector = sector
    change.parent = parent
    change.from = try context.day(from)
    change.until = try context.day(until)
    change.successor = successor
    return change
  }
}

extension Vocabulary {
  /// All members in one language, for help texts.
  static func words(_ language: Language) -> String {
    allCases.map { $0.term.in(language) }.joined(separator: ", ")
  }
}
