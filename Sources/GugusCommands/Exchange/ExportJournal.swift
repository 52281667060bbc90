import ArgumentParser
import Foundation
import GugusApplication
import GugusDomain
import GugusStore

struct ExportJournal: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "journal",
      Term(
        en: "Write the whole journal as text, an entry a line.",
        id: "Tulis seluruh jurnal sebagai teks, satu catatan satu baris."),
      discussion: Term(
        en:
          "JSON Lines: each entry by its exact bytes, each attachment by its SHA-256, and last how "
          + "many entries there are and their root hash. `import journal` makes the same journal "
          + "of it.",
        id:
          "JSON Lines: setiap catatan persis seperti tersimpan, setiap lampiran dengan SHA-256-nya, "
          + "dan terakhir jumlah catatan serta hash akarnya. `import journal` membuat jurnal yang "
          + "sama darinya."))
  }

  @Argument(help: ArgumentHelp(en: "The file to write, or -.", id: "Berkas yang ditulis, atau -."))
  var file: String

  @Option(
    help: ArgumentHelp(
      en: "Write the evidence files into this folder, each under its SHA-256.",
      id: "Tulis berkas data dukung ke folder ini, masing-masing dengan nama SHA-256-nya."))
  var attachments: String?

  @Flag(help: WithholdPeople.help)
  var withholdPeople = false

  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let workspace = try context.workspace()
    guard let attachments else { return try write(workspace, context) { _ in } }
    try NewFolder.fill(at: context.files.absolute(attachments), named: attachments) { add in
      // Of a name that nobody has chosen: a link there is none of theirs.
      try write(workspace, context) { attachment in
        try add(attachment.sha256) { try attachment.eachPiece($0.write) }
      }
    }
  }

  private func write(
    _ workspace: Workspace, _ context: Context, attachment: (Attachment) throws -> Void
  ) throws {
    // What goes to a terminal shows by itself how far it has come.
    let isShown = context.files.outputFile(file) == nil && context.console.width != nil
    try context.presenter.deliver(to: file) { sink in
      try context.progress.during { progress in
        try workspace.exportJournal(
          withholdsPeople: withholdPeople,
          progress: { if !isShown { progress.show($0, of: $1) } },
          line: { try sink($0 + "\n") }, attachment: attachment)
      }
    }
  }
}
