import Foundation
import GugusApplication
import GugusDomain
import GugusFiles
import GugusOutput
import GugusStore

/// What one run of a command needs: the console, the language, the day, the workspace. The workspace is
/// opened by what first asks for it, or for the day that it is in its zone, and by nothing else.
struct Context {
  let console: Console
  private let telling: Telling
  let language: Language
  private let locator: Locator
  private var scope = ViewScope.everything
  /// From when the record is looked at, where somebody said.
  private var seenFrom: Vantage?
  private let opened: Opened
  private var sight = Sight()

  /// What is open already: neither is a file opened twice, nor a clock set twice.
  private final class Opened {
    var record: Workspace?
    /// The record has forgotten all that the list beside it says.
    var isChecked = false
    var clock: Clock
    /// The clock goes by the workspace's own zone, or there is none to go by.
    var isClockSet: Bool

    init(_ clock: Clock, isClockSet: Bool) {
      self.clock = clock
      self.isClockSet = isClockSet
    }
  }

  /// The record from one moment: no journal is replayed twice.
  private final class Sight {
    var seen: Workspace?
  }

  private let opensAsFound: Bool

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
    self.console = console
    self.telling = telling
    self.opensAsFound = opensAsFound
    language = Language.current
    locator = Locator(console, workspace: shared.workspace, typed: typed)
    opened = Opened(try Clock(console), isClockSet: makesWorkspace)
  }

  /// It goes by the zone of the workspace, where it has one and can be opened; why it cannot, whatever
  /// needs the workspace says.
  var clock: Clock {
    if !opened.isClockSet {
      _ = try? recordAsItStands()
      opened.isClockSet = true
    }
    return opened.clock
  }

  var now: Instant { opened.clock.now }

  /// `GUGUS_TODAY` says what time it is.
  var hasSaidTime: Bool { console.saidTime != nil }

  /// The day on which this is done, or as of which the record is seen.
  var today: Day { seenFrom?.today ?? clock.today }

  /// From when the record is looked at.
  var vantage: Vantage { seenFrom ?? Vantage(clock) }

  /// By which day what is seen was on record, where that is not the day as of which it is seen.
  var knownBy: Day? { seenFrom?.knownBy }

  /// In which it is today.
  var zone: Zone { clock.zone }

  // MARK: Reading words

  func day(_ word: DateWord) throws -> Day { try DateWords.day(word.text, today: today) }

  func day(_ word: DateWord?) throws -> Day? { try word.map(day) }

  func period(_ word: PeriodWord) throws -> Period {
    try DateWords.period(word.text, today: today)
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
    RecordRequest(try circumstances(act), asking: act.asking, isDryRun: act.dryRun)
  }

  // MARK: The workspace

  /// The same run, looking at the record from another moment.
  ///
  /// - Parameter scope: what of it will be looked at.
  func seen(from view: ViewOptions, about scope: ViewScope = .everything) throws -> Context {
    var context = self
    context.scope = scope
    context.sight = Sight()
    let known = try view.knownBy.map(instant)
    context.seenFrom = Vantage(asOf: try day(view.asOf), knownBy: known, clock)
    return context
  }

  /// The end of a day, or an instant, as someone writes it.
  private func instant(_ said: String) throws -> Instant {
    if let instant = Instant(iso: said) { return instant }
    let next = Instant(startOf: try day(DateWord(argument: said)) + 1)
    return Instant(milliseconds: next.milliseconds - Int64(zone.offsetMinutes) * 60_000 - 1)
  }

  /// `--workspace`, else `GUGUS_WORKSPACE`, else `gugus.db` here or in a folder above.
  func workspace() throws -> Workspace {
    if let seen = sight.seen { return seen }
    let record = try record()
    let seen = try seenFrom.map {
      try record.seen(from: $0.viewpoint, about: scope, watching: progress)
    }
    sight.seen = seen ?? record
    return seen ?? record
  }

  /// How far a long work comes.
  var progress: ProgressLine { ProgressLine(console, language) }

  /// The private keys of whoever runs the program, looked for once one is needed.
  var keyring: Keyring {
    { [self] in try KeyFolder(self).privateHalf(of: $0) }
  }

  /// The workspace at one moment, for what is to be vouched for: every entry was hashed anew, and the
  /// tree computed from that; what stands in the file as their hashes says the same.
  ///
  /// - Throws: `UnsoundJournal`, `WorkspaceFault`.
  func rehashed() throws -> Workspace {
    let workspace = try workspace()
    try workspace.vouch(watching: progress)
    return workspace
  }

  /// The same workspace, with all that is on record. A copy from before something was forgotten is not
  /// read until it has forgotten the same.
  func record() throws -> Workspace {
    let record = try recordAsItStands()
    if !opened.isChecked {
      do {
        try record.checkForgotten()
      } catch let fault as WorkspaceFault where opensAsFound && fault.isOfRecord {
        // Whoever looks for what is wrong with it finds that, too.
      }
    }
    opened.isChecked = true
    return record
  }

  /// The same, whatever the list beside it says is forgotten.
  ///
  /// - Throws: `UsageFault.notRehearsal` where `GUGUS_TODAY` says what time it is, and may not.
  func recordAsItStands() throws -> Workspace {
    if let record = opened.record { return record }
    guard let path = locator.workspace() else { throw UsageFault.noWorkspace }
    let record = try Workspace(openingFileAt: path, asFound: opensAsFound)
    // One that is damaged is opened so that somebody may look at what is wrong with it.
    if let settings = try? record.settings(), let founding = settings.founding {
      if hasSaidTime, founding.rehearsal == nil { throw UsageFault.notRehearsal }
      if founding.rehearsal != nil, console.isErrorTerminal { say(.rehearsal) }
      if !opened.isClockSet, let zone = settings.zone {
        opened.clock = opened.clock.moved(to: zone)
      }
    }
    opened.isClockSet = true
    opened.record = record
    return record
  }

  /// Whether a file is the workspace or belongs to it, or lies among the private keys: no output takes
  /// its place.
  private func isKept(_ file: String) -> Bool {
    let place = SamePlace(file)
    let keys = (try? KeyFolder(self))?.path
    if let keys, place.isIn(SamePlace(keys)) { return true }
    guard let workspace = opened.record?.path ?? locator.workspace() else { return false }
    return ["", "-wal", "-shm", "-journal", ".forgotten"]
      .contains { SamePlace(workspace + $0) == place }
  }

  func absolute(_ path: String) -> String { locator.absolute(path) }

  /// Does an action and says what came of it: codes and new states on standard output, what
  /// someone should know on standard error.
  func record(
    _ action: some Action, _ act: ActOptions, attachment: Attachment? = nil
  ) throws {
    _ = try recorded(action, act, attachment: attachment)
  }

  /// The same, for a verb that has more to say of it.
  ///
  /// - Parameter says: which notes are said here.
  func recorded(
    _ action: some Action, _ act: ActOptions, attachment: Attachment? = nil,
    says: (Note) -> Bool = { _ in true }
  ) throws -> Recorded {
    let recorded = try Perform(action, try request(act), attachment: attachment)
      .run(on: workspace(), now: now, keyring: keyring)
    if !act.dryRun { isDone(.recorded) }
    for note in recorded.notes where says(note) { say(note.term) }
    if act.dryRun {
      say(
        Term(
          en: "Nothing was recorded (--dry-run). It would be:",
          id: "Tidak ada yang dicatat (--dry-run). Yang akan dicatat:"))
      for entry in recorded.entries { try console.output(entry.line(in: language) + "\n") }
    }
    if !act.dryRun, let takenBack = recorded.takenBack { say(takenBack) }
    for line in recorded.lines(in: language) { try console.output(line + "\n") }
    return recorded
  }

  /// From here on, standard output that cannot be written makes no failure of what was done.
  func isDone(_ done: Telling.Done) { telling.isDone(done) }

  // MARK: Files and output

  /// The most bytes that are read of a file for which nobody says otherwise: a key, a checkpoint.
  static let smallFile = 1_000_000

  /// All of a file, or of standard input where it is called `-`. Of what is longer than the limit no
  /// more than that is read, and of a file nothing.
  func read(_ path: String, limit: Int = Context.smallFile) throws -> [UInt8] {
    try reading(path, limit: limit) { try $0.all() }
  }

  /// Opens a file, or standard input where it is called `-`, to be read as its bytes come, up to that
  /// many.
  func reading<Value>(
    _ path: String, limit: Int, _ body: (ByteSource) throws -> Value
  ) throws -> Value {
    if path == "-" { return try naming(path) { try body(console.input.limited(to: limit)) } }
    let descriptor = try InputPlace.open(absolute(path), named: path)
    defer { close(descriptor) }
    let source = ByteSource(descriptor: descriptor, limit: limit)
    return try naming(path) {
      // A folder can be opened, but not read.
      _ = try source.peek(1)
      return try body(source)
    }
  }

  /// Reads from a file; where that fails, says of which.
  private func naming<Value>(_ path: String, _ read: () throws -> Value) throws -> Value {
    do {
      return try read()
    } catch let fault as ReadFault {
      throw ConsoleFault(fault, of: path)
    } catch let faults as FileFaults {
      // That the bytes cannot be had is no fault of what is in the file.
      let unread = faults.faults.lazy.compactMap { $0.cause as? ReadFault }.first
      throw unread.map { ConsoleFault($0, of: path) } ?? faults
    }
  }

  /// Says how the text of a file was read, where that is not the usual way: nobody may have said
  /// so, and a wrong guess spoils names.
  func say(_ encoding: TextEncoding?, of file: String) {
    guard let encoding, encoding != .utf8 else { return }
    say(
      Term(
        en: "\(file): read as \(encoding.name).", id: "\(file): dibaca sebagai \(encoding.name)."))
  }

  func say(_ term: Term) { console.words(term.in(language) + "\n") }

  /// Renders a document to standard output, or whole or not at all to a file.
  ///
  /// - Parameter workspace: what its rows are read from, if not the one that the command is about.
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
    let workspace = workspace ?? sight.seen ?? opened.record
    guard let path = outputFile(output) else {
      if format == .xlsx, console.width != nil { throw UsageFault.bytesOnTerminal }
      let hasColour = console.width != nil && console.environment["NO_COLOR"] ?? "" == ""
      let style = Style(width: console.width, hasColour: hasColour)
      // A table draws with what a terminal is driven by; the other forms are made for programs.
      let isShown = console.width != nil && format != .table
      return try watching(workspace, isFile: console.isOutputFile) {
        try document.render(as: format, style: style, language: language, csv: csv) { bytes in
          if isShown {
            let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
            try console.outputBytes(Array(lines.map(\.visible).joined(separator: "\r\n").utf8))
          } else {
            try console.outputBytes(bytes)
          }
        }
      }
    }
    try write(to: path, watching: workspace) { output in
      try document.render(as: format, language: language, csv: csv, to: output.write)
    }
  }

  /// The same while something is written to a file. What goes to standard output otherwise may come
  /// out on the terminal, by way of a pipe too, in the middle of the line that shows it.
  func watching<Value>(
    _ workspace: Workspace?, to output: String?, _ body: () throws -> Value
  ) rethrows -> Value {
    let isFile =
      if let path = outputFile(output) { isFile(OutputPlace(absolute(path))) } else {
        console.isOutputFile
      }
    return try watching(workspace, isFile: isFile, body)
  }

  private func watching<Value>(
    _ workspace: Workspace?, isFile: Bool, _ body: () throws -> Value
  ) rethrows -> Value {
    guard let workspace, isFile else { return try body() }
    return try progress.watching(workspace, body)
  }

  private func isFile(_ place: OutputPlace) -> Bool {
    if case .file = place { true } else { false }
  }

  /// The file that output goes to; nil where that is standard output, by whatever name.
  func outputFile(_ output: String?) -> String? {
    guard let output, output != "-" else { return nil }
    return OutputPlace(absolute(output)) == .descriptor(STDOUT_FILENO) ? nil : output
  }

  func write(
    to path: String, watching workspace: Workspace? = nil,
    _ body: (OpenOutput) throws -> Void
  ) throws {
    let place = OutputPlace(absolute(path))
    if case .file(let file) = place, isKept(file) { throw ConsoleFault.isKept(path) }
    try watching(workspace, isFile: isFile(place)) { try place.write(named: path, body) }
  }

  /// Writes text to a file, whole or not at all; to what is none, as it comes.
  func write(to path: String, _ body: (_ sink: (String) throws -> Void) throws -> Void) throws {
    try write(to: path) { output in try body { try output.write(Array($0.utf8)) } }
  }

  /// Gives text to a file, whole or not at all, and says its name; else to standard output.
  func deliver(
    to output: String?, _ body: (_ sink: (String) throws -> Void) throws -> Void
  ) throws {
    guard let path = outputFile(output) else { return try body(console.output) }
    try write(to: path, body)
    try sayMade(path)
  }

  /// Gives bytes to a file, whole or not at all, and says its name; else to standard output.
  func deliver(_ bytes: Data, to output: String?) throws {
    guard let path = outputFile(output) else { return try console.outputBytes(Array(bytes)) }
    try write(to: path) { try $0.write(Array(bytes)) }
    try sayMade(path)
  }

  /// Says the name of what was made, which is there whether that can be said or not.
  func sayMade(_ name: String) throws {
    isDone(.made)
    try console.output(name + "\n")
  }
}

