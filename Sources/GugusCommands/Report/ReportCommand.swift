import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOutput
import GugusStore

/// A verb of `report`: says which report is asked for, and how it is printed.
protocol ReportCommand: Command {
  var about: ReportScopeOptions { get }
  var rendering: RenderingOptions { get }
  var view: ViewOptions { get }
  var kind: ReportKind { get }
}

extension ReportCommand {
  /// What a report was asked, and how it was written, stands in the file that is made again.
  static var exclusions: [Exclusion] {
    [
      Exclusion(
        among: ["--verify"],
        ["--taskforce", "--agency", "--period"] + RenderingOptions.names + ViewOptions.names)
    ]
  }

  func run(_ context: Context) throws {
    if let file = about.verify { return try verify(file, context) }
    let seen = try context.seen(from: view)
    let scope = Scope(taskForce: about.taskForce, agency: about.agency)
    let made = try MakeReport(kind, scope, try seen.period(about.period), from: seen.vantage)
      .run(on: context.record(), context.clock, watching: context.progress)
    try seen.show(made.document, rendering, readFrom: made.workspace)
  }

  private func verify(_ file: String, _ context: Context) throws {
    let bytes = try context.files.read(file, limit: MadeReport.fileLimit)
    do {
      let origin = try VerifyReport(kind, bytes).run(
        on: context.workspace(), context.clock, in: context.language, watching: context.progress)
      try context.presenter.output(
        Term(
          en: "\(file) is what this journal gives: \(origin.entries) entries, root \(origin.root)",
          id: "\(file) sesuai dengan jurnal ini: \(origin.entries) catatan, akar \(origin.root)"
        ).in(context.language).visible + "\n")
    } catch let fault as ReportFault {
      throw RejectedReport(file: file, fault: fault)
    }
  }
}

/// A file of which it cannot be said that it is what the journal gives.
struct RejectedReport: SaidError, Hashable {
  let file: String
  let fault: ReportFault

  var status: ExitStatus {
    switch fault {
    case .notAReport: .badData
    case .otherReport: .usage
    case .otherJournal, .differs, .forgottenSince: .faultFound
    }
  }

  var term: Term {
    switch fault {
    case .notAReport:
      Term(
        en: "\(file) is no report of this program in JSON or HTML: it does not say where it comes "
          + "from",
        id: "\(file) bukan laporan JSON atau HTML dari program ini: asalnya tidak disebutkan")
    case .otherReport(let report):
      Term(
        en: "\(file) is another report (\(report)); check it with the command that made it",
        id: "\(file) laporan lain (\(report)); periksa dengan perintah yang membuatnya")
    case .otherJournal(let entries, let now):
      Term(
        en: "\(file) does not come from this journal: it names another root hash for \(entries) "
          + "entries (this journal has \(now))",
        id: "\(file) bukan dari jurnal ini: hash akarnya untuk \(entries) catatan berbeda (jurnal "
          + "ini berisi \(now))")
    case .forgottenSince(let count, line: nil):
      Term(
        en:
          "\(file) differs only in personal texts that were forgotten since (\(count)): all else in "
          + "it is what this journal gives, and what stood in their places nobody can check any more",
        id:
          "\(file) hanya berbeda pada teks pribadi yang dilupakan setelah itu (\(count)): selebihnya "
          + "sesuai dengan jurnal ini, dan isi teks itu tidak dapat diperiksa lagi")
    case .forgottenSince(let count, let line?):
      Term(
        en: "\(file) is not what this journal gives, not only where personal texts were forgotten "
          + "since (\(count)): it differs from line \(line) on",
        id: "\(file) tidak sesuai dengan jurnal ini, bukan hanya pada teks pribadi yang dilupakan "
          + "setelah itu (\(count)): berbeda mulai baris \(line)")
    case .differs(let line, let version):
      Term(
        en: "\(file) is not what this journal gives: it differs from line \(line) on"
          + (version == Release.version
            ? "" : "; it was made with \(version), this is \(Release.version)"),
        id: "\(file) tidak sesuai dengan jurnal ini: berbeda mulai baris \(line)"
          + (version == Release.version ? "" : "; dibuat dengan \(version), ini \(Release.version)")
      )
    }
  }
}
