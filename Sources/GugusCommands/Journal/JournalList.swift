import ArgumentParser
import GugusApplication
import GugusDomain
import GugusStore

struct JournalList: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list", Term(en: "List entries of the journal.", id: "Daftar catatan jurnal."))
  }

  @Option(help: ArgumentHelp(en: "About this code.", id: "Tentang kode ini."))
  var subject: String?

  @Option(
    help: ArgumentHelp(
      en: "Of this kind, such as commitment.accepted.",
      id: "Berjenis ini, misalnya commitment.accepted."))
  var kind: EventKind?

  @Option(help: ArgumentHelp(en: "Only the latest so many.", id: "Hanya sekian yang terakhir."))
  var limit: RowLimit?

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) -> ListEntries {
    var filter = JournalFilter()
    filter.subject = subject?.uppercased()
    filter.kind = kind
    filter.limit = limit?.rows
    return ListEntries(filter)
  }
}

extension EventKind: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument.lowercased()) }

  public static var allValueStrings: [String] { allCases.map(\.name) }
}
