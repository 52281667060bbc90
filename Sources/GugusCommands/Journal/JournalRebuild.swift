import ArgumentParser
import GugusApplication
import GugusDomain

struct JournalRebuild: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "rebuild",
      Term(
        en: "Make all but the journal anew, and replay the journal into it.",
        id: "Buat ulang semuanya selain jurnal, lalu putar ulang jurnal ke dalamnya."),
      discussion: Term(
        en:
          "Entries, their personal texts and evidence files stay; tables, indexes, triggers, views "
          + "and the tree are dropped and made again. What is not Gugus's own goes with them: a table "
          + "or trigger that somebody put there, evidence that no entry names. Every entry is judged "
          + "anew; where one is not sound, nothing is changed.",
        id:
          "Catatan, teks pribadinya, dan berkas data dukung tetap; tabel, indeks, pemicu, tampilan, "
          + "dan pohonnya dibuang lalu dibuat lagi. Yang bukan milik Gugus ikut dibuang: tabel atau "
          + "pemicu yang ditaruh orang, data dukung yang tidak disebut catatan mana pun. Setiap catatan "
          + "dinilai ulang; bila ada yang tidak utuh, tidak ada yang diubah."))
  }

  static var opensAsFound: Bool { true }

  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let workspace = try context.workspace()
    let replayed = try context.progress.during { try workspace.rebuild(progress: $0.show) }
    context.presenter.isDone(.made)
    let words = Term(
      en: "\(replayed) entries replayed.", id: "\(replayed) catatan diputar ulang.")
    try context.presenter.output(words.in(context.language) + "\n")
  }
}
