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
    let progress = ProgressLine(context)
    let replayed = try context.workspace().rebuild(progress: progress.show)
    progress.clear()
    let words = Term(
      en: "\(replayed) entries replayed.", id: "\(replayed) catatan diputar ulang.")
    try context.console.output(words.in(context.language) + "\n")
  }
}
