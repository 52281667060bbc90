import ArgumentParser
import GugusDomain
import GugusOutput
import GugusStore

struct CommitmentList: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list",
      Term(
        en: "List commitments; conditions combine.", id: "Daftar komitmen; syarat digabungkan."),
      discussion: Term(
        en: "Conditions can be kept under a name with `gugus config filter`, and used by "
          + "it here.",
        id: "Syarat dapat disimpan dengan nama lewat `gugus config filter`, lalu dipakai "
          + "di sini."))
  }

  static let exclusions = [
    Exclusion(among: ["--count"], ["--sort", "--columns", "--limit"])
  ]

  @OptionGroup var conditions: CommitmentFilterOptions

  @Option(
    name: .customLong("filter"),
    help: ArgumentHelp(
      en: "The conditions kept under this name as well.",
      id: "Juga syarat yang disimpan dengan nama ini."))
  var name: String?

  @Option(
    help: ArgumentHelp(
      en: "Order: due, code, debtor, weight, since, claimed or asked.",
      id: "Urutan: due, code, debtor, weight, since, claimed, atau asked."))
  var sort: CommitmentOrder = .due

  @Option(
    help: ArgumentHelp(
      en: "Only these columns, by their machine names, separated by commas.",
      id: "Hanya kolom ini, dengan nama mesinnya, dipisahkan koma."))
  var columns: String?

  @Flag(help: ArgumentHelp(en: "Only how many.", id: "Hanya jumlahnya."))
  var count = false

  @Option(help: ArgumentHelp(en: "At most so many.", id: "Paling banyak sekian."))
  var limit: Int?

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  var scope: ViewScope {
    // What is kept under a name may ask for anything.
    guard name == nil else { return .everything }
    let agencies = [conditions.debtor, conditions.creditor, conditions.supporter]
    return ViewScope(
      conditions.taskForce,
      and: agencies.map { $0.map(Subject.agency) } + [conditions.meeting.map(Subject.meeting)])
  }

  func document(_ context: Context) throws -> Document {
    let workspace = try context.workspace()
    var filter = try conditions.filter(context, workspace)
    if let name {
      let words = try workspace.settings().filters[name]
      guard let words else {
        throw Refusal.unknownFilter(
          name, nearest: nearest(to: name, among: try workspace.settings().filters.keys))
      }
      // What is said here goes before what is kept.
      filter = try CommitmentFilterOptions.parse(words + said).filter(context, workspace)
    }
    filter.limit = limit.map { max(0, $0) }
    if count { return .count(try workspace.count(filter)) }
    let names = columns?.split(separator: ",").map(String.init)
    return try .commitments(workspace, filter, by: sort, columns: names)
  }

  /// The conditions of this command line, as words, to be parsed again behind the kept ones.
  private var said: [String] { conditions.words }
}

extension CommitmentOrder: ExpressibleByArgument {}
