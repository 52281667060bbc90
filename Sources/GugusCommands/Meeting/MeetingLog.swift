import ArgumentParser
import Foundation
import GugusApplication
import GugusDomain
import GugusFiles
import GugusMinutes
import GugusOutput
import GugusStore

struct MeetingLog: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "log",
      Term(
        en: "Put the minutes of a meeting on record, all or nothing.",
        id: "Catat notula rapat, semua atau tidak sama sekali."),
      discussion: Term(
        en: "Rows of the follow-up become commitments, bound to their decision and meeting. "
          + "Logging the same file again records nothing, a later edition only its difference. A "
          + "file is a later edition where it names the meeting's code or the edition from which it "
          + "was made, as `meeting minutes` prints them, or with --edition-of. "
          + "On a terminal, without a file, $EDITOR opens on a template. Notes in another form "
          + "(lists of those present, “Resolution #1: …”, “Action: … (Owner)”, task lists) are read "
          + "with --dialect auto and recorded where nothing in them is open; --convert writes them "
          + "as a minutes file in which every guess is marked with ? until someone settles it. "
          + "Word, OpenDocument, RTF and HTML files are read so too, where pandoc is installed.",
        id: "Baris tindak lanjut menjadi komitmen yang terikat pada keputusan dan rapatnya. "
          + "Mencatat berkas yang sama lagi tidak mencatat apa pun; edisi berikutnya hanya "
          + "bedanya. Berkas adalah edisi berikutnya bila menyebut kode rapat atau edisi asalnya, "
          + "seperti dicetak `meeting minutes`, atau dengan --edition-of. Di terminal, tanpa berkas, "
          + "$EDITOR terbuka dengan contoh. Catatan dalam "
          + "bentuk lain (daftar hadir, “Keputusan: …”, “Tindak lanjut: … (Penanggung jawab)”, daftar "
          + "tugas) dibaca dengan --dialect auto dan dicatat bila tidak ada yang terbuka; --convert "
          + "menulisnya sebagai berkas notula dengan tanda ? pada setiap dugaan sampai seseorang "
          + "memastikannya. Berkas Word, OpenDocument, RTF, dan HTML juga dibaca begitu bila pandoc "
          + "terpasang."))
  }

  static let exclusions = [
    Exclusion(among: ["--another"], ["--edition-of"]),
    Exclusion(
      among: ["--convert", "--output", "--format"],
      ["--impose", "--edition-of", "--another"] + ActOptions.names),
  ]

  static let requirements = [
    Requirement(of: ["--output", "--format"], anyOf: "--convert")
  ]

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
    help: ArgumentHelp(
      en: "It is a later edition of the minutes of this meeting, or the first of one scheduled.",
      id: "Ini edisi berikutnya dari notula rapat ini, atau notula pertama rapat terjadwal."))
  var editionOf: MeetingCode?

  @Flag(
    help: ArgumentHelp(
      en: "It is another meeting than those on record of that day.",
      id: "Ini rapat lain daripada yang sudah tercatat pada hari itu."))
  var another = false

  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(
      en: "For the template, and for notes that do not say it.",
      id: "Untuk contoh di penyunting, dan untuk catatan yang tidak menyebutnya."))
  var taskForce: TaskForceCode?

  @Option(
    help: ArgumentHelp(
      en: "Read the file as gugus (our format; the default), notes, or auto (whichever it is).",
      id: "Baca berkas sebagai gugus (format kita; bawaan), catatan, atau otomatis (mana yang "
        + "sesuai)."))
  var dialect: MinutesDialect?

  @Flag(
    help: ArgumentHelp(
      en: "Record nothing; write the file in our format, with every guess marked.",
      id: "Jangan catat apa pun; tulis berkas dalam format kita, setiap dugaan ditandai."))
  var convert = false

  @Option(
    help: ArgumentHelp(
      en: "With --convert: write to this file instead of standard output.",
      id: "Dengan --convert: tulis ke berkas ini, bukan ke keluaran baku."))
  var output: String?

  @Option(
    help: ArgumentHelp(
      en: "With --convert: write markdown (our format; the default), or json with the place of "
        + "everything in the notes.",
      id:
        "Dengan --convert: tulis markdown (format kita; bawaan), atau json dengan letak setiap hal "
        + "di catatan."))
  var format: ConvertedFormat?

  @OptionGroup var notes: NotesOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    if file == "-", notes.people == "-" {
      throw UsageFault.contradiction(
        Term(
          en: "standard input can be FILE or --people, not both",
          id: "masukan baku bisa untuk FILE atau --people, tidak keduanya"))
    }
    guard let file else {
      if convert { throw UsageFault.missing(Term(same: "FILE")) }
      guard context.console.isInputTerminal else { throw UsageFault.notTerminal }
      return try edit(context)
    }
    let bytes = try context.files.read(file, limit: Minutes.fileLimit)
    let name = file == "-" ? "<stdin>" : file
    if convert {
      try write(bytes, named: name, context)
    } else {
      try log(bytes, named: name, context)
    }
  }

  /// Minutes in our format say themselves what is said for notes.
  private func checkNothingIsForNotes() throws(UsageFault) {
    // An editor opens on minutes of that task force.
    let home = taskForce != nil && file != nil ? ["--taskforce"] : []
    if let option = (notes.said + home).first { throw .forNotes(option) }
  }

  private func reading(
    _ bytes: [UInt8], named name: String, as dialect: MinutesDialect?, _ context: Context
  ) throws -> ReadMinutes {
    let reading = ReadMinutes(bytes, file: name, as: dialect)
    guard reading.isNotes else { return reading }
    let meeting = try notes.meeting.map {
      ChosenMeeting(day: try context.day($0.day), ordinal: $0.ordinal)
    }
    return ReadMinutes(
      bytes, file: name, as: dialect, of: meeting,
      assuming: try notes.assumptions(taskForce, context))
  }

  /// Notes are read without a workspace, too; their agencies are then known by the table alone.
  private func workspaceForNotes(_ context: Context) throws -> Workspace? {
    do {
      return try context.workspace()
    } catch UsageFault.noWorkspace {
      return nil
    }
  }

  private func log(_ bytes: [UInt8], named name: String, _ context: Context) throws {
    let reading = try reading(bytes, named: name, as: dialect, context)
    let workspace =
      reading.isNotes ? try workspaceForNotes(context) : try context.workspace()
    let read: ReadMinutes.Answer
    do {
      read = try reading.run(on: workspace, today: context.today)
    } catch ReadMinutes.Fault.otherDialect(let faults) {
      throw OtherDialect(faults: faults, file: file ?? name)
    } catch ReadMinutes.Fault.open(let faults) {
      throw OpenProposal(faults: faults, file: file ?? name)
    }
    switch read {
    case .minutes: try checkNothingIsForNotes()
    case .notes(_, let proposal):
      for line in proposal.leftOut { context.presenter.say(line) }
    }
    try context.record(try action(read.minutes), act)
  }

  /// What the file says of which meeting it is goes together with what the options say, or is refused.
  private func action(_ minutes: Minutes) throws -> LogMinutes {
    let identity = editionOf.map(LogMinutes.Identity.editionOf) ?? (another ? .another : .unsaid)
    do {
      return try LogMinutes(minutes, imposesAll: impose, saying: identity)
    } catch {
      throw UsageFault.contradiction(
        Term(
          en: "the file says which meeting it is (code or edition), and the option says another",
          id:
            "berkas menyebut rapatnya (kode atau edisi), sedangkan pilihan perintah menyebut yang "
            + "lain"))
    }
  }

  private func write(_ bytes: [UInt8], named name: String, _ context: Context) throws {
    let reading = try reading(bytes, named: name, as: dialect ?? .auto, context)
    let text: String
    if reading.isNotes {
      let proposal = try reading.proposal(
        on: try workspaceForNotes(context), today: context.today)
      text =
        switch format ?? .markdown {
        case .markdown: proposal.write(in: context.language)
        case .json: proposal.json(in: context.language)
        }
      context.presenter.say(proposal.account)
    } else {
      if format == .json {
        throw UsageFault.contradiction(
          Term(
            en: "--format json is for notes in another form; this file is in our format",
            id: "--format json untuk catatan dalam bentuk lain; berkas ini dalam format kita"))
      }
      text = try reading.written(in: context.language)
      try checkNothingIsForNotes()
    }
    try context.presenter.deliver(to: output) { try $0(text) }
  }

  /// Opens the editor on a template; what was written is kept where it cannot be logged.
  private func edit(_ context: Context) throws {
    guard let taskForce else { throw UsageFault.missing(Term(same: "--taskforce")) }
    let template = Minutes.template(
      taskForce: taskForce, date: context.today, language: context.language)
    let path = context.files.absolute(
      "\(taskForce)-\(context.today).md".lowercased().replacing("/", with: "-"))
    if !FileManager.default.fileExists(atPath: path) {
      try NewFile.write(to: path, named: path, replaces: false) {
        try $0.write(Array(template.utf8))
      }
    }
    let environment = context.console.environment
    let editor =
      [environment["VISUAL"], environment["EDITOR"], "vi"].compactMap(\.self)
      .first { !$0.isEmpty } ?? "vi"
    guard try context.console.edit(editor, path) else {
      throw ConsoleFault.cannotRead(editor, reason: "exit status")
    }
    let bytes = try context.files.read(path, limit: Minutes.fileLimit)
    if bytes == Array(template.utf8) {
      unlink(path)
      return context.presenter.say(
        Term(
          en: "The template was left as it was; nothing was recorded.",
          id: "Contoh tidak diubah; tidak ada yang dicatat."))
    }
    context.presenter.say(
      Advice(
        en: "The minutes are in \(path); log them again with: "
          + "\(plain: Step(.logMinutes, .file(path)))",
        id: "Notula ada di \(path); catat lagi dengan: \(plain: Step(.logMinutes, .file(path)))"))
    try log(bytes, named: path, context)
  }
}

/// In which form a conversion is written.
enum ConvertedFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown
  case json
}
