import ArgumentParser
import Foundation
import GugusDomain
import GugusInterchange

struct MeetingLog: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "log",
      Term(
        en: "Put the minutes of a meeting on record, all or nothing.",
        id: "Catat notula rapat, semua atau tidak sama sekali."),
      discussion: Term(
        en: "Rows of the follow-up become commitments, bound to their decision and meeting. "
          + "Logging the same file again records nothing, a changed draft only its difference. "
          + "On a terminal, without a file, $EDITOR opens on a template.",
        id: "Baris tindak lanjut menjadi komitmen yang terikat pada keputusan dan rapatnya. "
          + "Mencatat berkas yang sama lagi tidak mencatat apa pun; draf yang berubah hanya "
          + "bedanya. Di terminal, tanpa berkas, $EDITOR terbuka dengan contoh."))
  }

  @Argument(
    help: ArgumentHelp(
      en: "The minutes file, or - for standard input.",
      id: "Berkas notula, atau - untuk masukan baku."))
  var file: String?

  @Flag(
    help: ArgumentHelp(
      en: "Impose every row, on the task force's legal basis.",
      id: "Tugaskan semua baris, atas dasar hukum gugus tugas."))
  var impose = false

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(en: "For the template.", id: "Untuk contoh di penyunting."))
  var taskForce: TaskForceCode?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let name = file == "-" ? "<stdin>" : file
    if let file {
      return try log(try context.read(file), named: name ?? file, context)
    }
    guard context.console.isInputTerminal else { throw UsageFault.notTerminal }
    try edit(context)
  }

  private func log(_ bytes: [UInt8], named name: String, _ context: Context) throws {
    let minutes = try Minutes.read(bytes: bytes, file: name)
    try context.record(LogMinutes(minutes, imposesAll: impose), act)
  }

  /// Opens the editor on a template; what was written is kept where it cannot be logged.
  private func edit(_ context: Context) throws {
    guard let taskForce else { throw UsageFault.missing(Term(same: "--taskforce")) }
    let template = Minutes.template(
      taskForce: taskForce, date: context.today, language: context.language)
    let path = context.absolute(
      "\(taskForce)-\(context.today).md".lowercased().replacing("/", with: "-"))
    if !FileManager.default.fileExists(atPath: path) {
      try context.write(to: path) { try $0(template) }
    }
    let environment = context.console.environment
    let editor =
      [environment["VISUAL"], environment["EDITOR"], "vi"].compactMap(\.self)
      .first { !$0.isEmpty } ?? "vi"
    guard try context.console.edit(editor, path) else {
      throw ConsoleFault.cannotRead(editor, reason: "exit status")
    }
    let bytes = try context.read(path)
    if bytes == Array(template.utf8) {
      unlink(path)
      return context.say(
        Term(
          en: "The template was left as it was; nothing was recorded.",
          id: "Contoh tidak diubah; tidak ada yang dicatat."))
    }
    context.say(
      Term(
        en: "The minutes are in \(path); log them again with: gugus meeting log \(path)",
        id: "Notula ada di \(path); catat lagi dengan: gugus meeting log \(path)"))
    try log(bytes, named: path, context)
  }
}
