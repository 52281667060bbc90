import ArgumentParser
import Foundation
import GugusApplication
import GugusDomain
import GugusLog
import GugusStore

struct ImportJournal: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "journal",
      Term(
        en: "Make a new workspace of an exported journal.",
        id: "Buat ruang kerja baru dari jurnal yang diekspor."),
      discussion: Term(
        en: "All of it or nothing: every entry, signature and attachment is verified, and the root "
          + "hash must be that of the export. What is there is never overwritten.",
        id:
          "Semua atau tidak sama sekali: setiap catatan, tanda tangan, dan lampiran diperiksa, dan "
          + "hash akarnya harus sama dengan ekspornya. Yang sudah ada tidak pernah ditimpa."))
  }

  @Argument(
    help: ArgumentHelp(en: "The exported journal, or -.", id: "Jurnal hasil ekspor, atau -."))
  var file: String

  @Argument(help: ArgumentHelp(en: "The workspace to make.", id: "Ruang kerja yang dibuat."))
  var new: String

  @Option(
    help: ArgumentHelp(
      en: "The folder with the evidence files, as `export journal` wrote it.",
      id: "Folder berkas data dukung, seperti ditulis `export journal`."))
  var attachments: String?

  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let path = context.files.absolute(new)
    let restored = try context.files.reading(file, limit: .max) { source in
      try RestoreJournal(source).run(at: path, watching: context.progress) {
        try attachment($0, context)
      }
    }
    try context.presenter.sayMade(new)
    context.presenter.say(.journal(restored.head))
    if restored.withheld > 0 { context.presenter.say(.withheld(restored.withheld)) }
  }

  /// The file of that name, if it is a name of a file here and nowhere else.
  private func attachment(_ sha256: String, _ context: Context) throws -> Attachment? {
    guard let folder = attachments, sha256.count == 64, sha256.allSatisfy(\.isHexDigit) else {
      return nil
    }
    let path = "\(context.files.absolute(folder))/\(sha256)"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try context.files.attachment(path)
  }
}

extension Term {
  /// Which journal it is.
  static func journal(_ head: TreeHead) -> Term {
    Term(
      en: "\(head.size) entries, root hash \(head.root.hexadecimal)",
      id: "\(head.size) catatan, hash akar \(head.root.hexadecimal)")
  }
}
