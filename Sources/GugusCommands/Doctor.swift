import ArgumentParser
import GugusApplication
import GugusDomain

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

  @OptionGroup var output: RenderingOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let answer = try Diagnose().run(on: context.workspace(), watching: context.progress)
    try context.show(answer.document, output)
    if answer.isCut {
      context.presenter.say(
        Term(
          en: "There may be more: only the first \(Diagnose.limit) are shown.",
          id: "Mungkin masih ada lagi: hanya \(Diagnose.limit) yang pertama ditampilkan."))
    }
    if answer.verification.isJournalDamaged {
      context.presenter.say(
        Term(
          en: "Tree and tables were not compared, since they rest on the journal.",
          id: "Pohon dan tabel tidak dibandingkan, karena bersandar pada jurnal."))
    }
    if answer.verification.fault != nil { throw FaultFound() }
  }
}
