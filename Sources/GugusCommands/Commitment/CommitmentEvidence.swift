import ArgumentParser
import Foundation
import GugusDomain
import GugusStore

struct CommitmentEvidence: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "evidence",
      Term(
        en: "Submit evidence, or take a submitted file out again.",
        id: "Serahkan data dukung, atau ambil kembali berkas yang diserahkan."),
      discussion: Term(
        en: "A file is kept in the workspace by its SHA-256 and comes out byte for byte; a link "
          + "is kept as text.",
        id: "Berkas disimpan di ruang kerja menurut SHA-256-nya dan keluar sama persis; tautan "
          + "disimpan sebagai teks."))
  }

  static let exclusions = [
    Exclusion(among: ["--file"], ["--link"], ["--extract", "--output"]),
    Exclusion(among: ["--extract", "--output"], ["--note"] + ActOptions.names),
  ]

  static let requirements = [
    Requirement(of: ["--output"], anyOf: "--extract")
  ]

  @OptionGroup var commitment: CommitmentArgument

  @Option(help: ArgumentHelp(en: "A file to keep.", id: "Berkas yang disimpan."))
  var file: String?

  @Option(help: ArgumentHelp(en: "A link to note.", id: "Tautan yang dicatat."))
  var link: String?

  @Option(help: ArgumentHelp(en: "What it shows.", id: "Apa yang ditunjukkannya."))
  var note: String?

  @Option(
    help: ArgumentHelp(
      en: "Take out the file of this evidence number.", id: "Ambil berkas data dukung nomor ini."))
  var extract: Int?

  @Option(
    help: ArgumentHelp(
      en: "Where to write it (- for standard output; default: here, as TPPS-K1-evidence-1).",
      id: "Tempat menulisnya (- untuk keluaran baku; bawaan: di sini, sebagai TPPS-K1-evidence-1).")
  )
  var output: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    switch (file, link, extract) {
    case (let path?, nil, nil):
      let attachment = try context.files.attachment(path)
      let name = (path as NSString).lastPathComponent
      let source = Evidence.Source.file(
        name: .known(name), sha256: attachment.sha256, bytes: attachment.byteCount)
      do {
        try context.record(
          ActOnCommitment(commitment.code, .submitEvidence(source, note: note)), act,
          attachment: attachment)
      } catch is AttachmentChanged {
        throw ConsoleFault.changed(path)
      }
    case (nil, let link?, nil):
      try context.record(
        ActOnCommitment(commitment.code, .submitEvidence(.link(url: link), note: note)), act)
    case (nil, nil, let number?):
      try context.workspace().evidenceFile(number, of: commitment.code) { name, file in
        if let output { return try context.presenter.deliver(file, to: output) }
        try write(file, as: number, context)
        if let name = name.text {
          context.presenter.say(
            Term(en: "It was submitted as \(name).", id: "Diserahkan sebagai \(name)."))
        }
      }
    default:
      throw UsageFault.missing(
        Term(
          en: "one of --file, --link or --extract", id: "salah satu dari --file, --link, --extract"
        ))
    }
  }

  /// In the current folder, where nothing is yet, under a name that this program makes: what the file
  /// was called when it was submitted, others have chosen.
  private func write(_ file: Attachment, as number: Int, _ context: Context) throws {
    let name = "\(commitment.code)-evidence-\(number)".replacing("/", with: "-")
    try NewFile.write(to: context.files.absolute(name), named: name, replaces: false) {
      try file.eachPiece($0.write)
    }
    try context.presenter.sayMade(name)
  }
}
