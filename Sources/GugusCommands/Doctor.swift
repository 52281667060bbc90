import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOutput

struct Doctor: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "doctor",
      Term(
        en: "Find all that is wrong with a workspace, and say what puts it right.",
        id: "Temukan semua yang salah pada ruang kerja, dan sebutkan perbaikannya."),
      discussion: Term(
        en: "What derives from the journal can be made anew from it; the journal's own bytes are "
          + "only in a backup. Changes nothing. Exit status 2 where something is wrong.",
        id: "Yang diturunkan dari jurnal dapat dibuat ulang; isi jurnal sendiri hanya ada di "
          + "cadangan. Tidak mengubah apa pun. Status keluar 2 bila ada yang salah."))
  }

  static var opensAsFound: Bool { true }

  /// More faults than a person reads have one cause.
  private static let limit = 100

  @OptionGroup var output: RenderingOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let workspace = try context.workspace()
    let verification = try context.progress.during { progress in
      try workspace.verify(limit: Doctor.limit, progress: progress.show)
    }
    try context.show(
      .diagnosis(verification) { try? workspace.journalRow($0).subject }, output)
    if verification.faults.count >= Doctor.limit {
      context.presenter.say(
        Term(
          en: "There may be more: only the first \(Doctor.limit) are shown.",
          id: "Mungkin masih ada lagi: hanya \(Doctor.limit) yang pertama ditampilkan."))
    }
    if verification.isJournalDamaged {
      context.presenter.say(
        Term(
          en: "Tree and tables were not compared, since they rest on the journal.",
          id: "Pohon dan tabel tidak dibandingkan, karena bersandar pada jurnal."))
    }
    if verification.fault != nil { throw FaultFound() }
  }
}
