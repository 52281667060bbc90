import ArgumentParser
import GugusDomain
import GugusLog
import GugusOutput
import GugusReports
import GugusStore

/// A verb of `report`: computes a value of `GugusReports` and makes a document of it, which says
/// where it comes from. The same journal, asked the same, gives the same bytes.
protocol ReportCommand: Command {
  var about: ReportScopeOptions { get }
  var rendering: RenderingOptions { get }
  var view: ViewOptions { get }
  /// What is asked beyond scope and period, as it was typed.
  var asked: String { get }
  /// Whether no period means this year, or all time.
  static var isAboutThisYear: Bool { get }
  /// Whether it looks beyond the task force that it is about.
  static var looksBeyondTaskForce: Bool { get }
  func document(_ question: Question) throws -> Document
}

/// What a report is asked: of which record, about whom, over which period, as seen on which day.
struct Question {
  let workspace: Workspace
  let scope: Scope
  /// Nil where none was said.
  let said: Period?
  let today: Day

  /// The period said, else the year of the day.
  var period: Period { said ?? .year(of: today) }
}

extension Period {
  fileprivate static func year(of day: Day) -> Period {
    let year = day.civil.year
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31), let period = Period(from: first, until: last)
    else { preconditionFailure("a year has a first and a last day") }
    return period
  }
}

extension ReportCommand {
  var asked: String { "" }
  static var isAboutThisYear: Bool { true }
  static var looksBeyondTaskForce: Bool { false }

  /// What a report was asked, and how it was written, stands in the file that is made again.
  static var exclusions: [Exclusion] {
    [
      Exclusion(
        among: ["--verify"],
        ["--taskforce", "--agency", "--period"] + RenderingOptions.names + ViewOptions.names)
    ]
  }

  /// What a report of that scope looks at.
  static func seen(_ scope: Scope) -> ViewScope {
    looksBeyondTaskForce
      ? .everything : ViewScope(scope.taskForce, and: [scope.agency.map(Subject.agency)])
  }

  func run(_ context: Context) throws {
    if let file = about.verify { return try verify(file, context) }
    let seen = try context.seen(from: view)
    let record = try context.record()
    try record.holdSnapshot()
    let scope = try about.scope(seen, record)
    let said = try seen.period(about.period)
    let head = try record.treeHead()
    let provenance = Provenance(
      report: name, version: Release.version, workspace: try record.settings().name,
      entries: head.size,
      root: head.root.hexadecimal, scope: scope,
      period: Self.isAboutThisYear ? said ?? .year(of: seen.today) : said, seenOn: seen.today,
      asOf: seen.viewpoint.asOf, knownBy: seen.viewpoint.knownBy,
      rehearsal: try record.settings().founding?.rehearsal != nil)
    let question = try question(provenance, record, seen)
    try seen.show(
      try document(question, provenance, seen), rendering, readFrom: question.workspace)
  }

  private var name: String {
    [Self.configuration.commandName, asked.isEmpty ? nil : asked].compactMap(\.self)
      .joined(separator: " ")
  }

  /// What a provenance says was asked, of the record that it names.
  private func question(
    _ provenance: Provenance, _ record: Workspace, _ context: Context
  ) throws -> Question {
    let size = try record.treeHead().size
    let viewpoint = Viewpoint(
      asOf: provenance.asOf, knownBy: provenance.knownBy,
      size: provenance.entries == size ? nil : provenance.entries)
    return Question(
      workspace: try context.looking(
        at: record, from: viewpoint, about: Self.seen(provenance.scope)),
      scope: provenance.scope, said: provenance.period, today: provenance.seenOn)
  }

  private func document(
    _ question: Question, _ provenance: Provenance, _ context: Context
  ) throws -> Document {
    let zone = try question.workspace.settings().zone ?? context.zone
    let knownBy = provenance.knownBy?.day(offsetMinutes: zone.offsetMinutes)
    return try context.watching(question.workspace) {
      try document(question).known(by: knownBy == question.today ? nil : knownBy).from(provenance)
    }
  }

