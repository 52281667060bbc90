import ArgumentParser
import GugusApplication
import GugusDomain
import GugusFiles
import GugusOutput
import GugusRegisters
import GugusStore

/// A verb that takes a register onto the record, whatever its rows are about.
protocol ImportCommand: Command {
  static var kind: ImportKind { get }
  var register: RegisterOptions { get }
  var act: ActOptions { get }
  var rendering: RenderingOptions { get }
}

extension ImportCommand {
  static var exclusions: [Exclusion] {
    [
      Exclusion(
        among: ["--guess"],
        ["--map", "--keep-going", "--refused"] + RenderingOptions.names + ActOptions.names),
      // What a workbook holds is no text with separators.
      Exclusion(among: ["--sheet"], ["--encoding", "--delimiter"]),
    ]
  }

  func run(_ context: Context) throws {
    let mapping = try register.map.map { path in
      try ImportMapping.read(
        bytes: try context.files.read(path, limit: ImportMapping.fileLimit), file: path,
        for: Self.kind)
    }
    try context.files.reading(register.file, limit: SourceTable.fileLimit) { bytes in
      var opened = try OpenedRegister(
        bytes, file: register.file, options: register.options(rows: mapping?.rows))
      try register.check(opened.format)
      if register.guess {
        let guess = opened.guessedMapping(
          for: Self.kind, named: register.name, in: context.language)
        return try context.presenter.output(guess)
      }
      let given = try opened.given(for: Self.kind, mapping)
      try register.writingRefused(context) { sink in
        let answer = try ImportRegister(
          given, try context.request(act), keepsGoing: register.keepGoing
        ).run(
          on: context.workspace(), now: context.now, keyring: context.keyring,
          in: context.language, watching: context.progress, refused: sink)
        try show(answer, context)
      }
    }
  }

  private func show(_ answer: ImportRegister.Answer, _ context: Context) throws {
    let account = answer.account
    if account.isRecorded { context.presenter.isDone(.recorded) }
    if account.wasRecordedBefore, let key = act.request {
      return context.presenter.say(Remark.recordedBefore(key).advice)
    }
    context.presenter.say(answer.encoding, of: register.file)
    if let read = answer.sheets?.words {
      let file = register.file
      context.presenter.say(Term(en: "\(file): \(read.en).", id: "\(file): \(read.id)."))
    }
    for column in answer.unseen {
      context.presenter.say(
        Term(
          en: "\(register.file): no row has “\(column)”, which the mapping names.",
          id: "\(register.file): tidak ada baris yang memuat “\(column)”, padahal disebut "
            + "dalam pemetaan."))
    }
    try context.show(
      .importing(account, refused: answer.refused, isDryRun: act.dryRun), rendering)
    guard account.refused > 0 else { return }
    throw RowsRefused(account, unread: answer.unread, goOn: register.keepGoing)
  }
}

