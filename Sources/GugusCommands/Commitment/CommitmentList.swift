import ArgumentParser
import GugusApplication
import GugusDomain
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
  var limit: RowLimit?

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) throws -> ListCommitments {
    var filter = try conditions.filter(context)
    if let name {
      // What was kept may have been kept otherwise on the day that is looked at.
      let kept = try context.workspace().settings().filters
      guard let words = kept[name] else {
        throw Refusal.setting(.unknownFilter(name, nearest: nearest(to: name, among: kept.keys)))
      }
      // What is said here goes before what is kept.
      filter = try CommitmentFilterOptions.parse(words + said).filter(context)
    }
    filter.limit = limit?.rows
    let names = columns?.split(separator: ",").map(String.init)
    return ListCommitments(filter, as: count ? .count : .table(by: sort, columns: names))
  }

  /// The conditions of this command line, as words, to be parsed again behind the kept ones.
  private var said: [String] { conditions.words }
}

extension CommitmentOrder: ExpressibleByArgument {}