  /// Makes a report again from the journal as it was, and compares the bytes.
  private func verify(_ file: String, _ context: Context) throws {
    let bytes = try context.read(file, limit: MadeReport.fileLimit)
    guard let made = MadeReport(bytes) else { throw ReportFault.notAReport(file) }
    guard made.provenance.report == name else {
      throw ReportFault.otherReport(file, made.provenance.report)
    }
    let record = try context.rehashed()
    let claimed = made.provenance
    let now = try record.treeHead().size
    guard claimed.entries <= now,
      try record.treeHead(at: claimed.entries).root.hexadecimal == claimed.root
    else {
      throw ReportFault.otherJournal(file, entries: claimed.entries, now: now)
    }
    let again = try remade(made, record, context)
    guard again == bytes else {
      let forgotten = try record.forgotten(after: claimed.entries)
      guard forgotten == 0 else {
        let mark = ReportComparison.mark(in: [again, bytes])
        let marked = try PersonalText.$markOfForgotten.withValue(mark) {
          try remade(made, record, context)
        }
        let line = ReportComparison(made.format, mark: mark).difference(bytes, marked)
        throw ReportFault.forgottenSince(file, forgotten, line: line)
      }
      let line = zip(again, bytes).prefix { $0 == $1 }.count { $0.0 == UInt8(ascii: "\n") } + 1
      throw ReportFault.differs(file, line: line, madeWith: claimed.version)
    }
    try context.console.output(
      Term(
        en: "\(file) is what this journal gives: \(claimed.entries) entries, root \(claimed.root)",
        id: "\(file) sesuai dengan jurnal ini: \(claimed.entries) catatan, akar \(claimed.root)"
      ).in(context.language).visible + "\n")
  }
}

extension ReportCommand {
  /// The same report, of the record as it was then.
  private func remade(
    _ made: MadeReport, _ record: Workspace, _ context: Context
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let question = try question(made.provenance, record, context)
    let document = try document(question, made.provenance, context)
    try context.watching(question.workspace) {
      try document.render(as: made.format, language: made.language ?? context.language) {
        bytes += $0
      }
    }
    return bytes
  }
}

/// What can be wrong with a report that is to be made again.
enum ReportFault: SaidError, Hashable {
  case notAReport(String)
  case otherReport(String, String)
  case otherJournal(String, entries: Int, now: Int)
  case differs(String, line: Int, madeWith: String)
  /// So many texts were forgotten since it was made. It differs from that line on in other things, too;
  /// nil where in nothing else.
  case forgottenSince(String, Int, line: Int?)

  var status: ExitStatus {
    switch self {
    case .notAReport: .badData
    case .otherReport: .usage
    case .otherJournal, .differs, .forgottenSince: .faultFound
    }
  }

  var term: Term {
    switch self {
    case .notAReport(let file):
      Term(
        en: "\(file) is no report of this program in JSON or HTML: it does not say where it comes "
          + "from",
        id: "\(file) bukan laporan JSON atau HTML dari program ini: asalnya tidak disebutkan")
    case .otherReport(let file, let report):
      Term(
        en: "\(file) is another report (\(report)); check it with the command that made it",
        id: "\(file) laporan lain (\(report)); periksa dengan perintah yang membuatnya")
    case .otherJournal(let file, let entries, let now):
      Term(
        en: "\(file) does not come from this journal: it names another root hash for \(entries) "
          + "entries (this journal has \(now))",
        id: "\(file) bukan dari jurnal ini: hash akarnya untuk \(entries) catatan berbeda (jurnal "
          + "ini berisi \(now))")
    case .forgottenSince(let file, let count, line: nil):
      Term(
        en:
          "\(file) differs only in personal texts that were forgotten since (\(count)): all else in "
          + "it is what this journal gives, and what stood in their places nobody can check any more",
        id:
          "\(file) hanya berbeda pada teks pribadi yang dilupakan setelah itu (\(count)): selebihnya "
          + "sesuai dengan jurnal ini, dan isi teks itu tidak dapat diperiksa lagi")
    case .forgottenSince(let file, let count, let line?):
      Term(
        en: "\(file) is not what this journal gives, not only where personal texts were forgotten "
          + "since (\(count)): it differs from line \(line) on",
        id: "\(file) tidak sesuai dengan jurnal ini, bukan hanya pada teks pribadi yang dilupakan "
          + "setelah itu (\(count)): berbeda mulai baris \(line)")
    case .differs(let file, let line, let version):
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