extension WorkspaceFault {
  /// It lies in the record itself.
  fileprivate var isOfRecord: Bool {
    switch self {
    case .damaged, .schema: true
    case .notFound, .alreadyThere, .notAWorkspace, .newer, .older, .readOnly, .folderReadOnly,
      .unreadable, .busy, .full, .cannotOpen, .cannotCreate, .inputOutput, .notErased,
      .lacksForgetting, .cannotRebuild, .forgottenList:
      false
    }
  }
}

/// Something about how the command was called, other than its arguments' form.
enum UsageFault: Error, Hashable {
  case noWorkspace
  case environment(String, String)
  /// What the system gave is no UTF-8.
  case notText(RawLine.Place)
  case missing(Term)
  case contradiction(Term)
  /// One of these options has no effect beside the other.
  case together(String, String)
  /// An option says nothing without one of the others.
  case lacks(String, anyOf: [String])
  /// An option says how to read a file of another form than this one, which was found or said.
  case otherForm(String, of: SourceFormat)
  /// An option says of notes what minutes in our format say themselves.
  case forNotes(String)
  /// An option that is said once was said again.
  case saidTwice(String)
  /// Only a rehearsal takes the time from the environment.
  case notRehearsal
  case notTerminal
  /// A workbook would go to a terminal.
  case bytesOnTerminal
  /// An evidence file would.
  case evidenceOnTerminal
}
