import ArgumentParser
import GugusDomain
import GugusOutput
import GugusReports

struct MeetingMinutes: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "minutes",
      Term(
        en: "Print the minutes in the format that `meeting log` reads.",
        id: "Cetak notula dalam format yang dibaca `meeting log`."),
      discussion: Term(
        en: "As html they are a document to print and sign: attendance list, follow-up matrix, "
          + "a place for signatures.",
        id: "Sebagai html menjadi dokumen untuk dicetak dan ditandatangani: daftar hadir, "
          + "matriks tindak lanjut, tempat tanda tangan."))
  }

  @OptionGroup var meeting: MeetingArgument

  @Option(
    help: ArgumentHelp(
      en: "markdown is the file itself; table, json, jsonl, csv or html show what it says.",
      id: "markdown adalah berkas itu sendiri; table, json, jsonl, csv, atau html menampilkan "
        + "isinya."))
  var format: Format = .markdown

  @OptionGroup var file: OutputFile

  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let context = try context.seen(from: view)
    let workspace = try context.workspace(about: .subject(.meeting(meeting.code)))
    switch format {
    case .markdown:
      let text = try workspace.minutes(of: meeting.code).write(in: context.language)
      try context.presenter.deliver(to: file.output) { try $0(text) }
    case .table, .json, .jsonl, .csv, .html, .xlsx:
      let document = Document.minutes(try MinutesReport(workspace, meeting.code))
      try context.show(document, as: format, to: file.output)
    }
  }
}
