import GugusApplication
import GugusDomain
import GugusFiles
import GugusOutput
import GugusStore

/// What one run of a command is put together of: files, what is shown to whom, the day, the workspace.
struct Context {
  let console: Console
  let files: Files
  let presenter: Presenter
  private let opened: OpenedRecord
  /// From when the record is looked at, where somebody said.
  private var seenFrom: Vantage?
  private var sight = Sight()
  /// Somebody was asked, and said so.
  var isClockRight = false

  /// The record from one moment: no journal is replayed twice.
  private final class Sight {
    var seen: (workspace: Workspace, scope: ViewScope)?
  }

  /// - Parameters:
  ///   - telling: has the console's output.
  ///   - makesWorkspace: so that the one that may be there already says nothing of today.
  ///   - opensAsFound: a workspace, whatever schema it has.
  ///   - typed: by which files are found under the names that were typed.
  init(
    _ console: Console, _ telling: Telling, _ shared: SharedOptions,
    makesWorkspace: Bool = false, opensAsFound: Bool = false,
    typed: TypedArguments = TypedArguments([])
  ) throws {
    let locator = Locator(console, workspace: shared.workspace, typed: typed)
    self.console = console
    files = Files(console, locator)
    presenter = Presenter(files, telling, Language.current)
    opened = try OpenedRecord(
      console, locator, presenter, opensAsFound: opensAsFound, isClockSet: makesWorkspace)
  }

  var language: Language { presenter.language }

  var clock: Clock { opened.clock }

  var now: Instant { opened.clock.now }

  /// The day on which this is done, or as of which the record is seen.
  var today: Day { seenFrom?.today ?? clock.today }

  /// From when the record is looked at.
  var vantage: Vantage { seenFrom ?? Vantage(clock) }

  /// How far a long work comes.
  var progress: ProgressLine { ProgressLine(console, language) }

  /// The private keys of whoever runs the program, looked for once one is needed.
  var keyring: Keyring {
    { [files] in try KeyFolder(files).privateHalf(of: $0) }
  }

  /// The same, for what is signed with them.
  var keys: OwnKeys { OwnKeys(files: files) }

  // MARK: Reading words

  func day(_ word: DateWord) throws -> Day { try WrittenDate.day(word.text, today: today) }

  func day(_ word: DateWord?) throws -> Day? { try word.map(day) }

  func period(_ word: PeriodWord) throws -> Period {
    try WrittenDate.period(word.text, today: today)
  }

  func period(_ word: PeriodWord?) throws -> Period? { try word.map(period) }

  func circumstances(_ act: ActOptions) throws -> Circumstances {
    let environment = console.environment
    var agency = act.agency
    if agency == nil, let said = environment["GUGUS_AGENCY"], !said.isEmpty {
      guard let code = AgencyCode(said) else {
        throw UsageFault.environment("GUGUS_AGENCY", said)
      }
      agency = code
    }
    let officer = act.officer ?? environment["GUGUS_OFFICER"].flatMap { $0.isEmpty ? nil : $0 }
    let actor = Actor(agency: agency, officer: officer.map { .known($0.composed) })
    guard let other = act.forAgency, other != agency else {
      return Circumstances(actor: actor, today: today, saidOn: try day(act.on))
    }
    return Circumstances(
      actor: Actor(agency: other), recorder: actor, today: today, saidOn: try day(act.on))
  }

  /// How something is put on record.
  func request(_ act: ActOptions) throws -> RecordRequest {
    var asking = act.asking
    asking.clockIsRight = asking.clockIsRight || isClockRight
    return RecordRequest(try circumstances(act), asking: asking, isDryRun: act.dryRun)
  }

  /// The end of a day, or an instant, as someone writes it.
  private func instant(_ said: String) throws -> Instant {
    if let instant = Instant(iso: said) { return instant }
    let next = Instant(startOf: try day(DateWord(argument: said)) + 1)
    return Instant(milliseconds: next.milliseconds - Int64(clock.zone.offsetMinutes) * 60_000 - 1)
  }

  // MARK: The workspace

  /// The same run, looking at the record from another moment.
  func seen(from view: ViewOptions) throws -> Context {
    var context = self
    context.sight = Sight()
    let known = try view.knownBy.map(instant)
    context.seenFrom = Vantage(asOf: try day(view.asOf), knownBy: known, clock)
    return context
  }

  /// `--workspace`, else `GUGUS_WORKSPACE`, else `gugus.db` here or in a folder above; from where it is
  /// looked at.
  ///
  /// - Parameter scope: what of it will be looked at.
  func workspace(about scope: ViewScope = .everything) throws -> Workspace {
    guard let seenFrom else { return try opened.whole() }
    if let seen = sight.seen, [.everything, scope].contains(seen.scope) { return seen.workspace }
    let record = try record()
    let seen = try record.seen(from: seenFrom.viewpoint, about: scope, watching: progress)
    sight.seen = (seen, scope)
    return seen
  }

  /// The same workspace, with all that is on record.
  func record() throws -> Workspace { try opened.whole() }

  /// The same, whatever the list beside it says is forgotten.
  func recordAsItStands() throws -> Workspace { try opened.asItStands() }

  // MARK: What came of it

  /// Does an action, and says what came of it.
  func record(
    _ action: some Action, _ act: ActOptions, attachment: Attachment? = nil
  ) throws {
    let recorded = try Perform(action, try request(act), attachment: attachment)
      .run(on: workspace(), now: now, keyring: keyring)
    try presenter.show(recorded, isDryRun: act.dryRun)
  }

  /// Shows a document, whose rows are read from the workspace unless another is named.
  func show(
    _ document: Document, _ options: RenderingOptions, readFrom workspace: Workspace? = nil
  ) throws {
    try show(
      document, as: options.format, csv: try options.csv(), to: options.output,
      readFrom: workspace)
  }

  func show(
    _ document: Document, as format: Format, csv: CSVForm = CSVForm(), to output: String?,
    readFrom workspace: Workspace? = nil
  ) throws {
    try presenter.show(
      document, as: format, csv: csv, to: output,
      readFrom: workspace ?? sight.seen?.workspace ?? opened.workspace)
  }
}
