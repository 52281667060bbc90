import ArgumentParser
import GugusApplication
import GugusDomain

struct ConfigFilter: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "filter",
      Term(
        en: "Keep conditions of `commitment list` under a name, or forget them.",
        id: "Simpan syarat `commitment list` dengan sebuah nama, atau hapus."),
      discussion: Term(
        en: "They are used with `commitment list --filter NAME`. A day is kept as it was said, so "
          + "that “today..+14d” moves with the days.",
        id: "Dipakai dengan `commitment list --filter NAMA`. Tanggal disimpan seperti disebut, "
          + "sehingga “hari ini..+14d” ikut bergeser."),
      aliases: ["saringan"])
  }

  static let exclusions = [Exclusion(among: ["--drop"], CommitmentFilterOptions.names)]

  @Argument(help: ArgumentHelp(en: "Its name.", id: "Namanya."))
  var name: String

  @OptionGroup var conditions: CommitmentFilterOptions

  @Flag(help: ArgumentHelp(en: "Forget it.", id: "Hapus."))
  var drop = false

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> KeepFilter {
    if drop { return KeepFilter(name: name, words: nil) }
    let words = conditions.words
    guard !words.isEmpty else {
      throw UsageFault.missing(
        Term(
          en: "conditions to keep, such as --overdue; or --drop",
          id: "syarat yang disimpan, misalnya --overdue; atau --drop"))
    }
    // What could not be used is not kept.
    if let empty = words.first(where: { $0.hasSuffix("=") }) {
      let option = empty.dropLast()
      throw UsageFault.missing(
        Term(en: "words for \(option)", id: "kata-kata untuk \(option)"))
    }
    try context.workspace().checkKnown(try conditions.filter(context))
    return KeepFilter(name: name, words: words)
  }
}