/// The file of a register and how it is read.
struct RegisterOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      en: "The register: CSV, JSON, JSON Lines or a spreadsheet; or -.",
      id: "Registernya: CSV, JSON, JSON Lines, atau lembar kerja; atau -."))
  var file: String

  @Option(
    help: ArgumentHelp(
      en: "What its columns mean, in YAML (default: they have our names).",
      id: "Arti kolom-kolomnya, dalam YAML (bawaan: namanya seperti di sini)."))
  var map: String?

  @Flag(
    help: ArgumentHelp(
      en: "Print a first mapping for the file, and import nothing.",
      id: "Cetak pemetaan awal untuk berkas ini, tanpa mengimpor."))
  var guess = false

  @Flag(
    help: ArgumentHelp(
      en: "Record what can be taken though other rows are refused.",
      id: "Catat yang dapat diterima walaupun ada baris yang ditolak."))
  var keepGoing = false

  @Option(
    help: ArgumentHelp(
      en: "Write the refused rows to this file with the reasons, to mend and import again.",
      id: "Tulis baris yang ditolak beserta alasannya ke berkas ini, untuk diperbaiki dan diimpor "
        + "lagi."))
  var refused: String?

  @Option(
    help: ArgumentHelp(
      en: "Read it as csv, json, jsonl or xlsx (default: what its bytes look like).",
      id: "Baca sebagai csv, json, jsonl, atau xlsx (bawaan: menurut isinya)."))
  var readAs: SourceFormat?

  @Option(
    help: ArgumentHelp(
      en: "utf-8, utf-16le, utf-16be or windows-1252 (default: found by its bytes).",
      id: "utf-8, utf-16le, utf-16be, atau windows-1252 (bawaan: menurut isinya)."))
  var encoding: TextEncoding?

  @Option(
    help: ArgumentHelp(
      en: "comma, semicolon or tab between its cells (default: found in its first line).",
      id: "comma (koma), semicolon (titik koma), atau tab di antara selnya (bawaan: menurut baris "
        + "pertama)."))
  var delimiter: CSVDelimiter?

  @Option(
    help: ArgumentHelp(
      en: "The worksheet of a spreadsheet (default: the first).",
      id: "Lembar yang dibaca (bawaan: yang pertama)."))
  var sheet: String?

  func options(rows: String?) -> SourceOptions {
    SourceOptions(
      format: readAs, encoding: encoding, delimiter: delimiter, sheet: sheet, root: rows)
  }

  /// - Throws: `UsageFault` where something is said of a form in which the file is not.
  func check(_ format: SourceFormat) throws(UsageFault) {
    let isText = format != .xlsx
    if sheet != nil, isText { throw .otherForm("--sheet", of: format) }
    if encoding != nil, !isText { throw .otherForm("--encoding", of: format) }
    if delimiter != nil, format != .csv { throw .otherForm("--delimiter", of: format) }
  }

  /// What to call the register: as its file is called, without folder and extension.
  var name: String {
    let last = file.split(separator: "/").last ?? ""
    let stem = last.lastIndex(of: ".").map { last[..<$0] } ?? last
    return stem.isEmpty || file == "-" ? "register" : String(stem)
  }

  /// Runs a body that gives the refused rows to a sink; where nobody asked for them, to nobody.
  func writingRefused(
    _ context: Context, _ body: @escaping (_ sink: (String) throws -> Void) throws -> Void
  ) throws {
    guard let refused else { return try body { _ in } }
    guard let refused = context.files.outputFile(refused) else {
      return try body(context.presenter.output)
    }
    var failure: RowsRefused?
    try context.files.write(to: refused) { sink in
      do {
        try body(sink)
      } catch let rows as RowsRefused {
        // The file is what they are written for.
        failure = rows
      }
    }
    if let failure { throw failure }
  }
}

/// Rows were refused: the account says which and why.
struct RowsRefused: AnsweredError {
  let term: Term
  /// What was wrong with rows that could not even be read.
  let faults: FileFaults?
  let status: ExitStatus

  init(_ account: ImportAccount, unread: FileFaults?, goOn: Bool) {
    faults = unread
    status = goOn ? .faultFound : .badData
    let (count, all) = (account.refused, account.read)
    term =
      switch (goOn, account.isRecorded) {
      case (_, true):
        Term(
          en: "refused: \(count) of \(all) rows; the others are on record",
          id: "ditolak: \(count) dari \(all) baris; yang lain sudah tercatat")
      case (true, false):
        Term(
          en: "refused: \(count) of \(all) rows; nothing was recorded",
          id: "ditolak: \(count) dari \(all) baris; tidak ada yang dicatat")
      case (false, false):
        Term(
          en: "refused: \(count) of \(all) rows, so nothing was recorded: mend them, or let the "
            + "others through with --keep-going",
          id: "ditolak: \(count) dari \(all) baris, jadi tidak ada yang dicatat: betulkan dulu, "
            + "atau loloskan yang lain dengan --keep-going")
      }
  }

  func words(in language: Language) -> String? {
    ([faults?.message(in: language)].compactMap(\.self) + ["gugus: " + term.in(language)])
      .joined(separator: "\n\n")
  }
}
