import ArgumentParser
import GugusDomain

struct JournalRebuild: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "rebuild",
      Term(
        en: "Drop the derived tables and replay the journal into them.",
        id: "Kosongkan tabel turunan dan putar ulang jurnal ke dalamnya."))
  }

  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let workspace = try context.workspace()
    let replayed = try ProgressLine.during(context) { try workspace.rebuild(progress: $0.show) }
    context.isDone(.made)
    let words = Term(
      en: "\(replayed) entries replayed.", id: "\(replayed) catatan diputar ulang.")
    try context.console.output(words.in(context.language) + "\n")
  }
}
