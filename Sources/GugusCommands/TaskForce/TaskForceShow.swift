import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOutput

struct TaskForceShow: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      Term(
        en: "Draw a task force on one page: members, services, outcomes, meetings, commitments.",
        id: "Gambarkan gugus tugas dalam satu halaman: anggota, pelayanan, hasil, rapat, komitmen."
      ),
      discussion: Term(
        en: "As html it is a document to print, with a place for the chair to sign.",
        id: "Sebagai html menjadi dokumen untuk dicetak, dengan tempat tanda tangan ketua."))
  }

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var code: TaskForceCode

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) throws -> ShowTaskForce {
    ShowTaskForce(code, isToSign: rendering.format == .html)
  }
}
