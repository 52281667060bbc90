import ArgumentParser
import GugusApplication
import GugusDomain

struct Backup: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "backup",
      Term(
        en: "Copy the workspace while others use it, and verify the copy.",
        id: "Salin ruang kerja selagi dipakai, dan periksa salinannya."),
      discussion: Term(
        en: "The copy is a workspace like any other. What is there is never overwritten.",
        id: "Salinannya ruang kerja biasa. Yang sudah ada tidak pernah ditimpa."))
  }

  @Argument(help: ArgumentHelp(en: "The file to make.", id: "Berkas yang dibuat."))
  var file: String

  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let workspace = try context.workspace()
    let head = try context.progress.during { progress in
      try workspace.backUp(to: context.files.absolute(file), progress: progress.show)
    }
    try context.presenter.sayMade(file)
    context.presenter.say(.journal(head))
  }
}
